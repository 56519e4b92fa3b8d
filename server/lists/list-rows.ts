import { type Selectable, sql } from 'kysely'
import type { ListGroup, ListRow } from '../../contract/lists.ts'
import { maskNumber, personLine } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ListsRow, PeopleEnrolment } from '../platform/tables.d.ts'
import { getList } from './get-list.ts'
import { ListFacts } from './read-list.ts'

export type StoredRow = Selectable<ListsRow>
type Seat = Selectable<PeopleEnrolment> & { number: string | null }

interface Asked {
  id: string
  group?: ListGroup | undefined
  decided?: 'yes' | 'no' | undefined
  after: number
  limit: number
}

/** Rows of a list, each beside whom the register has. */
export async function listRows(
  ctx: Context,
  { id, group, decided, after, limit }: Asked
): Promise<{ rows: ListRow[]; next: number | null }> {
  await getList(ctx, id)
  const ofGroup = group ? sql`and r."group" = ${group}` : sql``
  const done = decided ? sql`and (r.decision is not null) = ${decided === 'yes'}` : sql``
  const { rows } = await sql<StoredRow>`
    select r.* from lists.row r where r.list_id = ${id}::uuid and r.row_number > ${after} ${ofGroup} ${done}
    order by r.row_number limit ${limit + 1}`.execute(ctx.tables<'lists'>())
  const page = rows.slice(0, limit)
  const seats = await seatsOf(
    ctx,
    page.flatMap(row => [...row.candidates, ...(row.enrolment_id ? [row.enrolment_id] : [])])
  )
  ctx.sawPeople([...seats.values()].map(seat => seat.person_id))
  return {
    rows: page.map(row => lineOf(ctx, row, seats)),
    next: rows.length > limit ? page.at(-1)!.row_number : null
  }
}

/** Whom the caller sees of them; the household's number beside. */
export async function seatsOf(ctx: Context, ids: string[]): Promise<Map<string, Seat>> {
  const { rows } = await sql<Seat>`select e.*, h.number from people.enrolment e
    left join people.household h on h.register = e.register and h.id = e.household_id
    where e.id = any(${ids}::uuid[])`.execute(ctx.tables<'people'>())
  return new Map(rows.map(row => [row.id, row]))
}

export const factsIn = (ctx: Context, row: Pick<StoredRow, 'sealed'>): ListFacts =>
  ListFacts.parse(JSON.parse(ctx.sealer.open(row.sealed)))

/**
 * A row about somebody under protection, by now or when it was read: a list from elsewhere would tell a whole office what the
 * register hides. Who has the paper finds it by the number of the row.
 */
const isHidden = (ctx: Context, row: StoredRow, seats: Map<string, Seat>): boolean =>
  !ctx.caller.permissions.has('people.protected') &&
  (row.reasons.includes('ask-duty-officer') ||
    [...row.candidates, ...(row.enrolment_id ? [row.enrolment_id] : [])].some(id => !seats.has(id)))

function lineOf(ctx: Context, stored: StoredRow, seats: Map<string, Seat>): ListRow {
  const hidden = isHidden(ctx, stored, seats)
  const row = hidden
    ? { ...stored, group: 'review', reasons: ['ask-duty-officer'], candidates: [], enrolment_id: null }
    : stored
  const facts = hidden ? {} : factsIn(ctx, row)
  const masked = (number: string | undefined) => (number ? maskNumber(number) : null)
  const parent = (one: ListFacts['mother']) => (one ? { name: one.name ?? null, idMasked: masked(one.number) } : null)
  // Once recorded, a row stands beside what it was recorded on.
  const beside = row.enrolment_id && row.candidates.length === 0 ? [row.enrolment_id] : row.candidates
  return {
    row: row.row_number,
    group: row.group,
    reasons: row.reasons,
    decision: row.decision,
    name: facts.name ?? null,
    sex: facts.sex ?? null,
    bornOn: facts.bornOn ?? null,
    idMasked: masked(facts.number ?? facts.certificate),
    address: facts.address ?? null,
    day: facts.day ?? null,
    mother: parent(facts.mother),
    father: parent(facts.father),
    candidates: beside.flatMap(id => {
      const seat = seats.get(id)
      return seat
        ? [{ ...personLine(ctx, seat as never, ctx.on), version: seat.version, householdNumber: seat.number }]
        : []
    }),
    enrolment: row.enrolment_id
  } as ListRow
}

/** The rows named, locked for a decision. */
export async function lockRows(ctx: Context, list: string, rows: number[] | undefined): Promise<StoredRow[]> {
  const named = rows ? sql`and row_number = any(${rows}::int[])` : sql``
  const found = await sql<StoredRow>`select * from lists.row where list_id = ${list}::uuid ${named}
    order by row_number for update`.execute(ctx.tables<'lists'>())
  const numbers = new Set(found.rows.map(row => row.row_number))
  const missing = rows?.find(row => !numbers.has(row))
  if (missing !== undefined) throw new Refusal('lists.not-open', { row: missing })
  return found.rows
}
