import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import type { UploadDetail } from '../../contract/intake.ts'
import { CommandId } from '../../contract/values.ts'
import { useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

interface Decision {
  rows?: number[]
  reason?: string
  decision: 'accept' | 'discard'
}

/** Decides rows, says how many, and offers to take it back. */
export function useDecide({ id }: Pick<UploadDetail, 'id'>) {
  const { t, number } = useWords()
  const done = useUndo()
  const queries = useQueryClient()
  // Rows that were on their way when somebody decided would show as undecided: they are asked for anew, not waited for.
  const refresh = async () => {
    await queries.cancelQueries({ queryKey: ['intake', 'rows', id] })
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['intake', 'rows', id] }),
      queries.invalidateQueries({ queryKey: ['intake', 'upload', id] })
    ])
  }
  const undo = async (decision: string) => {
    await calls.intake.undoDecision({ params: { id }, body: { commandId: CommandId.parse(uuidv7()), decision } })
    await refresh()
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: (decision: Decision) =>
      calls.intake.decideRows({ params: { id }, body: { commandId: CommandId.parse(uuidv7()), ...decision } }),
    onSuccess: async ({ decided, id: made }, { decision }) => {
      await refresh()
      const said = t(decision === 'accept' ? 'rows.decidedAccept' : 'rows.decidedLeave', { n: number(decided) })
      done(decided > 0 ? { said, undo: () => undo(made) } : { said })
    }
  })
  return { decide: mutate, busy: isPending, error }
}
