import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./set-out.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
