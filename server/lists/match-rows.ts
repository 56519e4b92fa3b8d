import { sql } from 'kysely'
import type { ListKind } from '../../contract/lists.ts'
import { otherNumberForm } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { type Candidate, judgeBirth, judgeDeath, type Verdict } from './match-rules.ts'
import type { ListFacts, ReadList } from './read-list.ts'

interface Range {
  lo: number
  hi: number
}
type Rows = ReadList['rows']

/** Says of every row whom it is about, as far as the caller sees; a few statements for the whole list. */
export async function matchRows(
  ctx: Context,
  { kind, rows, range }: { kind: ListKind; rows: Rows; range: Range }
): Promise<Map<number, Verdict>> {
  const facts = rows.map(row => row.facts)
  const numbers = [
    ...new Set(facts.flatMap(one => [one.number, one.mother?.number, one.father?.number].flatMap(n => n ?? [])))
  ]
  const known = await byNumbers(ctx, numbers, range)
  const hidden = await hiddenNumbers(ctx, numbers)
  const named = kind === 'death' ? await byNames(ctx, facts, range) : new Map<string, Candidate[]>()
  const children = kind === 'birth' ? await childrenOf(ctx, [...known.values()]) : new Map<string, Child[]>()
  const seen = new Set<string>()
  const verdicts = new Map<number, Verdict>()
  for (const { row, facts } of rows) {
    const key = keyOf(kind, facts)
    const common = { facts, repeated: key !== undefined && seen.has(key) }
    if (key) seen.add(key)
    const of = (number: string | undefined) => (number === undefined ? undefined : known.get(number))
    const own = [facts.number, facts.mother?.number, facts.father?.number]
    const isHidden = own.some(number => number !== undefined && hidden.has(number))
    if (kind === 'death') {
      const [found] = [of(facts.number)]
      const byName = named.get(nameKey(facts)) ?? []
      const row_ = { ...common, byNumber: found ? [found] : [], byName, hidden: isHidden }
      verdicts.set(row, judgeDeath(row_, ctx.on))
    } else {
      const [mother, father] = [of(facts.mother?.number), of(facts.father?.number)]
      const born = [mother, father].flatMap(one => children.get(one?.person ?? '') ?? [])
      const sameDay = born.filter(child => child.bornOn === facts.bornOn)
      verdicts.set(row, judgeBirth({ ...common, mother, father, hidden: isHidden, children: sameDay }, ctx.on))
    }
  }
  ctx.sawPeople([...known.values(), ...[...named.values()].flat()].map(one => one.person))
  return verdicts
}

function keyOf(kind: ListKind, facts: ListFacts): string | undefined {
  if (kind === 'death') return facts.number
  const parents = [facts.mother?.number, facts.father?.number]
  return facts.name && parents.some(Boolean) ? [facts.name, facts.bornOn, ...parents].join() : undefined
}

const nameKey = ({ name, bornOn }: ListFacts): string => `${name} ${bornOn}`

/** The entry that stands for a person: open before closed, where they live before where their hukou is. */
const columns = sql`e.person_id as person, e.id as enrolment, e.enrolled, e.end_reason as "endReason", e.died_on as "diedOn", e.name,
  left(e.born_on::text, case e.born_precision when 'year' then 4 when 'month' then 7 else 10 end) as "bornOn",
  e.address, e.household_id as household, e.id_hash is not null as numbered`
const first = sql`e.enrolled desc, e.seat desc, e.valid_from desc`

async function byNumbers(ctx: Context, numbers: string[], { lo, hi }: Range): Promise<Map<string, Candidate>> {
  const forms = numbers.flatMap(number =>
    [number, otherNumberForm(number)].flatMap(form => (form ? [{ number, hash: ctx.sealer.lookup('id', form) }] : []))
  )
  const { rows } = await sql<Candidate & { number: string }>`
    select distinct on (t.number) t.number, ${columns}
    from unnest(${forms.map(form => form.number)}::text[], ${forms.map(form => form.hash)}::bytea[]) t (number, hash)
    join people.identifier i on i.hash = t.hash join people.enrolment e on e.person_id = i.person_id
    where e.area between ${lo} and ${hi} and e.end_reason is distinct from 'undone'
    order by t.number, ${first}`.execute(ctx.tables<'people'>())
  return new Map(rows.map(row => [row.number, row]))
}

/** Whoever is under protection in this area: the answer is whom to ask, and the reach is noted. */
async function hiddenNumbers(ctx: Context, numbers: string[]): Promise<Set<string>> {
  const hashes = numbers.map(number => ctx.sealer.lookup('id', number))
  const { rows } = await ctx.tx.query<{ at: number; person: string }>(
    `select t.at::int as at, people.protected_by_number(t.hash) as person from unnest($1::bytea[]) with ordinality t (hash, at)
     where people.protected_by_number(t.hash) is not null`,
    [hashes]
  )
  if (ctx.caller.permissions.has('people.protected')) return new Set()
  ctx.sawPeople(rows.map(row => row.person))
  return new Set(rows.map(row => numbers[row.at - 1]!))
}

async function byNames(ctx: Context, facts: ListFacts[], { lo, hi }: Range): Promise<Map<string, Candidate[]>> {
  const asked = facts.filter(one => one.name && one.bornOn?.length === 10)
  const { rows } = await sql<Candidate & { key: string }>`
    select distinct on (e.person_id) t.name || ' ' || t.born as key, ${columns}
    from unnest(${asked.map(one => one.name)}::text[], ${asked.map(one => one.bornOn)}::text[]) t (name, born)
    join people.enrolment e on e.name = t.name and e.born_on = t.born::date and e.born_precision = 'day'
    where e.area between ${lo} and ${hi} and e.end_reason is distinct from 'undone'
    order by e.person_id, ${first}`.execute(ctx.tables<'people'>())
  const found = new Map<string, Candidate[]>()
  for (const { key, ...one } of rows) found.set(key, [...(found.get(key) ?? []), one])
  return found
}

interface Child {
  name: string
  bornOn: string | null
}

async function childrenOf(ctx: Context, parents: Candidate[]): Promise<Map<string, Child[]>> {
  const { rows } = await sql<Child & { parent: string }>`
    select distinct r.person_id as parent, e.name, e.born_on as "bornOn" from people.relation r
    join people.enrolment e on e.person_id = r.relative_id
    where r.person_id = any(${parents.map(one => one.person)}::uuid[]) and r.kind = 'parent-child' and r.known_to is null
      and e.end_reason is distinct from 'undone'`.execute(ctx.tables<'people'>())
  const found = new Map<string, Child[]>()
  for (const { parent, ...child } of rows) found.set(parent, [...(found.get(parent) ?? []), child])
  return found
}
