import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect
} from '@tanstack/react-router'
import { z } from 'zod'
import { AccountFilter } from '../../contract/access.ts'
import { CaseShelf, MatterKey } from '../../contract/cases.ts'
import { Strength } from '../../contract/duplicates.ts'
import { IntakeGroup, UploadStatus } from '../../contract/intake.ts'
import { ListGroup, NoticeStatus } from '../../contract/lists.ts'
import { MoveBox, MoveState } from '../../contract/moves.ts'
import { RosterKey } from '../../contract/people.ts'
import { AreaCode, Day, EnrolmentId } from '../../contract/values.ts'
import { keepDraftsOf, Problem, Skeleton } from '../../ui/index.ts'
import { meQuery } from '../access/session.ts'
import { AuditSearch } from '../audit/audit-search.ts'
import { RefusedSearch } from '../audit/refused-search.ts'
import { RosterSearch } from '../people/roster-search.ts'
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
      const { account, secondFactorNeeded } = await queries.ensureQueryData(meQuery)
      keepDraftsOf(account.id)
      if (secondFactorNeeded && location.pathname !== '/me') throw redirect({ to: '/me', replace: true })
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
  validateSearch: RosterSearch,
  component: lazyRouteComponent(() => import('../people/roster.tsx'), 'RosterPage')
})

const rosterReturns = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$roster/returns',
  params: {
    parse: ({ roster: key }) => ({ roster: RosterKey.parse(key) }),
    stringify: ({ roster: key }) => ({ roster: key })
  },
  // The view one came from, to which one goes back.
  validateSearch: RosterSearch,
  component: lazyRouteComponent(() => import('../people/return-page.tsx'), 'ReturnPage')
})

const duplicates = createRoute({
  getParentRoute: () => desk,
  path: '/duplicates',
  validateSearch: z.object({
    status: z.enum(['open', 'not-same', 'merged', 'requests']).optional().catch(undefined),
    strength: Strength.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../duplicates/duplicates.tsx'), 'Duplicates')
})

const pair = createRoute({
  getParentRoute: () => desk,
  path: '/duplicates/$a/$b',
  component: lazyRouteComponent(() => import('../duplicates/pair.tsx'), 'PairPage')
})

const lists = createRoute({
  getParentRoute: () => desk,
  path: '/lists',
  component: lazyRouteComponent(() => import('../lists/lists.tsx'), 'Lists')
})

const list = createRoute({
  getParentRoute: () => desk,
  path: '/lists/$id',
  validateSearch: z.object({ group: ListGroup.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../lists/list.tsx'), 'ListPage')
})

const letters = createRoute({
  getParentRoute: () => desk,
  path: '/letters',
  validateSearch: z.object({ status: NoticeStatus.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../lists/letters.tsx'), 'Letters')
})

const letter = createRoute({
  getParentRoute: () => desk,
  path: '/letters/$id',
  component: lazyRouteComponent(() => import('../lists/letter.tsx'), 'LetterPage')
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

const AreaMoment = z.object({
  at: z.coerce.number().pipe(AreaCode).optional().catch(undefined),
  on: Day.optional().catch(undefined)
})

const areas = createRoute({
  getParentRoute: () => desk,
  path: '/areas',
  validateSearch: AreaMoment,
  component: lazyRouteComponent(() => import('../areas/areas-page.tsx'), 'AreasPage')
})

const drawAreas = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/draw',
  component: lazyRouteComponent(() => import('../areas/draw-page.tsx'), 'DrawPage')
})

const changeArea = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/change',
  validateSearch: z.object({
    kind: z.enum(['opened', 'renamed', 'split', 'merged', 'closed']).catch('renamed')
  }),
  component: lazyRouteComponent(() => import('../areas/change-page.tsx'), 'ChangePage')
})

const buildings = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/buildings',
  validateSearch: z.object({
    grid: z.coerce.number().pipe(AreaCode).optional().catch(undefined),
    show: z.enum(['strays', 'noPoint']).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../areas/buildings-page.tsx'), 'BuildingsPage')
})

const openAddresses = createRoute({
  getParentRoute: () => desk,
  path: '/open-addresses',
  validateSearch: z.object({ area: z.coerce.number().pipe(AreaCode).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../areas/open-addresses.tsx'), 'OpenAddressesPage')
})

const cases = createRoute({
  getParentRoute: () => desk,
  path: '/cases',
  validateSearch: z.object({
    shelf: CaseShelf.optional().catch(undefined),
    matter: MatterKey.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../cases/cases.tsx'), 'CasesPage')
})

const openCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/new',
  validateSearch: z.object({
    enrolment: EnrolmentId.optional().catch(undefined),
    matter: MatterKey.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../cases/open-case.tsx'), 'OpenCasePage')
})

const legacyCases = createRoute({
  getParentRoute: () => desk,
  path: '/cases/legacy',
  component: lazyRouteComponent(() => import('../cases/legacy-cases.tsx'), 'LegacyCasesPage')
})

const caseTimes = createRoute({
  getParentRoute: () => desk,
  path: '/cases/times',
  component: lazyRouteComponent(() => import('../cases/times.tsx'), 'TimesPage')
})

const clues = createRoute({
  getParentRoute: () => desk,
  path: '/clues',
  component: lazyRouteComponent(() => import('../cases/clues.tsx'), 'CluesPage')
})

const clue = createRoute({
  getParentRoute: () => desk,
  path: '/clues/$id',
  component: lazyRouteComponent(() => import('../cases/clue.tsx'), 'CluePage')
})

const oneCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../cases/case.tsx'), 'CasePage')
})

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  component: lazyRouteComponent(() => import('../bookings/queue.tsx'), 'QueuePage')
})

const hall = createRoute({
  getParentRoute: () => root,
  path: '/queue/$area',
  component: lazyRouteComponent(() => import('../bookings/screen.tsx'), 'HallScreen')
})

const moves = createRoute({
  getParentRoute: () => desk,
  path: '/moves',
  validateSearch: z.object({
    box: MoveBox.optional().catch(undefined),
    state: MoveState.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../moves/moves.tsx'), 'MovesPage')
})

const askMove = createRoute({
  getParentRoute: () => desk,
  path: '/moves/new',
  component: lazyRouteComponent(() => import('../moves/ask-move.tsx'), 'AskMovePage')
})

const move = createRoute({
  getParentRoute: () => desk,
  path: '/moves/$id',
  component: lazyRouteComponent(() => import('../moves/move.tsx'), 'MovePage')
})

const approvals = createRoute({
  getParentRoute: () => desk,
  path: '/approvals',
  validateSearch: z.object({ tab: z.enum(['decide', 'asked', 'handed']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../access/approvals.tsx'), 'ApprovalsPage')
})

const accounts = createRoute({
  getParentRoute: () => desk,
  path: '/accounts',
  validateSearch: z.object({
    q: z.string().max(100).optional().catch(undefined),
    show: AccountFilter.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../access/accounts.tsx'), 'AccountsPage')
})

const newAccount = createRoute({
  getParentRoute: () => desk,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('../access/new-account.tsx'), 'NewAccountPage')
})

const account = createRoute({
  getParentRoute: () => desk,
  path: '/accounts/$username',
  component: lazyRouteComponent(() => import('../access/account.tsx'), 'AccountPage')
})

const me = createRoute({
  getParentRoute: () => desk,
  path: '/me',
  component: lazyRouteComponent(() => import('../access/me.tsx'), 'MePage')
})

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../audit/audit.tsx'), 'AuditPage')
})

const refusedPowers = createRoute({
  getParentRoute: () => desk,
  path: '/refused-powers',
  validateSearch: RefusedSearch,
  component: lazyRouteComponent(() => import('../audit/refused-powers.tsx'), 'RefusedPowersPage')
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    activate,
    hall,
    desk.addChildren([
      duplicates,
      pair,
      lists,
      list,
      letters,
      letter,
      cases,
      openCase,
      legacyCases,
      caseTimes,
      clues,
      clue,
      oneCase,
      queue,
      moves,
      askMove,
      move,
      approvals,
      accounts,
      newAccount,
      account,
      me,
      audit,
      refusedPowers,
      imports,
      importStart,
      importStep,
      home,
      lookUp,
      person,
      record,
      newPerson,
      rosters,
      roster,
      rosterReturns,
      areas,
      drawAreas,
      changeArea,
      buildings,
      openAddresses
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
