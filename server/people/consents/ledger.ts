import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type DeclaredConsent, findConsent } from '../../../law/consents.ts'
import { type Context, requireBasis } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'

interface Answer {
  register: number
  area: number
  person: string
  purpose: string
  /** Of the words that were shown: an old version is no consent to what is asked today. */
  version: string
  channel: string
  answer: 'given' | 'refused'
}

export interface Ended {
  how: 'withdrawn' | 'expired' | 'renewed'
  channel?: string
}

/** What is asked for consent is declared, has a basis in force and is asked in the words of today. */
export function requireConsent(ctx: Context, purpose: string, version: string): DeclaredConsent {
  const declared = findConsent(purpose)
  if (!declared) throw new Refusal('people.consent-unknown')
  requireBasis(declared.operation, ctx.on)
  if (declared.text.version !== version) throw new Refusal('people.consent-version')
  return declared
}

/** An entry of the ledger: what was answered, to which words, by which way. */
export async function noteAnswer(ctx: Context, asked: Answer): Promise<string> {
  const { register, area, person, purpose, version, channel, answer } = asked
  const { text, keep } = requireConsent(ctx, purpose, version)
  const id = v7()
  const clock = 'days' in keep ? sql`make_interval(days => ${keep.days})` : sql`make_interval(months => ${keep.months})`
  await sql`insert into people.consent (register, id, area, person_id, purpose, answer, text_version, words, channel, account, keep_until)
    values (${register}, ${id}::uuid, ${area}, ${person}::uuid, ${purpose}, ${answer}, ${version}, ${text.textZh}, ${channel},
      ${ctx.caller.account}::uuid, (${ctx.on}::date + ${clock})::date)`.execute(ctx.tables<'people'>())
  return id
}

export async function endAnswer(ctx: Context, id: string, { how, channel }: Ended): Promise<void> {
  const db = ctx.tables<'people'>()
  const row = await db.selectFrom('people.consent').select('purpose').where('id', '=', id).executeTakeFirst()
  if (!row) return
  if (findConsent(row.purpose)?.leavesNothing ?? true)
    await db.deleteFrom('people.consent').where('id', '=', id).execute()
  else
    await db
      .updateTable('people.consent')
      .set({
        ended_at: sql`now()`,
        ended_how: how,
        ended_channel: channel ?? null,
        ended_account: ctx.caller.account
      })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
}
