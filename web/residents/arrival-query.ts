import { queryOptions } from '@tanstack/react-query'
import { calls } from '../app/calls.ts'

/** What somebody new told; nothing of it stays in the page once it is left. */
export const arrivalQuery = (id: string) =>
  queryOptions({ queryKey: ['arrivals', id], queryFn: () => calls.residents.getArrival({ params: { id } }), gcTime: 0 })
