import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { placeholder, writeFiles } from '../field/worker/file-list.ts'

const revision = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

let publicFolder = ''

/**
 * Writes into the service worker what it is to keep: every file of the app with the hash of its content. Fonts are left out; a phone
 * keeps those it has shown.
 */
export const keptByWorker: Plugin = {
  name: 'kept-by-worker',
  apply: 'build',
  enforce: 'post',
  configResolved(config) {
    publicFolder = config.publicDir
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const built = Object.values(bundle).flatMap(file => {
        if (!/\.(js|css|html)$/.test(file.fileName) || file.fileName === 'worker.js') return []
        return [{ url: file.fileName, revision: revision(file.type === 'chunk' ? file.code : file.source) }]
      })
      const copied = readdirSync(publicFolder).map(name => ({
        url: name,
        revision: revision(readFileSync(join(publicFolder, name)))
      }))
      const worker = bundle['worker.js']
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built')
      const files = [...built, ...copied].sort((a, b) => (a.url < b.url ? -1 : 1))
      const code = worker.code.replace(placeholder, writeFiles(files))
      if (code === worker.code || code.includes(placeholder)) throw new Error('the service worker names no files')
      if (/^\s*import\b|\bfrom\s*["'`]\.\//m.test(code)) throw new Error('the service worker is not one file')
      worker.code = code
    }
  }
}
