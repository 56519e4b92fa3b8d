import type { quality } from '../../contract/quality.ts'
import type { rosters } from '../../contract/rosters.ts'
import type { Handlers } from '../platform/serve.ts'
import { countRoster } from './count-roster.ts'
import { exportRoster } from './export-roster.ts'
import { getQuality } from './get-quality.ts'
import { listRoster } from './list-roster.ts'
import { changeCells } from './rosters/change-cells.ts'
import { comparePasted } from './rosters/compare-pasted.ts'
import { writeTemplate } from './rosters/write-template.ts'

export const rosterRoutes: Handlers<typeof rosters> = {
  listRoster: (ctx, { params, query }) => listRoster(ctx, { ...params, ...query }),
  countRoster: (ctx, { params, query }) => countRoster(ctx, { ...params, ...query }),
  exportRoster: (asked, { params, body }) => exportRoster(asked, { ...params, ...body }),
  getTemplate: (_, { params, query }) => writeTemplate({ ...params, ...query }),
  comparePasted: (ctx, { params, body }) => comparePasted(ctx, { ...params, ...body }),
  changeCells: (ctx, { params, body }) => changeCells(ctx, { ...params, ...body })
}

export const qualityRoutes: Handlers<typeof quality> = {
  getQuality: (ctx, { query }) => getQuality(ctx, query)
}
