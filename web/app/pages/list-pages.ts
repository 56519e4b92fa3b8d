import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { IntakeGroup, UploadStatus } from '../../../contract/intake.ts'
import { ListGroup } from '../../../contract/lists.ts'
import { desk } from './desk.tsx'

const lists = createRoute({
  getParentRoute: () => desk,
  path: '/lists',
  component: lazyRouteComponent(() => import('../../lists/lists.tsx'), 'Lists')
})

const list = createRoute({
  getParentRoute: () => desk,
  path: '/lists/$id',
  validateSearch: z.object({ group: ListGroup.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../lists/list.tsx'), 'ListPage')
})

const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  validateSearch: z.object({ status: UploadStatus.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../intake/imports.tsx'), 'Imports')
})

const importStart = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../../intake/import-page.tsx'), 'ImportStart')
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
  component: lazyRouteComponent(() => import('../../intake/import-page.tsx'), 'ImportPage')
})

export const listPages = [lists, list, imports, importStart, importStep]
