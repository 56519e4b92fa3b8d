import type { Day, Seat } from '../../contract/values.ts'
import type { Source } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import { type Level, lastOf, levelOf } from './area-rules.ts'
import { cellCount, places } from './cell-rules.ts'
import { countEvents, kindOf } from './flow-rules.ts'
import type { Happened } from './happening-cells.ts'
import { among, isOne } from './indicator-rules.ts'
import { seats } from './roll-up.ts'
import { type Asked, sumAreaCells } from './sum-cells.ts'
import { sumHappenings } from './sum-happenings.ts'

export type PeopleOrEvents = Extract<Source, { from: 'people' | 'events' }>

export interface DaysAsked {
  lo: number
  hi: number
  /** The day before the first, and the last. */
  after: Day
  on: Day
  knownAt: string | null
}

export type FiguresOf = (area: number, source: PeopleOrEvents) => number

type PeopleSource = Extract<Source, { from: 'people' }>

/** What forms ask of the counts, for areas of one level: at most three answers, whatever is asked of them. */
export async function figuresOfDays(
  ctx: Context,
  asked: DaysAsked,
  { areas, sources }: { areas: readonly number[]; sources: readonly PeopleOrEvents[] }
): Promise<FiguresOf> {
  const people = new Map(sources.flatMap(source => (source.from === 'people' ? [[keyOf(source), source]] : [])))
  const at = (end: 'start' | 'end') => [...people.values()].filter(source => source.at === end)
  const kinds = [...new Set(sources.flatMap(source => (source.from === 'events' ? kindOf[source.over.happening] : [])))]
  const start = await peopleOn(ctx, { ...asked, on: asked.after }, { areas, sources: at('start') })
  const end = await peopleOn(ctx, asked, { areas, sources: at('end') })
  const happened = Map.groupBy(
    kinds.length > 0 ? await sumHappenings(ctx, asked, { areas, kinds }) : [],
    ({ area }) => area
  )
  const keys = new Map<PeopleOrEvents, string>()
  return (area, source) => {
    if (source.from === 'events') return events(happened.get(area) ?? [], area, source)
    const key = keys.get(source) ?? keyOf(source)
    keys.set(source, key)
    return (source.at === 'start' ? start : end).get(area)?.get(key) ?? 0
  }
}

/** The same people by whatever name a form calls them. */
const keyOf = ({ at, of, who }: PeopleSource): string => JSON.stringify([at, of, who])

/** Areas whose cells are held at once. */
const atOnce = 100

/** For each area how many of each source there were; each area is gone through once, for all of them. */
async function peopleOn(
  ctx: Context,
  asked: Asked,
  { areas, sources }: { areas: readonly number[]; sources: readonly PeopleSource[] }
): Promise<Map<number, Map<string, number>>> {
  const found = new Map<number, Map<string, number>>()
  if (sources.length === 0 || areas.length === 0) return found
  const count = counterOf(sources, levelOf(areas[0]!))
  const ordered = areas.toSorted((a, b) => a - b)
  for (let from = 0; from < ordered.length; from += atOnce) {
    const some = ordered.slice(from, from + atOnce)
    const within = { ...asked, lo: some[0]!, hi: lastOf(some.at(-1)!) }
    for (const [area, cells] of await sumAreaCells(ctx, within, some)) found.set(area, count(cells))
  }
  return found
}

/** Which sources count a cell is found out when somebody is first in it. */
function counterOf(sources: readonly PeopleSource[], level: Level) {
  const keys = sources.map(keyOf)
  const counting: Record<Seat, number[][]> = { living: new Array(cellCount), hukou: new Array(cellCount) }
  const which = (seat: Seat, cell: number): number[] => {
    const one = { seat, who: Math.floor(cell / places), place: cell % places, n: 1 }
    return sources.flatMap(({ of, who }, i) => (among[of](one, level) && isOne(one, who, level) ? [i] : []))
  }
  return (cells: Record<Seat, Int32Array>): Map<string, number> => {
    const sums = new Array<number>(sources.length).fill(0)
    for (const seat of seats)
      cells[seat].forEach((n, cell) => {
        if (n === 0) return
        counting[seat][cell] ??= which(seat, cell)
        for (const i of counting[seat][cell]) sums[i]! += n
      })
    return new Map(keys.map((key, i) => [key, sums[i]!]))
  }
}

function events(happened: Happened[], area: number, { of, over, reach }: Extract<Source, { from: 'events' }>): number {
  const rows = reach === undefined ? happened : happened.filter(({ beyond }) => beyond === reach)
  return countEvents({ of, level: levelOf(area), happened: rows }, over)
}
