import { sql } from 'kysely'
import type { Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { readIdNumber } from './id-number-rules.ts'
import { asksDutyOfficer } from './look-up-people.ts'

interface Answer {
  about: 'not-enrolled' | 'enrolled-here' | 'enrolled-elsewhere' | 'ask-duty-officer'
  seats: Seat[]
}

/**
 * Whether the person with this full number is enrolled in another register: yes or no and in which seat, never where.
 * The look-up itself is an audit row with its reason, which the person may read.
 */
export async function lookUpElsewhere(
  ctx: Context,
  { idNumber, reason }: { idNumber: string; reason: string }
): Promise<Answer> {
  const { number, problem } = readIdNumber(idNumber)
  if (!number || problem) throw new Refusal('people.number-form')
  ctx.trace({ reason })
  const hash = ctx.sealer.lookup('id', number)
  const db = ctx.tables<'people'>()
  if (await asksDutyOfficer(ctx, hash)) return { about: 'ask-duty-officer', seats: [] }
  const { rows } = await sql<{ person: string; seat: Seat; here: boolean }>`
    select c.person_id as person, c.seat,
      exists (select from people.enrolment e where e.person_id = c.person_id and e.seat = c.seat and e.register = c.register and e.enrolled) as here
    from people.identifier i join people.claim c on c.person_id = i.person_id where i.hash = ${hash}`.execute(db)
  ctx.sawPeople(rows.map(row => row.person))
  const elsewhere = rows.filter(row => !row.here)
  if (elsewhere.length > 0) return { about: 'enrolled-elsewhere', seats: elsewhere.map(row => row.seat) }
  return { about: rows.length > 0 ? 'enrolled-here' : 'not-enrolled', seats: rows.map(row => row.seat) }
}
