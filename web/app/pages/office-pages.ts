import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { AccountFilter } from '../../../contract/accounts.ts'
import { StaffFilter } from '../../../contract/staff.ts'
import { AuditSearch } from '../../audit/audit-search.ts'
import { RefusedSearch } from '../../audit/refused-search.ts'
import { desk } from './desk.tsx'

const approvals = createRoute({
  getParentRoute: () => desk,
  path: '/approvals',
  validateSearch: z.object({ tab: z.enum(['decide', 'asked', 'handed']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../access/approvals.tsx'), 'ApprovalsPage')
})

const accounts = createRoute({
  getParentRoute: () => desk,
  path: '/accounts',
  validateSearch: z.object({
    q: z.string().max(100).optional().catch(undefined),
    show: AccountFilter.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../access/accounts.tsx'), 'AccountsPage')
})

const newAccount = createRoute({
  getParentRoute: () => desk,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('../../access/new-account.tsx'), 'NewAccountPage')
})

const account = createRoute({
  getParentRoute: () => desk,
  path: '/accounts/$username',
  component: lazyRouteComponent(() => import('../../access/account.tsx'), 'AccountPage')
})

const me = createRoute({
  getParentRoute: () => desk,
  path: '/me',
  component: lazyRouteComponent(() => import('../../access/me.tsx'), 'MePage')
})

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../../audit/audit.tsx'), 'AuditPage')
})

const refusedPowers = createRoute({
  getParentRoute: () => desk,
  path: '/refused-powers',
  validateSearch: RefusedSearch,
  component: lazyRouteComponent(() => import('../../audit/refused-powers.tsx'), 'RefusedPowersPage')
})

const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  validateSearch: z.object({
    tab: z.enum(['shown', 'vacant']).optional().catch(undefined),
    show: StaffFilter.optional().catch(undefined)
  }),
  component: lazyRouteComponent(() => import('../../access/staff.tsx'), 'StaffPage')
})

export const officePages = [staff, approvals, accounts, newAccount, account, me, audit, refusedPowers]
