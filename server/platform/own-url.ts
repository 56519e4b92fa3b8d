import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/**
 * The address of this request at our own site; a request that a page of another site made is refused. Behind a gateway
 * that ends https only the Origin knows the scheme.
 */
export function ownUrl(request: FastifyRequest): URL {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site') throw new Refusal('platform.other-site')
  if (!origin) return new URL(request.url, `${request.protocol}://${request.host}`)
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new Refusal('platform.other-site')
  return new URL(request.url, origin)
}
