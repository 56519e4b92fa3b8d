import { useQueryClient } from '@tanstack/react-query'
import { changedAreas } from './area-queries.ts'

/** After a change of areas, shapes or buildings everything that shows them is asked for again. */
export function useChangedAreas(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(changedAreas.map(key => queries.invalidateQueries({ queryKey: [key] })))
  }
}
