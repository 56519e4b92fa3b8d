import { sql } from 'kysely'
import type { z } from 'zod'
import {
  AskedPurpose,
  type ConsentChannel,
  type ConsentEntry,
  ConsentPurpose,
  type PersonConsent
} from '../../../contract/consents.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { acrossTerritory, type Context, everywhere, inTransaction, type Platform } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sawProtected } from '../saw-protected.ts'
import { forgetConsent, keepByConsent, openByConsent } from '../vault.ts'
import { endAnswer, noteAnswer } from './ledger.ts'

interface Seat {
  register: number
  area: number
  person: string
}

async function seatOf(ctx: Context, id: EnrolmentId): Promise<Seat> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['register', 'area', 'person_id as person'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  return row
}

/** Each purpose that may be asked of this person, with its entries and, while a consent lives, what they told. */
export async function listConsents(ctx: Context, id: EnrolmentId): Promise<PersonConsent[]> {
  const { person } = await seatOf(ctx, id)
  ctx.sawPeople([person])
  const all: PersonConsent[] = []
  for (const purpose of AskedPurpose.options) all.push(await consentOf(ctx, person, purpose))
  // Given each time anew: each stands, and is withdrawn, by itself.
  for (const entry of await entriesOf(ctx, person, 'two-ends')) all.push(await shownConsent(ctx, 'two-ends', [entry]))
  return all
}

async function entriesOf(ctx: Context, person: string, purpose: ConsentPurpose): Promise<ConsentEntry[]> {
  const { rows } = await sql<ConsentEntry>`
    select c.id, c.answer, c.text_version as version, c.words, c.channel, c.answered_at as "answeredAt", coalesce(l.name, '') as by,
      c.keep_until as "keepUntil", c.ended_at as "endedAt", c.ended_how as "endedHow"
    from people.consent c left join access.login l on l.id = c.account
    where c.person_id = ${person}::uuid and c.purpose = ${purpose} order by c.id desc`.execute(ctx.tables<'people'>())
  return rows
}

async function consentOf(ctx: Context, person: string, purpose: ConsentPurpose): Promise<PersonConsent> {
  return shownConsent(ctx, purpose, await entriesOf(ctx, person, purpose))
}

async function shownConsent(ctx: Context, purpose: ConsentPurpose, entries: ConsentEntry[]): Promise<PersonConsent> {
  const [last] = entries
  const lives =
    last?.answer === 'given' && last.endedAt === null && (last.keepUntil === null || last.keepUntil > ctx.on)
  const value = lives ? ((await openByConsent(ctx, last.id)) ?? null) : null
  const state = !last ? 'none' : last.answer === 'refused' ? 'refused' : value === null ? 'ended' : 'given'
  return { purpose, state, value, entries }
}

interface Answered {
  id: EnrolmentId
  purpose: z.infer<typeof AskedPurpose>
  version: string
  channel: 'signed-paper' | 'on-screen'
  value?: string | undefined
}

/** Agreed with what was told, or refused: then nothing is kept but that it need not be asked again (NDSR 22(5)). */
export async function answerConsent(ctx: Context, asked: Answered): Promise<PersonConsent> {
  const { id, purpose, version, channel, value } = asked
  const { person, ...place } = await seatOf(ctx, id)
  for (const { id: entry, answer, endedAt } of await entriesOf(ctx, person, purpose))
    if (endedAt === null)
      await (answer === 'given' ? forgetConsent : endAnswer)(ctx, entry, { how: 'renewed', channel })
  if (value === undefined) await noteAnswer(ctx, { ...place, person, purpose, version, channel, answer: 'refused' })
  else await keepByConsent(ctx, { person, purpose, textVersion: version, channel, text: value, at: place })
  ctx.sawPeople([person])
  return consentOf(ctx, person, purpose)
}

export async function withdrawConsent(
  ctx: Context,
  { id, consent, channel }: { id: EnrolmentId; consent: string; channel: ConsentChannel }
): Promise<PersonConsent> {
  const { person } = await seatOf(ctx, id)
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.consent')
    .select(['purpose'])
    .where('id', '=', consent)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const purpose = ConsentPurpose.safeParse(row?.purpose)
  if (!purpose.success) throw new Refusal('people.consent-ended')
  await forgetConsent(ctx, consent, { how: 'withdrawn', channel })
  ctx.sawPeople([person])
  if (purpose.data !== 'two-ends') return consentOf(ctx, person, purpose.data)
  const entries = await entriesOf(ctx, person, purpose.data)
  return shownConsent(
    ctx,
    purpose.data,
    entries.filter(entry => entry.id === consent)
  )
}

/** Which of these entries, of whichever office, the person has not taken back. */
export async function standingConsents(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<{
      id: string
    }>`select id from people.consent where id = any(${ids}::uuid[]) and answer = 'given' and ended_at is null
      and (keep_until is null or keep_until > ${ctx.on}::date)`.execute(ctx.tables<'people'>())
  )
  return new Set(rows.map(({ id }) => id))
}

/** Three years after it ended an entry has proven what it had to (PIPL 56). */
const ledgerYears = 3

/** Part of the daily work: what has reached its term is destroyed as if withdrawn. How many there were. */
export const forgetExpiredConsents = (platform: Platform, caller: Context['caller']): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'forget consents', trace: 'none' },
    async ctx => {
      const { rows } = await sql<{ id: string }>`select id from people.consent where ended_at is null
        and purpose in (${sql.join(ConsentPurpose.options)}) and keep_until <= ${ctx.on}::date`.execute(
        ctx.tables<'people'>()
      )
      for (const { id } of rows) await forgetConsent(ctx, id, { how: 'expired' })
      await sql`delete from people.consent where ended_at < now() - make_interval(years => ${ledgerYears})`.execute(
        ctx.tables<'people'>()
      )
      return rows.length
    }
  )
