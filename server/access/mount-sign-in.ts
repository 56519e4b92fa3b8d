import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { areaRange } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import { inTransaction, type Platform, requireBasis } from '../platform/context.ts'
import { ownUrl } from '../platform/own-url.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'
import { clientHeader, nameIn, type SignIn } from './sign-in.ts'

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

export function mountSignIn(app: FastifyInstance, signIn: SignIn, platform: Platform): void {
  for (const path of open.GET)
    app.get(`/api/auth/${path}`, { schema: describe(path) }, async (request, reply) =>
      answer(reply, await pass(signIn, request))
    )
  for (const path of open.POST)
    app.post(`/api/auth/${path}`, { schema: describe(path) }, async (request, reply) => {
      // Before: signing out ends the session that says who it was.
      const before = (await signIn.authenticate(request))?.account
      const passed = await pass(signIn, request)
      await leaveTrace(platform, await findAccount(signIn, { before, request, passed }), { path, passed })
      return answer(reply, passed)
    })
}

const describe = (path: string): object => ({ summary: `Sign-in: ${path}`, tags: ['sign-in'] })

/** What the library answered, and what of it is refused in our own words. */
interface Passed {
  response: Response
  secure: boolean
  text: string
  refusal: Refusal | undefined
}

async function pass(signIn: SignIn, request: FastifyRequest): Promise<Passed> {
  requireBasis('access.sign-in', today())
  const url = ownUrl(request)
  const response = await signIn.handle(
    new Request(url, {
      method: request.method,
      headers: headersOf(request),
      ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) })
    })
  )
  if (response.status >= 500) throw new Error(`the sign-in library answered ${response.status}`)
  const text = await response.text()
  return {
    response,
    text,
    secure: url.protocol === 'https:',
    refusal: response.ok ? undefined : refusalOf(response, text)
  }
}

function answer(reply: FastifyReply, { response, secure, text, refusal }: Passed): FastifyReply {
  if (refusal) throw refusal
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie + (secure ? '; Secure' : ''))
  return reply.code(response.status).send(text)
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

interface Found {
  id: string
  area: number
}

/** Whose sign-in it is: the user of the answer, of the session, or of the name tried; nobody where no account has it. */
async function findAccount(
  { pool }: SignIn,
  { before, request, passed }: { before: string | undefined; request: FastifyRequest; passed: Passed }
): Promise<Found | undefined> {
  const answered = /"user":\{[^{}]*"id":"([0-9a-f-]{36})"/.exec(passed.refusal ? '' : passed.text)?.[1]
  const tried = request.url.endsWith('/sign-in/username') ? nameIn(request.body) : undefined
  const { rows } = await pool.query<Found>('select id, area from access.login where id = $1 or username = $2', [
    answered ?? (tried === undefined ? before : null) ?? null,
    tried ?? null
  ])
  return rows[0]
}

/** One audit row for each attempt: with the account and what came of it, never with what was typed. */
async function leaveTrace(
  platform: Platform,
  account: Found | undefined,
  { path, passed }: { path: string; passed: Passed }
): Promise<void> {
  // Too many from one address: these rows would only bury the others.
  if (passed.response.status === 429) return
  const caller = account ? { ...nobody, account: account.id, ...areaRange(account.area) } : nobody
  const done = /"twoFactorRedirect":true/.test(passed.text) ? 'second-factor' : 'done'
  await inTransaction(
    platform,
    { caller, operation: 'access.sign-in', route: `auth/${path}`, trace: 'changes' },
    async ctx => ctx.trace({ detail: { outcome: passed.refusal?.code ?? done } })
  )
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

function refusalOf(response: Response, text: string): Refusal {
  if (response.status === 429)
    return new Refusal('platform.too-often', { seconds: Number(response.headers.get('x-retry-after') ?? 60) })
  const code = /"code":"([A-Z0-9_]{1,60})"/.exec(text)?.[1] ?? String(response.status)
  const known = sentences[code]
  if (known) return new Refusal(known)
  return response.status === 401 ? new Refusal('platform.sign-in') : new Refusal('access.sign-in-refused', { code })
}
