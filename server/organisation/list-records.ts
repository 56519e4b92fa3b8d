import { type RawBuilder, sql } from 'kysely'
import type { RecordKindKey, RecordLine, RecordState } from '../../contract/organisation.ts'
import { AreaCode } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import { areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { recordsInScope, seenBy } from './record-step.ts'

/** `r` is the record. */
export async function linesWhere(ctx: Context, where: RawBuilder<unknown>): Promise<RecordLine[]> {
  const rows = await ask(
    ctx,
    sql<
      Omit<RecordLine, 'areaName' | 'told'> & { fields: Record<string, string> }
    >`select r.id, r.kind, r.area, r.title, r.state, r.begins_on as "beginsOn", r.ends_on as "endsOn", r.fields,
      coalesce((select l.name from access.login l where l.id = r.owner), '') as "ownerName",
      coalesce(o.open, 0)::int as open, coalesce(o.late, 0)::int as late
    from organisation.record r left join lateral (
      select count(*) as open, count(*) filter (where o.due_on < ${ctx.on}) as late from organisation.obligation o
      where o.register = r.register and o.record_id = r.id and o.state = 'open') o on true
    where ${where}`
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(({ fields, ...row }) => ({
    ...row,
    area: AreaCode.parse(row.area),
    areaName: names(row.area).slice(2).join(' '),
    told: Object.fromEntries(
      (findKind(row.kind)?.open ?? []).flatMap(name => (fields[name] ? [[name, fields[name]]] : []))
    )
  }))
}

interface Asked {
  kind?: RecordKindKey | undefined
  state?: RecordState | undefined
  after?: string | undefined
  limit: number
}

export async function listRecords(
  ctx: Context,
  { kind, state, after, limit }: Asked
): Promise<{ records: RecordLine[]; next: string | null; total?: number }> {
  const where = sql`${seenBy(ctx)} and ${recordsInScope(ctx)} and ${kind ? sql`r.kind = ${kind}` : sql`true`}
    and ${state ? sql`r.state = ${state}` : sql`true`}`
  const rows = await linesWhere(
    ctx,
    sql`${where} and ${after ? sql`r.id < ${after}::uuid` : sql`true`} order by r.id desc limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)!.id : null
  if (after || !next) return { records: page, next }
  const [counted] = await ask(
    ctx,
    sql<{ n: number }>`select count(*)::int as n from organisation.record r where ${where}`
  )
  return { records: page, next, total: counted!.n }
}
