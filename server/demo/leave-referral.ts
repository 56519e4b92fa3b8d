import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import { CommandId } from '../../contract/values.ts'
import { openCase } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { offersRoutes } from '../support/index.ts'

const command = () => CommandId.parse(v7())

/** Somebody looks for work, and agreed by phone to be passed on to the employment service: it waits to be sent. */
export async function leaveReferral(ctx: Context, enrolment: string): Promise<void> {
  const { id } = await openCase(
    ctx,
    NewCase.parse({
      commandId: v7(),
      matter: 'help-request',
      variant: 'hardship',
      enrolment,
      applicant: 'self',
      form: { wants: 'work' }
    })
  )
  const { offers } = await offersRoutes.offerReferral(ctx, {
    params: { id },
    query: undefined,
    body: {
      commandId: command(),
      body: 'employment',
      to: '街道公共就业服务窗口',
      text: '想在附近找一份白天的工作，上午九点以后方便接电话。'
    }
  })
  await offersRoutes.addOfferStep(ctx, {
    params: { id: offers[0]!.id },
    query: undefined,
    body: { commandId: command(), what: 'agreed', channel: 'by-phone', words: null }
  })
}
