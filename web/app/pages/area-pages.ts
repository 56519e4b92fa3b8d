import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { OversightKind } from '../../../contract/oversight.ts'
import { AreaCode, Day } from '../../../contract/values.ts'
import { desk } from './desk.tsx'

const AreaMoment = z.object({
  at: z.coerce.number().pipe(AreaCode).optional().catch(undefined),
  on: Day.optional().catch(undefined)
})

const areas = createRoute({
  getParentRoute: () => desk,
  path: '/areas',
  validateSearch: AreaMoment,
  component: lazyRouteComponent(() => import('../../areas/areas-page.tsx'), 'AreasPage')
})

const drawAreas = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/draw',
  component: lazyRouteComponent(() => import('../../areas/draw-page.tsx'), 'DrawPage')
})

const changeArea = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/change',
  validateSearch: z.object({
    kind: z.enum(['opened', 'renamed', 'split', 'merged', 'closed']).catch('renamed')
  }),
  component: lazyRouteComponent(() => import('../../areas/change-page.tsx'), 'ChangePage')
})

const buildings = createRoute({
  getParentRoute: () => desk,
  path: '/areas/$code/buildings',
  validateSearch: z.object({
    grid: z.coerce.number().pipe(AreaCode).optional().catch(undefined),
    show: z.enum(['strays', 'noPoint']).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../areas/buildings-page.tsx'), 'BuildingsPage')
})

const openAddresses = createRoute({
  getParentRoute: () => desk,
  path: '/open-addresses',
  validateSearch: z.object({ area: z.coerce.number().pipe(AreaCode).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../areas/open-addresses.tsx'), 'OpenAddressesPage')
})

const oversight = createRoute({
  getParentRoute: () => desk,
  path: '/oversight',
  validateSearch: z.object({
    area: z.coerce.number().pipe(AreaCode).optional().catch(undefined),
    map: z
      .enum(['open', 'left', ...OversightKind.options])
      .optional()
      .catch(undefined),
    age: z.enum(['overdue', 'month', 'quarter']).optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../oversight.tsx'), 'Oversight')
})

export const areaPages = [areas, drawAreas, changeArea, buildings, openAddresses, oversight]
