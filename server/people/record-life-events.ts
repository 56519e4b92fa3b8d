import type {
  AddressChange,
  BulkEvent,
  Cancellation,
  Correction,
  Death,
  Restoration
} from '../../contract/life-events.ts'
import type { FactName, Facts } from '../../contract/register-fields.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { Seat } from '../../contract/values.ts'
import { acrossTerritory, among, type Context, everywhere, inOneGo } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { isDay } from './day-rules.ts'
import type { Assertion, RegisterEvent, Slice } from './history-rules.ts'
import { closedByDeath, tellOtherSeats } from './other-seat.ts'
import { type Change, enrolledSlices, type NewEvent, readEvents, recordChanges } from './record-changes.ts'
import { refile } from './refile.ts'
import { type Done, placeFacts, readNumbers } from './register-person.ts'

type Kind = BulkEvent['change']

/** One life event of many people at once: a building is demolished and its people move, a list of deaths is confirmed. */
export async function recordInBulk(
  ctx: Context,
  { change, enrolments, source }: Omit<BulkEvent, 'commandId'>
): Promise<Done> {
  const event = await eventOf(ctx, change)
  const changes: Change[] = enrolments.map(({ enrolment, version }) => ({
    register: 0,
    enrolment,
    version,
    events: [event]
  }))
  if (change.kind === 'restore') await restoreLastState(ctx, changes)
  if (change.kind === 'death') await fromTheBeginning(ctx, changes)
  const also = change.kind === 'death' ? await closedByDeath(ctx, changes, event) : { here: [], elsewhere: [] }
  const all = [...changes, ...also.here]
  const batch = await recordChanges(ctx, source, all)
  if (also.elsewhere.length > 0)
    await acrossTerritory(ctx, everywhere, () => recordChanges(ctx, source, also.elsewhere))
  if (change.kind === 'address') await tellAll(ctx, source, { ...change, ids: enrolments.map(one => one.enrolment) })
  ctx.trace({ batch })
  return { enrolments: all.map(one => one.enrolment), batch }
}

async function tellAll(ctx: Context, source: string, { ids, on }: { ids: EnrolmentId[]; on: string }): Promise<void> {
  const [rows] = await inOneGo(ctx, [
    ctx
      .tables<'people'>()
      .selectFrom('people.enrolment')
      .select(['person_id', 'seat', 'area'])
      .where(among('id', ids))
      .compile()
  ])
  for (const seat of Seat.options) {
    const persons = rows.filter(row => row.seat === seat).map(row => row.person_id)
    if (persons[0]) await tellOtherSeats(ctx, source, { persons, seat, area: rows[0]!.area, on })
  }
  await refile(
    ctx,
    rows.map(row => row.person_id)
  )
}

export const recordDeath = (ctx: Context, { enrolment, version, diedOn, source }: Death): Promise<Done> =>
  recordInBulk(ctx, { source, change: { kind: 'death', diedOn }, enrolments: [{ enrolment, version }] })

export const changeAddress = (ctx: Context, { enrolment, version, on, place, source }: AddressChange): Promise<Done> =>
  recordInBulk(ctx, { source, change: { kind: 'address', on, place }, enrolments: [{ enrolment, version }] })

export const cancelEnrolment = (
  ctx: Context,
  { enrolment, version, on, reason, source }: Cancellation
): Promise<Done> =>
  recordInBulk(ctx, { source, change: { kind: 'cancel', on, reason }, enrolments: [{ enrolment, version }] })

export const restoreEnrolment = (ctx: Context, { enrolment, version, on, source }: Restoration): Promise<Done> =>
  recordInBulk(ctx, { source, change: { kind: 'restore', on }, enrolments: [{ enrolment, version }] })

async function eventOf(ctx: Context, change: Kind): Promise<NewEvent> {
  switch (change.kind) {
    case 'death':
      return {
        type: 'died',
        validOn: change.diedOn,
        facts: { enrolled: false, endReason: 'death', diedOn: change.diedOn as unknown as Facts['diedOn'] & string }
      }
    case 'cancel':
      return { type: 'cancelled', validOn: change.on, facts: { enrolled: false, endReason: change.reason } }
    case 'restore':
      return { type: 'restored', validOn: change.on, facts: { enrolled: true, endReason: null } }
    case 'address':
      return { type: 'address-changed', validOn: change.on, facts: await movedTo(ctx, change.place) }
  }
}

async function movedTo(ctx: Context, place: Extract<Kind, { kind: 'address' }>['place']): Promise<Assertion> {
  if (place.area < ctx.caller.lo || place.area > ctx.caller.hi) throw new Refusal('people.outside-area')
  const facts = await placeFacts(ctx, place)
  return { address: null, addressId: null, ...facts }
}

/** Who died before the register took them in was never living in it: the record is closed from its first day. */
async function fromTheBeginning(ctx: Context, changes: Change[]): Promise<void> {
  const events = await readEvents(
    ctx,
    changes.map(change => change.enrolment)
  )
  for (const change of changes) {
    const first = enrolledSlices(events.get(change.enrolment) ?? [])[0]?.from
    if (first)
      change.events = change.events.map(event => (event.validOn < first ? { ...event, validOn: first } : event))
  }
}

/** Someone recorded as dead by mistake is alive again: the day of death goes with the closing. */
async function restoreLastState(ctx: Context, changes: Change[]): Promise<void> {
  const events = await readEvents(
    ctx,
    changes.map(change => change.enrolment)
  )
  for (const change of changes) {
    const last = enrolledSlices(events.get(change.enrolment) ?? []).at(-1)
    if (!last) throw new Refusal('platform.not-found')
    if (last.facts.enrolled) throw new Refusal('people.not-closed')
    if (last.facts.endReason === 'undone') throw new Refusal('people.undone')
    change.events = change.events.map(event => ({ ...event, facts: { ...event.facts, diedOn: null } }))
  }
}

/** Takes wrong events back and says what is right; without a day, from when the register says what is wrong. */
export async function correctPerson(ctx: Context, correction: Correction): Promise<Done> {
  const { enrolment, version, source } = correction
  const before = (await readEvents(ctx, [enrolment])).get(enrolment)
  const events = correctionEvents(ctx, correction, before ?? [])
  if (events.length === 0) throw new Refusal('people.nothing-said')
  const batch = await recordChanges(ctx, source, [{ register: 0, enrolment, version, events }])
  return { enrolments: [enrolment], batch }
}

/** The events that put a record right, from those it has. */
export function correctionEvents(
  ctx: Context,
  { retract, facts, idNumber, phone, on }: Pick<Correction, 'retract' | 'facts' | 'idNumber' | 'phone' | 'on'>,
  before: RegisterEvent[]
): NewEvent[] {
  const slices = enrolledSlices(before)
  if (!slices[0]) throw new Refusal('platform.not-found')
  // Protection ends by its own command, which also tells the other seats, relations and moves.
  const known = new Set(before.filter(event => !/protected$/.test(event.type)).map(event => event.id))
  if (retract.some(id => !known.has(id))) throw new Refusal('people.no-such-event')
  const { enrolled, endReason, ...described } = facts
  const asserted: Assertion = { ...described, ...numbersOf(ctx, slices.at(-1)!.facts, { idNumber, phone }) }
  const birth = rebirth(before, asserted, retract)
  const retracted = birth ? [...retract, birth.replaces] : retract
  const events: NewEvent[] = retracted.map(id => ({ type: 'retracted', validOn: ctx.on, facts: {}, retracts: id }))
  if (birth) {
    events.push(birth.event)
    if (slices.at(-1)!.facts.protected)
      events.push({ type: 'protected', validOn: birth.event.validOn, facts: { protected: true } })
  } else
    for (const [validOn, right] of sinceWrong(slices, asserted, on))
      events.push({ type: 'corrected', validOn, facts: right })
  if (enrolled === false)
    events.push({
      type: 'cancelled',
      validOn: on ?? ctx.on,
      facts: { enrolled, endReason: endReason ?? 'mistake' }
    })
  return events
}

/** What is asserted by day: the day told, else for each fact the day from which its present value stands. */
function sinceWrong(slices: Slice[], asserted: Assertion, on: string | undefined): Map<string, Assertion> {
  const days = new Map<string, Assertion>()
  for (const name of Object.keys(asserted) as FactName[]) {
    const since = slices.findLastIndex((slice, i) => slice.facts[name] !== slices[i - 1]?.facts[name])
    const day = on ?? slices[Math.max(since, 0)]!.from
    days.set(day, { ...days.get(day), [name]: asserted[name] })
  }
  return days
}

/** A birth recorded for another day was counted from that day: it is taken back and recorded for the right one. */
function rebirth(
  before: RegisterEvent[],
  asserted: Assertion,
  retract: string[]
): { replaces: string; event: NewEvent } | undefined {
  const { bornOn } = asserted
  const gone = new Set([...retract, ...before.flatMap(event => event.retracts ?? [])])
  const born = before.find(event => event.type === 'born' && !gone.has(event.id))
  if (!born || !bornOn || !isDay(bornOn) || bornOn === born.validOn) return undefined
  const stayFrom = born.facts.stayFrom === born.facts.bornOn ? bornOn : born.facts.stayFrom
  const corrected = before.filter(event => event.type === 'corrected' && !gone.has(event.id))
  const facts: Assertion = Object.assign({}, born.facts, { stayFrom }, ...corrected.map(event => event.facts), asserted)
  return { replaces: born.id, event: { type: 'born', validOn: bornOn, facts } }
}

function numbersOf(
  ctx: Context,
  facts: Facts,
  { idNumber, phone }: { idNumber?: string | undefined; phone?: string | undefined }
): Assertion {
  if (idNumber === undefined && phone === undefined) return {}
  const before = ctx.sealer.openNumbers(facts.numbers)
  const { idKind, numbers } = readNumbers({ idNumber: idNumber ?? before.id, phone: phone ?? before.phone }).facts(ctx)
  return { idKind: idNumber === undefined ? facts.idKind : idKind, numbers: numbers ?? null }
}
