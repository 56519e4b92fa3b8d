import { sql } from 'kysely'
import type { ConsentReceipt } from '../../contract/cases.ts'
import { matters } from '../../law/matters.ts'
import { areaAt } from '../areas/index.ts'
import { forgetConsent, openByConsent } from '../people/index.ts'
import type { Caller, Context, Platform } from '../platform/context.ts'
import { ask, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { CaseContent } from './case-content.ts'

/** The matters of which something stands by consent, and for how many months. */
const kept = matters.flatMap(({ key, variants }) =>
  variants.flatMap(({ key: variant, ground }) =>
    ground.kind === 'consent' ? [{ matter: key, variant, months: ground.keepMonths }] : []
  )
)

/** Its purpose in the vault says the matter and no more. */
export const consentPurpose = (matter: string): string => `cases.${matter}`

const receipts = (which: ReturnType<typeof sql>) => sql<
  ConsentReceipt & { person: string; register: number; area: number }
>`
  select v.id, v.person_id as person, v.register, v.area, k.matter, v.text_version as "textVersion", v.channel,
    (v.given_at at time zone 'Asia/Shanghai')::date as "givenOn",
    ((v.given_at at time zone 'Asia/Shanghai')::date + make_interval(months => k.months))::date as "keptUntil"
  from people.vault v
  join (values ${sql.join(kept.map(one => sql`(${consentPurpose(one.matter)}::text, ${one.matter}::text, ${one.months}::int)`))})
    k (purpose, matter, months) on k.purpose = v.purpose
  where ((select platform.trained()) or not people.person_protected(v.person_id)) and ${which}`

/** Row-level security hides them below the street: they stand under the street's own code. */
export async function listReceipts(ctx: Context, person: string): Promise<ConsentReceipt[]> {
  const rows = await ask(ctx, receipts(sql`v.person_id = ${person}::uuid order by v.id`))
  return rows.map(({ person: _, register: __, area: ___, ...receipt }) => receipt)
}

export async function openReceipt(ctx: Context, id: string) {
  const { rows } = await receipts(sql`v.id = ${id}::uuid`).execute(ctx.tables<'people'>())
  const text = rows[0] && (await openByConsent(ctx, id))
  if (!rows[0] || text === undefined) return undefined
  const { matter, person, area, textVersion, givenOn, keptUntil } = rows[0]
  const { variant } = kept.find(one => one.matter === matter)!
  return {
    matter,
    variant,
    person,
    area,
    textVersion,
    givenOn,
    keptUntil,
    content: CaseContent.parse(JSON.parse(text))
  }
}

/** Withdrawing acts at once: the key goes, then the row. What was printed is the resident's. */
export async function forgetReceipt(ctx: Context, id: string, of?: string): Promise<void> {
  const found = await openReceipt(ctx, id)
  if (!found || (of && found.person !== of)) throw new Refusal('platform.not-found')
  await forgetConsent(ctx, id)
}

/** Filed at the street, whose code lies in no community's and no grid's territory. */
export function streetOf(ctx: Context, area: number): number {
  const street = areaAt(area, 'street')
  if (street < ctx.caller.lo || street > ctx.caller.hi) throw new Refusal('cases.street-only')
  return street
}

/** Part of the daily work: after its months without a birth registered nothing of it is left. How many there were. */
export const forgetReceipts = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'forget receipts', trace: 'none' },
    async ctx => {
      let gone = 0
      for (const { matter, months } of kept) {
        const { rows } = await sql<{ id: string }>`select id from people.vault where purpose = ${consentPurpose(matter)}
        and ((given_at at time zone 'Asia/Shanghai')::date + make_interval(months => ${months}::int))::date <= ${ctx.on}::date`.execute(
          ctx.tables<'people'>()
        )
        for (const { id } of rows) await forgetConsent(ctx, id)
        gone += rows.length
      }
      return gone
    }
  )
