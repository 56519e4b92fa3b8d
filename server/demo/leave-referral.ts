import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import { CommandId, type Day } from '../../contract/values.ts'
import { openCase } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { offersRoutes } from '../support/index.ts'

const command = () => CommandId.parse(v7())

async function askHelp(ctx: Context, enrolment: string, wants: 'work' | 'living'): Promise<string> {
  const asked = { matter: 'help-request', variant: 'hardship', enrolment, applicant: 'self', form: { wants } }
  return (await openCase(ctx, NewCase.parse({ commandId: v7(), ...asked }))).id
}

async function agreeByPhone(ctx: Context, offer: string): Promise<void> {
  await offersRoutes.addOfferStep(ctx, {
    params: { id: offer },
    query: undefined,
    body: { commandId: command(), what: 'agreed', channel: 'by-phone', words: null }
  })
}

/** Somebody looks for work, and agreed by phone to be passed on to the employment service: it waits to be sent. */
export async function leaveReferral(ctx: Context, enrolment: string): Promise<void> {
  const id = await askHelp(ctx, enrolment, 'work')
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
  await agreeByPhone(ctx, offers[0]!.id)
}

/** Somebody who is short of money agreed by phone that the grid worker comes about it on a day. */
export async function leaveHelpCall(ctx: Context, enrolment: string, on: Day): Promise<void> {
  const id = await askHelp(ctx, enrolment, 'living')
  const { offers } = await offersRoutes.offerCall(ctx, {
    params: { id },
    query: undefined,
    body: { commandId: command(), on, text: '想带一张申请表来，陪您看一看。' }
  })
  await agreeByPhone(ctx, offers[0]!.id)
}
