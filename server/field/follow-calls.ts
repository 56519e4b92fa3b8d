import type { TaskKind } from '../../contract/field-data.ts'
import { followerOfMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'

interface Call {
  id: string
  kind: TaskKind
  /** Null where a household is called on as a whole. */
  person: string | null
  enrolment: string | null
  household: string | null
  /** The grid of the same district in which they live now; null where they do not. */
  area: number | null
  /** Where they live now somebody wants no calls. */
  quiet: boolean
}

const rounds: TaskKind[] = ['who-lives-here', 'welcome', 'look-in', 'verify-address', 'missing-facts']
/** So many at a time; help follows its case (`follow-help.ts`), a check its buildings (`follow-grids.ts`). */
const atOnce = 200

/** Visits that residents asked for and that are not where they are any more. How many changed. */
export const followVisits = (platform: Platform): Promise<number> => followSome(platform, 'field.visit', ['visit'])

/** Calls of rounds that are not where those are on whom they were to be made. How many changed. */
export async function followRounds(platform: Platform): Promise<number> {
  let all = 0
  for (let some = atOnce; some === atOnce; all += some) some = await followSome(platform, 'field.calls', rounds)
  return all
}

/**
 * Whoever moved within the district is called on there, whoever left it or died no more, and of two entries that were joined the one that
 * stayed is called on. It is read off what is now, so that whatever is taken back is followed too, as long as its day is still to come.
 */
async function followSome(platform: Platform, operation: string, kinds: TaskKind[]): Promise<number> {
  const asked = { caller: followerOfMoves, operation, route: 'follow moves', trace: 'changes' } as const
  const calls = await inTransaction(platform, { ...asked, trace: 'none' }, ctx => toFollow(ctx, kinds))
  for (const call of calls) await inTransaction(platform, asked, ctx => follow(ctx, call))
  return calls.length
}

async function toFollow({ tx, on }: Context, kinds: TaskKind[]): Promise<Call[]> {
  const lives = `h.seat = 'living' and h.enrolled and h.area % 1000 <> 0`
  const { rows } = await tx.query<Call>(
    `with recursive call as (
       select *, coalesce(asked_by, person_id) as by from field.task
       where kind = any($2) and (state = 'open' or gone and due_day >= $1)
     ), entry(call, person) as (
       select id, by from call where by is not null
       union select e.call, m.kept_person from entry e join people.merge m on m.dropped_person = e.person and m.undone_at is null
     ), home as (
       select c.*, p.person as "nowPerson", h.id as "nowEnrolment", h.household_id as "nowHousehold", h.area as "nowArea"
       from call c
       join lateral (select person from entry e where e.call = c.id
         and not exists (select from people.merge m where m.dropped_person = e.person and m.undone_at is null) limit 1) p on true
       left join people.enrolment h on h.register = c.register and h.person_id = p.person and ${lives}
       union all
       select c.*, null, null, c.household_id, h.area from call c
       left join lateral (select h.area from people.enrolment h where h.register = c.register and h.household_id = c.household_id
         and ${lives} order by h.head_relation nulls last, h.id limit 1) h on true
       where c.enrolment_id is null
     )
     select id, kind, quiet, "nowPerson" as person, "nowEnrolment" as enrolment, "nowHousehold" as household, "nowArea" as area
     from home h cross join lateral (select field.wants_none("nowHousehold", "nowPerson") as quiet) q
     where case when "nowArea" is null or quiet then state = 'open'
       else state <> 'open' or ("nowPerson", "nowEnrolment", "nowHousehold", "nowArea") is distinct from (person_id, enrolment_id, household_id, area) end
       and (state = 'open' or not exists (select from field.task o where o.register = h.register and o.kind = h.kind and o.state = 'open'
         and o.enrolment_id is not distinct from "nowEnrolment" and (o.enrolment_id is not null or o.household_id = "nowHousehold")))
     limit ${atOnce}`,
    [on, kinds]
  )
  return rows
}

async function follow(
  { tx, sawPeople }: Context,
  { id, kind, person, enrolment, household, area, quiet }: Call
): Promise<void> {
  if (person) sawPeople([person])
  const ends = `update field.task set state = 'cancelled', closed_at = now(), gone = $2 where id = $1 and state = 'open'`
  if (area === null || quiet) {
    await tx.query(ends, [id, area === null])
    return
  }
  // Each of two entries that were joined had one: the other stands.
  const { rowCount: another } = await tx.query(
    `select from field.task where kind = $1 and state = 'open' and enrolment_id = $2 and id <> $3`,
    [kind, enrolment, id]
  )
  if (another) {
    await tx.query(ends, [id, false])
    return
  }
  await tx.query(
    `update field.task set asked_by = nullif(coalesce(asked_by, person_id), $2), person_id = $2, enrolment_id = $3, household_id = $4,
       area = $5, state = 'open', closed_at = null, gone = false
     where id = $1 and (state = 'open' or gone)`,
    [id, person, enrolment, household, area]
  )
}
