import { defineConfig } from 'vitest/config'
import { patience } from './patience.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./start-server.ts'],
    // Each story has a server of its own: three are told at a time, since each waits a good part of its time.
    maxWorkers: 3,
    // Stories share their tools, and in a worker one browser (story.ts): to load and to start these takes longer than some stories.
    isolate: false,
    // As long as everything else of a page is waited for : of itself it would give up after a second.
    expect: { poll: { timeout: patience } },
    testTimeout: 480_000,
    hookTimeout: 400_000
  }
})
