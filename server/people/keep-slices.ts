import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Facts } from '../../contract/register-fields.ts'
import type { Seat } from '../../contract/values.ts'
import { type Context, inOneGo, sendOff } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { PeopleEnrolment } from '../platform/tables.d.ts'
import { firstDay, precision } from './day-rules.ts'
import { type Slice, sameFacts } from './history-rules.ts'
import { inChunks } from './in-chunks.ts'
import { namePinyin } from './name-rules.ts'

export type Enrolment = Omit<Selectable<PeopleEnrolment>, 'seat'> & { seat: Seat }

export interface History {
  row: Enrolment
  fresh: boolean
  before: Slice[]
  after: Slice[]
}

/**
 * Brings the stored slices in line with the histories, so that lists of any day never fold events. A slice that is no
 * longer believed keeps its row with the time until which it was; the last slice is the enrolment itself.
 */
export async function keepSlices(ctx: Context, histories: History[], at: string): Promise<void> {
  giveClaimsUp(ctx, histories)
  const checks = histories.flatMap(history => [keepClaim(ctx, history), keepIdentity(ctx, history)])
  closeGoneSlices(ctx, histories, at)
  for (const history of histories) keepLastSlice(ctx, history, at)
  addPastSlices(ctx, histories, at)
  await Promise.all(checks)
}

/**
 * Rows as a table that a statement joins, so that of five hundred people none needs a statement of their own. One is
 * written as values: its statement is planned once for each connection, which for arrays it is not (`among`).
 */
function tableOf(types: readonly string[], rows: readonly (readonly unknown[])[]): RawBuilder<unknown> {
  const cast = (value: unknown, type: string) => sql`${value}::${sql.raw(type)}`
  const [one] = rows
  if (rows.length === 1) return sql`(values (${sql.join(types.map((type, i) => cast(one![i], type)))}))`
  return sql`unnest(${sql.join(
    types.map((type, i) =>
      cast(
        rows.map(row => row[i]),
        `${type}[]`
      )
    )
  )})`
}

const same = (a: Slice, b: Slice): boolean => a.from === b.from && a.to === b.to && sameFacts(a.facts, b.facts)
const without = (slices: Slice[], others: Slice[]): Slice[] =>
  slices.filter(slice => !others.some(other => same(slice, other)))

function send(ctx: Context, statement: RawBuilder<unknown>): void {
  const compiled = statement.compile(ctx.tables<'people'>())
  sendOff(ctx, { compile: () => compiled })
}

const isCounted = (slices: Slice[]): boolean => slices.at(-1)?.facts.enrolled ?? false

/** Before any claim is made: a person may leave one register and enter another in one go. */
function giveClaimsUp(ctx: Context, histories: History[]): void {
  const left = histories
    .filter(({ before, after }) => isCounted(before) && !isCounted(after))
    .map(({ row }) => [row.person_id, row.seat, row.register])
  if (left.length === 0) return
  send(
    ctx,
    sql`delete from people.claim c using ${tableOf(['uuid', 'text', 'integer'], left)} gone (person_id, seat, register)
      where c.person_id = gone.person_id and c.seat = gone.seat and c.register = gone.register`
  )
}

/** One seat of one person is counted by one register: the key of the claims says so, here it becomes a sentence. */
async function keepClaim(ctx: Context, { row, before, after }: History): Promise<void> {
  if (isCounted(before) || !isCounted(after)) return
  const db = ctx.tables<'people'>()
  const { person_id, seat, register } = row
  const [claimed, holders] = await inOneGo(ctx, [
    db
      .insertInto('people.claim')
      .values({ person_id, seat, register })
      .onConflict(key => key.doNothing())
      .returning('register')
      .compile(),
    db
      .selectFrom('people.claim')
      .select('register')
      .where('person_id', '=', person_id)
      .where('seat', '=', seat)
      .compile()
  ])
  if (claimed.length === 0)
    throw new Refusal(holders[0]?.register === register ? 'people.enrolled-already' : 'people.enrolled-elsewhere')
}

function closeGoneSlices(ctx: Context, histories: History[], at: string): void {
  const gone = histories.flatMap(({ row, fresh, before, after }) =>
    without(before, after).map(slice => ({ row, fresh, slice }))
  )
  const past = gone.filter(({ slice }) => slice.to !== undefined)
  if (past.length > 0)
    send(
      ctx,
      sql`update people.enrolment_past p set known_to = ${at}
        from ${tableOf(
          ['integer', 'uuid', 'date', 'date'],
          past.map(({ row, slice }) => [row.register, row.id, slice.from, slice.to])
        )} gone (register, id, valid_from, valid_to)
        where p.register = gone.register and p.id = gone.id and p.valid_from = gone.valid_from and p.valid_to = gone.valid_to
          and p.known_to is null`
    )
  const present = gone.filter(({ slice, fresh }) => slice.to === undefined && !fresh)
  if (present.length > 0)
    send(
      ctx,
      sql`insert into people.enrolment_past select e.*, null::date, ${at}::timestamptz
        from ${tableOf(
          ['integer', 'uuid'],
          present.map(({ row }) => [row.register, row.id])
        )} gone (register, id)
        join people.enrolment e on e.register = gone.register and e.id = gone.id`
    )
}

function keepLastSlice(ctx: Context, { row, fresh, before, after }: History, at: string): void {
  const last = after.at(-1)!
  const db = ctx.tables<'people'>()
  const columns = columnsOf(ctx, last.facts)
  if (fresh) {
    const slice = { ...keyOf(row), ...columns, valid_from: last.from, known_from: at }
    sendOff(ctx, db.insertInto('people.enrolment').values(slice))
    return
  }
  const changed = !before.some(slice => same(slice, last))
  sendOff(
    ctx,
    db
      .updateTable('people.enrolment')
      .set({ ...(changed && { ...columns, valid_from: last.from, known_from: at }), version: row.version + 1 })
      .where('register', '=', row.register)
      .where('id', '=', row.id)
  )
  if (columns.protected !== row.protected)
    sendOff(
      ctx,
      db
        .updateTable('people.enrolment_past')
        .set({ protected: columns.protected })
        .where('register', '=', row.register)
        .where('id', '=', row.id)
    )
}

function addPastSlices(ctx: Context, histories: History[], at: string): void {
  const values = histories.flatMap(({ row, before, after }) =>
    without(after, before)
      .filter(slice => slice.to !== undefined)
      .map(slice => ({
        ...keyOf(row),
        ...columnsOf(ctx, slice.facts),
        protected: after.at(-1)!.facts.protected ?? false,
        version: row.version,
        valid_from: slice.from,
        valid_to: slice.to!,
        known_from: at,
        known_to: null
      }))
  )
  for (const some of inChunks(values))
    sendOff(ctx, ctx.tables<'people'>().insertInto('people.enrolment_past').values(some))
}

/**
 * A number belongs to one person; two records of one number are a duplicate for people to decide, not to merge here.
 * A number corrected away from every day of every seat was never this person's: it is given free for the one it belongs
 * to. As long as another seat has it, whoever keeps that one, it stays.
 */
async function keepIdentity(ctx: Context, { row, before, after }: History): Promise<void> {
  const db = ctx.tables<'people'>()
  const was = numbersIn(ctx, before)
  const now = numbersIn(ctx, after)
  for (const number of was.difference(now)) {
    const hash = ctx.sealer.lookup('id', number)
    const free = sql`delete from people.identifier where hash = ${hash} and person_id = ${row.person_id}
      and not people.number_elsewhere(person_id, hash, ${row.id}::uuid)`.compile(db)
    sendOff(ctx, { compile: () => free })
  }
  for (const number of now.difference(was)) {
    const hash = ctx.sealer.lookup('id', number)
    const [, owners] = await inOneGo(ctx, [
      db
        .insertInto('people.identifier')
        .values({ hash, person_id: row.person_id })
        .onConflict(key => key.doNothing())
        .compile(),
      db.selectFrom('people.identifier').select('person_id').where('hash', '=', hash).compile()
    ])
    const owner = owners[0]
    if (owner?.person_id === row.person_id) continue
    if (owner) ctx.sawPeople([owner.person_id])
    throw new Refusal('people.number-taken')
  }
}

const numbersIn = (ctx: Context, slices: Slice[]): Set<string> =>
  new Set(slices.flatMap(({ facts }) => ctx.sealer.openNumbers(facts.numbers).id ?? []))

const keyOf = (row: Enrolment) => ({ register: row.register, id: row.id, person_id: row.person_id, seat: row.seat })

/** The columns an enrolment is searched and listed by, from the facts of a slice. */
function columnsOf(ctx: Context, facts: Facts) {
  const { id, phone } = ctx.sealer.openNumbers(facts.numbers)
  const name = facts.name ?? ''
  return {
    area: facts.area ?? 0,
    enrolled: facts.enrolled ?? false,
    end_reason: facts.endReason ?? null,
    name,
    ...namePinyin(name),
    former_name: facts.formerName ?? null,
    sex: facts.sex ?? '9',
    born_on: facts.bornOn ? firstDay(facts.bornOn) : null,
    born_precision: facts.bornOn ? precision(facts.bornOn) : null,
    died_on: facts.diedOn ? firstDay(facts.diedOn) : null,
    id_kind: facts.idKind ?? 'none',
    numbers: facts.numbers ?? null,
    id_hash: id ? ctx.sealer.lookup('id', id) : null,
    phone_hash: phone ? ctx.sealer.lookup('phone', phone) : null,
    address: facts.address ?? null,
    address_id: facts.addressId ?? null,
    address_open: facts.addressOpen ?? false,
    other_area: facts.otherArea ?? null,
    stay_from: facts.stayFrom ? firstDay(facts.stayFrom) : null,
    household_id: facts.household ?? null,
    head_relation: facts.headRelation ?? null,
    protected: facts.protected ?? false
  }
}
