import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Caller } from '../platform/context.ts'
import type { Phones } from './codes.ts'

/** Who signed in, and by what. Without `caller` no file belongs to it; `pair` and `tail` are what the window then types. */
export interface SignedIn {
  session: string
  way: 'phone' | 'provider'
  tail: string
  pair: string
  caller: Caller | undefined
}

/** What somebody proved: to hold a phone, or to be a subject of the identity provider. */
export type Proof = { phoneHash: Buffer; phone: string } | { subjectHash: Buffer }

/** A number that nobody used for so long may be somebody else's by now: operators give numbers out again after ninety days. */
const longestRest = '90 days'

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Eight digits that follow from the token, so that they are shown again and kept nowhere. */
function pairOf({ sealer }: Phones, token: string): string {
  return String(sealer.lookup('resident', `pair of ${token}`).readUInt32BE(0) % 100_000_000).padStart(8, '0')
}

export const pairHash = ({ sealer }: Pick<Phones, 'sealer'>, pair: string): Buffer =>
  sealer.lookup('resident', `pair ${pair}`)

/**
 * The last four digits of a phone. A subject of the provider has no number to compare: its page shows four digits more instead,
 * so that a slip at the window still binds nobody else.
 */
export function tailOf(
  { sealer }: Pick<Phones, 'sealer'>,
  { id, phone }: { id: string; phone: string | null }
): string {
  if (phone !== null) return sealer.open(phone).slice(-4)
  return String(sealer.lookup('resident', `tail of ${id}`).readUInt32BE(0) % 10_000).padStart(4, '0')
}

/**
 * The token for the cookie. The binding is settled now: a later one of the same phone does not reach into this session. A provider
 * never gives a subject to somebody else, so that only phones lose their binding by resting.
 */
export async function openSession(phones: Phones, proof: Proof): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { phoneHash, phone, subjectHash } = { phoneHash: null, phone: null, subjectHash: null, ...proof }
  await phones.pool.query(
    `with bound as (
       update residents.binding set used_at = now() where ended_at is null
         and (subject_hash = $7 or phone_hash = $3 and used_at > now() - $6::interval) returning id)
     insert into residents.session (id, hash, phone_hash, phone, pair_hash, binding_id, subject_hash)
     values ($1, $2, $3, $4, $5, (select id from bound), $7)`,
    [v7(), hashOf(token), phoneHash, phone, pairHash(phones, pairOf(phones, token)), longestRest, subjectHash]
  )
  return token
}

/** Asked of the database each time: what was ended a moment ago opens nothing. */
export async function findSession(phones: Phones, token: string | undefined): Promise<SignedIn | undefined> {
  if (!token) return undefined
  const { rows } = await phones.pool.query<{
    id: string
    phone: string | null
    binding: string | null
    person: string | null
  }>(
    `select s.id, s.phone, b.id as binding, b.person_id as person from residents.session s
     left join residents.binding b on (b.id = s.binding_id or b.session_id = s.id) and b.ended_at is null
     where s.hash = $1 and s.expires_at > now()`,
    [hashOf(token)]
  )
  const [row] = rows
  if (!row) return undefined
  return {
    session: row.id,
    way: row.phone === null ? 'provider' : 'phone',
    tail: tailOf(phones, row),
    pair: pairOf(phones, token),
    caller: row.binding && row.person ? callerOf(row.binding, row.person) : undefined
  }
}

const callerOf = (account: string, self: string): Caller => ({
  account,
  self,
  post: undefined,
  role: 'citizen',
  lo: 0,
  hi: 0,
  permissions: new Set()
})

export async function endSession({ pool }: Phones, session: string): Promise<void> {
  await pool.query('delete from residents.session where id = $1', [session])
}
