import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem, UiProvider } from '../../ui/index.ts'
import { meQuery } from '../access/session.ts'
import './shell.css'
import { queries } from './queries.ts'
import { router } from './router.tsx'

// A session that ends while a page is open leads to sign-in and back to the page.
queries.getQueryCache().config.onError = (error, { queryKey }) => {
  if (queryKey[0] !== meQuery.queryKey[0]) signInAgain(error)
}
queries.getMutationCache().config.onError = signInAgain

function signInAgain(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'platform.sign-in' || router.state.location.pathname === '/sign-in')
    return
  // The draft of a form stays; who signs in again finds it as it was.
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } })
}

// Where the day begins: its page comes beside the question who is signed in, not after the answer.
if (location.pathname === '/') void import('../statistics/home.tsx')

const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the application')

createRoot(place).render(
  <StrictMode>
    <UiProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>
)

// When the first page has what it asked for: on a slow line the slices of the font weigh more than all the figures, and
// would stand in their way. A page that waits long gets its font all the same.
const begun = performance.now()
const settling = setInterval(() => {
  const busy = router.state.status === 'pending' || queries.isFetching() > 0
  if (busy && performance.now() - begun < 6000) return
  clearInterval(settling)
  void import('../../ui/fonts.ts')
}, 100)
