import { sql } from 'kysely'
import { v7 } from 'uuid'
import { HouseholdChange } from '../../contract/life-events.ts'
import type { Facts } from '../../contract/register-fields.ts'
import { rangeOf } from '../areas/index.ts'
import { changeHousehold, isHead, openHousehold } from '../people/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { type Participant, personsOf } from './exchange.ts'

interface Member {
  person: string
  household: string
  role: string | null
}

interface There {
  id: string
  register: number
  area: number
  version: number
  person: string
  household: string | null
  began: string
}

/** A household that is handed over: who comes, who of it is enrolled here already, and the one they are in from now on. */
interface Kept {
  id: string
  fresh: boolean
  coming: Map<string, Facts>
  waiting: (There & { role: string | null })[]
}

interface Handed {
  people: readonly Participant[]
  /** The refs of those who move now. */
  moving: readonly string[]
  /** The office they leave. */
  from: number
}

/**
 * Who lived together stays a household with its roles. Is one of them enrolled here in a household already, the others join it, where the roles mean
 * the same: its head is their head, or it has none. Else the office puts them together by hand.
 */
export async function householdsToKeep(ctx: Context, { people, moving, from }: Handed): Promise<Kept[]> {
  const persons = await personsOf(ctx, people)
  const members = await membersAt(ctx, [...persons.values()], from)
  const there = await livingHere(ctx, [...persons.values()])
  const kept: Kept[] = []
  for (const [, group] of Map.groupBy(members, one => one.household)) {
    const roleOf = (person: string) => group.find(one => one.person === person)?.role ?? null
    const coming = moving.filter(ref => group.some(one => one.person === persons.get(ref)))
    const already = there.filter(({ person }) => group.some(one => one.person === person))
    if (coming.length === 0 || coming.length + already.length < 2) continue
    const joined = already.find(one => one.household !== null)?.household
    const heads = group.filter(({ role }) => role !== null && isHead(role)).map(one => one.person)
    if (joined && !(await sameHead(ctx, joined, heads))) continue
    const id = joined ?? v7()
    kept.push({
      id,
      fresh: joined === undefined,
      coming: new Map(
        coming.map(ref => {
          const role = roleOf(persons.get(ref)!)
          return [ref, { household: id, ...(role && { headRelation: role }) }]
        })
      ),
      waiting: already.filter(one => one.household === null).map(one => ({ ...one, role: roleOf(one.person) }))
    })
  }
  return kept
}

/** After they have come: the household itself, and whoever of it was here alone. */
export async function openKept(ctx: Context, kept: readonly Kept[], moves: ReadonlyMap<string, string>): Promise<void> {
  const db = ctx.tables<'people'>()
  for (const { id, fresh, coming, waiting } of kept) {
    const [ref] = coming.keys()
    const { rows } = await sql<{ register: number; area: number; batch: string; on: string }>`
      select to_register as register, to_area as area, batch_id as batch, valid_on as on from people.move where id = ${moves.get(ref!)!}::uuid`.execute(
      db
    )
    const came = rows[0]!
    if (fresh) await openHousehold(ctx, { ...came, id, seat: 'living' })
    const members = waiting.flatMap(one =>
      one.role === null ? [] : [{ enrolment: one.id, version: one.version, headRelation: one.role }]
    )
    if (members.length === 0) continue
    const on = [came.on, ...waiting.map(({ began }) => began)].sort().at(-1)!
    const told = { commandId: v7(), source: '两地移交', seat: 'living', on, household: id, members }
    await changeHousehold(ctx, HouseholdChange.parse(told))
  }
}

/** The last household of each at the office they leave, by a record that is closed too: a pairing closed it. */
async function membersAt(ctx: Context, persons: readonly string[], from: number): Promise<Member[]> {
  const { lo, hi } = rangeOf(from)
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<Member>`select distinct on (person_id) person_id as person, household_id as household, head_relation as role
      from people.enrolment where person_id = any(${persons}::uuid[]) and seat = 'living' and household_id is not null
        and area between ${lo} and ${hi} order by person_id, enrolled desc, known_from desc`.execute(
      ctx.tables<'people'>()
    )
  )
  return rows
}

async function livingHere(ctx: Context, persons: readonly string[]): Promise<There[]> {
  const { rows } =
    await sql<There>`select id, register, area, version, person_id as person, household_id as household, valid_from as began
    from people.enrolment where person_id = any(${persons}::uuid[]) and seat = 'living' and enrolled
      and area between ${ctx.caller.lo} and ${ctx.caller.hi}`.execute(ctx.tables<'people'>())
  return rows
}

async function sameHead(ctx: Context, household: string, heads: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{
    person: string
    role: string
  }>`select person_id as person, head_relation as role from people.enrolment
    where household_id = ${household}::uuid and enrolled and head_relation is not null`.execute(ctx.tables<'people'>())
  const here = rows.filter(({ role }) => isHead(role)).map(({ person }) => person)
  return (
    here.every(person => heads.includes(person)) && heads.every(person => here.length === 0 || here.includes(person))
  )
}
