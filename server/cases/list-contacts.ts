import { sql } from 'kysely'
import type { CaseContact } from '../../contract/cases.ts'
import { ask, type Context } from '../platform/context.ts'
import type { CaseRow } from './list-cases.ts'

/** Who is there for a family now: whoever was named, or to whom it was handed over. */
export function contactsOf(ctx: Context, { register, id }: Pick<CaseRow, 'register' | 'id'>): Promise<CaseContact[]> {
  return ask(
    ctx,
    sql<CaseContact>`
    select k.id, k.place, n.account_id as account, l.name, k.named_on as since, n.in_post as "inPost",
      case when n.account_id = k.account_id then k.phone end as phone
    from cases.contact k cross join lateral cases.contact_now(k.id, k.account_id, ${ctx.on}::date) n
    join access.login l on l.id = n.account_id
    where k.register = ${register} and k.case_id = ${id}::uuid and k.ended_on is null
    order by k.place`
  )
}
