import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Day } from '../../contract/values.ts'
import type { Arising, RecordKind } from '../../law/organisation.ts'
import type { Vote } from '../../law/rules/residents-vote.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { agreedText, hashOfText } from './agreed-text.ts'
import { keepAttendance } from './attendance.ts'
import { requireChecks, requireLawfulTexts, requireVote } from './lawful.ts'
import { dueOf } from './record-rules.ts'
import {
  lockRecord,
  noteEvent,
  type RecordRow,
  recordStep,
  requireKind,
  requireOwnArea,
  requireVersion,
  rowOf,
  stepsOf
} from './record-step.ts'
import { settleRenewal } from './renewal.ts'

interface Act {
  id: string
  version: number
  deed: 'adopt' | 'hold' | 'end' | 'withdraw'
  said: string
  checks?: Record<string, 'ok' | 'not'>
  vote?: Vote | undefined
  attended?: readonly string[] | undefined
}

/** A plan is adopted, a meeting held with its minutes, a record ended when nothing is owed any more, or withdrawn with a reason. */
export async function actOnRecord(
  ctx: Context,
  { id, version, deed, said, checks = {}, vote, attended = [] }: Act
): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  requireVersion(row, version)
  const kind = requireKind(ctx, row.kind)
  if ((deed === 'withdraw' || deed === 'hold') && said === '') throw new Refusal('organisation.reason-missing')
  requireLawfulTexts(kind, [said])
  const state = await recordStep(ctx, row, {
    kind,
    deed,
    // Minutes stand in the record itself; of other deeds the words are the reason.
    ...(deed === 'hold'
      ? {
          set: {
            fields: JSON.stringify({
              ...row.fields,
              ...requireChecks(kind, checks),
              ...requireVote(kind, vote),
              minutes: said
            })
          }
        }
      : { said: said.slice(0, 1000) })
  })
  if (deed === 'hold') await keepAttendance(ctx, row, { kind, attended })
  if (state === 'in-force' && kind.replaces) await endBefore(ctx, row, kind)
  if (state === 'in-force') await letArise(ctx, row, kind, [...kind.arises, ...findings(kind, checks)])
  if (state === 'withdrawn') await withdrawAll(ctx, row, kind, said)
  return { id }
}

/** The version before ends on the day the new one begins; what was still owed under it falls away, and it stays readable. */
async function endBefore(ctx: Context, { area, title, fields }: RecordRow, kind: RecordKind): Promise<void> {
  if (fields.about === undefined) return
  await lockRecord(ctx, fields.about)
  const earlier = await rowOf(ctx, fields.about)
  if (earlier.area !== area) throw new Refusal('platform.outside')
  if (earlier.state !== 'in-force') return
  await withdrawAll(ctx, earlier, kind, title)
  await recordStep(ctx, earlier, { kind, deed: 'end', said: title })
}

/** What a checklist found not to be as it should is put right within the days of its kind. */
const findings = ({ fields, findingDays = 0 }: RecordKind, checks: Record<string, 'ok' | 'not'>): Arising[] =>
  fields
    .flatMap(({ kind, options = [] }) => (kind === 'checks' ? options : []))
    .filter(({ value }) => checks[value] === 'not')
    .map(({ value, titleZh, titleEn }) => ({
      key: value,
      titleZh,
      titleEn,
      due: { from: 'in-force', workingDays: findingDays }
    }))

/** What is owed without anybody thinking of it, each once. */
async function letArise(
  ctx: Context,
  row: RecordRow,
  kind: RecordKind,
  arises: readonly Arising[] = kind.arises
): Promise<void> {
  for (const arising of arises) {
    const id = v7()
    await ctx.tx.query(
      `insert into organisation.obligation (register, id, record_id, area, kind, what, arises, owner, due_on, made_by, made_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint obligation_arises_once do nothing`,
      [
        row.register,
        id,
        row.id,
        row.area,
        row.kind,
        arising.titleZh,
        arising.key,
        row.owner,
        dueOf(arising, { inForceOn: ctx.on, endsOn: row.endsOn }),
        ctx.caller.account,
        ctx.on
      ]
    )
    await noteEvent(ctx, row, { deed: 'arise', basis: kind.operation, obligation: id })
  }
}

/** Nothing is owed under a record that is no more. */
async function withdrawAll(ctx: Context, row: RecordRow, kind: RecordKind, said: string): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`update organisation.obligation set state = 'withdrawn', version = version + 1,
      ended_on = ${ctx.on}, ended_by = ${ctx.caller.account}::uuid
    where register = ${row.register} and record_id = ${row.id}::uuid and state in ('open', 'done') returning id`.execute(
    ctx.tables<'organisation'>()
  )
  for (const { id } of rows)
    await noteEvent(ctx, row, { deed: 'withdraw', basis: kind.operation, obligation: id, said: said.slice(0, 1000) })
}

/** The text of an agreement as it stands now, with its hash. */
export async function textOf(ctx: Context, row: RecordRow, kind: RecordKind): Promise<{ text: string; hash: string }> {
  const owed = await ask(
    ctx,
    sql<{ what: string; dueOn: Day }>`select what, due_on as "dueOn" from organisation.obligation
      where register = ${row.register} and record_id = ${row.id}::uuid and arises is null and state <> 'withdrawn' order by id`
  )
  const text = agreedText(kind, { ...row, owed })
  return { text, hash: hashOfText(text) }
}

/**
 * Signs exactly the text that was read. The office signs first, by a colleague of its area; the other side by the account that is named
 * for it, and never one account for both. Once both signed the same text the agreement holds.
 */
export async function signRecord(ctx: Context, { id, hash }: { id: string; hash: string }): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  const kind = requireKind(ctx, row.kind)
  if (kind.beginning !== 'signed') throw new Refusal('organisation.not-now')
  if (row.partner === null) throw new Refusal('organisation.no-partner')
  const now = await textOf(ctx, row, kind)
  if (now.hash !== hash) throw new Refusal('organisation.text-changed')
  const other = ctx.caller.account === row.partner
  if (!other) {
    requireOwnArea(ctx, row)
    if (!ctx.caller.permissions.has('organisation.keep')) throw new Refusal('platform.outside')
  }
  const signed = (await stepsOf(ctx, row)).findLast(step => ['sign', 'change', 'owe'].includes(step.deed))
  if (other && signed?.deed === 'sign' && signed.hash !== hash) throw new Refusal('organisation.text-changed')
  const state = await recordStep(ctx, row, { kind, deed: other ? 'countersign' : 'sign', hash })
  if (state === 'in-force') {
    await letArise(ctx, row, kind)
    await settleRenewal(ctx, row)
  }
  return { id }
}
