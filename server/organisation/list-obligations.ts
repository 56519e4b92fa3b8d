import { type RawBuilder, sql } from 'kysely'
import type { ObligationLine, RecordKindKey } from '../../contract/organisation.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { recordKinds } from '../../law/organisation.ts'
import { areaNames, rangeOf } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { owedInScope, seenBy } from './record-step.ts'

interface Asked {
  kind?: RecordKindKey | undefined
  area?: AreaCode | undefined
  whose: 'all' | 'mine'
  state: 'open' | 'late' | 'ended'
  after?: string | undefined
  limit: number
}

const confirmedKinds = recordKinds.filter(({ confirmed }) => confirmed).map(({ key }) => key)

/** Everything that is owed, by its day; what came to its end the latest first. */
export async function listObligations(
  ctx: Context,
  { kind, area, whose, state, after, limit }: Asked
): Promise<{ on: Day; obligations: ObligationLine[]; next: string | null; total?: number }> {
  const range = area === undefined ? undefined : rangeOf(area)
  // What is done of a decision waits for the meeting: it is shown as open until it is accepted there.
  const isOpen = sql`(o.state = 'open' or (o.state = 'done' and o.kind = any(${confirmedKinds})))`
  const where = sql`${seenBy(ctx)} and ${owedInScope(ctx)} and ${kind ? sql`o.kind = ${kind}` : sql`true`}
    and ${range ? sql`o.area between ${range.lo} and ${range.hi}` : sql`true`}
    and ${whose === 'mine' ? sql`o.owner = ${ctx.caller.account}::uuid` : sql`true`}
    and ${state === 'ended' ? sql`not ${isOpen}` : state === 'late' ? sql`o.state = 'open' and o.due_on < ${ctx.on}` : isOpen}
    and (r.state in ('in-force', 'ended') or o.state = 'withdrawn')`
  const [way, sign] = state === 'ended' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const from = after
    ? sql`(o.due_on, o.id) ${sign} (select p.due_on, p.id from organisation.obligation p where p.id = ${after}::uuid)`
    : sql`true`
  const rows = await obligationsWhere(
    ctx,
    sql`${where} and ${from} order by o.due_on ${way}, o.id ${way} limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)!.id : null
  const total = !after && next ? await countWhere(ctx, where) : undefined
  return { on: ctx.on, obligations: page, next, ...(total !== undefined && { total }) }
}

async function countWhere(ctx: Context, where: RawBuilder<unknown>): Promise<number> {
  const [row] = await ask(
    ctx,
    sql<{ n: number }>`select count(*)::int as n from organisation.obligation o
      join organisation.record r on r.register = o.register and r.id = o.record_id where ${where}`
  )
  return row!.n
}

/** `o` is the obligation and `r` its record. */
export async function obligationsWhere(ctx: Context, where: RawBuilder<unknown>): Promise<ObligationLine[]> {
  const rows = await ask(
    ctx,
    sql<
      Omit<ObligationLine, 'areaName'>
    >`select o.id, o.record_id as record, r.title as "recordTitle", o.kind, o.area, o.what, o.arises,
      o.owner, coalesce((select l.name from access.login l where l.id = o.owner), '') as "ownerName", o.due_on as "dueOn",
      o.state, o.version, o.evidence, o.ended_on as "endedOn"
    from organisation.obligation o join organisation.record r on r.register = o.register and r.id = o.record_id where ${where}`
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(row => ({ ...row, area: AreaCode.parse(row.area), areaName: names(row.area).slice(2).join(' ') }))
}
