import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect
} from '@tanstack/react-router'
import { z } from 'zod'
import { IntakeGroup, UploadStatus } from '../../contract/intake.ts'
import { RosterKey } from '../../contract/people.ts'
import { keepDraftsOf, Problem, Skeleton } from '../../ui/index.ts'
import { meQuery } from '../access/session.ts'
import { AsOf, AsOfInArea } from './as-of.ts'
import { DemoBand } from './bands.tsx'
import { queries } from './queries.ts'
import { Shell } from './shell.tsx'
import { Failed, NotFound } from './states.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <DemoBand />
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <main className="content" id="main">
      <NotFound />
    </main>
  )
})

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

/** Everything behind sign-in. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ location }) => {
    try {
      const { account } = await queries.ensureQueryData(meQuery)
      keepDraftsOf(account.id)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      const next = location.href === '/' ? {} : { next: location.href }
      throw redirect({ to: '/sign-in', search: next, replace: true })
    }
  },
  component: Shell
})

/** What the first page shows of its pictures, kept in its address. */
export const Pictures = z.object({
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

const lookUp = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/look-up.tsx'), 'LookUpPage')
})

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  validateSearch: AsOf,
  component: lazyRouteComponent(() => import('../people/person.tsx'), 'PersonPage')
})

const record = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id/record/$form',
  component: lazyRouteComponent(() => import('../people/forms/record-page.tsx'), 'RecordPage')
})

const newPerson = createRoute({
  getParentRoute: () => desk,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../people/forms/new-person.tsx'), 'NewPersonPage')
})

const rosters = createRoute({
  getParentRoute: () => desk,
  path: '/rosters',
  validateSearch: AsOfInArea,
  component: lazyRouteComponent(() => import('../people/rosters.tsx'), 'Rosters')
})

const roster = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$roster',
  params: {
    parse: ({ roster: key }) => ({ roster: RosterKey.parse(key) }),
    stringify: ({ roster: key }) => ({ roster: key })
  },
  validateSearch: AsOfInArea,
  component: lazyRouteComponent(() => import('../people/roster.tsx'), 'RosterPage')
})

const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  validateSearch: z.object({ status: UploadStatus.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../intake/imports.tsx'), 'Imports')
})

const importStart = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../intake/import-page.tsx'), 'ImportStart')
})

const importStep = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$id/$step',
  params: {
    parse: ({ id, step }) => ({ id, step: z.enum(['columns', 'rows', 'result']).parse(step) }),
    stringify: params => params
  },
  validateSearch: z.object({
    group: IntakeGroup.optional().catch(undefined),
    reason: z.string().max(60).optional().catch(undefined),
    undecided: z.boolean().optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../intake/import-page.tsx'), 'ImportPage')
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    activate,
    desk.addChildren([imports, importStart, importStep, home, lookUp, person, record, newPerson, rosters, roster])
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
