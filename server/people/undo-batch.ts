import { sql } from 'kysely'
import type { Undo } from '../../contract/life-events.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { eventWords } from './event-words.ts'
import type { RegisterEvent } from './history-rules.ts'
import { type Change, type NewEvent, openBatch, readEvents, recordChanges } from './record-changes.ts'
import { refile } from './refile.ts'
import type { Done } from './register-person.ts'
import { followingOf, type Undoing, undoingOf } from './undo-rules.ts'
import { closeHouseholds, takeRelationsBack } from './undo-ties.ts'

interface Batch {
  id: string
  account: string
  source: string
  undoes: string | null
}

/** An event of the batch, or a relation it made, in or outside what the caller may see. */
interface Trace {
  batch: string
  enrolment: EnrolmentId | null
  seq: string | null
  relation: string | null
  persons: string[]
  seen: boolean
}

/**
 * Takes back what one command recorded: its events, those it caused in other seats, the households it opened and the
 * relations it made. Who recorded it may, and whoever corrects in the area; as long as nothing later stands on it.
 */
export async function undoBatch(ctx: Context, { batch, enrolments }: Omit<Undo, 'commandId'>): Promise<Done> {
  const group = await groupOf(ctx, batch)
  const first = group[0]!
  if (first.account !== ctx.caller.account && !ctx.caller.permissions.has('people.correct'))
    throw new Refusal('people.undo-not-yours')
  if (group.some(one => one.undoes)) throw new Refusal('people.undo-of-undo')
  const traces = chosen(await tracesOf(ctx, group), enrolments)
  assertWithin(traces, first)
  const source = `撤销 undo: ${first.source}`
  const here = await changesOf(ctx, ofEnrolments(traces, true), undoingOf)
  const elsewhere = await acrossTerritory(ctx, everywhere, () =>
    changesOf(ctx, ofEnrolments(traces, false), followingOf)
  )
  const persons = [...new Set(traces.filter(trace => trace.seen).flatMap(trace => trace.persons))]
  const undone =
    here.length > 0 ? await recordChanges(ctx, source, here, first.id) : await openBatch(ctx, source, first.id)
  if (elsewhere.length > 0)
    await acrossTerritory(ctx, everywhere, () => recordChanges(ctx, source, elsewhere, first.id))
  const ids = group.map(one => one.id)
  const relations = await takeRelationsBack(ctx, { batches: ids, persons })
  if (here.length + elsewhere.length + relations === 0) throw new Refusal('people.undone-already')
  await closeHouseholds(ctx, { batches: ids, whole: enrolments === undefined })
  await refile(ctx, persons)
  ctx.sawPeople(persons)
  ctx.trace({ batch: undone, detail: { undoes: first.id } })
  return { enrolments: here.map(change => change.enrolment), batch: undone }
}

/** The batches of one command, which is one transaction, the one it began with first. */
export async function groupOf(ctx: Context, id: string): Promise<Batch[]> {
  const { rows } = await sql<Batch>`
    select b.id, b.account, b.source, b.undoes from people.batch a join people.batch b
      on b.id = a.id or b.transaction = a.transaction and b.recorded_at = a.recorded_at and b.account = a.account
    where a.id = ${id}::uuid order by b.id`.execute(ctx.tables<'people'>())
  if (rows.length === 0) throw new Refusal('platform.not-found')
  return rows
}

/** Looked at from everywhere, so that nobody takes back half of what they cannot wholly see. */
export async function tracesOf(ctx: Context, group: Batch[]): Promise<Trace[]> {
  const ids = group.map(one => one.id)
  const { lo, hi } = ctx.caller
  const trained = ctx.caller.permissions.has('people.protected')
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const { rows } = await sql<Trace>`
      select e.batch_id as batch, e.enrolment_id as enrolment, e.seq::text as seq, null as relation, array[n.person_id] as persons,
        n.area between ${lo} and ${hi} and e.area between ${lo} and ${hi} and (not n.protected or ${trained}) as seen
      from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
      where e.batch_id = any(${ids}::uuid[])
      union all
      select r.batch_id, null, null, r.id::text, array[r.person_id, r.relative_id],
        r.area between ${lo} and ${hi} and (not r.protected or ${trained})
      from people.relation r where r.batch_id = any(${ids}::uuid[])`.execute(ctx.tables<'people'>())
    return rows
  })
}

/** Of some of its people only: with their other seats, for these are the same people. */
function chosen(traces: Trace[], enrolments: EnrolmentId[] | undefined): Trace[] {
  if (!enrolments) return traces
  const named = traces.filter(trace => trace.enrolment && enrolments.includes(trace.enrolment))
  if (new Set(named.map(trace => trace.enrolment)).size < enrolments.length) throw new Refusal('platform.not-found')
  const persons = new Set(named.flatMap(trace => trace.persons))
  return traces.filter(trace => trace.persons.some(person => persons.has(person)))
}

/**
 * Outside the caller's sight lie at most the other seats of people inside it, told of the change as the command told them,
 * and what other offices hold of a relation that is held here.
 */
function assertWithin(traces: Trace[], first: Batch): void {
  const seen = traces.filter(trace => trace.seen)
  if (seen.length === 0) throw new Refusal('platform.not-found')
  const persons = new Set(seen.flatMap(trace => trace.persons))
  const relations = new Set(seen.map(trace => trace.relation))
  const followed = (trace: Trace) =>
    trace.relation
      ? relations.has(trace.relation)
      : trace.batch !== first.id && trace.persons.every(person => persons.has(person))
  if (!traces.every(trace => trace.seen || followed(trace))) throw new Refusal('people.undo-beyond')
}

function ofEnrolments(traces: Trace[], seen: boolean): Map<EnrolmentId, Set<string>> {
  const found = new Map<EnrolmentId, Set<string>>()
  for (const trace of traces)
    if (trace.enrolment && trace.seq && trace.seen === seen)
      found.set(trace.enrolment, (found.get(trace.enrolment) ?? new Set()).add(trace.seq))
  return found
}

export async function changesOf(
  ctx: Context,
  told: Map<EnrolmentId, Set<string>>,
  decide: (events: RegisterEvent[], batch: Set<string>) => Undoing
): Promise<Change[]> {
  const histories = await readEvents(ctx, [...told.keys()])
  return [...told].flatMap(([enrolment, batch]) => {
    const undoing = decide(histories.get(enrolment) ?? [], batch)
    const events = eventsOf(ctx, undoing)
    return events.length > 0 ? [{ register: 0, enrolment, events }] : []
  })
}

function eventsOf(ctx: Context, undoing: Undoing): NewEvent[] {
  if (undoing.does === 'nothing') return []
  if (undoing.does === 'refuse') {
    const { type, validOn: day } = undoing.event
    throw new Refusal(`people.undo-${undoing.because}`, { day, ...eventWords[type] })
  }
  const retractions = undoing.events.map(
    (id): NewEvent => ({ type: 'retracted', validOn: ctx.on, facts: {}, retracts: id })
  )
  if (undoing.does === 'retract') return retractions
  // The number is free again for whomever it belongs to, and nobody lives with a person who was never there.
  const gone = { numbers: null, household: null, headRelation: null }
  return [
    ...retractions,
    { type: 'cancelled', validOn: undoing.on, facts: { enrolled: false, endReason: 'undone' } },
    { type: 'corrected', validOn: undoing.on, facts: gone }
  ]
}
