import { followerOfMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'

const asked = { caller: followerOfMoves, operation: 'field.visit', route: 'follow moves', trace: 'changes' } as const

interface Visit {
  id: string
  person: string
  /** Where they live now, in a grid of the same district and in a household that may be called on; null where they do not. */
  enrolment: string | null
  household: string | null
  area: number | null
}

/**
 * Visits that residents asked for and that are not where they are any more: whoever moved within the district is called on there, whoever left
 * it no more, and of two entries that were joined the one that stayed is called on. It is read off what is now, so that whatever is taken
 * back is followed too, as long as the day is still to come. How many changed.
 */
export async function followVisits(platform: Platform): Promise<number> {
  const visits = await inTransaction(platform, { ...asked, trace: 'none' }, toFollow)
  for (const visit of visits) await inTransaction(platform, asked, ctx => follow(ctx, visit))
  return visits.length
}

async function toFollow({ tx, on }: Context): Promise<Visit[]> {
  const { rows } = await tx.query<Visit>(
    `with recursive visit as (
       select *, coalesce(asked_by, person_id) as by from field.task
       where kind = 'visit' and (state = 'open' or gone and due_day >= $1)
     ), entry(visit, person) as (
       select id, by from visit
       union select e.visit, m.kept_person from entry e join people.merge m on m.dropped_person = e.person and m.undone_at is null
     ), home as (
       select v.id, v.person_id, v.enrolment_id, v.area as was, v.household_id as housed, v.state, p.person,
         h.id as enrolment, h.household_id as household, h.area
       from visit v
       join lateral (select person from entry e where e.visit = v.id
         and not exists (select from people.merge m where m.dropped_person = e.person and m.undone_at is null) limit 1) p on true
       left join people.enrolment h on h.register = v.register and h.person_id = p.person and h.seat = 'living' and h.enrolled
         and h.area % 1000 <> 0
         and not exists (select from field.no_calls n where n.register = h.register and n.household_id = h.household_id)
     )
     select id, person, enrolment, household, area from home h
     where case when h.enrolment is null then state = 'open'
       else state <> 'open' or (person, enrolment, area) is distinct from (person_id, enrolment_id, was) or household is distinct from housed end
       and (state = 'open' or not exists (select from field.task o where o.kind = 'visit' and o.state = 'open' and o.enrolment_id = h.enrolment))
     limit 200`,
    [on]
  )
  return rows
}

async function follow({ tx, sawPeople }: Context, { id, person, enrolment, household, area }: Visit): Promise<void> {
  sawPeople([person])
  const ends = `update field.task set state = 'cancelled', closed_at = now(), gone = $2 where id = $1 and state = 'open'`
  if (enrolment === null) {
    await tx.query(ends, [id, true])
    return
  }
  // Each of two entries that were joined had asked for one: the other stands.
  const { rowCount: another } = await tx.query(
    `select from field.task where kind = 'visit' and state = 'open' and enrolment_id = $1 and id <> $2`,
    [enrolment, id]
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
