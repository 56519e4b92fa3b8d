import { defineConfig } from 'vitest/config'
import { patience } from '../patience.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./set-out.ts'],
    fileParallelism: false,
    // As long as everything else of a page is waited for : of itself it would give up after a second.
    expect: { poll: { timeout: patience } },
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
