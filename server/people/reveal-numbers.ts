import type { NumbersToOpen } from '../../contract/access.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { requireApprovalFor } from '../access/index.ts'
import { isWithin } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { sawProtected } from './saw-protected.ts'
import { aloneADay, takenOutToday } from './taken-out-today.ts'

interface Reveal {
  id: EnrolmentId
  reason: string
  approval?: string | undefined
}

/**
 * Opens the numbers of one person; the reason is kept with the audit row and the person may read it. One by one is bulk
 * too: after 200 people of a day the further ones need another person's approval, which may name up to 500 of them.
 */
export async function revealNumbers(
  ctx: Context,
  { id, reason, approval }: Reveal
): Promise<{ idNumber: string | null; phone: string | null }> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['person_id', 'area', 'numbers'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  const before = await takenOutToday(ctx, 'people.reveal-numbers')
  if (before >= aloneADay) {
    if (!approval) throw new Refusal('people.reveal-second-person', { before })
    await requireApprovalFor(ctx, {
      kind: 'reveal-in-bulk',
      approval,
      subject: id,
      matches: asked => {
        const { enrolments = [], purpose } = asked.payload as Partial<NumbersToOpen>
        return enrolments.includes(id) && purpose === reason && isWithin(row.area, asked.area)
      }
    })
  }
  ctx.sawPeople([row.person_id])
  ctx.trace({ reason })
  const { id: idNumber, phone } = ctx.sealer.openNumbers(row.numbers)
  return { idNumber: idNumber ?? null, phone: phone ?? null }
}
