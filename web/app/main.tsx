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

// After the first paint, so that the list of font slices does not delay it.
void import('../../ui/fonts.ts')
