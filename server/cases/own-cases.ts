import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseDetail } from '../../contract/cases.ts'
import type { MineData, OwnCertificate } from '../../contract/mine-data.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { findMatter, findVariant } from '../../law/matters.ts'
import { areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { atOffice } from './at-office.ts'
import { listReceipts, openReceipt } from './consent-receipts.ts'
import { getCase } from './get-case.ts'
import { type CaseRow, caseLine, rowsOf } from './list-cases.ts'
import { printReceipt } from './print-receipt.ts'

const ofMine = sql`c.person_id = any ((select cases.own_persons())::uuid[])`

/**
 * Of those I act for by the register that day, or as a proxy until the last day of my authority. Row-level security says the same.
 * Found by index first: as one condition beside the order, a plan kept for every caller walks all cases by the day they came.
 */
const entrusted = ({ on }: Context) => sql`c.id = any (array(
  select o.id from cases."case" o where o.person_id = any ((select cases.entrusted_persons(${on}::date))::uuid[])
  union select o.id from cases."case" o where o.proxy_person = any ((select cases.own_persons())::uuid[]) and o.authority_until >= ${on}::date and o.authority_ended_at is null))`
const latest = sql`order by c.received_at desc, c.id desc limit 100`

/** What I asked for, the latest first, what stands by my consent only, and what is done for those I act for. */
export async function listOwnCases(ctx: Context): Promise<MineData['cases']> {
  const [rows, receipts, others, { rows: ended }] = await Promise.all([
    ask(ctx, rowsOf(sql`${ofMine} ${latest}`)),
    listReceipts(ctx, ctx.caller.self!),
    ask(ctx, rowsOf(sql`${entrusted(ctx)} and not ${ofMine} ${latest}`)),
    sql<
      MineData['cases']['ended'][number]
    >`select name, how, ended from cases.ended_authorities(${ctx.on}::date)`.execute(ctx.tables<'cases'>())
  ])
  ctx.sawPeople(others.map(({ person }) => person))
  return {
    cases: rows.map(row => caseLine(ctx, row)),
    receipts,
    entrusted: others.map(row => caseLine(ctx, row)),
    ended
  }
}

/** A case of mine, or of somebody I act for, to read. */
export async function readOwnCase(ctx: Context, id: string | undefined): Promise<MineData['case']> {
  const { row, own } = await readableRow(ctx, id)
  const found = await atOffice(ctx, row.area, there => getCase(there, row.id))
  const street = findMatter(row.matter)?.welcome && (await areaNames(ctx, [row.area], ctx.on))(row.area)[3]
  return { found, wrong: [], entrusted: !own, ...(street && { street }) }
}

async function readableRow(ctx: Context, id: string | undefined): Promise<{ row: CaseRow; own: boolean }> {
  const known = z.uuid().safeParse(id)
  const [row] = known.success
    ? await ask(ctx, rowsOf(sql`c.id = ${known.data}::uuid and (${ofMine} or ${entrusted(ctx)})`))
    : []
  if (!row) throw new Refusal('platform.not-found')
  const [mine] = await ask(
    ctx,
    sql<{ own: boolean }>`select ${row.person}::uuid = any ((select cases.own_persons())::uuid[]) as own`
  )
  return { row, own: mine?.own === true }
}

/** The row of a case of mine; of anybody else's it is not said that there is one. */
export async function ownRow(ctx: Context, id: string | undefined): Promise<CaseRow> {
  const known = z.uuid().safeParse(id)
  const [row] = known.success ? await ask(ctx, rowsOf(sql`c.id = ${known.data}::uuid and ${ofMine}`)) : []
  if (!row) throw new Refusal('platform.not-found')
  return row
}

/** One case of mine as the desk has it: which papers are needless follows from what the register knows. */
export async function getOwnCase(ctx: Context, id: string | undefined): Promise<CaseDetail> {
  const row = await ownRow(ctx, id)
  return atOffice(ctx, row.area, there => getCase(there, row.id))
}

export interface OwnPaper {
  id: string | undefined
  language: 'zh' | 'en'
  paper: 'outcome' | 'notice'
}

/**
 * Letter, receipt or notice as the window prints it; each print is entered in the register of the seal. Who acts for somebody takes those of
 * the case they follow, as they may at the window: a guardian or parent by law (Civil Code 23, 35), a proxy as part of what they were charged
 * with (162, 165), while it lasts; the person sees who did. A copy or explanation of one's own data is handed to the person alone.
 */
export async function printOwnPaper(ctx: Context, { id, ...asked }: OwnPaper): Promise<MadeFile> {
  const known = z.uuid().safeParse(id)
  const receipt = known.success ? await openReceipt(ctx, known.data) : undefined
  if (receipt && receipt.person === ctx.caller.self) return printReceipt(ctx, { id: known.data!, ...asked })
  const { row, own } = await readableRow(ctx, id)
  const { atOnce } = findVariant(findMatter(row.matter)!, row.variant) ?? {}
  if (!own && atOnce) throw new Refusal('platform.not-found')
  ctx.sawPeople([row.person])
  return atOffice(ctx, row.area, there => printReceipt(there, { id: row.id, ...asked }))
}

/** Every certificate that was issued to me, with every earlier version. */
export async function listOwnCertificates(ctx: Context): Promise<MineData['certificates']> {
  const certificates = await ask(
    ctx,
    sql<OwnCertificate>`
    select t.id, t.number, t.version, t.issued_on as "issuedOn", t.valid_until as "validUntil", t.revoked_at as "revokedAt",
      t.revoked_reason as "revokedReason", c.matter, c.id as "case"
    from certificates.certificate t join cases."case" c on c.register = t.register and c.id = t.subject_id
    where t.person_id = any ((select cases.own_persons())::uuid[])
    order by t.issued_on desc, t.number desc, t.version desc limit 200`
  )
  return { certificates }
}
