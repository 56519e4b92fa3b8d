import { sql } from 'kysely'
import type {
  AreaTime,
  EqualService,
  MatterTime,
  OfficerLoad,
  OpenLine,
  OpenTimeliness,
  Served,
  Timeliness,
  Workload
} from '../../contract/case-timeliness.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { matters, measuredDays } from '../../law/matters.ts'
import { areaNames, rangeOf } from '../areas/index.ts'
import { type Caller, type Context, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { workingDaysAfter } from '../platform/working-days.ts'
import { AMBER_DAYS } from './case-rules.ts'
import { openEqual } from './equal-service-rules.ts'
import { keptCounts } from './kept-counts.ts'
import { hiddenLines, LEAST_SHOWN, medianOf } from './timeliness-rules.ts'

type Counted = Pick<MatterTime, 'decided' | 'inTime' | 'median' | 'open' | 'amber' | 'red'>
type Row = Counted & { matter: string | null; place: number | null }

/** From the first of the month so many months ago; the present month counts as one. */
function since(on: string, months: number): string {
  const [year, month] = on.split('-').map(Number) as [number, number]
  const first = year * 12 + month - months
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

/** The areas one step below a territory: streets of a district, communities of a street. */
const stepBelow = ({ lo, hi }: { lo: number; hi: number }): number =>
  hi - lo >= 1e11 - 1 ? 1e9 : hi - lo >= 1e9 - 1 ? 1e6 : 1e3

/** Cases alike: of one matter and place, decided after as many working days, or open. */
interface Alike {
  /** Null of what is open, and of what was decided before this was kept. */
  elsewhere: boolean | null
  granted: number
  matter: string
  place: number
  workedDays: number | null
  decided: number
  returned: number
  inTime: number
  open: number
  amber: number
  red: number
}

/**
 * Decided, done at once and given back in the time, and open today, by matter and by place: one reading of each index. Counted by hashes and halved here, since to
 * sort a hundred thousand cases for a median took most of the time.
 */
async function countBoth(
  ctx: Context,
  { from, step, lo, hi }: { from: string; step: number; lo: number; hi: number }
): Promise<{ lines: Row[]; equal: EqualService[] }> {
  const place = sql`c.area - c.area % ${step}::bigint`
  const soon = workingDaysAfter(ctx.on, AMBER_DAYS)
  const { rows } = await sql<Alike>`
    select c.matter, ${place} as place, c.worked_days as "workedDays", count(*)::int as decided,
      count(*) filter (where c.in_time)::int as "inTime", 0 as open, 0 as amber, 0 as red, c.from_elsewhere as elsewhere,
      count(*) filter (where c.granted)::int as granted, 0 as returned
    from cases."case" c where c.area between ${lo} and ${hi} and c.answered_on between ${from}::date and ${ctx.on}::date group by 1, 2, 3, c.from_elsewhere
    union all
    select c.matter, ${place}, 0, count(*)::int, count(*)::int, 0, 0, 0, c.from_elsewhere, count(*)::int, 0
    from cases."case" c where c.area between ${lo} and ${hi} and c.matter = any(${atOnce}::text[]) and c.state = 'delivered'
      and c.answered_on is null and c.claimed_on between ${from}::date and ${ctx.on}::date group by 1, 2, c.from_elsewhere
    union all
    select c.matter, ${place}, null, 0, 0, 0, 0, 0, c.from_elsewhere, 0, count(*)::int
    from cases."case" c where c.area between ${lo} and ${hi} and c.returned_on between ${from}::date and ${ctx.on}::date
    group by 1, 2, c.from_elsewhere
    union all
    select c.matter, ${place}, null, 0, 0, count(*)::int, count(*) filter (where c.due_on between ${ctx.on}::date and ${soon}::date)::int,
      count(*) filter (where c.due_on < ${ctx.on}::date)::int, null, 0, 0
    from cases."case" c where c.area between ${lo} and ${hi} and c.state not in ('draft', 'delivered', 'returned', 'withdrawn')
      and c.state <> 'decided' group by 1, 2`.execute(ctx.tables<'cases'>())
  const of = (alike: Map<unknown, Alike[]>) => [...alike.values()].map(together)
  return {
    lines: [
      ...of(Map.groupBy(rows, ({ matter }) => matter)).map(row => ({ ...row, place: null })),
      ...of(Map.groupBy(rows, ({ place }) => place)).map(row => ({ ...row, matter: null }))
    ],
    equal: matters.map(({ key }) => ({
      matter: key,
      residents: served(rows, key, false),
      newcomers: served(rows, key, true)
    }))
  }
}

/** What was decided of a matter for one side of the comparison. */
function served(rows: readonly Alike[], matter: string, elsewhere: boolean): Served {
  const own = rows.filter(row => row.matter === matter && row.elsewhere === elsewhere)
  const { decided, inTime, median } = together(own)
  const sum = (of: 'granted' | 'returned') => own.reduce((all, one) => all + one[of], 0)
  return { decided, inTime, median, granted: sum('granted'), returned: sum('returned') }
}

function together(alike: readonly Alike[]): Row {
  const sum = (of: (one: Alike) => number) => alike.reduce((all, one) => all + of(one), 0)
  const days = alike.flatMap(({ workedDays, decided }) =>
    workedDays === null ? [] : [{ days: workedDays, n: decided }]
  )
  return {
    matter: alike[0]?.matter ?? null,
    place: alike[0]?.place ?? null,
    decided: sum(one => one.decided),
    inTime: sum(one => one.inTime),
    median: medianOf(days),
    open: sum(one => one.open),
    amber: sum(one => one.amber),
    red: sum(one => one.red)
  }
}

const none: Counted = { decided: 0, inTime: 0, median: null, open: 0, amber: 0, red: 0 }
/** Nobody decides on these: they are done while one waits, but for a newcomer who asked by phone some days before. */
const atOnce = matters.filter(({ deciding }) => deciding === undefined).map(({ key }) => key)
const countsOf = ({ decided, inTime, median, open, amber, red }: Counted): Counted => ({
  decided,
  inTime,
  median,
  open,
  amber,
  red
})

interface AskedTimes {
  months: number
  /** The caller's own area, or one below it. */
  area?: AreaCode | undefined
}

/** The area asked for; one outside of the caller's own is as good as none. */
function territoryOf({ caller }: Context, { area }: AskedTimes): { lo: number; hi: number } {
  const { lo, hi } = area === undefined ? caller : rangeOf(area)
  if (lo < caller.lo || hi > caller.hi) throw new Refusal('platform.not-found')
  return { lo, hi }
}

/** How long cases of an area took, by matter and by the areas below, and what is open today. */
export async function getTimeliness(ctx: Context, asked: AskedTimes): Promise<Uncounted<Timeliness>> {
  const from = since(ctx.on, asked.months)
  const territory = territoryOf(ctx, asked)
  const { lines: rows, equal } = await countBoth(ctx, { ...territory, from, step: stepBelow(territory) })
  const places = rows.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!)
  const names = await areaNames(
    ctx,
    places.map(({ place }) => place!),
    ctx.on
  )
  return {
    from: Day.parse(from),
    to: ctx.on,
    equal,
    matters: matters.map(
      (matter): MatterTime => ({
        matter: matter.key,
        promised: measuredDays(matter, ctx.on),
        ...countsOf(rows.find(one => one.matter === matter.key) ?? none)
      })
    ),
    areas: places.map(
      (row): AreaTime => ({ area: AreaCode.parse(row.place), name: names(row.place!).at(-1) ?? '', ...countsOf(row) })
    )
  }
}

/** How much each colleague did with the cases of the caller's area. */
export async function getWorkload(ctx: Context, { months }: { months: number }): Promise<Uncounted<Workload>> {
  const from = since(ctx.on, months)
  const n = (deed: string) => sql`coalesce(sum(d.n) filter (where d.deed = ${deed}), 0)::int`
  const { rows } = await sql<OfficerLoad>`
    select coalesce(l.name, '') as name, ${n('submit')} as received, ${n('check')} as checked, ${n('decide')} as decided,
      ${n('deliver')} as delivered
    from cases.deeds_by_account(${from}::date, ${ctx.on}::date) d join access.login l on l.id = d.account
    group by l.id, l.name order by sum(d.n) desc, l.name limit 200`.execute(ctx.tables<'cases'>())
  return { from: Day.parse(from), to: ctx.on, officers: rows }
}

/** Counts for the public: of everybody alike, also of those under protection, of whom a sum of five or more says nothing. */
const counter: Caller = {
  account: '00000000-0000-7000-8000-0000000c0047',
  post: undefined,
  role: 'open figures',
  ...everywhere,
  permissions: new Set(['people.protected'])
}

/** The open figures as they were counted a few minutes ago, however many ask. */
export function keptFigures(platform: Platform): () => Promise<OpenTimeliness> {
  const kept = keptCounts<Uncounted<OpenTimeliness>>()
  return () => kept('open', () => openTimeliness(platform))
}

type Uncounted<T> = Omit<T, 'countedAt'>

/** Whoever sees the same cases reads the same figures. */
const keyOf = ({ caller: { permissions } }: Context, { lo, hi }: { lo: number; hi: number }, months: number): string =>
  [lo, hi, permissions.has('people.protected'), months].join(' ')

/** The figures of the desk, kept as those for the public are. */
export function keptTimes() {
  const times = keptCounts<Uncounted<Timeliness>>()
  const loads = keptCounts<Uncounted<Workload>>()
  return {
    timeliness: async (ctx: Context, asked: AskedTimes): Promise<Timeliness> =>
      times(keyOf(ctx, territoryOf(ctx, asked), asked.months), () => getTimeliness(ctx, asked)),
    workload: (ctx: Context, asked: { months: number }): Promise<Workload> =>
      loads(keyOf(ctx, ctx.caller, asked.months), () => getWorkload(ctx, asked))
  }
}

/** What is promised and how long it took in the last twelve months, for everybody to read. */
export const openTimeliness = (platform: Platform): Promise<Uncounted<OpenTimeliness>> =>
  inTransaction(
    platform,
    { caller: counter, operation: 'cases.timeliness', route: 'open timeliness', trace: 'none' },
    async ctx => {
      const from = since(ctx.on, 12)
      const { lines: rows, equal } = await countBoth(ctx, { ...everywhere, from, step: 1e6 })
      const streets = rows.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!)
      const names = await areaNames(
        ctx,
        streets.map(({ place }) => place!),
        ctx.on
      )
      const of = matters.map(({ key }) => ({ key, ...(rows.find(one => one.matter === key) ?? none) }))
      const lines = shown(of)
      const hidden = new Set(lines.filter(({ decided }) => decided === null).map(({ key }) => key))
      return {
        from,
        to: ctx.on,
        least: LEAST_SHOWN,
        equal: openEqual(equal, hidden),
        matters: lines,
        streets: shown(streets.map(row => ({ ...row, key: String(row.place) }))).map(line => ({
          ...line,
          name: names(Number(line.key)).slice(-2).join(' ')
        }))
      }
    }
  )

function shown(lines: readonly (Counted & { key: string })[]): OpenLine[] {
  const hidden = hiddenLines(lines.map(({ decided }) => decided))
  return lines.map(({ key, decided, inTime, median }, at) =>
    hidden.has(at) ? { key, decided: null, inTime: null, median: null } : { key, decided, inTime, median }
  )
}
