import type { reports } from '../../contract/reports.ts'
import type { Handlers } from '../platform/serve.ts'
import { actOnReport, addToReport } from './act-on-report.ts'
import { getReportParts } from './get-parts.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { writeReport } from './write-report.ts'

export const reportsRoutes: Handlers<typeof reports> = {
  listReports: (ctx, { query }) => listReports(ctx, query),
  getReport: (ctx, { params, query }) => getReport(ctx, { ...params, ...query }),
  getReportParts: (ctx, { params, query }) => getReportParts(ctx, { ...params, ...query }),
  addToReport: (ctx, { params, body }) => addToReport(ctx, { ...params, ...body }),
  actOnReport: (ctx, { params, body }) => actOnReport(ctx, { ...params, ...body }),
  writeReport: (ctx, { params, query }) => writeReport(ctx, { ...params, ...query })
}
