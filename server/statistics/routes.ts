import type { statistics } from '../../contract/statistics.ts'
import type { Handlers } from '../platform/serve.ts'
import { getCounts, listCountsBelow } from './get-counts.ts'
import { getIndicator, listIndicators } from './get-indicator.ts'
import { getPyramid } from './get-pyramid.ts'
import { requireQuick } from './reckon-long.ts'

export const statisticsRoutes: Handlers<typeof statistics> = {
  getCounts,
  listCountsBelow,
  getPyramid,
  listIndicators,
  getIndicator: (ctx, asked) => {
    requireQuick(ctx, asked)
    return getIndicator(ctx, asked)
  }
}
