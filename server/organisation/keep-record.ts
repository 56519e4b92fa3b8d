import { v7 } from 'uuid'
import { z } from 'zod'
import type { RecordKindKey } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { findKind, type RecordKind } from '../../law/organisation.ts'
import { levelOf, registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { mattersOf } from './get-record.ts'
import { requireKeeper, requireMembers, requirePartner } from './keepers.ts'
import { requireFields, requireLawfulTexts, writtenIn } from './lawful.ts'
import { lockRecord, noteEvent, recordStep, requireKind, requireOwnArea, requireVersion, rowOf } from './record-step.ts'

export interface Content {
  title: string
  owner: string
  partner: string | null
  beginsOn: Day
  endsOn: Day
  fields: Record<string, string>
  members: readonly string[]
}

/** Every text is checked before anything is written; who owns it and who signs for the other side have a post. */
async function requireContent(ctx: Context, { key, area }: { key: string; area: number }, content: Content) {
  const kind = requireKind(ctx, key)
  if (content.endsOn < content.beginsOn) throw new Refusal('organisation.days-order')
  requireLawfulTexts(kind, writtenIn(kind, content.title, content.fields))
  requireFields(kind, content.fields)
  await requireKeeper(ctx, content.owner, area)
  await requirePartner(ctx, content.partner)
  await requireMembers(ctx, kind, content.members)
  await requireMatters(ctx, kind, content.fields)
  return kind
}

/** On an agenda stands what is open now and what its writer sees. */
async function requireMatters(ctx: Context, kind: RecordKind, fields: Record<string, string>): Promise<void> {
  for (const { name, kind: sort, titleZh, titleEn } of kind.fields) {
    const chosen = sort === 'matters' ? (fields[name] ?? '').split(',').filter(Boolean) : []
    if (chosen.length === 0) continue
    const found = chosen.every(id => z.uuid().safeParse(id).success) ? await mattersOf(ctx, chosen) : []
    if (
      found.filter(({ state, kind }) => state === 'open' || (state === 'done' && findKind(kind)?.confirmed)).length !==
      new Set(chosen).size
    )
      throw new Refusal('organisation.field-missing', { field: titleZh, fieldEn: titleEn })
  }
}

async function setMembers(
  ctx: Context,
  { register, id }: { register: number; id: string },
  members: readonly string[]
) {
  await ctx.tx.query('delete from organisation.member where register = $1 and record_id = $2', [register, id])
  await ctx.tx.query(
    'insert into organisation.member (register, record_id, account) select $1, $2, a from unnest($3::uuid[]) as a on conflict do nothing',
    [register, id, members]
  )
}

export async function openRecord(
  ctx: Context,
  { record, area, ...content }: Content & { record: RecordKindKey; area: number }
): Promise<{ id: string }> {
  requireOwnArea(ctx, { area })
  if (!['district', 'street', 'community'].includes(levelOf(area))) throw new Refusal('organisation.no-place')
  const kind = await requireContent(ctx, { key: record, area }, content)
  await requireArea(ctx, area, ctx.on)
  const { title, owner, partner, beginsOn, endsOn, fields, members } = content
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
  await setMembers(ctx, { register, id }, members)
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
  const { title, owner, partner, beginsOn, endsOn, fields, members } = content
  await setMembers(ctx, row, members)
  await recordStep(ctx, row, {
    kind,
    deed: 'change',
    set: { title, owner, partner, begins_on: beginsOn, ends_on: endsOn, fields: JSON.stringify(fields) }
  })
  return { id }
}
