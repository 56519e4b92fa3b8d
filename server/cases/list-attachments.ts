import { sql } from 'kysely'
import type { CaseAttachment } from '../../contract/cases.ts'
import { ask, type Context } from '../platform/context.ts'
import type { CaseRow } from './list-cases.ts'

/** The papers of a case that came as files, the first one first. */
export function listAttachments(ctx: Context, { register, id }: CaseRow): Promise<CaseAttachment[]> {
  return ask(
    ctx,
    sql<CaseAttachment>`
    select a.id, a.paper, a.kind, a.bytes, coalesce(l.name, '') as by, a.added_at as "addedAt"
    from cases.attachment a left join access.login l on l.id = a.account
    where a.register = ${register} and a.case_id = ${id}::uuid order by a.id`
  )
}
