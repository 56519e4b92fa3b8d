import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Every browser we serve reads woff2; without this the build carries each font file twice. */
export const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource/')) return undefined
    return { code: code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
  }
}

/** Compressed once, here: at the door each cold browser would cost the server a good part of a second. */
export const compressedOnce: Plugin = {
  name: 'compressed-once',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle({ dir = '' }, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (!/\.(js|css|html|svg)$/.test(name)) continue
      const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      if (bytes.length < 1024) continue
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params: quality }))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  }
}
