import type { Day } from '../../contract/values.ts'
import type { Source } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import { levelOf } from './area-rules.ts'
import { countEvents } from './flow-rules.ts'
import { among, type Cells, isOne, total } from './indicator-rules.ts'
import { sumCells } from './sum-cells.ts'
import { type Happened, sumHappenings } from './sum-happenings.ts'

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

/** What forms ask of the counts, for areas of one level: at most three answers, whatever is asked of them. */
export async function figuresOfDays(
  ctx: Context,
  asked: DaysAsked,
  { areas, sources }: { areas: readonly number[]; sources: readonly PeopleOrEvents[] }
): Promise<FiguresOf> {
  const asks = (what: 'start' | 'end' | 'events') =>
    sources.some(source => (source.from === 'people' ? source.at : source.from) === what)
  const cellsOn = async (on: Day, needed: boolean) =>
    Map.groupBy(needed ? await sumCells(ctx, { ...asked, on }, areas) : [], byArea)
  const start = await cellsOn(asked.after, asks('start'))
  const end = await cellsOn(asked.on, asks('end'))
  const happened = Map.groupBy(asks('events') ? await sumHappenings(ctx, asked, areas) : [], byArea)
  return (area, source) =>
    source.from === 'people'
      ? people((source.at === 'start' ? start : end).get(area) ?? [], area, source)
      : events(happened.get(area) ?? [], area, source)
}

const byArea = ({ area }: { area: number }): number => area

function people(cells: Cells, area: number, { of, who }: Extract<Source, { from: 'people' }>): number {
  const level = levelOf(area)
  return total(cells.filter(cell => among[of](cell, level) && isOne(cell, who, level)))
}

function events(happened: Happened[], area: number, { of, over, reach }: Extract<Source, { from: 'events' }>): number {
  const rows = reach === undefined ? happened : happened.filter(({ beyond }) => beyond === reach)
  return countEvents({ of, level: levelOf(area), happened: rows }, over)
}
