import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { UiProvider } from '../../ui/index.ts'
import './shell.css'
import { queries } from './queries.ts'
import { router } from './router.tsx'

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
