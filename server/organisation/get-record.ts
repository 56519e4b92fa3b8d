import { type RawBuilder, sql } from 'kysely'
import type { Kept, Obligation, OrganisationRecord } from '../../contract/organisation.ts'
import { findKind, type RecordKind } from '../../law/organisation.ts'
import { ask, type Context } from '../platform/context.ts'
import { textOf } from './act-on-record.ts'
import { givenBy, membersOf } from './attendance.ts'
import { obligationsWhere } from './list-obligations.ts'
import { linesWhere } from './list-records.ts'
import { obligationDeeds } from './obligations.ts'
import { denied, fold } from './record-rules.ts'
import { type RecordRow, rowOf, seenBy, stepsOf } from './record-step.ts'
import { isRenewed } from './renewal.ts'

/** A record with what is owed, what was done, what may be done now, and what became of the one before it. */
export async function getRecord(ctx: Context, { id }: { id: string }): Promise<OrganisationRecord> {
  const row = await rowOf(ctx, id)
  const kind = findKind(row.kind)!
  // Asked in one turn they go out together: one after the other they would be most of the time of the page.
  const [
    [line],
    obligations,
    signed,
    members,
    given,
    taken,
    [about = null],
    linked,
    matters,
    events,
    deeds,
    kept,
    past,
    year
  ] = await Promise.all([
    linesWhere(ctx, sql`r.id = ${id}::uuid`),
    owedUnder(ctx, row, kind),
    kind.beginning === 'signed' ? textOf(ctx, row, kind) : null,
    membersOf(ctx, row),
    givenBy(ctx, row),
    row.kind === 'event' ? placesTaken(ctx, row) : null,
    row.fields.about ? linesWhere(ctx, sql`r.id = ${row.fields.about}::uuid and ${seenBy(ctx)}`) : [],
    linesWhere(ctx, sql`r.about = ${id}::uuid and ${seenBy(ctx)} order by r.id desc limit 50`),
    mattersOf(ctx, mattersIn(kind, row.fields)),
    eventsOf(ctx, row),
    deedsOf(ctx, row, kind),
    keptOf(ctx, row),
    before(ctx, row),
    yearBefore(ctx, row)
  ])
  return {
    ...line!,
    version: row.version,
    owner: row.owner,
    partner: row.partner,
    fields: row.fields,
    members,
    given,
    placesTaken: taken,
    about,
    linked,
    matters,
    obligations,
    events,
    hash: signed?.hash ?? null,
    deeds,
    kept,
    before: past?.kept ?? null,
    lastYear: year && year.id !== past?.id ? year.kept : null
  }
}

async function placesTaken(ctx: Context, { register, id }: RecordRow): Promise<number> {
  const [row] = await ask(
    ctx,
    sql<{
      n: number
    }>`select coalesce(sum(heads), 0)::int as n from organisation.place where register = ${register} and record_id = ${id}::uuid`
  )
  return row!.n
}

const mattersIn = ({ fields }: RecordKind, said: Record<string, string>): string[] =>
  fields.filter(({ kind }) => kind === 'matters').flatMap(({ name }) => (said[name] ?? '').split(',').filter(Boolean))

/** Obligations by their ids, of those that one sees. */
export const mattersOf = async (ctx: Context, ids: readonly string[]) =>
  ids.length === 0 ? [] : obligationsWhere(ctx, sql`o.id = any(${ids}::uuid[]) order by o.due_on, o.id`)

async function owedUnder(ctx: Context, { register, id, area }: RecordRow, { confirmed }: RecordKind) {
  const lines = await obligationsWhere(
    ctx,
    sql`o.register = ${register} and o.record_id = ${id}::uuid order by o.due_on, o.id`
  )
  const papers = await ask(
    ctx,
    sql<
      Obligation['papers'][number] & { obligation: string }
    >`select p.obligation_id as obligation, p.id, p.kind, p.bytes
      from organisation.paper p where p.register = ${register} and p.obligation_id = any(${lines.map(one => one.id)}::uuid[]) order by p.id`
  )
  return lines.map(
    (line): Obligation => ({
      ...line,
      papers: papers.filter(({ obligation }) => obligation === line.id).map(({ obligation: _, ...paper }) => paper),
      deeds: obligationDeeds(ctx, { ...line, area }, confirmed)
    })
  )
}

const eventsOf = (ctx: Context, { register, id }: RecordRow): Promise<OrganisationRecord['events']> =>
  ask(
    ctx,
    sql<OrganisationRecord['events'][number]>`select e.deed, o.what, e.done_on as "on", e.basis, e.said,
      encode(e.text_hash, 'hex') as hash, coalesce((select l.name from access.login l where l.id = e.account), '') as by
    from organisation.event e left join organisation.obligation o on o.register = e.register and o.id = e.obligation_id
    where e.register = ${register} and e.record_id = ${id}::uuid order by e.id`
  )

async function deedsOf(ctx: Context, row: RecordRow, kind: RecordKind): Promise<OrganisationRecord['deeds']> {
  const { account, lo, hi, permissions } = ctx.caller
  const steps = await stepsOf(ctx, row)
  const view = fold(kind.beginning, steps)
  const signer = steps.findLast(({ deed }) => deed === 'sign')?.by
  const may = (deed: Parameters<typeof denied>[1]['deed']) =>
    denied(view, { deed, by: account }, { openLeft: 0, signer }) === undefined
  const keeps = permissions.has('organisation.keep') && row.area >= lo && row.area <= hi
  const mine = (['change', 'owe', 'adopt', 'hold', 'end', 'withdraw'] as const).filter(deed => keeps && may(deed))
  const signs =
    row.partner !== null &&
    permissions.has('organisation.sign') &&
    (row.partner === account ? may('countersign') : keeps && may('sign'))
  const notes = may('note') && (row.partner === account || keeps)
  const renews = keeps && row.state === 'in-force' && isRenewed(row)
  return [
    ...mine,
    ...(signs ? (['sign'] as const) : []),
    ...(notes ? (['note'] as const) : []),
    ...(renews ? (['renew'] as const) : [])
  ]
}

/** How much of what was owed under a record was done, and in time. */
async function keptOf(
  ctx: Context,
  { register, id, title }: Pick<RecordRow, 'register' | 'id' | 'title'>
): Promise<Kept> {
  const [kept] = await ask(
    ctx,
    sql<
      Omit<Kept, 'title'>
    >`select count(*)::int as "all", count(*) filter (where state in ('done', 'confirmed'))::int as done,
      count(*) filter (where state in ('done', 'confirmed') and ended_on <= due_on)::int as "inTime",
      count(*) filter (where state = 'open')::int as open
    from organisation.obligation where register = ${register} and record_id = ${id}::uuid and state <> 'withdrawn'`
  )
  return { title, ...kept! }
}

interface Earlier {
  id: string
  kept: Kept
}

/** One of the same kind, area and period. */
async function earlierOf(ctx: Context, row: RecordRow, which: RawBuilder<unknown>): Promise<Earlier | null> {
  const [found] = await ask(
    ctx,
    sql<Pick<RecordRow, 'register' | 'id' | 'title'>>`select register, id, title from organisation.record
      where register = ${row.register} and area = ${row.area} and kind = ${row.kind} and id <> ${row.id}::uuid
        and state in ('in-force', 'ended') and fields ->> 'period' is not distinct from ${row.fields.period ?? null}::text and ${which} limit 1`
  )
  return found ? { id: found.id, kept: await keptOf(ctx, found) } : null
}

/** The last that ended before this one began. */
const before = (ctx: Context, row: RecordRow) =>
  earlierOf(ctx, row, sql`ends_on < ${row.beginsOn} order by ends_on desc, id desc`)

/** The one that began a year before, give or take the half of a quarter: quarters are compared with the same quarter. */
const yearBefore = (ctx: Context, row: RecordRow) => {
  const day = sql`(${row.beginsOn}::date - interval '1 year')::date`
  return earlierOf(
    ctx,
    row,
    sql`begins_on between ${day} - 45 and ${day} + 45 order by abs(begins_on - ${day}), id desc`
  )
}
