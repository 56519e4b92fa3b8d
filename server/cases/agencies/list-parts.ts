import { sql } from 'kysely'
import type { CasePart } from '../../../contract/case-parts.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'

/** The parts of a case and how far each is; a part that became a case of this office is as far as that case. */
export async function listParts(ctx: Context, id: string): Promise<CasePart[]> {
  const { rows } = await sql<Omit<CasePart, 'answer'> & { sealed: string | null }>`
    select p.id, p.part, case when p.state <> 'own' then p.state when c.state in ('returned', 'withdrawn') then 'stopped'
        when c.state in ('decided', 'delivered') then 'done' else 'own' end as state,
      p.receipt, p.problem, p.sealed, p.tries, p.sent_at as "sentAt", p.done_at as "doneAt", p.follow_case as "followCase"
    from cases.part p left join cases."case" c on c.register = p.register and c.id = p.follow_case
    where p.case_id = ${id}::uuid order by p.id`.execute(ctx.tables<'cases'>())
  return rows.map(({ sealed, ...part }) => ({ ...part, answer: sealed && ctx.sealer.open(sealed) }))
}

export async function getPart(ctx: Context, { id, part }: { id: string; part: string }): Promise<CasePart> {
  const found = (await listParts(ctx, id)).find(one => one.id === part)
  if (!found) throw new Refusal('platform.not-found')
  return found
}
