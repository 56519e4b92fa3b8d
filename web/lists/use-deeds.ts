import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { CommandId } from '../../contract/values.ts'
import { useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

type Confirmed = Parameters<typeof calls.lists.confirmRows>[0]['body']['rows']
const commandId = () => CommandId.parse(uuidv7())

/** Confirming, taking back and setting aside rows of a list; each says what it did and offers to undo it. */
export function useDeeds(id: string, done: () => void) {
  const { t, number } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const changed = () =>
    Promise.all(
      ['lists', 'people', 'work', 'statistics', 'notices'].map(key => queries.invalidateQueries({ queryKey: [key] }))
    )
  const run = (deed: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(undefined)
    void deed()
      .then(done)
      .then(changed)
      .catch(setProblem)
      .finally(() => setBusy(false))
  }
  const takeBack = async (rows: number[]) => {
    const { undone, takenBack, corrections } = await calls.lists.undoRows({
      params: { id },
      body: { commandId: commandId(), rows }
    })
    const said =
      corrections > 0
        ? t('list.undoneCorrections', { n: number(undone), corrections: number(corrections) })
        : t('list.undone', { n: number(undone), letters: number(takenBack) })
    tell({ said })
    await changed()
  }
  return {
    busy,
    problem,
    confirm: (rows: Confirmed) =>
      run(async () => {
        const { confirmed } = await calls.lists.confirmRows({ params: { id }, body: { commandId: commandId(), rows } })
        const said = t('list.confirmedSaid', { n: number(confirmed) })
        tell({ said, undo: () => takeBack(rows.map(row => row.row)) })
      }),
    undo: (rows: number[]) => run(() => takeBack(rows)),
    setAside: (rows: number[], decision: 'set-aside' | 'open') =>
      run(async () => {
        await calls.lists.setAsideRows({ params: { id }, body: { commandId: commandId(), rows, decision } })
        if (decision === 'set-aside')
          tell({
            said: t('list.setAsideSaid'),
            undo: () =>
              calls.lists
                .setAsideRows({ params: { id }, body: { commandId: commandId(), rows, decision: 'open' } })
                .then(changed)
          })
      })
  }
}
