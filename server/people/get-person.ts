import { sql } from 'kysely'
import type { HistoryEntry, PersonPageDetail, Relation } from '../../contract/people.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import { type Context, inOneGo } from '../platform/context.ts'
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
  const db = ctx.tables<'people'>()
  const [members, households, kin, events, others, neighbours] = await inOneGo(ctx, [
    membersOf(row.household_id, at).compile(db),
    db.selectFrom('people.household').select('number').where('id', '=', row.household_id).compile(),
    relationsOf(row.person_id, at).compile(db),
    eventsOf(ctx, id, at).compile(db),
    db
      .selectFrom('people.enrolment')
      .select('id')
      .where('person_id', '=', row.person_id)
      .where('id', '<>', id)
      .where('enrolled', '=', true)
      .compile(),
    neighboursOf(row, at).compile(db)
  ])
  const relations = kin.map(asRelation).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const { history, sources } = historyOf(ctx, events, at)
  ctx.sawPeople([...members, ...neighbours.slice(0, mostNeighbours)].map(({ person }) => person))
  ctx.sawPeople([row.person_id, ...relations.map(relation => relation.person)])
  return {
    line: personLine(ctx, row, at?.on ?? ctx.on),
    version: row.version,
    formerName: row.former_name,
    idKind: row.id_kind,
    diedOn: row.died_on,
    otherArea: row.other_area && asSeenBy(ctx.caller, row.other_area),
    stayFrom: row.stay_from,
    otherSeat: others[0]?.id ?? null,
    household: row.household_id && {
      id: row.household_id,
      number: households[0]?.number ?? null,
      ...presentAndFormer(members, at?.on ?? ctx.on)
    },
    neighbours: neighbours.slice(0, mostNeighbours).map(({ person: _, ...one }) => one),
    moreNeighbours: neighbours.length > mostNeighbours,
    relations,
    history,
    sources,
    asOf: at ? { on: at.on, knownAt: at.knownAt ?? null } : null
  } as PersonPageDetail
}

async function sliceOf(ctx: Context, id: EnrolmentId, at: AsOf | undefined): Promise<Enrolment> {
  const slice = sql<Enrolment>`select * from ${slicesAsOf(at)} e where id = ${id}`
  const [[row]] = await inOneGo(ctx, [slice.compile(ctx.tables<'people'>())])
  if (row) return row
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

const membersOf = (household: string | null, at: AsOf | undefined) => sql<Member>`
  select id as enrolment, person_id as person, version, name, head_relation as "headRelation", enrolled,
    end_reason as "endReason", valid_from as until
  from ${slicesAsOf(at)} e where household_id = ${household}::uuid order by head_relation nulls last, born_on, id`

function presentAndFormer(members: readonly Member[], on: Day) {
  const lately = addMonths(on, -12)
  return {
    members: members
      .filter(one => one.enrolled)
      .map(({ enrolment, version, name, headRelation }) => ({ enrolment, version, name, headRelation })),
    former: members
      .filter(one => !one.enrolled && one.until > lately)
      .map(({ enrolment, name, endReason, until }) => ({ enrolment, name, endReason, until }))
  }
}

interface Neighbour {
  household: string
  number: string | null
  enrolment: string
  person: string
  name: string
  people: number
}

/** Of a hostel or an institution so many are told, and one more that says there are more. */
const mostNeighbours = 20

/** The other households at the address, each by its head or the eldest. */
const neighboursOf = ({ area, seat, address, household_id: own }: Enrolment, at: AsOf | undefined) => sql<Neighbour>`
  select distinct on (e.household_id) e.household_id as household, h.number, e.id as enrolment, e.person_id as person, e.name,
    count(*) over (partition by e.household_id)::int as people
  from ${slicesAsOf(at)} e join people.household h on h.id = e.household_id
  where e.area = ${area} and e.address = ${address} and e.seat = ${seat} and e.enrolled
    and e.household_id is distinct from ${own}::uuid
  order by e.household_id, e.head_relation nulls last, e.born_on, e.id limit ${mostNeighbours + 1}`

type Kin = Omit<Relation, 'role'> & { first: boolean }

/** The other person by the seat of theirs that the caller sees best: the open one, where they live. */
function relationsOf(person: string, at: AsOf | undefined) {
  const known = at?.knownAt ?? 'infinity'
  return sql<Kin>`
    select distinct on (r.id) r.id, r.kind, r.first, r.other as person, n.id as enrolment, n.name, r.valid_from as "validFrom",
      r.valid_to as "validTo"
    from (select *, person_id = ${person}::uuid as first, case when person_id = ${person}::uuid then relative_id else person_id end as other
      from people.relation where ${person}::uuid in (person_id, relative_id)) r
    left join lateral (select id, name from people.enrolment where person_id = r.other
      order by enrolled desc, seat desc, known_from desc limit 1) n on true
    where r.valid_from <= ${at?.on ?? 'infinity'}::date
      and r.known_from <= ${known}::timestamptz and (r.known_to is null or r.known_to > ${known}::timestamptz)
    order by r.id, r.known_from desc`
}

const roles = {
  'parent-child': ['child', 'parent'],
  guardian: ['ward', 'guardian'],
  custody: ['in-care', 'carer'],
  spouse: ['spouse', 'spouse']
} as const

const asRelation = ({ first, ...row }: Kin): Relation => ({ ...row, role: roles[row.kind][first ? 0 : 1] })

interface Recorded extends Omit<StoredEvent, 'retracts'> {
  batch: string
  by: string | null
  mine: boolean
  source: string
  basis: string
  undoes: boolean
  retracts: string | null
  retractedAt: string | null
}

/** The limit keeps the batch a look-up by key: as a join the planner merges it, and walks every batch there ever was. */
const eventsOf = (ctx: Context, id: EnrolmentId, at: AsOf | undefined) =>
  sql<Recorded>`select e.seq::text as id, e.seq, e.batch_id as batch, e.type, e.version,
      e.valid_on as "validOn", e.recorded_at as "recordedAt", e.retracts::text as retracts,
      l.name as by, b.account = ${ctx.caller.account}::uuid as mine, b.source, b.basis, b.undoes is not null as undoes,
      (select min(r.recorded_at) from people.event r where r.register = e.register and r.enrolment_id = e.enrolment_id and r.retracts = e.seq and r.recorded_at <= ${at?.knownAt ?? 'infinity'}::timestamptz) as "retractedAt",
      e.facts
    from people.event e cross join lateral (select * from people.batch where id = e.batch_id limit 1) b left join access.login l on l.id = b.account
    where e.enrolment_id = ${id} and e.recorded_at <= ${at?.knownAt ?? 'infinity'}::timestamptz order by e.seq`

function historyOf(ctx: Context, rows: readonly Recorded[], at: AsOf | undefined) {
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
