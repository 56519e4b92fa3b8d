import type { Day, Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { lastOf, pathTo } from './area-rules.ts'
import { addTo, ageAt, cellAt, cellCount, monthNumber, placeOf, whoOf } from './cell-rules.ts'

/** A day to sum up, of the deltas whose transaction number is at least `from` and below `through`. */
export type FoldedDay = { asOf: Day; from: number; through: number }

export const seats: readonly Seat[] = ['living', 'hukou']

/** The sums of an area: of day `d` and seat `s` at `d * seats.length + s`; absent where nothing was counted. */
export type AreaSums = { area: number; sums: (Int32Array | undefined)[] }

type Row = [
  leaf: number,
  seat: Seat,
  sex: string,
  born: string | null,
  split: number,
  stay: number,
  on: string,
  xid: string,
  n: number
]

/**
 * Sums the deltas of every area from community to province in one pass. They come ordered by area, so only the areas
 * that hold the present one are open: memory does not grow with the number of people or areas. An area that ends is
 * handed out and added to the one that holds it.
 */
export async function* rollUp(ctx: Context, days: readonly FoldedDay[]): AsyncGenerator<AreaSums> {
  const open: AreaSums[] = []
  const add = adder(days)
  for await (const rows of deltasByArea(ctx, days)) {
    for (const row of rows) {
      const leaf = row[0]
      while (open.length > 0 && lastOf(open.at(-1)!.area) < leaf) yield close(open)
      for (const area of pathTo(leaf).slice(open.length)) open.push({ area, sums: [] })
      add(open.at(-1)!, row)
    }
  }
  while (open.length > 0) yield close(open)
}

function sumsAt({ sums }: AreaSums, i: number): Int32Array {
  const known = sums[i]
  if (known) return known
  const empty = new Int32Array(cellCount)
  sums[i] = empty
  return empty
}

function close(open: AreaSums[]): AreaSums {
  const ended = open.pop()!
  const holder = open.at(-1)
  if (holder)
    ended.sums.forEach((sums, i) => {
      if (sums) addTo(sumsAt(holder, i), sums)
    })
  return ended
}

function adder(days: readonly FoldedDay[]) {
  // The latest first: a change that is not valid by a day is not by any before it.
  const latestFirst = days
    .map((day, at) => ({ ...day, at, month: monthNumber(day.asOf) }))
    .filter(({ from, through }) => from < through)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
  return (area: AreaSums, [, seat, sex, born, split, stay, on, xid, n]: Row): void => {
    const transaction = Number(xid)
    const birthMonth = born === null ? undefined : monthNumber(born)
    const place = placeOf(split, stay)
    const s = seats.indexOf(seat)
    for (const { asOf, from, through, at, month } of latestFirst) {
      if (on > asOf) return
      if (transaction < from || transaction >= through) continue
      sumsAt(area, at * seats.length + s)[cellAt(whoOf(sex, ageAt(birthMonth, month)), place)]! += n
    }
  }
}

async function* deltasByArea({ tx }: Context, days: readonly FoldedDay[]): AsyncGenerator<Row[]> {
  if (days.length === 0) return
  await tx.query(
    `declare deltas no scroll cursor for
     select area - area % 1000, seat, sex, birth_month, split, stay, valid_on, xid, n from statistics.delta
     where xid >= $1::text::xid8 and xid < $2::text::xid8 and valid_on <= (select max(day) from unnest($3::date[]) day)
     order by area`,
    [
      String(Math.min(...days.map(day => day.from))),
      String(Math.max(...days.map(day => day.through))),
      days.map(day => day.asOf)
    ]
  )
  for (;;) {
    const { rows } = await tx.query<Row>({ text: 'fetch 5000 from deltas', rowMode: 'array' })
    if (rows.length === 0) break
    yield rows
  }
  await tx.query('close deltas')
}
