import { sql } from 'kysely'
import type { HistoryEntry, PersonPageDetail, Relation } from '../../contract/people.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type AsOf, asOf, slicesAsOf } from './as-of.ts'
import { asSeenBy } from './as-seen-by.ts'
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
  const history = await historyOf(ctx, id, at?.knownAt)
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

async function householdOf(ctx: Context, row: Enrolment, at: AsOf | undefined) {
  const db = ctx.tables<'people'>()
  const members = await sql<{ enrolment: string; person: string; name: string; headRelation: string | null }>`
    select id as enrolment, person_id as person, name, head_relation as "headRelation" from ${slicesAsOf(at)} e
    where household_id = ${row.household_id}::uuid and enrolled order by head_relation nulls last, born_on`.execute(db)
  const known = await db
    .selectFrom('people.household')
    .select('number')
    .where('id', '=', row.household_id!)
    .executeTakeFirst()
  ctx.sawPeople(members.rows.map(member => member.person))
  return {
    id: row.household_id!,
    number: known?.number ?? null,
    members: members.rows.map(({ person: _, ...member }) => member)
  }
}

async function relationsOf(ctx: Context, person: string, at: AsOf | undefined): Promise<Relation[]> {
  const known = at?.knownAt ?? 'infinity'
  const { rows } = await sql<Relation & { other: string; first: boolean }>`
    select distinct on (r.id) r.id, r.kind, r.person_id = ${person}::uuid as first, case when r.person_id = ${person}::uuid then r.relative_id else r.person_id end as person,
      (select n.name from people.enrolment n where n.person_id = case when r.person_id = ${person}::uuid then r.relative_id else r.person_id end limit 1) as name,
      r.valid_from as "validFrom", r.valid_to as "validTo"
    from people.relation r where ${person}::uuid in (r.person_id, r.relative_id) and r.valid_from <= ${at?.on ?? 'infinity'}::date
      and r.known_from <= ${known}::timestamptz and (r.known_to is null or r.known_to > ${known}::timestamptz)
    order by r.id, r.known_from desc`.execute(ctx.tables<'people'>())
  rows.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const roles = {
    'parent-child': ['child', 'parent'],
    guardian: ['ward', 'guardian'],
    spouse: ['spouse', 'spouse']
  } as const
  return rows.map(({ first, other: _, ...row }) => ({ ...row, role: roles[row.kind][first ? 0 : 1] }))
}

/** The limit keeps the batch a look-up by key: as a join the planner merges it, and walks every batch there ever was. */
async function historyOf(ctx: Context, id: EnrolmentId, knownAt: string | undefined): Promise<HistoryEntry[]> {
  const { rows } =
    await sql<HistoryEntry>`select e.seq::text as event, e.batch_id as batch, e.type, e.valid_on as "validOn", e.recorded_at as "recordedAt",
      coalesce(l.name, '系统 system') as by, b.source, b.basis, (select min(r.recorded_at) from people.event r where r.register = e.register and r.enrolment_id = e.enrolment_id and r.retracts = e.seq and r.recorded_at <= ${knownAt ?? 'infinity'}::timestamptz) as "retractedAt",
      e.facts - 'numbers' as facts
    from people.event e cross join lateral (select * from people.batch where id = e.batch_id limit 1) b left join access.login l on l.id = b.account
    where e.enrolment_id = ${id} and e.recorded_at <= ${knownAt ?? 'infinity'}::timestamptz order by e.seq desc`.execute(
      ctx.tables<'people'>()
    )
  return rows.map(({ facts, ...entry }) => {
    const { otherArea } = facts
    return {
      ...entry,
      facts: typeof otherArea === 'number' ? { ...facts, otherArea: asSeenBy(ctx.caller, otherArea) } : facts
    }
  })
}
