import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { RecordKindKey } from '../../../contract/organisation.ts'
import { desk } from './desk.tsx'

const records = createRoute({
  getParentRoute: () => desk,
  path: '/organisation',
  validateSearch: z.object({
    kind: RecordKindKey.optional().catch(undefined),
    q: z.string().trim().max(80).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../organisation/records.tsx'), 'RecordsPage')
})

const record = createRoute({
  getParentRoute: () => desk,
  path: '/organisation/$id',
  component: lazyRouteComponent(() => import('../../organisation/record.tsx'), 'RecordPage')
})

const obligations = createRoute({
  getParentRoute: () => desk,
  path: '/obligations',
  validateSearch: z.object({
    kind: RecordKindKey.optional().catch(undefined),
    whose: z.enum(['all', 'mine']).optional().catch(undefined),
    state: z.enum(['open', 'late', 'ended']).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../organisation/obligations.tsx'), 'ObligationsPage')
})

const decisions = createRoute({
  getParentRoute: () => desk,
  path: '/decisions',
  component: lazyRouteComponent(() => import('../../organisation/decisions.tsx'), 'DecisionsPage')
})

const voices = createRoute({
  getParentRoute: () => desk,
  path: '/voices',
  validateSearch: z.object({ state: z.enum(['open', 'past']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../voice/voices.tsx'), 'VoicesPage')
})

const voice = createRoute({
  getParentRoute: () => desk,
  path: '/voices/$id',
  component: lazyRouteComponent(() => import('../../voice/voice.tsx'), 'VoicePage')
})

const ownBody = createRoute({
  getParentRoute: () => desk,
  path: '/own-body',
  component: lazyRouteComponent(() => import('../../organisation/own-body.tsx'), 'OwnBodyPage')
})

const ownGroups = createRoute({
  getParentRoute: () => desk,
  path: '/own-groups',
  component: lazyRouteComponent(() => import('../../organisation/own-groups.tsx'), 'OwnGroupsPage')
})

const money = createRoute({
  getParentRoute: () => desk,
  path: '/money',
  component: lazyRouteComponent(() => import('../../money/lines.tsx'), 'LinesPage')
})

const moneyLine = createRoute({
  getParentRoute: () => desk,
  path: '/money/$id',
  component: lazyRouteComponent(() => import('../../money/line.tsx'), 'LinePage')
})

export const organisationPages = [
  ownGroups,
  money,
  moneyLine,
  records,
  record,
  obligations,
  decisions,
  ownBody,
  voices,
  voice
]
