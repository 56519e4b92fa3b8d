import { QueryClient } from '@tanstack/react-query'
import { Problem } from '../../ui/index.ts'

/** A refusal is an answer: only a lost connection or a busy server is worth a second try. */
const again = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status === 503)

/** Nothing of another day stands in while an answer is awaited: the past must not be taken for today. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: again, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false }
  }
})
