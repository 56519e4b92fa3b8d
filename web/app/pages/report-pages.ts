import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { FormCode, Month } from '../../../contract/reports.ts'
import { AreaCode } from '../../../contract/values.ts'
import { desk } from './desk.tsx'

const Which = z.object({
  month: Month.optional().catch(undefined),
  area: z.coerce.number().pipe(AreaCode).optional().catch(undefined)
})

const reports = createRoute({
  getParentRoute: () => desk,
  path: '/reports',
  validateSearch: Which,
  component: lazyRouteComponent(() => import('../../reports/reports-page.tsx'), 'ReportsPage')
})

const report = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$form',
  params: {
    parse: ({ form }) => ({ form: FormCode.parse(form) }),
    stringify: ({ form }) => ({ form })
  },
  // The cell whose parts are open.
  validateSearch: Which.extend({
    row: z.string().max(40).optional().catch(undefined),
    column: z.string().max(40).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../reports/report-page.tsx'), 'ReportPage')
})

export const reportPages = [reports, report]
