import type { Counts, Pyramid } from '../../contract/statistics.ts'
import type { Day, Seat } from '../../contract/values.ts'
import type { Level } from './area-rules.ts'

/**
 * The counts of one area and seat on one day are numbered cells. From the outside in: sex (male, female, other or
 * unknown), age (0 to 100 and over, then unknown), split (0 to 5, then unknown), stay (0 to 3, then unknown). Split and
 * stay together are a `place`. The numbers are stored in snapshots: after a change of this layout all must be folded anew.
 */
const stays = 5
export const places = 7 * stays
const oldest = 100
const unknownAge = oldest + 1
const ages = unknownAge + 1
export const cellCount = 3 * ages * places

/** Split 9 and stay 9, the unknown ones, are the last of their kind. `placeSql` is the same sum in SQL. */
export const placeOf = (split: number, stay: number): number => Math.min(split, 6) * stays + Math.min(stay, stays - 1)
export const placeSql = `(least(split, 6) * ${stays} + least(stay, ${stays - 1}))`

const sexOf = (sex: string): number => (sex === '1' ? 0 : sex === '2' ? 1 : 2)

export const splitOfPlace = (place: number): number => Math.floor(place / stays)
export const stayOfPlace = (place: number): number => place % stays

/** Months since year 0, so that an age is a division. */
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Full years by months, so exact at the end of a month; a birth month after the day counts as age 0. */
export function ageAt(birthMonth: number | undefined, month: number): number {
  if (birthMonth === undefined) return unknownAge
  return Math.min(Math.max(Math.floor((month - birthMonth) / 12), 0), oldest)
}

/** Sex and age as one number: a cell without its place. */
export const whoOf = (sex: string, age: number): number => sexOf(sex) * ages + age
export const sexOfWho = (who: number): 0 | 1 | 2 => Math.floor(who / ages) as 0 | 1 | 2
/** Undefined where the age is not known. */
export const ageOfWho = (who: number): number | undefined => (who % ages === unknownAge ? undefined : who % ages)
export const cellAt = (who: number, place: number): number => who * places + place

/** The cells that hold anybody, and how many: a community fills about one cell in ten; and the sums by place. */
export type Packed = { cells: number[]; counts: number[]; byPlace: number[] }

export function pack(sums: Int32Array): Packed {
  const packed: Packed = { cells: [], counts: [], byPlace: new Array(places).fill(0) }
  for (let cell = 0; cell < sums.length; cell++) {
    const n = sums[cell]!
    if (n === 0) continue
    packed.cells.push(cell)
    packed.counts.push(n)
    packed.byPlace[cell % places]! += n
  }
  return packed
}

export function unpackInto(sums: Int32Array, { cells, counts }: Pick<Packed, 'cells' | 'counts'>): void {
  for (let i = 0; i < cells.length; i++) sums[cells[i]!]! += counts[i]!
}

export function addTo(sums: Int32Array, more: Int32Array): void {
  for (let cell = 0; cell < sums.length; cell++) sums[cell]! += more[cell]!
}

export type PlaceCount = { seat: Seat; place: number; n: number }

/** People who have been there for at least each threshold; each threshold in use differs (law reference 5.1(5)). */
function byStay(rows: readonly PlaceCount[], seat: Seat, outside: number): Counts['apart'] {
  const sum = { all: 0, days30: 0, months3: 0, halfYear: 0, unknown: 0 }
  for (const { place, n, ...row } of rows) {
    const split = Math.floor(place / stays)
    const stay = place % stays
    if (row.seat !== seat || split < outside || split === 6) continue
    sum.all += n
    if (stay === stays - 1) sum.unknown += n
    else {
      if (stay >= 1) sum.days30 += n
      if (stay >= 2) sum.months3 += n
      if (stay >= 3) sum.halfYear += n
    }
  }
  return sum
}

/**
 * 常住人口 in the sense of the census, half a year (law reference 5.1(5)): who lives here with hukou in the same street,
 * or for half a year, or whose place of hukou is not known; and who has hukou here and is away from the street for less
 * than half a year. The street is the boundary at every level, so this one adds up across levels.
 */
export function isResident({ seat, place }: Pick<PlaceCount, 'seat' | 'place'>): boolean {
  const split = Math.floor(place / stays)
  const stay = place % stays
  if (seat === 'living') return split <= 1 || split === 6 || stay === 3
  return split >= 2 && split <= 5 && stay <= 2
}

const total = (rows: readonly PlaceCount[], counted: (row: PlaceCount) => boolean): number =>
  rows.reduce((sum, row) => (counted(row) ? sum + row.n : sum), 0)

/** 人户分离 (`apart`) is living outside the street of one's hukou, whatever the level asked about. */
export function countsOf(rows: readonly PlaceCount[], { outside }: Level) {
  return {
    living: total(rows, row => row.seat === 'living'),
    hukou: total(rows, row => row.seat === 'hukou'),
    resident: total(rows, isResident),
    inMigrants: byStay(rows, 'living', outside),
    outMigrants: byStay(rows, 'hukou', outside),
    apart: byStay(rows, 'living', 2)
  }
}

export type WhoCount = { who: number; n: number }

/** Bands of five years, 0–4 to 100 and over. Whoever lacks an age, or is neither male nor female here, is `unknown`. */
export function pyramidOf(rows: readonly WhoCount[], { on, seat }: { on: Day; seat: Seat }): Pyramid {
  const bands = Array.from({ length: oldest / 5 + 1 }, (_, i) => ({ from: i * 5, male: 0, female: 0 }))
  let unknown = 0
  for (const { who, n } of rows) {
    const band = bands[Math.floor((who % ages) / 5)]
    const sex = Math.floor(who / ages)
    if (!band || sex === 2 || who % ages === unknownAge) unknown += n
    else band[sex === 0 ? 'male' : 'female'] += n
  }
  return { on, seat, bands, unknown }
}
