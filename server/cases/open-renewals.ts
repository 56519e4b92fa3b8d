import { sql } from 'kysely'
import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import type { MatterKey } from '../../contract/cases.ts'
import { findMatter } from '../../law/matters.ts'
import { yearOf } from '../../law/rules/days.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { openCase } from './open-case.ts'
import { standsNear } from './step-aside.ts'

/** So many at once: a street has some hundreds, and the next press goes on. */
const most = 300

/**
 * Opens this year's confirmation for everybody it was granted before and is not opened for yet. It is the office that acts, from its
 * own record: nobody comes, nobody proves anything again. What they died or moved of is looked at by a person.
 */
export async function openRenewals(ctx: Context, key: MatterKey): Promise<{ opened: number; left: number }> {
  const variant = findMatter(key)?.deciding?.yearly
  if (!variant) throw new Refusal('cases.no-renewal')
  const { lo, hi } = ctx.caller
  const { rows } = await sql<{ person: string; enrolment: string; enrolled: boolean }>`
    select distinct on (c.person_id) c.person_id as person, c.enrolment_id as enrolment, coalesce(e.enrolled, false) as enrolled
    from cases."case" c left join people.enrolment e on e.id = c.enrolment_id
    where c.matter = ${key} and c.area between ${lo} and ${hi} and c.state in ('decided', 'delivered')
      and exists (select from cases.decision d
        where d.register = c.register and d.case_id = c.id and cardinality(d.granted) > 0)
      and not exists (select from cases."case" n where n.person_id = c.person_id and n.matter = c.matter
        and n.variant = ${variant} and n.state not in ('returned', 'withdrawn')
        and extract(year from n.claimed_on) = ${yearOf(ctx.on)})
    order by c.person_id, c.claimed_on desc limit ${most}`.execute(ctx.tables<'cases'>())
  let opened = 0
  for (const { person, enrolment, enrolled } of rows) {
    if (!enrolled || (await standsNear(ctx, person))) continue
    const asked = { commandId: v7(), matter: key, variant, enrolment, form: {}, applicant: 'staff' as const }
    await openCase(ctx, NewCase.parse({ ...asked, authority: '按已有记录主动办理，本人不用到场' }))
    opened += 1
  }
  return { opened, left: rows.length - opened }
}
