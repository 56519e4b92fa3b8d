import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { to as copyTo } from 'pg-copy-streams'
import { AreaCode, Day } from '../contract/values.ts'
import { indicators, isCounted } from '../law/indicators.ts'
import { reportForms } from '../law/reports.ts'
import { rangeOf } from '../server/areas/index.ts'
import { commandLine } from '../server/open-platform.ts'
import { today } from '../server/platform/clock.ts'
import { type Context, inTransaction } from '../server/platform/context.ts'
import { asOwner } from '../server/platform/db.ts'
import { fillForms } from '../server/reports/fill-form.ts'
import { daysOfMonth } from '../server/reports/month-rules.ts'
import { keepSnapshots, statisticsRoutes } from '../server/statistics/index.ts'
import { sumCells } from '../server/statistics/sum-cells.ts'
import { type Figure, median, percentile, timed } from './figure.ts'
import { city, fillCity } from './fill-city.ts'
import { openPlace, type Place, say, temporaryFolder } from './place.ts'

const asked = 60
const month = (back: number) => {
  const [year, now] = today().split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, now - 1 - back, 0)).toISOString().slice(0, 10)
}
const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!

/** What was measured once, when a city was filled and folded. */
interface Filled {
  people: number
  deltas: number
  happenings: number
  /** Seconds. */
  filling: number
  folding: number
}

/** Indicators, forms and counts of a whole city, with the same group-by in DuckDB, and what so many people cost. */
export async function benchCity(people: number, runs: number): Promise<Figure[]> {
  const kept = process.env.ANJIA_BENCH_DATA
  const { folder, remove } = kept ? { folder: kept, remove: () => {} } : temporaryFolder()
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const place = await openPlace(folder)
  try {
    const filled = await filledCity(place, people)
    const of = `of ${people.toLocaleString('en')} people`
    const seconds = (what: string, value: number): Figure => ({ what: `city: ${what}`, value, unit: 's', runs: 1 })
    const figures: Figure[] = [
      seconds(
        `${filled.deltas.toLocaleString('en')} signed cells and ${filled.happenings.toLocaleString('en')} births, deaths and moves ${of} filled`,
        filled.filling
      ),
      seconds(`counts ${of} folded for 73 days`, filled.folding),
      { what: `city: counts ${of} on disk`, value: await megabytes(place), unit: 'MB', runs: 1 }
    ]
    for (const figure of figures) say(`${figure.what}: ${figure.value.toFixed(1)} ${figure.unit}`)
    return [
      ...figures,
      ...(await questions(place, { of, runs })),
      await forms(place, of),
      await beside(place, { of, runs })
    ]
  } finally {
    await place.close()
    remove()
  }
}

/** Fills and folds it, or takes what is kept in ANJIA_BENCH_DATA, folded for the day. */
async function filledCity(place: Place, people: number): Promise<Filled> {
  const note = join(place.folder, 'city.json')
  const fold = async () => (await keepSnapshots(place.platform))()
  if (existsSync(note)) {
    const held = JSON.parse(readFileSync(note, 'utf8')) as Filled
    if (held.people !== people) throw new Error(`${place.folder} holds ${held.people} people, not ${people}.`)
    await fold()
    return held
  }
  let filled = { deltas: 0, happenings: 0 }
  const filling = await timed(async () => {
    filled = await fillCity(place, people)
  })
  say(`filled in ${(filling / 1000).toFixed(1)} s`)
  const folding = await timed(fold)
  await asOwner(place.db.ownerUrl, async owner => {
    for (const table of ['snapshot', 'page_sum', 'happening_month'])
      await owner.query(`vacuum analyze statistics.${table}`)
    await owner.query('checkpoint')
  })
  const held = { people, ...filled, filling: filling / 1000, folding: folding / 1000 }
  writeFileSync(note, JSON.stringify(held))
  return held
}

const inCity = <T>({ platform }: Place, action: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction(
    platform,
    {
      caller: commandLine('policy_admin', rangeOf(AreaCode.parse(city))),
      operation: 'statistics.indicators',
      route: 'bench',
      trace: 'none'
    },
    action
  )

const areasOf = ({ db }: Place, level?: string): Promise<number[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { lo, hi } = rangeOf(AreaCode.parse(city))
    const { rows } = await owner.query<{ code: number }>(
      `select code from areas.area where code between $1 and $2 and level <> 'grid' and ($3::text is null or level = $3) order by code`,
      [lo, hi, level ?? null]
    )
    return rows.map(({ code }) => code)
  })

const megabytes = ({ db }: Place): Promise<number> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ n: number }>(
      `select sum(pg_total_relation_size(c.oid))::float8 / 1e6 as n from pg_class c
       where c.oid in ('people.count_delta'::regclass, 'people.happening'::regclass, 'statistics.snapshot'::regclass, 'statistics.page_sum'::regclass,
         'statistics.happening_month'::regclass)`
    )
    return rows[0]!.n
  })

/** Any indicator of any area: on month-ends, as known now or when a form was handed in; on another day, up to a district. */
async function questions(place: Place, { of, runs }: { of: string; runs: number }): Promise<Figure[]> {
  const all = await areasOf(place)
  const small = all.filter(code => code % 1e11 !== 0)
  const codes = indicators.filter(({ calculation }) => isCounted(calculation)).map(({ code }) => code)
  const lock = new Date(Date.parse(`${month(0)}T00:00:00Z`) + 4 * 86_400_000).toISOString()
  const anyDay = () =>
    new Date(Date.parse(today()) - Math.floor(Math.random() * 900) * 86_400_000).toISOString().slice(0, 10)
  const kinds = [
    {
      what: 'any indicator, any area, a month-end',
      areas: all,
      on: () => month(Math.floor(Math.random() * 36)),
      limit: 50
    },
    {
      what: 'any indicator, any area, last month-end as known at the lock',
      areas: all,
      on: () => month(0),
      knownAt: lock,
      limit: 50
    },
    { what: 'any indicator up to a district, another day', areas: small, on: anyDay, limit: 1000 }
  ]
  const figures: Figure[] = []
  for (const { what, areas, on, knownAt, limit } of kinds) {
    const rounds: number[] = []
    for (let run = 0; run < runs; run++) {
      const times: number[] = []
      for (let i = 0; i < asked; i++) {
        const query = {
          area: AreaCode.parse(pick(areas)),
          on: Day.parse(on()),
          of: 'living' as const,
          compare: undefined,
          knownAt
        }
        times.push(
          await timed(() =>
            inCity(place, ctx =>
              statisticsRoutes.getIndicator(ctx, { params: { code: pick(codes) }, query, body: undefined })
            )
          )
        )
      }
      rounds.push(percentile(times, 0.95))
    }
    const value = median(rounds)
    figures.push({
      what: `city: ${what}, ${of}: p95`,
      value,
      unit: 'ms',
      target: `≤ ${limit} ms`,
      met: value <= limit,
      runs
    })
    say(`${what}: ${value.toFixed(1)} ms`)
  }
  return figures
}

/** Every form of the last month for the city, its districts, streets and communities. */
async function forms(place: Place, of: string): Promise<Figure> {
  const days = daysOfMonth(month(0).slice(0, 7), today())!
  const { lo, hi } = rangeOf(AreaCode.parse(city))
  const levels = await Promise.all(['city', 'district', 'street', 'community'].map(level => areasOf(place, level)))
  const value =
    (await timed(() =>
      inCity(place, async ctx => {
        for (const areas of levels)
          await fillForms(ctx, reportForms, { filling: { lo, hi, days, knownAt: null, typed: new Map() }, areas })
      })
    )) / 1000
  const many = levels.reduce((n, { length }) => n + length, 0)
  say(`all forms of ${many} areas: ${value.toFixed(1)} s`)
  return {
    what: `city: all ${reportForms.length} forms of ${many} areas, ${of}`,
    value,
    unit: 's',
    target: '≤ 60 s',
    met: value <= 60,
    runs: 1
  }
}

/** The ages and sexes of every district on a month-end, as we answer it and as DuckDB groups the same signed cells. */
async function beside(place: Place, { of, runs }: { of: string; runs: number }): Promise<Figure> {
  const on = month(1)
  const districts = await areasOf(place, 'district')
  const { lo, hi } = rangeOf(AreaCode.parse(city))
  const duck = await (await DuckDBInstance.create(':memory:')).connect()
  await copyInto(duck, place)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    ours.push(
      await timed(() => inCity(place, ctx => sumCells(ctx, { lo, hi, on: Day.parse(on), knownAt: null }, districts)))
    )
    bare.push(
      await timed(() =>
        duck.runAndReadAll(
          `select area // 1000000000, seat, sex, date_diff('month', birth_month, date '${on}') // 12, split, stay, sum(n) from delta
           where valid_on <= date '${on}' group by all having sum(n) <> 0`
        )
      )
    )
  }
  const [value, reference] = [median(ours), median(bare)]
  say(`ages of every district: ${value.toFixed(1)} ms, DuckDB ${reference.toFixed(1)} ms`)
  return {
    what: `city: ages, sexes and stays of every district, ${of} / DuckDB's group by of the same cells`,
    value,
    unit: 'ms',
    reference,
    runs
  }
}

async function copyInto(duck: DuckDBConnection, { db, folder }: Place): Promise<void> {
  const file = join(folder, 'delta.csv')
  await asOwner(db.ownerUrl, owner =>
    pipeline(
      owner.query(
        copyTo(
          'copy (select area, seat, sex, birth_month, split, stay, valid_on, n from people.count_delta) to stdout (format csv, header)'
        )
      ),
      createWriteStream(file)
    )
  )
  await duck.run(
    `create table delta as select * from read_csv('${file}', types = {'area': 'bigint', 'sex': 'varchar'})`
  )
}
