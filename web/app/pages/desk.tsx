import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { keepDraftsOf, Problem, today } from '../../../ui/index.ts'
import { meQuery } from '../../access/session.ts'
import { DemoBand } from '../bands.tsx'
import { queries } from '../queries.ts'
import { Shell } from '../shell.tsx'
import { NotFound } from '../states.tsx'

export const root = createRootRoute({
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

/** Everything behind sign-in. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ location }) => {
    try {
      const { account, secondFactorNeeded, worksUntil, permissions } = await queries.ensureQueryData(meQuery)
      keepDraftsOf(account.id)
      const lapsed = worksUntil < today() && permissions.length === 0
      if ((secondFactorNeeded || lapsed) && location.pathname !== '/me') throw redirect({ to: '/me', replace: true })
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      const next = location.href === '/' ? {} : { next: location.href }
      throw redirect({ to: '/sign-in', search: next, replace: true })
    }
  },
  component: Shell
})
