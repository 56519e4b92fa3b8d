import type { Seat } from '../../contract/values.ts'
import { placeSql, places } from './cell-rules.ts'

/** What happened to so many of a kind; `beyond` is the lowest level both places of a move share, 6 where it does not say. */
export type Happened = {
  area: number
  kind: 'birth' | 'death' | 'arrival' | 'departure'
  seat: Seat
  sex: string
  age: number | null
  place: number
  beyond: number
  /** A birth the register learned of later than the 30 days within which it is declared. */
  late: boolean
  n: number
}

/**
 * The kinds of what happened, numbered from the outside in: kind, seat, sex (male, female, other or unknown), age (0 to 100 and over,
 * then unknown), place as in `cell-rules.ts`, beyond, late. Stored in months: after a change of this layout empty `statistics.happening_fold`.
 */
const kinds = ['birth', 'death', 'arrival', 'departure'] as const
const seats: readonly Seat[] = ['living', 'hukou']
const sexes = ['1', '2', '9'] as const
const unknownAge = 101
const ages = unknownAge + 1
const beyonds = 7
const times = 2

export const cellsOfKind = seats.length * sexes.length * ages * places * beyonds * times
export const numberOfKind = (kind: Happened['kind']): number => kinds.indexOf(kind)

/** The same number in SQL, of a row of `statistics.happening`. */
export const happeningCellSql = `(((((((case kind when 'birth' then 0 when 'death' then 1 when 'arrival' then 2 else 3 end
  * ${seats.length} + case seat when 'living' then 0 else 1 end)
  * ${sexes.length} + case sex when '1' then 0 when '2' then 1 else 2 end)
  * ${ages} + coalesce(age, ${unknownAge}))
  * ${places} + ${placeSql})
  * ${beyonds} + least(beyond, 6))
  * ${times} + case when kind = 'birth' and (recorded_at at time zone 'Asia/Shanghai')::date - valid_on > 30 then 1 else 0 end))::integer`

export function happenedIn(cell: number): Omit<Happened, 'area' | 'n'> {
  let rest = cell
  const take = (of: number): number => {
    const value = rest % of
    rest = (rest - value) / of
    return value
  }
  const late = take(times) === 1
  const beyond = take(beyonds)
  const place = take(places)
  const age = take(ages)
  const sex = sexes[take(sexes.length)]!
  const seat = seats[take(seats.length)]!
  return { kind: kinds[rest]!, seat, sex, age: age === unknownAge ? null : age, place, beyond, late }
}
