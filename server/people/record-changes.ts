import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EnrolmentId, Seat } from '../../contract/values.ts'
import { assertLegalBasis } from '../../law/gate.ts'
import { among, type Context, inOneGo, sendOff } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { contributions, difference } from './contribution-rules.ts'
import { differentHappenings, happenings } from './happening-rules.ts'
import {
  type Assertion,
  type EventType,
  eventTypes,
  type RegisterEvent,
  type Slice,
  type StoredEvent,
  slicesOf,
  upcast
} from './history-rules.ts'
import { inChunks } from './in-chunks.ts'
import { appendCounts, type Counting } from './keep-counts.ts'
import { type Enrolment, type History, keepSlices } from './keep-slices.ts'
import { oneHead } from './one-head.ts'
import { sawProtected } from './saw-protected.ts'

export interface NewEvent {
  type: EventType
  validOn: string
  facts: Assertion
  retracts?: string
}

/** Events to append to one enrolment; `fresh` opens one that is not there yet. */
export interface Change {
  register: number
  enrolment: EnrolmentId
  /** The version the sender saw; another one in between is told, never overwritten. */
  version?: number
  fresh?: { person: string; seat: Seat }
  events: NewEvent[]
}

interface Loaded {
  change: Change
  row: Enrolment
  before: RegisterEvent[]
  after: RegisterEvent[]
}

/**
 * Appends events to any number of enrolments and brings everything that follows from them up to date in the same
 * transaction: the slices in two times, the searched columns, the claims and the counts. All changes of the register
 * by hand go through here; taking in a file has a set-based twin for people who are new.
 */
export async function recordChanges(ctx: Context, source: string, changes: Change[], undoes?: string): Promise<string> {
  const batch = openBatch(ctx, source, undoes)
  const { loaded, at, seqs } = await load(ctx, changes)
  appendEvents(ctx, loaded, { batch, at, seqs })
  const counting: Counting = { deltas: [], happenings: [] }
  const histories = loaded.map((one): History => {
    const before = enrolledSlices(one.before)
    const after = enrolledSlices(one.after)
    if (after.length === 0) throw new Refusal('people.nothing-left')
    // It begins with who and where: restoring from an earlier day would make a nameless one. Whoever left on the day they
    // were entered begins as one who left.
    const { area, sex } = after[0]!.facts
    if (!area || !sex) throw new Refusal('people.before-beginning')
    const { register } = one.change
    const { seat } = one.row
    for (const delta of difference(contributions(before, seat), contributions(after, seat)))
      counting.deltas.push({ ...delta, register })
    for (const happening of differentHappenings(happenings(one.before, seat), happenings(one.after, seat)))
      counting.happenings.push({ ...happening, register })
    return { row: one.row, fresh: one.change.fresh !== undefined, before, after }
  })
  await keepSlices(ctx, histories, at)
  await oneHead(ctx, histories)
  await appendCounts(ctx, counting, at)
  ctx.sawPeople(loaded.map(one => one.row.person_id))
  ctx.trace({ batch })
  return batch
}

/** Before a person's first event there is no enrolment; a fact asserted for earlier days alone counts nowhere. */
export const enrolledSlices = (events: readonly RegisterEvent[], knownAt?: string): Slice[] =>
  slicesOf(events, knownAt).filter(slice => slice.facts.enrolled !== undefined)

/** Who records, from what source and on what ground, once for all that is recorded together. */
export function openBatch(ctx: Context, source: string, undoes?: string): string {
  const id = v7()
  const basis = assertLegalBasis(ctx.operation, ctx.on)
    .basis.map(({ instrument, articles }) => `${instrument} ${articles}`)
    .join('; ')
  const { account, post = null } = ctx.caller
  const row = { id, account, post, operation: ctx.operation, basis, source, undoes: undoes ?? null }
  sendOff(ctx, ctx.tables<'people'>().insertInto('people.batch').values(row))
  return id
}

/** What the changes start from. The rows are locked first: who waited for another change of the same person records after it. */
async function load(ctx: Context, changes: Change[]): Promise<{ loaded: Loaded[]; at: string; seqs: number[] }> {
  if (new Set(changes.map(change => change.enrolment)).size < changes.length) throw new Refusal('people.named-twice')
  const ids = changes.filter(change => !change.fresh).map(change => change.enrolment)
  const count = changes.reduce((sum, change) => sum + change.events.length, 0)
  const rank = sql<{ at: string; seqs: string[] }>`select clock_timestamp()::timestamptz(3) as at,
    array(select nextval('people.event_seq')::text from generate_series(1, ${count})) as seqs`
  const [known, [ranked]] = await Promise.all([
    ids.length > 0 ? lockKnown(ctx, ids) : { rows: [], events: [] },
    inOneGo(ctx, [rank.compile(ctx.tables<'people'>())])
  ])
  const { rows, events } = known
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const id of ids) if (!byId.has(id)) await sawProtected(ctx, id)
  const before = byEnrolment(events)
  const loaded = changes.map(change => {
    const row = change.fresh ? freshRow(change) : byId.get(change.enrolment)
    if (!row) throw new Refusal('platform.not-found')
    if (change.version !== undefined && row.version !== change.version)
      throw new Refusal('people.changed-meanwhile', { version: row.version })
    return { change: { ...change, register: row.register }, row, before: before.get(change.enrolment) ?? [], after: [] }
  })
  const { at, seqs } = ranked[0]!
  return { loaded, at, seqs: seqs.map(Number) }
}

async function lockKnown(ctx: Context, ids: EnrolmentId[]): Promise<{ rows: Enrolment[]; events: Stored[] }> {
  const db = ctx.tables<'people'>()
  const [rows, events] = await inOneGo(ctx, [
    sql<Enrolment>`select * from people.enrolment where ${among('id', ids)} order by id for update`.compile(db),
    eventsOf(ids).compile(db)
  ])
  return { rows, events }
}

const freshRow = ({ register, enrolment, fresh }: Change): Enrolment =>
  ({
    register,
    id: enrolment,
    person_id: fresh!.person,
    seat: fresh!.seat,
    version: 0,
    protected: false
  }) as Partial<Enrolment> as Enrolment

type Stored = Omit<StoredEvent, 'id' | 'retracts'> & { enrolment: string; retracts: string | null }

const eventsOf = (enrolments: string[]) => sql<Stored>`
  select e.enrolment_id as enrolment, e.seq, e.type, e.version, e.valid_on as "validOn", e.recorded_at as "recordedAt", e.retracts::text as retracts, e.facts
  from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
  where ${among('n.id', enrolments)} order by e.seq`

function byEnrolment(rows: readonly Stored[]): Map<string, RegisterEvent[]> {
  const found = new Map<string, RegisterEvent[]>()
  for (const { enrolment, retracts, ...event } of rows) {
    const list = found.get(enrolment) ?? []
    if (list.length === 0) found.set(enrolment, list)
    list.push(upcast({ ...event, id: String(event.seq), ...(retracts && { retracts }) }))
  }
  return found
}

/** The events of enrolments, in today's shape, as far as the caller's territory shows them. */
export async function readEvents(ctx: Context, enrolments: string[]): Promise<Map<string, RegisterEvent[]>> {
  if (enrolments.length === 0) return new Map()
  const [rows] = await inOneGo(ctx, [eventsOf(enrolments).compile(ctx.tables<'people'>())])
  return byEnrolment(rows)
}

interface Recording {
  batch: string
  at: string
  seqs: number[]
}

function appendEvents(ctx: Context, loaded: Loaded[], { batch, at, seqs }: Recording): void {
  let next = 0
  const values = loaded.flatMap(one => {
    const added = one.change.events.map(event => {
      if (event.validOn > ctx.on) throw new Refusal('people.future', { day: event.validOn })
      const { version, facts } = eventTypes[event.type]
      const seq = seqs[next++]!
      return { ...event, id: String(seq), version, recordedAt: at, seq, facts: facts.parse(event.facts) }
    })
    one.after = [...one.before, ...added]
    const area = added.findLast(event => event.facts.area != null)?.facts.area ?? one.row.area
    return added.map(event => ({
      register: one.change.register,
      enrolment_id: one.row.id,
      seq: event.seq,
      area,
      type: event.type,
      version: event.version,
      valid_on: event.validOn,
      recorded_at: at,
      batch_id: batch,
      retracts: event.retracts ? Number(event.retracts) : null,
      facts: JSON.stringify(event.facts)
    }))
  })
  for (const some of inChunks(values)) sendOff(ctx, ctx.tables<'people'>().insertInto('people.event').values(some))
}
