import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Every browser we serve reads woff2; without this the build carries each font file twice. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource/')) return undefined
    return { code: code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
  }
}

export default defineConfig({
  root: 'web',
  plugins: [woff2Only, react()],
  // Nothing is inlined: the content security policy of the server allows no data: fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: true },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': process.env.ANJIA_URL ?? 'http://127.0.0.1:8080' } }
})
