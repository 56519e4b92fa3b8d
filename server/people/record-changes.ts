import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EnrolmentId, Seat } from '../../contract/values.ts'
import { assertLegalBasis } from '../../law/gate.ts'
import { areaAt } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { contributions, type Delta, difference } from './contribution-rules.ts'
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
export async function recordChanges(ctx: Context, source: string, changes: Change[]): Promise<string> {
  const batch = await openBatch(ctx, source)
  const loaded = await load(ctx, changes)
  const at = await recordingTime(ctx)
  await appendEvents(ctx, loaded, { batch, at })
  const deltas: (Delta & { register: number })[] = []
  const histories = loaded.map((one): History => {
    const before = enrolledSlices(one.before)
    const after = enrolledSlices(one.after)
    if (after.length === 0) throw new Refusal('people.nothing-left')
    // It begins with an enrolment that says who and where: restoring from an earlier day would make a nameless one.
    const { enrolled, area, sex } = after[0]!.facts
    if (!enrolled || !area || !sex) throw new Refusal('people.before-beginning')
    const { register } = one.change
    deltas.push(
      ...difference(contributions(before, one.row.seat), contributions(after, one.row.seat)).map(delta => ({
        ...delta,
        register
      }))
    )
    return { row: one.row, fresh: one.change.fresh !== undefined, before, after }
  })
  await keepSlices(ctx, histories, at)
  await oneHead(ctx, histories)
  await appendDeltas(ctx, deltas, at)
  ctx.sawPeople(loaded.map(one => one.row.person_id))
  ctx.trace({ batch })
  return batch
}

/** Before a person's first event there is no enrolment; a fact asserted for earlier days alone counts nowhere. */
export const enrolledSlices = (events: readonly RegisterEvent[], knownAt?: string): Slice[] =>
  slicesOf(events, knownAt).filter(slice => slice.facts.enrolled !== undefined)

export async function openBatch(ctx: Context, source: string): Promise<string> {
  const id = v7()
  const basis = assertLegalBasis(ctx.operation, ctx.on)
    .basis.map(({ instrument, articles }) => `${instrument} ${articles}`)
    .join('; ')
  await ctx
    .tables<'people'>()
    .insertInto('people.batch')
    .values({ id, account: ctx.caller.account, post: ctx.caller.post ?? null, operation: ctx.operation, basis, source })
    .execute()
  return id
}

/** Read once the rows are locked: who waited for another change of the same person records after it, not before. */
async function recordingTime(ctx: Context): Promise<string> {
  const { rows } = await ctx.tx.query<{ at: string }>('select clock_timestamp()::timestamptz(3) as at')
  return rows[0]!.at
}

async function load(ctx: Context, changes: Change[]): Promise<Loaded[]> {
  if (new Set(changes.map(change => change.enrolment)).size < changes.length) throw new Refusal('people.named-twice')
  const ids = changes.filter(change => !change.fresh).map(change => change.enrolment)
  const db = ctx.tables<'people'>()
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('people.enrolment').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const byId = new Map(rows.map(row => [row.id, row as Enrolment]))
  for (const id of ids) if (!byId.has(id)) await sawProtected(ctx, id)
  const events = await readEvents(ctx, ids)
  return changes.map(change => {
    const row = change.fresh ? freshRow(change) : byId.get(change.enrolment)
    if (!row) throw new Refusal('platform.not-found')
    if (change.version !== undefined && row.version !== change.version)
      throw new Refusal('people.changed-meanwhile', { version: row.version })
    return { change: { ...change, register: row.register }, row, before: events.get(change.enrolment) ?? [], after: [] }
  })
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

/** The events of enrolments, in today's shape, as far as the caller's territory shows them. */
export async function readEvents(ctx: Context, enrolments: string[]): Promise<Map<string, RegisterEvent[]>> {
  const found = new Map<string, RegisterEvent[]>()
  if (enrolments.length === 0) return found
  const { rows } = await sql<Omit<StoredEvent, 'id' | 'retracts'> & { enrolment: string; retracts: string | null }>`
    select e.enrolment_id as enrolment, e.seq, e.type, e.version, e.valid_on as "validOn", e.recorded_at as "recordedAt", e.retracts::text as retracts, e.facts
    from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
    where n.id = any(${enrolments}::uuid[]) order by e.seq`.execute(ctx.tables<'people'>())
  for (const { enrolment, retracts, ...event } of rows) {
    const list = found.get(enrolment) ?? []
    if (list.length === 0) found.set(enrolment, list)
    list.push(upcast({ ...event, id: String(event.seq), ...(retracts && { retracts }) }))
  }
  return found
}

async function appendEvents(
  ctx: Context,
  loaded: Loaded[],
  { batch, at }: { batch: string; at: string }
): Promise<void> {
  const count = loaded.reduce((sum, one) => sum + one.change.events.length, 0)
  const { rows: seqs } = await ctx.tx.query<{ seq: number }>(
    `select nextval('people.event_seq') as seq from generate_series(1, $1)`,
    [count]
  )
  let next = 0
  const values = loaded.flatMap(one => {
    const added = one.change.events.map(event => {
      if (event.validOn > ctx.on) throw new Refusal('people.future', { day: event.validOn })
      const { version, facts } = eventTypes[event.type]
      const seq = seqs[next++]!.seq
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
  for (let from = 0; from < values.length; from += 1000)
    await ctx
      .tables<'people'>()
      .insertInto('people.event')
      .values(values.slice(from, from + 1000))
      .execute()
}

/** A person under protection is counted at the district, which may lie above the territory of who records. */
async function appendDeltas(ctx: Context, deltas: (Delta & { register: number })[], at: string): Promise<void> {
  const atDistrict = ({ cell }: Delta) => cell.area === areaAt(cell.area, 'district')
  const above = deltas.filter(atDistrict)
  if (above.length > 0) await acrossTerritory(ctx, everywhere, () => insertDeltas(ctx, above, at))
  await insertDeltas(
    ctx,
    deltas.filter(delta => !atDistrict(delta)),
    at
  )
}

async function insertDeltas(ctx: Context, deltas: (Delta & { register: number })[], at: string): Promise<void> {
  const values = deltas.map(({ register, cell, on, n }) => ({
    register,
    area: cell.area,
    seat: cell.seat,
    sex: cell.sex,
    birth_month: cell.birthMonth && `${cell.birthMonth}-01`,
    split: cell.split,
    stay: cell.stay,
    valid_on: on,
    recorded_at: at,
    n
  }))
  for (let from = 0; from < values.length; from += 1000)
    await ctx
      .tables<'people'>()
      .insertInto('people.count_delta')
      .values(values.slice(from, from + 1000))
      .execute()
}
