import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Strength } from '../../../contract/duplicates.ts'
import { MoveBox, MoveState } from '../../../contract/moves.ts'
import { RosterKey } from '../../../contract/people.ts'
import { OpeningKind, TwoEndBox, TwoEndListState } from '../../../contract/two-ends.ts'
import { AreaCode } from '../../../contract/values.ts'
import { CallTab } from '../../field/call-tab.ts'
import { RosterSearch } from '../../people/roster-search.ts'
import { AsOf, AsOfInArea } from '../as-of.ts'
import { desk } from './desk.tsx'

const lookUp = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(() => import('../../people/look-up.tsx'), 'LookUpPage')
})

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  validateSearch: AsOf,
  component: lazyRouteComponent(() => import('../../people/person.tsx'), 'PersonPage')
})

const record = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id/record/$form',
  // The move from which another place is asked.
  validateSearch: z.object({ move: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../people/forms/record-page.tsx'), 'RecordPage')
})

const newPerson = createRoute({
  getParentRoute: () => desk,
  path: '/people/new',
  // Somebody new whose words are filled in.
  validateSearch: z.object({ arrival: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../people/forms/new-person.tsx'), 'NewPersonPage')
})

const rosters = createRoute({
  getParentRoute: () => desk,
  path: '/rosters',
  validateSearch: AsOfInArea,
  component: lazyRouteComponent(() => import('../../people/rosters.tsx'), 'Rosters')
})

const roster = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$roster',
  params: {
    parse: ({ roster: key }) => ({ roster: RosterKey.parse(key) }),
    stringify: ({ roster: key }) => ({ roster: key })
  },
  validateSearch: RosterSearch,
  component: lazyRouteComponent(() => import('../../people/roster.tsx'), 'RosterPage')
})

const quality = createRoute({
  getParentRoute: () => desk,
  path: '/quality',
  validateSearch: z.object({ area: z.coerce.number().pipe(AreaCode).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../people/quality.tsx'), 'QualityPage')
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
  component: lazyRouteComponent(() => import('../../people/return-page.tsx'), 'ReturnPage')
})

const duplicates = createRoute({
  getParentRoute: () => desk,
  path: '/duplicates',
  validateSearch: z.object({
    status: z.enum(['open', 'not-same', 'merged', 'requests']).optional().catch(undefined),
    strength: Strength.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../duplicates/duplicates.tsx'), 'Duplicates')
})

const pair = createRoute({
  getParentRoute: () => desk,
  path: '/duplicates/$a/$b',
  component: lazyRouteComponent(() => import('../../duplicates/pair.tsx'), 'PairPage')
})

const moves = createRoute({
  getParentRoute: () => desk,
  path: '/moves',
  validateSearch: z.object({
    box: MoveBox.optional().catch(undefined),
    state: MoveState.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../moves/moves.tsx'), 'MovesPage')
})

const askMove = createRoute({
  getParentRoute: () => desk,
  path: '/moves/new',
  component: lazyRouteComponent(() => import('../../moves/ask-move.tsx'), 'AskMovePage')
})

const move = createRoute({
  getParentRoute: () => desk,
  path: '/moves/$id',
  component: lazyRouteComponent(() => import('../../moves/move.tsx'), 'MovePage')
})

const callsAtDoors = createRoute({
  getParentRoute: () => desk,
  path: '/calls',
  validateSearch: z.object({ tab: CallTab.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../field/calls.tsx'), 'CallsPage')
})

const exchanges = createRoute({
  getParentRoute: () => desk,
  path: '/two-ends',
  validateSearch: z.object({
    box: TwoEndBox.optional().catch(undefined),
    state: TwoEndListState.optional().catch(undefined),
    kind: OpeningKind.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../two-ends/exchanges.tsx'), 'ExchangesPage')
})

const exchange = createRoute({
  getParentRoute: () => desk,
  path: '/two-ends/$id',
  component: lazyRouteComponent(() => import('../../two-ends/exchange.tsx'), 'ExchangePage')
})

const arrivals = createRoute({
  getParentRoute: () => desk,
  path: '/arrivals',
  component: lazyRouteComponent(() => import('../../residents/arrivals.tsx'), 'ArrivalsPage')
})

const arrival = createRoute({
  getParentRoute: () => desk,
  path: '/arrivals/$id',
  component: lazyRouteComponent(() => import('../../residents/arrival.tsx'), 'ArrivalPage')
})

export const peoplePages = [
  arrivals,
  arrival,
  lookUp,
  person,
  record,
  newPerson,
  rosters,
  roster,
  rosterReturns,
  quality,
  duplicates,
  pair,
  moves,
  askMove,
  move,
  callsAtDoors,
  exchanges,
  exchange
]
