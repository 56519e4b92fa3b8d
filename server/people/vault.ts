import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

interface Consent {
  person: string
  purpose: string
  textVersion: string
  channel: string
  text: string
  /** Filed here instead of at the person's own place: what nothing below the street may see stands under the street's code. */
  at?: { register: number; area: number }
}

/** Keeps something a person consented to, under a key of its own. */
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
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  const id = v7()
  await db
    .insertInto('people.vault')
    .values({ ...seat, id, person_id: person, purpose, text_version: textVersion, channel, sealed })
    .execute()
  await db
    .insertInto('people.vault_key')
    .values({ register: seat.register, vault_id: id, wrapped: ctx.sealer.seal(key.toString('base64')) })
    .execute()
  ctx.sawPeople([person])
  return id
}

/** Undefined once the consent was withdrawn: who reads must live with the gap. */
export async function openByConsent(ctx: Context, id: string): Promise<string | undefined> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.vault')
    .innerJoin('people.vault_key', 'people.vault_key.vault_id', 'people.vault.id')
    .select(['sealed', 'wrapped', 'person_id'])
    .where('people.vault.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  ctx.sawPeople([row.person_id])
  const bytes = Buffer.from(row.sealed, 'base64url')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(ctx.sealer.open(row.wrapped), 'base64'),
    bytes.subarray(0, 12)
  )
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** Withdrawal acts at once: key first, then the row. What an old backup holds cannot be opened without the key. */
export async function forgetConsent(ctx: Context, id: string): Promise<void> {
  await ctx.tables<'people'>().deleteFrom('people.vault_key').where('vault_id', '=', id).execute()
  await ctx.tables<'people'>().deleteFrom('people.vault').where('id', '=', id).execute()
}
