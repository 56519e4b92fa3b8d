import { sql } from 'kysely'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { RecordKindKey } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { findKind, type RecordKind } from '../../law/organisation.ts'
import { levelOf, rangeOf, registerOf, requireArea, settingsAt } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { mattersOf } from './get-record.ts'
import { requireKeeper, requireMembers, requirePartner } from './keepers.ts'
import { plainFields, requireFields, requireLawfulTexts, writtenIn } from './lawful.ts'
import {
  lockRecord,
  noteEvent,
  recordStep,
  requireKind,
  requireOwnArea,
  requireVersion,
  rowOf,
  seenBy
} from './record-step.ts'

export interface Content {
  title: string
  owner: string
  partner: string | null
  beginsOn: Day
  endsOn: Day
  fields: Record<string, string>
  members: readonly string[]
}

interface Place {
  key: string
  area: number
  /** The record itself, where it is changed. */
  id?: string
}

/** Every text is checked before anything is written; who owns it and who signs for the other side have a post. Answers it as it is kept. */
async function requireContent(ctx: Context, { key, area, id }: Place, told: Content) {
  const kind = requireKind(ctx, key)
  const content = { ...told, fields: plainFields(kind, told.fields) }
  if (content.endsOn < content.beginsOn) throw new Refusal('organisation.days-order')
  requireLawfulTexts(kind, writtenIn(kind, content.title, content.fields))
  requireFields(kind, content.fields)
  await requireKeeper(ctx, content.owner, area)
  await requirePartner(ctx, content.partner)
  await requireMembers(ctx, kind, content.members)
  await requireMatters(ctx, kind, content.fields)
  await requireRecords(ctx, kind, content.fields)
  await requireOnce(ctx, { area, ...(id && { id }) }, content.fields.code)
  await requireCompound(ctx, { area, ...(id && { id }) }, content.fields.compound)
  if (content.fields.size === 'large' && levelOf(area) !== 'district') await requireStreetHandles(ctx, area)
  return { kind, ...content }
}

/** What a record is about is there, in force, and seen by its writer. */
async function requireRecords(ctx: Context, kind: RecordKind, fields: Record<string, string>): Promise<void> {
  for (const { name, kind: sort, of = '', titleZh, titleEn } of kind.fields) {
    const chosen = sort === 'record' ? fields[name] : undefined
    if (chosen === undefined) continue
    const kinds = [of].flat()
    const [found] = await ask(
      ctx,
      sql<{ id: string }>`select r.id from organisation.record r
        where r.id = ${chosen}::uuid and r.kind = any(${kinds}) and r.state = 'in-force' and ${seenBy(ctx)}`
    )
    if (!found) throw new Refusal('organisation.field-missing', { field: titleZh, fieldEn: titleEn })
  }
}

/** A body is registered once in a district, whichever office came first. */
async function requireOnce(ctx: Context, { area, id }: Omit<Place, 'key'>, code: string | undefined): Promise<void> {
  if (code === undefined) return
  const register = await registerOf(ctx, area)
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`body ${register} ${code}`])
  const { rows } = await ctx.tx.query<{ known: string | null }>('select organisation.code_known($1, $2) as known', [
    register,
    code
  ])
  const known = rows[0]?.known
  if (known && known !== id) throw new Refusal('organisation.code-known')
}

/** A compound of the area, which has one file: the one that is there is told of by name. */
async function requireCompound(ctx: Context, { area, id }: Omit<Place, 'key'>, compound: string | undefined) {
  if (compound === undefined) return
  const { lo, hi } = rangeOf(area)
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`compound ${compound}`])
  const [found] = await ask(
    ctx,
    sql<{
      title: string | null
    }>`select (select r.title from organisation.record r where r.compound = c.id and r.state in ('draft', 'in-force')
        and r.id is distinct from ${id ?? null}::uuid) as title
      from areas.compound c where c.id = ${compound}::uuid and c.community between ${lo} and ${hi}`
  )
  if (!found) throw new Refusal('organisation.compound-unknown')
  if (found.title !== null) throw new Refusal('organisation.compound-known', { title: found.title })
}

/** 5: large bodies are handled by the district where it has said so. */
async function requireStreetHandles(ctx: Context, area: number): Promise<void> {
  const settings = await settingsAt(ctx, area, ctx.on)
  if (settings['large-employers-by-district'] === true) throw new Refusal('organisation.large-by-district')
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
  await requireArea(ctx, area, ctx.on)
  const { kind, ...kept } = await requireContent(ctx, { key: record, area }, content)
  const { title, owner, partner, beginsOn, endsOn, fields, members } = kept
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
  const { kind, ...kept } = await requireContent(ctx, { key: row.kind, area: row.area, id }, content)
  const { title, owner, partner, beginsOn, endsOn, members } = kept
  const renews = row.fields.renews
  const fields = { ...kept.fields, ...(renews !== undefined && { renews }) }
  await setMembers(ctx, row, members)
  await recordStep(ctx, row, {
    kind,
    deed: 'change',
    set: { title, owner, partner, begins_on: beginsOn, ends_on: endsOn, fields: JSON.stringify(fields) }
  })
  return { id }
}
