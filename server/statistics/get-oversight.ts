import type { AreaWork, KindAges, Oversight, oversight } from '../../contract/oversight.ts'
import { ageBounds, OversightKind } from '../../contract/oversight.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers } from '../platform/serve.ts'
import { levelBelow } from './area-rules.ts'
import { areaAsked, listAreasBelow } from './areas-asked.ts'

interface WorkRow {
  kind: OversightKind
  place: number
  open: number
  overdue: number
  oldest: Day
  ages: KindAges['ages']
}

interface Covered {
  place: number
  planned: number
  called: number
  grids: number
  covered: number
}

/** Calls of this many days back tell how far a place is; a device not heard of for so long has closed its copy by itself. */
const back = { calls: 90, device: 3 }

/** What waits in an area, how long, and where below it. Views alone, under the policies of whoever asks. */
export async function getOversight(ctx: Context, { area }: { area?: AreaCode | undefined }): Promise<Oversight> {
  const { lo, hi } = areaAsked(ctx, area)
  const span = levelBelow(lo)?.span ?? 1
  const [a, b, c] = ageBounds
  const { rows } = await ctx.tx.query<WorkRow>(
    `select kind, area - area % $3::bigint as place, count(*)::int as open, count(*) filter (where due_on < $4)::int as overdue, min(came_on) as oldest,
       array[count(*) filter (where age <= $5), count(*) filter (where age > $5 and age <= $6),
         count(*) filter (where age > $6 and age <= $7), count(*) filter (where age > $7)]::int[] as ages
     from (select *, $4::date - came_on as age from statistics.open_work where area between $1 and $2) w group by 1, 2`,
    [lo, hi, span, ctx.on, a, b, c]
  )
  const { rows: coverage } = await ctx.tx.query<Covered>(
    `select place, sum(planned)::int as planned, sum(called)::int as called, sum(grids)::int as grids, sum(covered)::int as covered from (
       select area - area % $3::bigint as place, 1 as planned, made::int as called, 0 as grids, 0 as covered
       from statistics.call where area between $1 and $2 and from_day between $4::date - $5::int and $4
       union all
       select code - code % $3::bigint, 0, 0, 1, (exists (select from statistics.grid_device d
         where d.area = code and d.heard_at > now() - make_interval(days => $6)))::int
       from statistics.areas where code between $1 and $2 and level = 'grid' and valid @> $4::date) c group by place`,
    [lo, hi, span, ctx.on, back.calls, back.device]
  )
  const late = await ctx.tx.query<{ n: number }>('select statistics.private_overdue($1) as n', [ctx.on])
  const below = await listAreasBelow(ctx, lo, ctx.on)
  return {
    on: ctx.on,
    area: AreaCode.parse(lo),
    kinds: OversightKind.options.map(kind => ofKind(kind, rows)),
    privateOverdue: late.rows[0]!.n,
    areas: below.map(({ code, name }): AreaWork => {
      const here = rows.filter(({ place }) => place === code)
      const { planned = 0, called = 0, grids = 0, covered = 0 } = coverage.find(({ place }) => place === code) ?? {}
      return {
        area: AreaCode.parse(code),
        name,
        open: sum(here, 'open'),
        overdue: sum(here, 'overdue'),
        kinds: here.map(({ kind }) => ofKind(kind, here)),
        planned,
        called,
        grids,
        covered
      }
    })
  }
}

function ofKind(kind: OversightKind, all: WorkRow[]): KindAges {
  const rows = all.filter(row => row.kind === kind)
  const ages = [0, 1, 2, 3].map(at => rows.reduce((n, row) => n + row.ages[at]!, 0)) as KindAges['ages']
  return {
    kind,
    open: sum(rows, 'open'),
    overdue: sum(rows, 'overdue'),
    oldest: rows.map(({ oldest }) => oldest).sort()[0] ?? null,
    ages
  }
}

const sum = (rows: WorkRow[], of: 'open' | 'overdue') => rows.reduce((all, row) => all + row[of], 0)

export const oversightRoutes: Handlers<typeof oversight> = {
  getOversight: (ctx, { query }) => getOversight(ctx, query)
}
