import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Ended, endAnswer, noteAnswer } from './consents/ledger.ts'

interface Consent {
  person: string
  purpose: string
  textVersion: string
  channel: string
  text: string
  /** Filed here instead of at the person's own place: what nothing below the street may see stands under the street's code. */
  at?: { register: number; area: number }
}

/** Keeps something a person consented to, under a key of its own: the ledger first, without which nothing can be written. */
export async function keepByConsent(
  ctx: Context,
  { person, purpose, textVersion, channel, text, at }: Consent
): Promise<string> {
  const db = ctx.tables<'people'>()
  const seat =
    at ??
    (await db
      .selectFrom('people.enrolment')
      .select(['register', 'area'])
      .where('person_id', '=', person)
      .where('enrolled', '=', true)
      .executeTakeFirst())
  if (!seat) throw new Refusal('platform.not-found')
  const id = await noteAnswer(ctx, { ...seat, person, purpose, version: textVersion, channel, answer: 'given' })
  const wrapped = ctx.sealer.seal(randomBytes(32).toString('base64'))
  const sealed = keyOf(ctx, wrapped).seal(text)
  await db
    .insertInto('people.vault')
    .values({ ...seat, id, person_id: person, purpose, text_version: textVersion, channel, sealed })
    .execute()
  await db.insertInto('people.vault_key').values({ register: seat.register, vault_id: id, wrapped }).execute()
  ctx.sawPeople([person])
  return id
}

/** The key of one vault row: what belongs to it is sealed with it, and cannot be read once it is destroyed. */
export function keyOf({ sealer }: Pick<Context, 'sealer'>, wrapped: string) {
  const key = Buffer.from(sealer.open(wrapped), 'base64')
  return {
    seal(text: string): string {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed: string): string {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    }
  }
}

/** Undefined once the consent has ended, by a word or by its clock: who reads must live with the gap. */
export async function openByConsent(ctx: Context, id: string): Promise<string | undefined> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.vault')
    .innerJoin('people.vault_key', 'people.vault_key.vault_id', 'people.vault.id')
    .innerJoin('people.consent', 'people.consent.id', 'people.vault.id')
    .select(['sealed', 'wrapped', 'people.vault.person_id'])
    .where('people.vault.id', '=', id)
    .where(({ eb, or }) => or([eb('keep_until', 'is', null), eb('keep_until', '>', ctx.on)]))
    .executeTakeFirst()
  if (!row) return undefined
  ctx.sawPeople([row.person_id])
  return keyOf(ctx, row.wrapped).open(row.sealed)
}

/** Ending acts at once: key first, then the row, then the entry of the ledger. What an old backup holds cannot be opened without the key. */
export async function forgetConsent(ctx: Context, id: string, ended: Ended = { how: 'withdrawn' }): Promise<void> {
  await ctx.tables<'people'>().deleteFrom('people.vault_key').where('vault_id', '=', id).execute()
  await ctx.tables<'people'>().deleteFrom('people.vault').where('id', '=', id).execute()
  await endAnswer(ctx, id, ended)
}
