import { v7 } from 'uuid'
import { AreaCode, CommandId, type Day, EnrolmentId } from '../../contract/values.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { twoEndsRoutes } from '../two-ends/index.ts'

interface Between {
  officer: Caller
  neighbour: Caller
  /** Where the other office is. */
  to: number
  enrolment: string
  since: Day
}

const nothing = { params: undefined, query: undefined }
const command = () => CommandId.parse(v7())

/** The street asked another district about somebody who may have moved there; it answered, and the street is to say what follows. */
export async function leaveExchange(platform: Platform, told: Between): Promise<void> {
  const as = <T>(caller: Caller, action: (ctx: Context) => Promise<T>): Promise<T> =>
    inTransaction(platform, { caller, operation: 'two-ends.assist', route: 'demo', trace: 'changes' }, action)
  const { exchange } = await as(told.officer, ctx =>
    twoEndsRoutes.openExchange(ctx, {
      ...nothing,
      body: {
        commandId: command(),
        kind: 'assist',
        enrolments: [EnrolmentId.parse(told.enrolment)],
        to: { area: AreaCode.parse(told.to) },
        asks: ['lives-here', 'since'],
        facts: [],
        text: '上门几次没见到人，请帮忙核对住处，免得两边都登记。'
      }
    })
  )
  const params = { id: exchange }
  await as(told.neighbour, async ctx => {
    const { participants } = await twoEndsRoutes.getExchange(ctx, { params, query: undefined, body: undefined })
    const { ref } = participants[0]!
    await twoEndsRoutes.answerExchange(ctx, {
      params,
      query: undefined,
      body: {
        commandId: command(),
        facts: [
          { ref, fact: 'lives-here', value: 'yes' },
          { ref, fact: 'since', value: told.since }
        ]
      }
    })
  })
}
