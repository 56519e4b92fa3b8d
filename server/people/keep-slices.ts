import { type Selectable, sql } from 'kysely'
import type { Facts } from '../../contract/register-fields.ts'
import type { Seat } from '../../contract/values.ts'
import { type Context, inOneGo, sendOff } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { PeopleEnrolment } from '../platform/tables.d.ts'
import { firstDay, precision } from './day-rules.ts'
import { type Slice, sameFacts } from './history-rules.ts'
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
  const checks: Promise<void>[] = []
  for (const history of histories) {
    checks.push(keepClaim(ctx, history), keepIdentity(ctx, history))
    closeGoneSlices(ctx, history, at)
    keepLastSlice(ctx, history, at)
    addPastSlices(ctx, history, at)
  }
  await Promise.all(checks)
}

const same = (a: Slice, b: Slice): boolean => a.from === b.from && a.to === b.to && sameFacts(a.facts, b.facts)
const without = (slices: Slice[], others: Slice[]): Slice[] =>
  slices.filter(slice => !others.some(other => same(slice, other)))

/** One seat of one person is counted by one register: the key of the claims says so, here it becomes a sentence. */
async function keepClaim(ctx: Context, { row, before, after }: History): Promise<void> {
  const was = before.at(-1)?.facts.enrolled ?? false
  const is = after.at(-1)?.facts.enrolled ?? false
  if (was === is) return
  const db = ctx.tables<'people'>()
  if (!is) {
    sendOff(
      ctx,
      db
        .deleteFrom('people.claim')
        .where('person_id', '=', row.person_id)
        .where('seat', '=', row.seat)
        .where('register', '=', row.register)
    )
    return
  }
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

function closeGoneSlices(ctx: Context, { row, fresh, before, after }: History, at: string): void {
  const db = ctx.tables<'people'>()
  for (const gone of without(before, after)) {
    if (gone.to !== undefined)
      sendOff(
        ctx,
        db
          .updateTable('people.enrolment_past')
          .set({ known_to: at })
          .where('register', '=', row.register)
          .where('id', '=', row.id)
          .where('valid_from', '=', gone.from)
          .where('valid_to', '=', gone.to)
          .where('known_to', 'is', null)
      )
    else if (!fresh)
      sendOff(
        ctx,
        db.insertInto('people.enrolment_past').expression(from =>
          from
            .selectFrom('people.enrolment')
            .selectAll()
            .select(now => [now.val(null).as('valid_to'), now.val(at).as('known_to')])
            .where('register', '=', row.register)
            .where('id', '=', row.id)
        )
      )
  }
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

function addPastSlices(ctx: Context, { row, before, after }: History, at: string): void {
  const added = without(after, before).filter(slice => slice.to !== undefined)
  if (added.length === 0) return
  const flag = after.at(-1)!.facts.protected ?? false
  const values = added.map(slice => ({
    ...keyOf(row),
    ...columnsOf(ctx, slice.facts),
    protected: flag,
    version: row.version,
    valid_from: slice.from,
    valid_to: slice.to!,
    known_from: at,
    known_to: null
  }))
  sendOff(ctx, ctx.tables<'people'>().insertInto('people.enrolment_past').values(values))
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
