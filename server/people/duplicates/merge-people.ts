import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MergeFact, MergePeople } from '../../../contract/duplicates.ts'
import type { Facts } from '../../../contract/register-fields.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { areaAt } from '../../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Assertion, Slice } from '../history-rules.ts'
import { type Change, enrolledSlices, type NewEvent, readEvents, recordChanges } from '../record-changes.ts'
import { follow, keepNumbers, type Moved } from './follow-merge.ts'
import type { Seated } from './identities.ts'
import { closedBy, identityFacts, news, seatFacts } from './merge-rules.ts'

interface Joined {
  keep: string
  drop: string
  take: readonly MergeFact[]
  source: string
}

/** Joins two entries inside the caller's area. What also stands in another register is asked of that office first. */
export async function mergePeople(
  ctx: Context,
  { keep, drop, take, source, seen }: Omit<MergePeople, 'commandId'>
): Promise<{ merge: string; enrolment: EnrolmentId | null }> {
  const mine = await seatsOf(ctx, [keep, drop])
  if (!mine.some(seat => seat.person_id === keep) || !mine.some(seat => seat.person_id === drop))
    throw new Refusal((await wasMerged(ctx, [keep, drop])) ? 'people.merged-already' : 'platform.not-found')
  for (const { enrolment, version } of seen) {
    const now = mine.find(seat => seat.id === enrolment)?.version ?? 0
    if (now !== version) throw new Refusal('people.changed-meanwhile', { version: now })
  }
  const all = await acrossTerritory(ctx, everywhere, () => seatsOf(ctx, [drop]))
  if (all.some(seat => seat.enrolled && !mine.some(({ id }) => id === seat.id)))
    throw new Refusal('people.merge-ask-other')
  return joinPeople(ctx, { keep, drop, take, source })
}

/** The merge itself: what both offices agreed on, or what lies in one territory. */
export async function joinPeople(
  ctx: Context,
  joined: Joined
): Promise<{ merge: string; enrolment: EnrolmentId | null }> {
  const { keep, drop, source } = joined
  if (keep === drop) throw new Refusal('people.merged-already')
  await assertFree(ctx, [keep, drop])
  const seats = await acrossTerritory(ctx, everywhere, () => seatsOf(ctx, [keep, drop]))
  const { events, slices } = await historiesOf(ctx, seats)
  const open = (person: string) => seats.filter(seat => seat.person_id === person && seat.enrolled)
  const twice = open(drop).flatMap(seat => {
    const other = open(keep).find(one => one.seat === seat.seat)
    return other ? [{ seat, other }] : []
  })
  const from = ({ id }: Seated) => slices.get(id)![0]!.from
  const closing = twice.map(({ seat, other }) =>
    closeSeat(seat, closedBy(events.get(seat.id)!, [from(seat), from(other)]))
  )
  const batches: string[] = []
  const record = async (changes: Change[]) => {
    if (changes.length > 0)
      batches.push(await acrossTerritory(ctx, everywhere, () => recordChanges(ctx, source, changes)))
  }
  await record(closing)
  const moved = await follow(ctx, { keep, drop })
  const staying = [...open(keep), ...open(drop).filter(seat => !twice.some(two => two.seat.id === seat.id))]
  await record(takenOver(ctx, { joined, seats, slices, twice, staying }))
  await keepNumbers(ctx, moved, keep)
  const id = await keepMerge(ctx, { joined, moved, batches, seats })
  ctx.sawPeople([keep, drop])
  ctx.trace({ detail: { merge: id } })
  const shown = staying.find(seat => inside(ctx, seat)) ?? seats.find(seat => inside(ctx, seat))
  return { merge: id, enrolment: (shown?.id as EnrolmentId | undefined) ?? null }
}

const inside = ({ caller }: Context, { area }: { area: number }): boolean => area >= caller.lo && area <= caller.hi

async function seatsOf(ctx: Context, persons: string[]): Promise<Seated[]> {
  const { rows } = await sql<Seated>`select * from people.enrolment where person_id = any(${persons}::uuid[])
    order by enrolled desc, seat desc, id for update`.execute(ctx.tables<'people'>())
  return rows
}

async function historiesOf(ctx: Context, seats: Seated[]) {
  const ids = seats.map(seat => seat.id)
  const events = await acrossTerritory(ctx, everywhere, () => readEvents(ctx, ids))
  return { events, slices: new Map(ids.map(id => [id, enrolledSlices(events.get(id) ?? [])])) }
}

async function wasMerged(ctx: Context, persons: string[]): Promise<boolean> {
  const { rows } =
    await sql`select from people.merge where dropped_person = any(${persons}::uuid[]) and undone_at is null`.execute(
      ctx.tables<'people'>()
    )
  return rows.length > 0
}

/** Two who are related to each other are two people; and a move on its way names one of them. */
async function assertFree(ctx: Context, persons: string[]): Promise<void> {
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<{ related: boolean; moving: boolean }>`select
      exists (select from people.relation where person_id = any(${persons}::uuid[]) and relative_id = any(${persons}::uuid[])
        and known_to is null and valid_to is null) as related,
      exists (select from people.move where person_id = any(${persons}::uuid[]) and status = 'asked') as moving`.execute(
      ctx.tables<'people'>()
    )
  )
  if (rows[0]!.related) throw new Refusal('people.merge-related')
  if (rows[0]!.moving) throw new Refusal('people.merge-move-open')
}

/** On every day on which the kept entry counts the person, the other does not; what it told of earlier days stands. */
const closeSeat = (seat: Seated, days: string[]): Change => ({
  register: seat.register,
  enrolment: seat.id as EnrolmentId,
  events: days.map(validOn => ({
    type: 'merged',
    validOn,
    facts: { enrolled: false, endReason: 'duplicate' }
  }))
})

interface Taking {
  joined: Joined
  seats: Seated[]
  slices: Map<string, Slice[]>
  twice: { seat: Seated; other: Seated }[]
  staying: Seated[]
}

/** One person has one name and one birth date in all seats; and each seat knows where the other is. */
function takenOver(ctx: Context, { joined, seats, slices, twice, staying }: Taking): Change[] {
  const factsOf = (person: string): Facts => {
    const mine = seats.filter(seat => seat.person_id === person)
    return Object.assign({}, ...mine.toReversed().map(seat => slices.get(seat.id)?.at(-1)?.facts ?? {}))
  }
  const [kept, dropped] = [factsOf(joined.keep), factsOf(joined.drop)]
  const identity = identityFacts(kept, dropped, joined.take)
  return staying.flatMap((seat): Change[] => {
    const history = slices.get(seat.id)!
    const last = history.at(-1)!.facts
    const two = twice.find(({ other }) => other.id === seat.id)
    const told = { ...identity, ...numbersOf(ctx, last, { kept, dropped, take: joined.take }) }
    const events = [...news(history, told)].map(([validOn, facts]): NewEvent => ({ type: 'merged', validOn, facts }))
    const here = {
      ...(two && seatFacts(last, slices.get(two.seat.id)!.at(-1)!.facts, joined.take)),
      ...otherPlace(seat, staying)
    }
    const fresh = Object.fromEntries(
      Object.entries(here).filter(([name, value]) => last[name as keyof Facts] !== value)
    )
    if (Object.keys(fresh).length > 0) events.push({ type: 'merged', validOn: ctx.on, facts: fresh })
    return events.length > 0 ? [{ register: seat.register, enrolment: seat.id as EnrolmentId, events }] : []
  })
}

interface Numbers {
  kept: Facts
  dropped: Facts
  take: readonly MergeFact[]
}

function numbersOf(ctx: Context, last: Facts, { kept, dropped, take }: Numbers): Assertion {
  const [mine, theirs, now] = [kept, dropped, last].map(facts => ctx.sealer.openNumbers(facts.numbers))
  const number = take.includes('number') || !mine!.id ? (theirs!.id ?? mine!.id) : mine!.id
  const phone = take.includes('phone') || !mine!.phone ? (theirs!.phone ?? mine!.phone) : mine!.phone
  // Each sealing looks different: what says the same is not said again.
  if (number === now!.id && phone === now!.phone) return {}
  const idKind = number === mine!.id ? kept.idKind : dropped.idKind
  return {
    ...(idKind && { idKind }),
    numbers: ctx.sealer.sealNumbers({ ...(number && { id: number }), ...(phone && { phone }) })
  }
}

/** Hukou and living of one person now stand in two entries: each says where the other is. */
function otherPlace(seat: Seated, staying: Seated[]): Assertion {
  const other = staying.find(one => one.seat !== seat.seat)
  if (!other) return {}
  const known = seat.other_area !== null && areaAt(seat.other_area, 'community') === areaAt(other.area, 'community')
  return known ? {} : { otherArea: other.area }
}

interface Kept {
  joined: Joined
  moved: Moved
  batches: string[]
  seats: Seated[]
}

async function keepMerge(ctx: Context, { joined, moved, batches, seats }: Kept): Promise<string> {
  const id = v7()
  const own =
    seats.find(seat => seat.person_id === joined.drop && inside(ctx, seat)) ?? seats.find(s => inside(ctx, s))!
  const kept = seats.filter(seat => seat.person_id === joined.keep).map(seat => seat.id)
  const db = ctx.tables<'people'>()
  await db
    .insertInto('people.merge')
    .values({
      register: own.register,
      id,
      area: own.area,
      kept_person: joined.keep,
      dropped_person: joined.drop,
      source: joined.source,
      moved: JSON.stringify({ ...moved, kept }),
      batches,
      merged_account: ctx.caller.account
    })
    .execute()
  await sql`delete from people.duplicate_pair where status = 'open' and ${joined.drop}::uuid in (person_a, person_b)
    and ${joined.keep}::uuid not in (person_a, person_b)`.execute(db)
  await sql`update people.duplicate_pair set status = 'merged', decided_at = now(), decided_account = ${ctx.caller.account}::uuid
    where ${joined.drop}::uuid in (person_a, person_b) and ${joined.keep}::uuid in (person_a, person_b)`.execute(db)
  return id
}
