import { sql } from 'kysely'
import type { CasePart } from '../../../contract/case-parts.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { requirePlainWords } from '../case-content.ts'
import { getRow } from '../list-cases.ts'
import { requireDistance } from '../step-aside.ts'
import { getPart } from './list-parts.ts'

interface Named {
  id: string
  part: string
}

async function takeUp(ctx: Context, { id }: Named): Promise<number> {
  const row = await getRow(ctx, id)
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  ctx.sawPeople([row.person])
  return row.register
}

/** What did not get through is tried again by the next round, under the same id. */
export async function sendPartAgain(ctx: Context, named: Named): Promise<CasePart> {
  const register = await takeUp(ctx, named)
  const { numAffectedRows } = await sql`
    update cases.part set state = 'waiting', tries = 0, next_at = now(), account = ${ctx.caller.account}::uuid
    where register = ${register} and case_id = ${named.id}::uuid and id = ${named.part}::uuid and state = 'stuck'`.execute(
    ctx.tables<'cases'>()
  )
  if (!numAffectedRows) throw new Refusal('cases.part-not-now')
  ctx.trace({ detail: { case: named.id, part: named.part, deed: 'send-again' } })
  return getPart(ctx, named)
}

/** What an office said to a colleague who carried the part there; a refusal has its reason. */
export async function settlePart(
  ctx: Context,
  { outcome, answer, ...named }: Named & { outcome: 'done' | 'refused'; answer?: string | undefined }
): Promise<CasePart> {
  requirePlainWords(answer)
  if (outcome === 'refused' && !answer) throw new Refusal('cases.reason')
  const register = await takeUp(ctx, named)
  const { numAffectedRows } = await sql`
    update cases.part set state = ${outcome}, sealed = ${answer ? ctx.sealer.seal(answer) : null}, done_at = now(),
      account = ${ctx.caller.account}::uuid
    where register = ${register} and case_id = ${named.id}::uuid and id = ${named.part}::uuid
      and state in ('by-hand', 'stuck')`.execute(ctx.tables<'cases'>())
  if (!numAffectedRows) throw new Refusal('cases.part-not-now')
  ctx.trace({ detail: { case: named.id, part: named.part, deed: outcome } })
  return getPart(ctx, named)
}

/** Withdrawn: what no office has yet goes to none. */
export async function stopParts(ctx: Context, { register, id }: { register: number; id: string }): Promise<void> {
  await sql`update cases.part set state = 'stopped', done_at = now() where register = ${register} and case_id = ${id}::uuid
    and state in ('waiting', 'stuck', 'by-hand')`.execute(ctx.tables<'cases'>())
}
