import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Caller } from '../platform/context.ts'
import type { Phones } from './codes.ts'

/** Who signed in by phone. Without `caller` no file belongs to the phone; `pair` is what the window then types. */
export interface SignedIn {
  session: string
  phone: string
  pair: string
  caller: Caller | undefined
}

/** A number that nobody used for so long may be somebody else's by now: operators give numbers out again after ninety days. */
const longestRest = '90 days'

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Eight digits that follow from the token, so that they are shown again and kept nowhere. */
function pairOf({ sealer }: Phones, token: string): string {
  return String(sealer.lookup('resident', `pair of ${token}`).readUInt32BE(0) % 100_000_000).padStart(8, '0')
}

export const pairHash = ({ sealer }: Pick<Phones, 'sealer'>, pair: string): Buffer =>
  sealer.lookup('resident', `pair ${pair}`)

/** The token for the cookie. The binding is settled now: a later one of the same phone does not reach into this session. */
export async function openSession(phones: Phones, phone: { phoneHash: Buffer; phone: string }): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await phones.pool.query(
    `with bound as (
       update residents.binding set used_at = now() where phone_hash = $3 and ended_at is null and used_at > now() - $6::interval returning id)
     insert into residents.session (id, hash, phone_hash, phone, pair_hash, binding_id)
     values ($1, $2, $3, $4, $5, (select id from bound))`,
    [v7(), hashOf(token), phone.phoneHash, phone.phone, pairHash(phones, pairOf(phones, token)), longestRest]
  )
  return token
}

/** Asked of the database each time: what was ended a moment ago opens nothing. */
export async function findSession(phones: Phones, token: string | undefined): Promise<SignedIn | undefined> {
  if (!token) return undefined
  const { rows } = await phones.pool.query<{
    id: string
    phone: string
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
    phone: phones.sealer.open(row.phone),
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
