import { createHash } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { constantTimeEqual, makeSignature } from 'better-auth/crypto'
import type pg from 'pg'
import { type Authenticate, areaRange, permissionsOf } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import type { Caller } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { worksUntil } from './qualifications.ts'

/** A caller who signed in at a desk; a bearer token of an integrator has no session. */
export interface SessionCaller extends Caller {
  session: string
}

export const cookiePrefix = 'anjia'
export const tokenPrefix = 'anjia_'
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export function sessionOf(caller: Caller): string {
  if ('session' in caller && typeof caller.session === 'string') return caller.session
  throw new Refusal('access.session-only')
}

interface Found {
  session: string | null
  account: string
  post: string | null
  role: string | null
  area: number | null
  second: boolean
  /** The last day on which the account works. */
  until: string
}

const holds = `p.ended_at is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)`

/** The chosen post, if it holds today; where none was ever chosen, the only one there is. */
const bySession = `select s.id as session, s.user_id as account, q.id as post, q.role, q.area, l.two_factor_enabled as second, ${worksUntil}::text as until
  from access.session s join access.login l on l.id = s.user_id
  left join access.lockout k on k.account_id = s.user_id
  left join access.active_post a on a.session_id = s.id
  left join lateral (
    select p.id, p.role, p.area, count(*) over () as held from access.post p where p.account_id = s.user_id and ${holds}
  ) q on q.id = a.post_id or (a.post_id is null and q.held = 1)
  where s.token = $1 and s.expires_at > now() and k.locked_at is null`

const byToken = `select null as session, p.account_id as account, p.id as post, p.role, p.area, l.two_factor_enabled as second, ${worksUntil}::text as until
  from access.token t join access.post p on p.id = t.post_id join access.login l on l.id = p.account_id
  left join access.lockout k on k.account_id = p.account_id
  where t.hash = $1 and t.revoked_at is null and t.valid_to >= $2 and ${holds} and k.locked_at is null`

/**
 * Finds who sends a request, in one statement. The cookie's signature is checked with the library's own functions;
 * its getSession would cost two statements more and know no post.
 */
export function resolveCaller(signin: pg.Pool, secret: string, strict: boolean): Authenticate {
  const find = async (query: pg.QueryConfig): Promise<Caller | undefined> => {
    const row = (await signin.query<Found>(query)).rows[0]
    return row && callerOf(row, strict)
  }
  return async ({ headers }) => {
    const bearer = /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
    if (bearer?.startsWith(tokenPrefix))
      return find({ name: 'caller by token', text: byToken, values: [hashOf(bearer), today()] })
    const token = await verify(bearer ?? cookieOf(headers.cookie), secret)
    return token === undefined
      ? undefined
      : find({ name: 'caller by session', text: bySession, values: [token, today()] })
  }
}

/** Who grants posts, and who reads what everybody did, proves who they are twice (GB/T 22239 level 3: two kinds of proof). */
const twice: readonly string[] = ['administrator', 'auditor', 'dpo']

/** An administrator whose certificate lapsed still records those of others, so that two of them can open the door for each other. */
const whenLapsed: ReadonlySet<string> = new Set(['access.certify'])

function callerOf(row: Found, strict: boolean): Caller {
  const role = row.role ?? 'nobody'
  const withheld = withheldFrom(row, strict)
  const range = row.area === null ? { lo: 0, hi: 0 } : areaRange(row.area)
  const caller: Caller = {
    account: row.account,
    post: row.post ?? undefined,
    role,
    ...range,
    permissions: left(permissionsOf(role), withheld),
    ...(withheld && { withheld })
  }
  return row.session === null ? caller : withSession(caller, row.session)
}

function withheldFrom({ second, role, until }: Found, strict: boolean): string | undefined {
  if (strict && !second && twice.includes(role ?? '')) return 'access.second-factor-needed'
  return role !== null && until < today() ? 'access.certificate-lapsed' : undefined
}

function left(permissions: ReadonlySet<string>, withheld: string | undefined): ReadonlySet<string> {
  if (!withheld) return permissions
  return withheld === 'access.certificate-lapsed' ? permissions.intersection(whenLapsed) : new Set()
}

const withSession = (caller: Caller, session: string): SessionCaller => ({ ...caller, session })

const cookieOf = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parseCookies(header).get(`${cookiePrefix}.session_token`)

/** `token.signature`, perhaps still percent-encoded; the token if the signature is ours. */
async function verify(signed: string | undefined, secret: string): Promise<string | undefined> {
  if (signed === undefined) return undefined
  const text = signed.includes('%') ? decode(signed) : signed
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = text.slice(0, dot)
  return constantTimeEqual(await makeSignature(token, secret), text.slice(dot + 1)) ? token : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
