import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./start-server.ts'],
    // Each story has a server of its own: two are told at a time.
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 400_000
  }
})
