import type { EnrolmentId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Opens the numbers of one person; the reason is kept with the audit row and the person may read it. */
export async function revealNumbers(
  ctx: Context,
  { id, reason }: { id: EnrolmentId; reason: string }
): Promise<{ idNumber: string | null; phone: string | null }> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['person_id', 'numbers'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('platform.not-found')
  ctx.sawPeople([row.person_id])
  ctx.trace({ reason })
  const { id: idNumber, phone } = ctx.sealer.openNumbers(row.numbers)
  return { idNumber: idNumber ?? null, phone: phone ?? null }
}
