import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressedOnce, woff2Only } from './tools/build-plugins.ts'

/** Of HanaMin only Han beyond the basic plane: the rest is in the font of the page. */
const hanOnly: Plugin = {
  name: 'han-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/hanamin/')) return undefined
    return { code: code.match(/@font-face\s*\{[^}]*HanaMinB\.CJK[^}]*\}/g)?.join('\n') ?? '', map: null }
  }
}

export default defineConfig({
  root: 'web',
  plugins: [woff2Only, hanOnly, react(), compressedOnce],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing is inlined: the content security policy of the server allows no data: fonts.
    assetsInlineLimit: 0,
    // The oldest browser of the offices (360, 奇安信, UOS). It changes syntax, not what the browser lacks: tools/web-checks.ts looks.
    target: 'chrome100',
    // Which chunk needs which, for the budgets and for the pages the server renders.
    manifest: true
  },
  // The pages of residents, as a module that the server renders them with (docs/decisions/0015): nothing of it reaches a browser.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: [
            'web/index.html',
            'web/portal/portal.css',
            'web/portal/leave/island.ts',
            'web/portal/verify/island.ts',
            'web/portal/verify/verify-worker.ts'
          ],
          // A worker is found again under the name it once had.
          output: {
            entryFileNames: ({ name }) => (name === 'verify-worker' ? '[name].js' : 'assets/[name]-[hash].js')
          }
        }
      }
    },
    ssr: {
      resolve: { noExternal: true },
      // A library that asks gets the quiet, fast variant, whatever the server was started with.
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ssr: true,
        outDir: '../dist/portal',
        target: 'node24',
        copyPublicDir: false,
        manifest: false,
        rolldownOptions: { input: 'web/portal/render.tsx' }
      }
    }
  },
  builder: {},
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '^/(api|law|leave|proofs|my|verify|verify-worker\\.js)(/|$|\\?)': process.env.ANJIA_URL ?? 'http://127.0.0.1:8080'
    }
  }
})
