import { sql } from 'kysely'
import type { CaseWord } from '../../contract/cases.ts'
import { ask, type Context } from '../platform/context.ts'
import type { CaseRow } from './list-cases.ts'

/** What was said in a case in somebody's own words, the first first. */
export async function listWords(ctx: Context, { register, id }: CaseRow): Promise<CaseWord[]> {
  const rows = await ask(
    ctx,
    sql<Omit<CaseWord, 'text' | 'own'> & { sealed: string }>`
    select w.id, w.kind, w.sealed, w.said_at as "saidAt", coalesce(l.name, '') as by
    from cases.word w left join access.login l on l.id = w.account
    where w.register = ${register} and w.case_id = ${id}::uuid order by w.id`
  )
  return rows.map(({ sealed, ...word }) => ({ ...word, own: word.kind !== 'answer', text: ctx.sealer.open(sealed) }))
}
