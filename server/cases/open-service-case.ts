import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { workingDaysLeft } from '../platform/working-days.ts'
import { openCase } from './open-case.ts'
import { compared } from './record-deed.ts'

interface Asked {
  enrolment: EnrolmentId
  form: { wants?: string }
  askedOn: string
  due: string
}

/**
 * The newcomer service of somebody who asked by phone some days ago: opened once for a person, and counted with the days they waited,
 * beside those of everybody. Null where they have it already.
 */
export async function openServiceCase(ctx: Context, { enrolment, form, askedOn, due }: Asked): Promise<string | null> {
  const asked = NewCase.parse({
    commandId: v7(),
    matter: 'newcomer-service',
    variant: 'card',
    enrolment,
    applicant: 'self',
    form
  })
  try {
    const { id } = await openCase(ctx, asked)
    const { register } = await ctx
      .tables<'cases'>()
      .selectFrom('cases.case')
      .select('register')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { from_elsewhere } = compared({ register, id })
    await ctx
      .tables<'cases'>()
      .updateTable('cases.case')
      .set({
        answered_on: ctx.on,
        worked_days: workingDaysLeft(askedOn, ctx.on),
        in_time: ctx.on <= due,
        granted: true,
        from_elsewhere
      })
      .where('register', '=', register)
      .where('id', '=', id)
      .execute()
    return id
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cases.already') return null
    throw error
  }
}
