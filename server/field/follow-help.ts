import type { Outcome } from '../../contract/field-data.ts'
import { followerOfMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { noteCall } from '../support/index.ts'

const asked = { caller: followerOfMoves, operation: 'field.help', route: 'follow help', trace: 'changes' } as const

/** Agreed to and not called off, while the case is open. Of somebody under protection no phone is told; the office goes itself. */
const stands = `o.kind = 'call' and o.state = 'agreed' and not people.person_protected(c.person_id)
  and c.state not in ('draft', 'delivered', 'returned', 'withdrawn')`
const whose = 'support.offer o join cases."case" c on c.register = o.register and c.id = o.case_id'
/** Where the person lives now, in whatever district, if a grid worker serves it. */
const home = `people.enrolment e on e.person_id = c.person_id and e.seat = 'living' and e.enrolled and e.register = c.register and e.area % 1000 <> 0`

interface ToNote {
  id: string
  offer: string
  outcome: Outcome | 'no-calls'
}

/**
 * Calls that people agreed to in their cases, on the lists of grid workers: each begins with the yes, ends with a no, with the case and with a
 * move away, and what came of it stands in the case. How many changed.
 */
export async function followHelp(platform: Platform): Promise<number> {
  const notes = await inTransaction(platform, { ...asked, trace: 'none' }, toNote)
  for (const note of notes) await inTransaction(platform, asked, ctx => noteCall(ctx, note))
  const changed = await inTransaction(platform, { ...asked, trace: 'none' }, setCalls)
  return notes.length + changed
}

/** What workers told at the door, and what cannot be because the household wants no calls. */
async function toNote({ tx }: Context): Promise<ToNote[]> {
  const { rows } = await tx.query<ToNote>(
    `select o.case_id as id, o.id as offer, t.outcome from ${whose} join field.task t on t.offer_id = o.id and t.state = 'called' where ${stands}
     union all
     select o.case_id, o.id, 'no-calls' from ${whose} join ${home}
     where ${stands} and field.wants_none(e.household_id, e.person_id) and not exists (select from field.task t where t.offer_id = o.id and t.state = 'called')`
  )
  return rows
}

async function setCalls({ tx }: Context): Promise<number> {
  const ended = await tx.query(
    `update field.task t set state = 'cancelled', closed_at = now() where t.kind = 'help' and t.state = 'open'
       and not exists (select from ${whose} join ${home} where o.id = t.offer_id and ${stands} and e.id = t.enrolment_id and e.area = t.area)`
  )
  const begun = await tx.query(
    `insert into field.task (register, id, area, kind, household_id, enrolment_id, person_id, from_day, due_day, offer_id)
     select e.register, uuidv7(), e.area, 'help', e.household_id, e.id, e.person_id, o.on_day, o.on_day, o.id from ${whose} join ${home}
     where ${stands} and not exists (select from field.task t where t.offer_id = o.id and t.state <> 'cancelled')
       and not field.wants_none(e.household_id, e.person_id)
     on conflict do nothing`
  )
  return (ended.rowCount ?? 0) + (begun.rowCount ?? 0)
}
