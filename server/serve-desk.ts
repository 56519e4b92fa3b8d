import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built desk; every path that is not the API's is a page of it. */
export async function serveDeskPages(app: FastifyInstance): Promise<void> {
  const pages = join(import.meta.dirname, '../dist/web')
  if (!existsSync(join(pages, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: pages,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Only the built assets carry their hash in their name.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  })
  app.get('/', (_, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/'))
      return reply.code(404).type('application/problem+json').send({
        status: 404,
        code: 'platform.not-found',
        title: '没有这个地址。',
        titleEn: 'There is nothing at this address.'
      })
    return reply.sendFile('index.html')
  })
}
