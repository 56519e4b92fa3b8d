import type { twoEnds } from '../../contract/two-ends.ts'
import type { Handlers } from '../platform/serve.ts'
import { answerExchange, closeExchange, sayInExchange } from './act-in-exchange.ts'
import { getExchange } from './get-exchange.ts'
import { handOver, reviewHandOver } from './hand-over.ts'
import { listExchanges } from './list-exchanges.ts'
import { openExchange } from './open-exchange.ts'
import { pairPeople } from './pair-people.ts'

export const twoEndsRoutes: Handlers<typeof twoEnds> = {
  listExchanges: (ctx, { query }) => listExchanges(ctx, query),
  getExchange: (ctx, { params }) => getExchange(ctx, params.id),
  openExchange: (ctx, { body }) => openExchange(ctx, body),
  answerExchange: (ctx, { params, body }) => answerExchange(ctx, { ...params, ...body }),
  pairPeople: (ctx, { params, body }) => pairPeople(ctx, { ...params, ...body }),
  sayInExchange: (ctx, { params, body }) => sayInExchange(ctx, { ...params, ...body }),
  handOver: (ctx, { params, body }) => handOver(ctx, { ...params, ...body }),
  reviewHandOver: (ctx, { params, body }) => reviewHandOver(ctx, { ...params, ...body }),
  closeExchange: (ctx, { params, body }) => closeExchange(ctx, { ...params, ...body })
}
