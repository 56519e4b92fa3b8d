import {
  type Aged,
  type DistrictFlows,
  type dashboard,
  type HouseholdSizes,
  largestHousehold,
  type MonthHappened,
  type Trends
} from '../../contract/dashboard.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers, Input } from '../platform/serve.ts'
import { levelOf } from './area-rules.ts'
import { areaAsked, getArea } from './areas-asked.ts'
import { ageOfWho } from './cell-rules.ts'
import { fewest } from './disclosure-rules.ts'
import { countEvents, kindOf } from './flow-rules.ts'
import { sumCells } from './sum-cells.ts'
import { sumHappenings } from './sum-happenings.ts'

const dayOf = (year: number, month: number, day: number): Day =>
  Day.parse(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10))
const partsOf = (on: Day) => on.split('-').map(Number) as [year: number, month: number, day: number]

/** Twelve months up to the one of the day, and the ends of quarters of three years up to it, with the day itself. */
export async function getTrends(ctx: Context, { query }: Input<typeof dashboard.getTrends>): Promise<Trends> {
  const on = query.on ?? ctx.on
  const { lo, hi } = areaAsked(ctx, query.area)
  const { name } = await getArea(ctx, lo, on)
  const ages: Aged[] = []
  for (const day of [...quartersBefore(on), on]) ages.push(await agedOn(ctx, { lo, hi }, day))
  return { area: AreaCode.parse(lo), name, on, months: await monthsOf(ctx, { lo, hi }, on), ages }
}

type Range = { lo: number; hi: number }

async function monthsOf(ctx: Context, { lo, hi }: Range, on: Day): Promise<MonthHappened[]> {
  const [year, month] = partsOf(on)
  const level = levelOf(lo)
  const months: MonthHappened[] = []
  for (let back = 11; back >= 0; back--) {
    const after = dayOf(year, month - 1 - back, 0)
    const last = back === 0 ? on : dayOf(year, month - back, 0)
    const asked = { lo, hi, on: last, knownAt: null, after }
    const happened = await sumHappenings(ctx, asked, { areas: [lo], kinds: Object.values(kindOf) })
    const of = (happening: keyof typeof kindOf) => countEvents({ of: 'living', level, happened }, { happening })
    months.push({
      month: dayOf(year, month - 1 - back, 1).slice(0, 7),
      births: of('births'),
      deaths: of('deaths'),
      arrivals: of('arrivals'),
      departures: of('departures')
    })
  }
  return months
}

function quartersBefore(on: Day): Day[] {
  const [year, month] = partsOf(on)
  const quarter = Math.floor((month - 1) / 3)
  return Array.from({ length: 12 }, (_, i) => dayOf(year, (quarter - 11 + i) * 3, 0))
}

async function agedOn(ctx: Context, range: Range, on: Day): Promise<Aged> {
  const cells = await sumCells(ctx, { ...range, on, knownAt: null }, [range.lo])
  const from = (age: number) =>
    cells.reduce(
      (sum, { seat, who, n }) => (seat === 'living' && (age === 0 || (ageOfWho(who) ?? -1) >= age) ? sum + n : sum),
      0
    )
  return { on, all: from(0), from60: from(60), from65: from(65), from80: from(80) }
}

/** Households by how many of the area live in them. */
export async function getHouseholds(
  ctx: Context,
  { query }: Input<typeof dashboard.getHouseholds>
): Promise<HouseholdSizes> {
  const { lo, hi } = areaAsked(ctx, query.area)
  const { rows } = await ctx.tx.query<{ size: number; households: number }>(
    `select least(people, $3)::int as size, count(*)::int as households from (
       select count(*) as people from statistics.house_member where seat = 'living' and area between $1 and $2 group by household_id
     ) h group by 1 order by 1`,
    [lo, hi, largestHousehold]
  )
  const { rows: housed } = await ctx.tx.query<{ n: number }>(
    `select count(*)::int as n from statistics.house_member where seat = 'living' and area between $1 and $2`,
    [lo, hi]
  )
  const { all } = await agedOn(ctx, { lo, hi }, ctx.on)
  return { area: AreaCode.parse(lo), sizes: rows, alone: Math.max(0, all - housed[0]!.n) }
}

const districtSpan = 1e9

/** Moves of people who live in one district and then in another. Who may read nobody sees no small number. */
export async function getFlows(ctx: Context, { query }: Input<typeof dashboard.getFlows>): Promise<DistrictFlows> {
  const on = query.on ?? ctx.on
  const { lo, hi } = areaAsked(ctx, query.area)
  const [year, month, day] = partsOf(on)
  const after = dayOf(year - 1, month - 1, day)
  const { rows } = await ctx.tx.query<{ from: number; to: number; n: number }>(
    `select from_area - from_area % $5::bigint as "from", to_area - to_area % $5::bigint as "to", count(*)::int as n from statistics.moved
     where seat = 'living' and valid_on > $3 and valid_on <= $4 and (from_area between $1 and $2 or to_area between $1 and $2)
       and from_area / $5::bigint <> to_area / $5::bigint group by 1, 2 order by 1, 2`,
    [lo, hi, after, on, districtSpan]
  )
  const codes = [...new Set(rows.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const places: DistrictFlows['places'] = []
  for (const code of codes) places.push({ code: AreaCode.parse(code), name: (await getArea(ctx, code, on)).name })
  const seesAll = ctx.caller.permissions.has('people.read')
  return {
    area: AreaCode.parse(lo),
    after,
    on,
    places,
    flows: rows.map(({ from, to, n }) => ({
      from: AreaCode.parse(from),
      to: AreaCode.parse(to),
      n: seesAll || n >= fewest ? n : null
    }))
  }
}

export const dashboardRoutes: Handlers<typeof dashboard> = { getTrends, getHouseholds, getFlows }
