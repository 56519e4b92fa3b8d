import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedOnce, woff2Only } from './tools/build-plugins.ts'
import { keptByWorker } from './tools/kept-by-worker.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The app of grid workers: a site of its own below /field/, all of it kept by its service worker. */
export default defineConfig({
  root: 'field',
  base: '/field/',
  // Shown among its settings, so that whoever asks for help can say which one they have.
  define: { 'import.meta.env.VERSION': JSON.stringify(version) },
  plugins: [woff2Only, react(), keptByWorker, compressedOnce],
  // As it is written for the browsers we build for; what the package gives of itself is made for much older ones.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    outDir: '../dist/field',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // As old as what the desk is built for: phones are renewed no sooner than office PCs.
    target: 'chrome100',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['field/index.html', 'field/worker/worker.ts'],
      // A worker is found again under the name it once had.
      output: { entryFileNames: ({ name }) => (name === 'worker' ? '[name].js' : 'assets/[name]-[hash].js') }
    }
  },
  server: { host: '127.0.0.1', port: 5174, proxy: { '^/api/': process.env.ANJIA_URL ?? 'http://127.0.0.1:8080' } }
})
