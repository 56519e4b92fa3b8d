import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { PivotAxis } from '../../contract/pivot.ts'
import { Population } from '../../contract/statistics.ts'
import { Skeleton } from '../../ui/index.ts'
import { AsOfInArea } from './as-of.ts'
import { areaPages } from './pages/area-pages.ts'
import { casePages } from './pages/case-pages.ts'
import { desk, root } from './pages/desk.tsx'
import { listPages } from './pages/list-pages.ts'
import { officePages } from './pages/office-pages.ts'
import { organisationPages } from './pages/organisation-pages.ts'
import { peoplePages } from './pages/people-pages.ts'
import { reportPages } from './pages/report-pages.ts'
import { Failed } from './states.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../access/sign-in.tsx'), 'SignIn')
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../access/set-up.tsx'), 'SetUp')
})

const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate',
  component: lazyRouteComponent(() => import('../access/activate.tsx'), 'Activate')
})

/** What the first page shows of its pictures, kept in its address. */
const Pictures = z.object({
  map: z.enum(['living', 'resident', 'inMigrants', 'apart', 'outMigrants']).optional().catch(undefined),
  seat: z.enum(['living', 'hukou']).optional().catch(undefined),
  compare: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}|none)$/)
    .optional()
    .catch(undefined)
})

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: AsOfInArea.extend(Pictures.shape),
  component: lazyRouteComponent(() => import('../statistics/home.tsx'), 'Home')
})

const indicators = createRoute({
  getParentRoute: () => desk,
  path: '/indicators',
  validateSearch: AsOfInArea.extend({
    code: z.string().max(60).optional().catch(undefined),
    of: z.enum(['resident', 'living', 'hukou', 'newcomers']).optional().catch(undefined),
    compare: z.enum(['areas', 'periods', 'populations']).optional().catch(undefined),
    reckoning: z.uuid().optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../statistics/indicators-page.tsx'), 'IndicatorsPage')
})

const dashboard = createRoute({
  getParentRoute: () => desk,
  path: '/dashboard',
  validateSearch: AsOfInArea.extend(Pictures.shape),
  component: lazyRouteComponent(() => import('../statistics/dashboard-page.tsx'), 'DashboardPage')
})

const pivot = createRoute({
  getParentRoute: () => desk,
  path: '/pivot',
  validateSearch: AsOfInArea.extend({
    rows: PivotAxis.optional().catch(undefined),
    columns: PivotAxis.optional().catch(undefined),
    of: Population.optional().catch(undefined),
    hide: z.enum(['small', 'nothing']).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../statistics/pivot.tsx'), 'PivotPage')
})

const hall = createRoute({
  getParentRoute: () => root,
  path: '/queue/$area',
  component: lazyRouteComponent(() => import('../bookings/screen.tsx'), 'HallScreen')
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    activate,
    hall,
    desk.addChildren([
      home,
      dashboard,
      indicators,
      pivot,
      ...peoplePages,
      ...casePages,
      ...areaPages,
      ...listPages,
      ...organisationPages,
      ...reportPages,
      ...officePages
    ])
  ]),
  defaultPendingComponent: () => <Skeleton shape="page" />,
  defaultErrorComponent: Failed,
  defaultPreload: false,
  scrollRestoration: true
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  /** What is looked for stands here and not in the address: a name or number of a person must not stay in a history of addresses. */
  interface HistoryState {
    lookFor?: string
    by?: string
  }
}
