import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Scripts, styles and pictures of its own, its worker and its manifest; it asks the API of this site and nobody else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The built app of grid workers, below /field/. */
export async function serveField(
  app: FastifyInstance,
  { pages = join(import.meta.dirname, '../dist/field') }: { pages?: string }
): Promise<void> {
  if (!existsSync(join(pages, 'index.html'))) return
  app.get('/field', { schema: { hide: true } }, (_, reply) => reply.redirect('/field/', 308))
  await app.register(fastifyStatic, {
    root: pages,
    prefix: '/field/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', policy)
      // Only the built assets carry their hash in their name. A worker from a browser's cache would keep an old version alive.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (path.includes('/worker.js')) reply.header('service-worker-allowed', '/field/')
    }
  })
  app.get('/field/', { schema: { hide: true } }, (_, reply) => reply.sendFile('index.html'))
}
