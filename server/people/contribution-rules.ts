import type { Facts } from '../../contract/register-fields.ts'
import type { Seat, Sex } from '../../contract/values.ts'
import { addDays, addMonths, firstDay } from './day-rules.ts'
import type { Slice } from './history-rules.ts'

/** The lowest level shared by hukou and living place: 0 community, 1 street, 2 district, 3 city, 4 province, 5 none. */
export type Split = 0 | 1 | 2 | 3 | 4 | 5 | 9
/** Stayed 0 under 30 days, 1 under 3 months, 2 under half a year, 3 half a year and longer, 9 unknown. */
export type StayBand = 0 | 1 | 2 | 3 | 9

/**
 * Where one person is counted. Age is never stored: `birthMonth` (`YYYY-MM`) gives it for any day. Of a birth known
 * to the year only July is taken, the middle of the year, so that ages err by half a year either way and not by a whole
 * year one way.
 */
export type Cell = {
  seat: Seat
  area: number
  sex: Sex
  birthMonth: string | null
  split: Split
  stay: StayBand
}

/** `n` people more (or, negative, fewer) in the cell from the day `on`. */
export type Delta = { cell: Cell; on: string; n: number }

export const cellKey = (c: Cell): string => `${c.seat}|${c.area}|${c.sex}|${c.birthMonth ?? ''}|${c.split}|${c.stay}`

/** From community to province: what to divide a 15-digit code by, and how many values the last part has. */
const levels = [
  [1e3, 1e3],
  [1e6, 1e3],
  [1e9, 100],
  [1e11, 100],
  [1e13, 100]
] as const

/**
 * A code that is zero at a level says nothing about it, so two codes share a level only if both name it: a district
 * code against a community inside that district gives 2, the coarsest certain statement.
 */
export function splitOf(area: number, otherArea: number | undefined): Split {
  if (otherArea === undefined) return 9
  for (let level = 0; level < levels.length; level++) {
    const [below, size] = levels[level]!
    const here = Math.floor(area / below)
    if (here % size !== 0 && here === Math.floor(otherArea / below)) return level as Split
  }
  return 5
}

/** The days on which the bands 1, 2 and 3 are reached; a partial day counts from its first day. */
function thresholds(stayFrom: string): [string, string, string] {
  const from = firstDay(stayFrom)
  return [addDays(from, 30), addMonths(from, 3), addMonths(from, 6)]
}

export function stayBand(stayFrom: string | undefined, on: string): StayBand {
  if (stayFrom === undefined) return 9
  const [month, quarter, half] = thresholds(stayFrom)
  return on < month ? 0 : on < quarter ? 1 : on < half ? 2 : 3
}

const monthOfBirth = (bornOn: string | undefined): string | null =>
  bornOn === undefined ? null : bornOn.length === 4 ? `${bornOn}-07` : bornOn.slice(0, 7)

/** Someone who lives where the hukou is has no clock (3); where that is unknown, so is the clock (9). */
const stayOf = (split: Split, stayFrom: string | undefined, on: string): StayBand =>
  split === 0 ? 3 : split === 9 ? 9 : stayBand(stayFrom, on)

const districtOf = (area: number): number => area - (area % 1e9)

/**
 * The one cell in which a person is counted on the day; none while not enrolled or without a place. Whoever is under
 * protection is counted at the district: a grid's count less its roster would say that somebody hidden lives there.
 */
export function cellOf(facts: Facts, seat: Seat, on: string): Cell | undefined {
  if (facts.enrolled !== true || facts.area === undefined) return undefined
  const split = splitOf(facts.area, facts.otherArea)
  return {
    seat,
    area: facts.protected ? districtOf(facts.area) : facts.area,
    sex: facts.sex ?? '9',
    birthMonth: monthOfBirth(facts.bornOn),
    split,
    stay: stayOf(split, facts.stayFrom, on)
  }
}

/** The days inside a slice on which the cell may change: its first, and the thresholds crossed without any event. */
function daysOfChange({ from, to, facts }: Slice): string[] {
  if (facts.enrolled !== true || facts.stayFrom === undefined) return [from]
  return [from, ...thresholds(facts.stayFrom).filter(day => day > from && (to === undefined || day < to))]
}

/** The signed cells of one history over valid time, in order; summed up to any day they give the cell of that day. */
export function contributions(slices: readonly Slice[], seat: Seat): Delta[] {
  const deltas: Delta[] = []
  let before: Cell | undefined
  for (const slice of slices) {
    for (const on of daysOfChange(slice)) {
      const after = cellOf(slice.facts, seat, on)
      if (before && after && cellKey(before) === cellKey(after)) continue
      if (before) deltas.push({ cell: before, on, n: -1 })
      if (after) deltas.push({ cell: after, on, n: 1 })
      before = after
    }
  }
  return deltas
}

/** What must be appended for the counts to pass from one history to another: after − before, equal pairs cancelled. */
export const difference = (before: readonly Delta[], after: readonly Delta[]): Delta[] =>
  signedDifference(before, after, cellKey)

type Signed<C> = { cell: C; on: string; n: number }

export function signedDifference<C>(
  before: readonly Signed<C>[],
  after: readonly Signed<C>[],
  keyOf: (cell: C) => string
): Signed<C>[] {
  const sums = new Map<string, Signed<C>>()
  const add = ({ cell, on, n }: Signed<C>, sign: 1 | -1) => {
    const key = `${on}|${keyOf(cell)}`
    const sum = sums.get(key)
    if (sum) sum.n += sign * n
    else sums.set(key, { cell, on, n: sign * n })
  }
  for (const delta of after) add(delta, 1)
  for (const delta of before) add(delta, -1)
  return [...sums.values()].filter(delta => delta.n !== 0)
}

/** The people counted in each cell on the day, by `cellKey`; cells that came to nothing are left out. */
export function countsOn(deltas: readonly Delta[], day: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { cell, on, n } of deltas) {
    if (on > day) continue
    const key = cellKey(cell)
    const sum = (counts.get(key) ?? 0) + n
    if (sum === 0) counts.delete(key)
    else counts.set(key, sum)
  }
  return counts
}
