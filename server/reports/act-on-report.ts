import { sql } from 'kysely'
import type { Addition, FormCode, ReportDeed, ReportState } from '../../contract/reports.ts'
import type { AreaCode } from '../../contract/values.ts'
import { sourceOf } from '../../law/reports.ts'
import { namingIn } from '../notices/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { cellKey } from './fill-form.ts'
import { describeReport, fillReport, openIn } from './get-report.ts'
import { type Asked, askedOf, keptOf, placeOf } from './read-report.ts'
import { after, denied } from './report-rules.ts'

interface Act {
  form: FormCode
  area: AreaCode
  month: string
  version: number
  deed: ReportDeed
  said: string
}

/** Hands in, checks, sends back, approves or locks; with the handing in the figures are kept as they are known then. */
export async function actOnReport(
  ctx: Context,
  { form, version, deed, said, ...which }: Act
): Promise<{ state: ReportState; version: number }> {
  const asked = askedOf(ctx, form, which)
  requireNobody(said)
  const kept = await keptOf(ctx, asked, true)
  if (kept.version !== version) throw new Refusal('reports.changed')
  const cells = (await describeReport(ctx, asked)).rows.flatMap(row => row.cells)
  const open = openIn(cells)
  const why = denied(kept, deed, { ...placeOf(ctx, asked), ...open, isOver: asked.days.isOver })
  if (why) throw new Refusal(`reports.${why}`, { n: why === 'untyped' ? open.untyped : open.unexplained })
  if (deed === 'send-back' && said.trim() === '') throw new Refusal('reports.reason-missing')
  const next = after(kept, deed, ctx.caller.account)
  const figures =
    deed === 'submit' ? JSON.stringify(Object.fromEntries((await fillReport(ctx, asked, kept)).now)) : undefined
  const keeps =
    figures !== undefined
      ? sql`, figures = ${figures}::jsonb, known_at = now()`
      : deed === 'send-back'
        ? sql`, figures = null, known_at = null`
        : sql``
  const month = `${asked.month}-01`
  await ask(
    ctx,
    sql`update reports.report set state = ${next.state}, version = version + 1, submitted_by = ${next.submittedBy}::uuid,
        checked_by = ${next.checkedBy}::uuid, approved_by = ${next.approvedBy}::uuid ${keeps}
      where area = ${asked.lo} and form = ${form} and month = ${month}::date returning version`
  )
  await ask(
    ctx,
    sql`insert into reports.event (area, form, month, deed, account, said, done_on)
      values (${asked.lo}, ${form}, ${month}::date, ${deed}, ${ctx.caller.account}::uuid, ${said.trim() || null}, ${ctx.on}::date) returning seq`
  )
  ctx.trace({ detail: { form, month: asked.month, deed } })
  return { state: next.state, version: version + 1 }
}

interface Additions {
  form: FormCode
  area: AreaCode
  month: string
  added: readonly Addition[]
}

/** Only what is to be typed is typed, only what is unusual is explained, and only by the office of the area while it is open. */
export async function addToReport(ctx: Context, { form, added, ...which }: Additions): Promise<{ version: number }> {
  const asked = askedOf(ctx, form, which)
  for (const { explanation } of added) {
    requireNobody(explanation ?? '')
    if (explanation !== undefined && explanation.trim().length < 5) throw new Refusal('reports.too-short')
  }
  const kept = await keptOf(ctx, asked, true)
  if (kept.state !== 'open' || !placeOf(ctx, asked).own) throw new Refusal('reports.not-now')
  for (const cell of added) await keepCell(ctx, asked, cell)
  ctx.trace({
    detail: { form, month: asked.month, cells: added.map(({ row, column }) => cellKey(row, column)).join(' ') }
  })
  return { version: kept.version }
}

async function keepCell(ctx: Context, asked: Asked, { row, column, typed, explanation }: Addition): Promise<void> {
  const [found, narrowed] = [
    asked.form.rows.find(one => one.key === row),
    asked.form.columns.find(one => one.key === column)
  ]
  if (!found || !narrowed) throw new Refusal('reports.no-such-cell')
  const isTyped = sourceOf(found, narrowed).from === 'typed'
  if (typed !== undefined ? !isTyped : explanation === undefined) throw new Refusal('reports.no-such-cell')
  await ask(
    ctx,
    sql`insert into reports.cell (area, form, month, cell, typed, explanation, account)
      values (${asked.lo}, ${asked.form.code}, ${`${asked.month}-01`}::date, ${cellKey(row, column)}, ${typed ?? null}, ${explanation ?? null}, ${ctx.caller.account}::uuid)
      on conflict on constraint cell_pkey do update set typed = coalesce(excluded.typed, cell.typed),
        explanation = coalesce(excluded.explanation, cell.explanation), account = excluded.account, at = now() returning cell`
  )
}

function requireNobody(said: string): void {
  if (said !== '' && namingIn(said)) throw new Refusal('reports.names-somebody')
}
