import type { notices } from '../../contract/notices.ts'
import type { Handlers } from '../platform/serve.ts'
import { checkNotice, withdrawNotice } from './decide-notice.ts'
import { listNotices, reachOfNotice } from './list-notices.ts'
import { printPoster } from './print-poster.ts'
import { changeNotice, writeNotice } from './write-notice.ts'

export const noticesRoutes: Handlers<typeof notices> = {
  listNotices: ctx => listNotices(ctx),
  reachOfNotice: (ctx, { query }) => reachOfNotice(ctx, query),
  writeNotice: (ctx, { body }) => writeNotice(ctx, body),
  changeNotice: (ctx, { params, body }) => changeNotice(ctx, { ...params, ...body }),
  checkNotice: (ctx, { params }) => checkNotice(ctx, params.id),
  withdrawNotice: (ctx, { params }) => withdrawNotice(ctx, params.id),
  printPoster: (ctx, { params }) => printPoster(ctx, params.id)
}
