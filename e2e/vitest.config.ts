import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./start-server.ts'],
    fileParallelism: false,
    // A story: each test goes on where the one before it stopped.
    bail: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000
  }
})
