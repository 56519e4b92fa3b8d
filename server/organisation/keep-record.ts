import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { levelOf, registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireKeeper, requirePartner } from './keepers.ts'
import { requireFields, requireLawfulTexts, writtenIn } from './lawful.ts'
import { lockRecord, noteEvent, recordStep, requireKind, requireOwnArea, requireVersion, rowOf } from './record-step.ts'

export interface Content {
  title: string
  owner: string
  partner: string | null
  beginsOn: Day
  endsOn: Day
  fields: Record<string, string>
}

/** Every text is checked before anything is written; who owns it and who signs for the other side have a post. */
async function requireContent(ctx: Context, { key, area }: { key: string; area: number }, content: Content) {
  const kind = requireKind(ctx, key)
  if (content.endsOn < content.beginsOn) throw new Refusal('organisation.days-order')
  requireLawfulTexts(kind, writtenIn(kind, content.title, content.fields))
  requireFields(kind, content.fields)
  await requireKeeper(ctx, content.owner, area)
  await requirePartner(ctx, content.partner)
  return kind
}

export async function openRecord(
  ctx: Context,
  { record, area, ...content }: Content & { record: RecordKindKey; area: number }
): Promise<{ id: string }> {
  requireOwnArea(ctx, { area })
  if (!['district', 'street', 'community'].includes(levelOf(area))) throw new Refusal('organisation.no-place')
  const kind = await requireContent(ctx, { key: record, area }, content)
  await requireArea(ctx, area, ctx.on)
  const { title, owner, partner, beginsOn, endsOn, fields } = content
  const id = v7()
  const register = await registerOf(ctx, area)
  await ctx.tx.query(
    `insert into organisation.record (register, id, area, kind, title, owner, partner, begins_on, ends_on, fields, made_by, made_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      register,
      id,
      area,
      record,
      title,
      owner,
      partner,
      beginsOn,
      endsOn,
      JSON.stringify(fields),
      ctx.caller.account,
      ctx.on
    ]
  )
  await noteEvent(ctx, { register, id }, { deed: 'open', basis: kind.operation })
  ctx.trace({ detail: { record: id } })
  return { id }
}

export async function changeRecord(
  ctx: Context,
  { id, version, ...content }: Content & { id: string; version: number }
): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  requireVersion(row, version)
  const kind = await requireContent(ctx, { key: row.kind, area: row.area }, content)
  const { title, owner, partner, beginsOn, endsOn, fields } = content
  await recordStep(ctx, row, {
    kind,
    deed: 'change',
    set: { title, owner, partner, begins_on: beginsOn, ends_on: endsOn, fields: JSON.stringify(fields) }
  })
  return { id }
}
