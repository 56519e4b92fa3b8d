import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CaseDeed } from '../../contract/cases.ts'
import { useUndo, useWords } from '../../ui/index.ts'

/** After a deed the case and every list is read anew; where a colleague was first it is too, and what was typed stays. */
export function useActed() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const navigate = useNavigate()
  const again = () => queries.invalidateQueries({ queryKey: ['cases'] })
  return {
    again: () => void again(),
    told: <T>(sending: Promise<T>): Promise<T> =>
      sending.catch(async error => {
        await again()
        throw error
      }),
    /** The case is hidden with the person it was about: nothing of either stays on this screen. */
    gone: () => {
      tell({ said: t('caseWork.hidden') })
      void navigate({ to: '/cases', search: {} }).then(() => {
        for (const key of ['cases', 'people', 'printouts']) queries.removeQueries({ queryKey: [key], type: 'inactive' })
        return again()
      })
    },
    done: (deed: CaseDeed, what: string) => {
      const said =
        deed === 'return' || deed === 'withdraw' || deed === 'reissue'
          ? t(`case.done.${deed}`)
          : t('caseWork.done', { what })
      tell({ said })
      void again()
    }
  }
}
