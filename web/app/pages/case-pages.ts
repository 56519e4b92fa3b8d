import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { CaseShelf, MatterKey } from '../../../contract/cases.ts'
import { PrintoutState } from '../../../contract/printouts.ts'
import { EnrolmentId } from '../../../contract/values.ts'
import { desk } from './desk.tsx'

const cases = createRoute({
  getParentRoute: () => desk,
  path: '/cases',
  validateSearch: z.object({
    shelf: CaseShelf.optional().catch(undefined),
    matter: MatterKey.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../cases/cases.tsx'), 'CasesPage')
})

const openCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/new',
  validateSearch: z.object({
    enrolment: EnrolmentId.optional().catch(undefined),
    matter: MatterKey.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../cases/open-case.tsx'), 'OpenCasePage')
})

const legacyCases = createRoute({
  getParentRoute: () => desk,
  path: '/cases/legacy',
  component: lazyRouteComponent(() => import('../../cases/legacy-cases.tsx'), 'LegacyCasesPage')
})

const caseTimes = createRoute({
  getParentRoute: () => desk,
  path: '/cases/times',
  component: lazyRouteComponent(() => import('../../cases/times.tsx'), 'TimesPage')
})

const clues = createRoute({
  getParentRoute: () => desk,
  path: '/clues',
  component: lazyRouteComponent(() => import('../../cases/clues.tsx'), 'CluesPage')
})

const clue = createRoute({
  getParentRoute: () => desk,
  path: '/clues/$id',
  component: lazyRouteComponent(() => import('../../cases/clue.tsx'), 'CluePage')
})

const printouts = createRoute({
  getParentRoute: () => desk,
  path: '/prints',
  validateSearch: z.object({ state: PrintoutState.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../cases/printouts.tsx'), 'PrintoutsPage')
})

const oneCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../../cases/case.tsx'), 'CasePage')
})

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  component: lazyRouteComponent(() => import('../../bookings/queue.tsx'), 'QueuePage')
})

const supplies = createRoute({
  getParentRoute: () => desk,
  path: '/care',
  component: lazyRouteComponent(() => import('../../care/supplies.tsx'), 'SuppliesPage')
})

const notices = createRoute({
  getParentRoute: () => desk,
  path: '/notices',
  component: lazyRouteComponent(() => import('../../notices/notices.tsx'), 'NoticesPage')
})

const welcome = createRoute({
  getParentRoute: () => desk,
  path: '/welcome-pack',
  component: lazyRouteComponent(() => import('../../notices/welcome.tsx'), 'WelcomePage')
})

const privateMatters = createRoute({
  getParentRoute: () => desk,
  path: '/private',
  component: lazyRouteComponent(() => import('../../support/private-matters.tsx'), 'PrivateMattersPage')
})

const referrals = createRoute({
  getParentRoute: () => desk,
  path: '/referrals',
  component: lazyRouteComponent(() => import('../../support/referrals.tsx'), 'ReferralsPage')
})

const privateMatter = createRoute({
  getParentRoute: () => desk,
  path: '/private/$id',
  component: lazyRouteComponent(() => import('../../support/private-matter.tsx'), 'PrivateMatterPage')
})

const outlet = createRoute({
  getParentRoute: () => desk,
  path: '/care/$id',
  component: lazyRouteComponent(() => import('../../care/outlet.tsx'), 'OutletPage')
})

const seal = createRoute({
  getParentRoute: () => desk,
  path: '/seal',
  component: lazyRouteComponent(() => import('../../certificates/seal-page.tsx'), 'SealPage')
})

export const casePages = [
  cases,
  openCase,
  legacyCases,
  caseTimes,
  clues,
  clue,
  oneCase,
  printouts,
  queue,
  supplies,
  outlet,
  notices,
  welcome,
  referrals,
  privateMatters,
  privateMatter,
  seal
]
