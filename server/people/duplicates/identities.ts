import { type Selectable, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { PeopleEnrolment } from '../../platform/tables.d.ts'
import { partialDay } from '../person-line.ts'
import type { Identity } from './duplicate-rules.ts'

export type Seated = Selectable<PeopleEnrolment>

/** A person over all open seats the caller sees, with the entry that stands for them in a list. */
export interface Known extends Identity {
  person: string
  register: number
  enrolment: string
  area: number
}

/** Whom the caller sees of the people named, ready to be compared. */
export async function identitiesOf(ctx: Context, persons: string[]): Promise<Map<string, Known>> {
  const db = ctx.tables<'people'>()
  const { rows } =
    await sql<Seated>`select * from people.enrolment where person_id = any(${persons}::uuid[]) and enrolled
    order by person_id, seat desc, id`.execute(db)
  const { rows: kin } = await sql<{ child: string; parent: string }>`
    select distinct relative_id as child, person_id as parent from people.relation
    where relative_id = any(${persons}::uuid[]) and kind = 'parent-child' and known_to is null`.execute(db)
  const parents = grouped(kin, one => one.child)
  return new Map(
    [...grouped(rows, row => row.person_id)].map(([person, seats]) => [
      person,
      identityOf(
        ctx,
        seats,
        (parents.get(person) ?? []).map(one => one.parent)
      )
    ])
  )
}

export function identityOf(ctx: Context, seats: Seated[], parents: string[]): Known {
  // Living comes first: that is where someone is found.
  const first = seats[0]!
  const numbers = seats.map(seat => ctx.sealer.openNumbers(seat.numbers))
  const said = <K extends keyof Seated>(column: K) => seats.find(seat => seat[column] !== null)?.[column] ?? undefined
  const born = seats
    .map(seat => partialDay(seat.born_on, seat.born_precision) ?? undefined)
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
  return {
    person: first.person_id,
    register: first.register,
    enrolment: first.id,
    area: first.area,
    name: first.name,
    pinyin: first.pinyin,
    formerName: said('former_name') ?? undefined,
    sex: seats.find(seat => ['1', '2'].includes(seat.sex))?.sex ?? first.sex,
    bornOn: born,
    number: numbers.find(one => one.id)?.id,
    phone: numbers.find(one => one.phone)?.phone,
    addresses: seats.flatMap(seat => seat.address ?? []),
    households: seats.flatMap(seat => seat.household_id ?? []),
    parents
  }
}

export function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
