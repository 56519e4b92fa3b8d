import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { networkOf } from '../platform/network-of.ts'
import { Refusal } from '../platform/refusal.ts'
import { deliverOne, type Post } from './messages/deliver.ts'
import type { Messenger } from './messages/messenger.ts'
import type { Account } from './messages/official-account.ts'
import { pace, slowDown } from './pace.ts'
import type { Provider } from './provider.ts'

/** What residents sign in with: the pool of the sign-in, keys, and the way messages leave; undefined where there is none. */
export interface Phones extends Omit<Post, 'others'> {
  /** Ways beside the phone by which residents are told of news. */
  others?: { email?: Messenger; wechat?: Account } | undefined
  /** Messages an hour for the whole installation: what it may cost at most. */
  mostMessages: number
  /** The identity provider, where the installation names one. */
  provider?: Provider | undefined
}

export interface Asked {
  challenge: string
}

const minutes = 10
const tries = 5

/** A mobile number of the mainland as people write it: with spaces, hyphens, +86 or full-width digits. */
export function readPhone(said: string): string | undefined {
  const digits = said
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

export const phoneHash = ({ sealer }: Pick<Phones, 'sealer'>, phone: string): Buffer =>
  sealer.lookup('resident', `phone ${phone}`)

/**
 * Sends a code to a phone, whoever it belongs to: nobody learns by the answer, its words or its time whether the phone is known.
 * Each phone, each network and the whole installation have their limits, counted before anything is sent.
 */
export async function askCode(phones: Phones, said: string, address: string): Promise<Asked> {
  const { pool, sealer, messenger } = phones
  if (!messenger) throw new Refusal('residents.no-messages')
  const phone = readPhone(said)
  if (!phone) throw new Refusal('residents.phone')
  const hash = phoneHash(phones, phone)
  await slowDown(phones, [
    { what: `network ${networkOf(address)}`, within: '1 hour', most: 30 },
    { what: `phone a minute ${hash.toString('hex')}`, within: '45 seconds', most: 1 },
    { what: `phone a day ${hash.toString('hex')}`, within: '1 day', most: 8 },
    { what: 'all', within: '1 hour', most: phones.mostMessages }
  ])
  const challenge = v7()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await forgetOld(phones)
  await pool.query(
    `with made as (insert into residents.challenge (id, phone_hash, phone, code_hash) values ($1, $2, $3, $4))
     insert into residents.message (id, purpose, phone, sealed, until) values ($1, 'sign-in-code', $3, $5, now() + interval '${minutes} minutes')`,
    [challenge, hash, sealer.seal(phone), codeHash(phones, challenge, code), sealer.seal(neutralWords(code))]
  )
  await deliverOne(phones, challenge)
  return { challenge }
}

/** Whoever sees the screen of the phone learns nothing about its holder. */
const neutralWords = (code: string): string =>
  `【安家】验证码 ${code}，${minutes}分钟内有效。请勿告诉他人，工作人员不会向您索要。`

const codeHash = ({ sealer }: Pick<Phones, 'sealer'>, challenge: string, code: string): Buffer =>
  sealer.lookup('resident', `code ${challenge} ${code}`)

/** The number a code went to, as far as its holder needs it, and how far it is. */
export async function findChallenge(
  { pool, sealer, messenger }: Phones,
  challenge: string
): Promise<{ tail: string; state: 'waiting' | 'sent' | 'failed'; received: string | null } | undefined> {
  const { rows } = await pool.query<{ phone: string; state: 'waiting' | 'sent' | 'failed' }>(
    `select c.phone, m.state from residents.challenge c join residents.message m using (id)
     where c.id = $1 and c.used_at is null and c.expires_at > now()`,
    [challenge]
  )
  const [row] = rows
  if (!row) return undefined
  return {
    tail: sealer.open(row.phone).slice(-4),
    state: row.state,
    received: messenger?.received?.(challenge) ?? null
  }
}

/**
 * The phone whose code this is. A code is good once, for ten minutes and five tries; what is counted and what is compared is one
 * statement, so that many sent at once are many tries. Wrong, used, old and unknown are answered alike.
 */
export async function checkCode(
  phones: Phones,
  challenge: string,
  said: string
): Promise<{ phoneHash: Buffer; phone: string }> {
  const { pool } = phones
  const { rows: asked } = await pool.query<{ phone_hash: Buffer }>(
    'select phone_hash from residents.challenge where id = $1',
    [challenge]
  )
  const [known] = asked
  if (!known) throw new Refusal('residents.wrong-code')
  const wrong = `wrong ${known.phone_hash.toString('hex')}`
  if ((await pace(phones, wrong, '1 hour')) > 10) throw new Refusal('residents.paused')
  const code = said.normalize('NFKC').replace(/\s/g, '')
  const { rows } = await pool.query<{ phone: string; phone_hash: Buffer; right: boolean }>(
    `update residents.challenge set tries = tries + 1, used_at = case when code_hash = $2 then now() end
     where id = $1 and used_at is null and expires_at > now() and tries < ${tries}
     returning phone, phone_hash, used_at is not null as right`,
    [challenge, codeHash(phones, challenge, code)]
  )
  const [row] = rows
  if (!row?.right) throw new Refusal('residents.wrong-code')
  await pool.query('delete from residents.pace where key = $1', [phones.sealer.lookup('resident', wrong)])
  return { phoneHash: row.phone_hash, phone: row.phone }
}

/** What has served its time: codes and counts after a day, sessions when they end, what came of messages after a month. */
async function forgetOld({ pool }: Phones): Promise<void> {
  await pool.query(`with a as (delete from residents.challenge where made_at < now() - interval '1 day'),
    b as (delete from residents.pace where since < now() - interval '1 day'),
    c as (delete from residents.session where expires_at < now())
    delete from residents.message where made_at < now() - interval '30 days'`)
}
