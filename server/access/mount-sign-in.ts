import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '../platform/clock.ts'
import { requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { clientHeader, type SignIn } from './sign-in.ts'

/** What of the library is open. No sign-up, no sign-in by e-mail, no change of name: accounts belong to administrators. */
const open = {
  GET: ['get-session', 'list-sessions'],
  POST: [
    'sign-in/username',
    'sign-out',
    'change-password',
    'revoke-session',
    'revoke-other-sessions',
    'two-factor/enable',
    'two-factor/disable',
    'two-factor/get-totp-uri',
    'two-factor/verify-totp',
    'two-factor/verify-backup-code',
    'two-factor/generate-backup-codes'
  ]
} as const

export function mountSignIn(app: FastifyInstance, signIn: SignIn): void {
  for (const method of ['GET', 'POST'] as const)
    for (const path of open[method])
      app.route({
        method,
        url: `/api/auth/${path}`,
        schema: describe(path),
        handler: (request, reply) => pass(signIn, request, reply)
      })
}

const describe = (path: string): object => ({ summary: `Sign-in: ${path}`, tags: ['sign-in'] })

async function pass(signIn: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  requireBasis('access.sign-in', today())
  const url = ownUrl(request)
  const response = await signIn.handle(
    new Request(url, {
      method: request.method,
      headers: headersOf(request),
      ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) })
    })
  )
  const text = await response.text()
  if (!response.ok) throw refusalOf(response, text)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const secure = url.protocol === 'https:' ? '; Secure' : ''
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie + secure)
  return reply.code(response.status).send(text)
}

/** The address of this request at our own site. Behind a gateway that ends https only the Origin knows the scheme. */
function ownUrl(request: FastifyRequest): URL {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site') throw new Refusal('access.other-site')
  if (!origin) return new URL(request.url, `${request.protocol}://${request.host}`)
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new Refusal('access.other-site')
  return new URL(request.url, origin)
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const name of ['authorization', 'cookie', 'origin', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  if (request.method === 'POST') headers.set('content-type', 'application/json')
  headers.set(clientHeader, request.ip)
  return headers
}

const sentences: Record<string, string> = {
  INVALID_USERNAME_OR_PASSWORD: 'access.wrong-password',
  INVALID_USERNAME: 'access.wrong-password',
  USERNAME_TOO_SHORT: 'access.wrong-password',
  USERNAME_TOO_LONG: 'access.wrong-password',
  INVALID_PASSWORD: 'access.wrong-password',
  PASSWORD_TOO_LONG: 'access.wrong-password',
  INVALID_CODE: 'access.wrong-code',
  INVALID_BACKUP_CODE: 'access.wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'access.wrong-code',
  LOCKED: 'access.locked'
}

function refusalOf(response: Response, text: string): Error {
  if (response.status === 429)
    return new Refusal('platform.too-often', { seconds: Number(response.headers.get('x-retry-after') ?? 60) })
  if (response.status >= 500) return new Error(`the sign-in library answered ${response.status}`)
  const code = /"code":"([A-Z0-9_]{1,60})"/.exec(text)?.[1] ?? String(response.status)
  const known = sentences[code]
  if (known) return new Refusal(known)
  return response.status === 401 ? new Refusal('platform.sign-in') : new Refusal('access.sign-in-refused', { code })
}
