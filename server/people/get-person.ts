import { sql } from 'kysely'
import type { HistoryEntry, PersonPageDetail, Relation } from '../../contract/people.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type AsOf, asOf, slicesAsOf } from './as-of.ts'
import { asSeenBy } from './as-seen-by.ts'
import { addMonths } from './day-rules.ts'
import { type StoredEvent, sourcesOf, standing, upcast } from './history-rules.ts'
import type { Enrolment } from './keep-slices.ts'
import { personLine } from './person-line.ts'
import { sawProtected } from './saw-protected.ts'

interface Asked {
  id: EnrolmentId
  on?: Day | undefined
  knownAt?: string | undefined
}

/** One enrolment with its household, relations and history; as of another day, what the register then said of it. */
export async function getPerson(ctx: Context, { id, ...moment }: Asked): Promise<PersonPageDetail> {
  const at = asOf(ctx, moment)
  const row = await sliceOf(ctx, id, at)
  const household = row.household_id ? await householdOf(ctx, row, at) : null
  const relations = await relationsOf(ctx, row.person_id, at)
  const { history, sources } = await historyOf(ctx, id, at)
  const other = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('id')
    .where('person_id', '=', row.person_id)
    .where('id', '<>', id)
    .where('enrolled', '=', true)
    .executeTakeFirst()
  ctx.sawPeople([row.person_id, ...relations.map(relation => relation.person)])
  return {
    line: personLine(ctx, row, at?.on ?? ctx.on),
    version: row.version,
    formerName: row.former_name,
    idKind: row.id_kind,
    diedOn: row.died_on,
    otherArea: row.other_area && asSeenBy(ctx.caller, row.other_area),
    stayFrom: row.stay_from,
    otherSeat: other?.id ?? null,
    household,
    relations,
    history,
    sources,
    asOf: at ? { on: at.on, knownAt: at.knownAt ?? null } : null
  } as PersonPageDetail
}

async function sliceOf(ctx: Context, id: EnrolmentId, at: AsOf | undefined): Promise<Enrolment> {
  const db = ctx.tables<'people'>()
  const { rows } = await sql<Enrolment>`select * from ${slicesAsOf(at)} e where id = ${id}`.execute(db)
  if (rows[0]) return rows[0]
  if (await sawProtected(ctx, id)) throw new Refusal('people.ask-duty-officer')
  throw new Refusal(at ? 'people.not-then' : 'platform.not-found')
}

interface Member {
  enrolment: string
  person: string
  version: number
  name: string
  headRelation: string | null
  enrolled: boolean
  endReason: string | null
  until: string
}

async function householdOf(ctx: Context, row: Enrolment, at: AsOf | undefined) {
  const db = ctx.tables<'people'>()
  const { rows } = await sql<Member>`
    select id as enrolment, person_id as person, version, name, head_relation as "headRelation", enrolled,
      end_reason as "endReason", valid_from as until
    from ${slicesAsOf(at)} e where household_id = ${row.household_id}::uuid
    order by head_relation nulls last, born_on, id`.execute(db)
  const known = await db
    .selectFrom('people.household')
    .select('number')
    .where('id', '=', row.household_id!)
    .executeTakeFirst()
  ctx.sawPeople(rows.map(member => member.person))
  const members = rows.filter(one => one.enrolled)
  const lately = addMonths(at?.on ?? ctx.on, -12)
  const former = rows.filter(one => !one.enrolled && one.until > lately)
  return {
    id: row.household_id!,
    number: known?.number ?? null,
    members: members.map(({ enrolment, version, name, headRelation }) => ({ enrolment, version, name, headRelation })),
    former: former.map(({ enrolment, name, endReason, until }) => ({ enrolment, name, endReason, until }))
  }
}

/** The other person by the seat of theirs that the caller sees best: the open one, where they live. */
async function relationsOf(ctx: Context, person: string, at: AsOf | undefined): Promise<Relation[]> {
  const known = at?.knownAt ?? 'infinity'
  const { rows } = await sql<Relation & { first: boolean }>`
    select distinct on (r.id) r.id, r.kind, r.first, r.other as person, n.id as enrolment, n.name, r.valid_from as "validFrom",
      r.valid_to as "validTo"
    from (select *, person_id = ${person}::uuid as first, case when person_id = ${person}::uuid then relative_id else person_id end as other
      from people.relation where ${person}::uuid in (person_id, relative_id)) r
    left join lateral (select id, name from people.enrolment where person_id = r.other
      order by enrolled desc, seat desc, known_from desc limit 1) n on true
    where r.valid_from <= ${at?.on ?? 'infinity'}::date
      and r.known_from <= ${known}::timestamptz and (r.known_to is null or r.known_to > ${known}::timestamptz)
    order by r.id, r.known_from desc`.execute(ctx.tables<'people'>())
  const roles = {
    'parent-child': ['child', 'parent'],
    guardian: ['ward', 'guardian'],
    spouse: ['spouse', 'spouse']
  } as const
  return rows
    .map(({ first, ...row }) => ({ ...row, role: roles[row.kind][first ? 0 : 1] }))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

interface Recorded extends Omit<StoredEvent, 'retracts'> {
  batch: string
  by: string
  mine: boolean
  source: string
  basis: string
  undoes: boolean
  retracts: string | null
  retractedAt: string | null
}

/** The limit keeps the batch a look-up by key: as a join the planner merges it, and walks every batch there ever was. */
async function historyOf(ctx: Context, id: EnrolmentId, at: AsOf | undefined) {
  const { rows } = await sql<Recorded>`select e.seq::text as id, e.seq, e.batch_id as batch, e.type, e.version,
      e.valid_on as "validOn", e.recorded_at as "recordedAt", e.retracts::text as retracts,
      coalesce(l.name, '系统 system') as by, b.account = ${ctx.caller.account}::uuid as mine, b.source, b.basis, b.undoes is not null as undoes,
      (select min(r.recorded_at) from people.event r where r.register = e.register and r.enrolment_id = e.enrolment_id and r.retracts = e.seq and r.recorded_at <= ${at?.knownAt ?? 'infinity'}::timestamptz) as "retractedAt",
      e.facts
    from people.event e cross join lateral (select * from people.batch where id = e.batch_id limit 1) b left join access.login l on l.id = b.account
    where e.enrolment_id = ${id} and e.recorded_at <= ${at?.knownAt ?? 'infinity'}::timestamptz order by e.seq`.execute(
    ctx.tables<'people'>()
  )
  const events = rows.map(({ retracts, ...row }) => upcast({ ...row, ...(retracts && { retracts }) }))
  // A retraction may have been taken back itself.
  const stands = new Set(standing(events).map(event => event.id))
  return {
    sources: sourcesOf(events, { validOn: at?.on ?? ctx.on }),
    history: rows.map(row => entryOf(ctx, stands.has(row.id) ? { ...row, retractedAt: null } : row)).reverse()
  }
}

/** Numbers are never in clear in an event; that there were some is said. */
function entryOf(ctx: Context, { id, seq: _, version: __, facts, ...entry }: Recorded): HistoryEntry {
  const { otherArea } = facts
  return {
    ...entry,
    event: id,
    facts: {
      ...facts,
      ...('numbers' in facts && { numbers: facts.numbers !== null }),
      ...(typeof otherArea === 'number' && { otherArea: asSeenBy(ctx.caller, otherArea) })
    }
  } as HistoryEntry
}
