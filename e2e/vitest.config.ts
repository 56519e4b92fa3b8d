import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['./start-server.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 400_000
  }
})
