import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { RosterKey } from '../../contract/people.ts'
import type { CellChanges, ReturnedCell, ReturnPreview } from '../../contract/rosters.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Button, DayField, Empty, ErrorSummary, Problem, Section, today, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { ReturnedRest } from './returned-rest.tsx'
import { cellKey, type Decision, type Decisions, ReturnedTable } from './returned-table.tsx'

interface ReturnedCellsProps {
  roster: RosterKey
  preview: ReturnPreview
  /** Of the file, or what it is otherwise. */
  name: string
  /** Compares once more: somebody changed a record meanwhile. */
  again: () => void
  close: () => void
}

const perCommand = 2000

/** What a list that came back would change, cell by cell; conflicts are decided, then all of it is recorded at once. */
export function ReturnedCells({ roster, preview, name, again, close }: ReturnedCellsProps) {
  const { t, number } = useWords()
  const [decided, setDecided] = useState<Decisions>({})
  const [on, setOn] = useState<string>(today())
  const dayId = useId()
  const taken = preview.cells.filter(cell => decisionOf(cell, decided) === 'take')
  const conflicts = preview.cells.filter(cell => cell.state === 'conflict')
  const open = conflicts.filter(cell => !decisionOf(cell, decided))
  const record = useRecord({ roster, name, close })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = Day.safeParse(on)
    if (day.success && open.length === 0 && taken.length > 0) record.mutate({ cells: taken, on: day.data })
  }
  const all = (decision: Decision) =>
    setDecided({ ...decided, ...Object.fromEntries(conflicts.map(cell => [cellKey(cell), decision])) })
  const summary = { rows: number(preview.rows), changed: number(preview.cells.length), same: number(preview.unchanged) }
  return (
    <form className="returned" onSubmit={submit}>
      {record.error && <ErrorSummary problem={record.error} retry={meanwhile(record.error) ? again : undefined} />}
      <p role="status">
        {name} · {t('returns.sum', summary)}
      </p>
      <ReturnedRest preview={preview} name={name} />
      {preview.cells.length === 0 && <Empty title={t('returns.nothing')}>{t('returns.nothingNext')}</Empty>}
      {open.length > 0 && (
        <p className="returned-conflicts">
          {t('returns.conflicts', { n: number(open.length) })}{' '}
          <Button press={() => all('take')}>{t('returns.allTake')}</Button>{' '}
          <Button press={() => all('keep')}>{t('returns.allKeep')}</Button>
        </p>
      )}
      {preview.cells.length > 0 && (
        <Section title={t('returns.cells')}>
          <ReturnedTable cells={preview.cells} decided={decided} decide={setDecided} />
        </Section>
      )}
      {taken.some(cell => cell.column === 'address') && (
        <div className="field">
          <label htmlFor={dayId}>{t('returns.on')}</label>
          <DayField id={dayId} value={on} change={setOn} max={today()} />
        </div>
      )}
      <div className="form-actions">
        {taken.length > 0 && open.length === 0 && (
          <Button primary submit busy={record.isPending}>
            {t('returns.apply', { n: number(taken.length) })}
          </Button>
        )}
        <Button press={close}>{t('returns.cancel')}</Button>
      </div>
    </form>
  )
}

const meanwhile = (error: Error): boolean => error instanceof Problem && error.code === 'people.changed-meanwhile'

const decisionOf = (cell: ReturnedCell, decided: Decisions): Decision | undefined =>
  cell.state === 'refused' ? 'keep' : (decided[cellKey(cell)] ?? (cell.state === 'change' ? 'take' : undefined))

interface Recording {
  cells: ReturnedCell[]
  on: Day
}

/** All cells of a person in one event; sent again it does nothing twice, and afterwards all of it can be taken back. */
function useRecord({ roster, name, close }: Omit<ReturnedCellsProps, 'preview' | 'again'>) {
  const { t, number } = useWords()
  const done = useUndo()
  const queries = useQueryClient()
  const [ids] = useState(() => new Map<number, CommandId>())
  return useMutation({
    mutationFn: async ({ cells, on }: Recording) => {
      const people = byPerson(cells)
      const batches: string[] = []
      for (let from = 0; from < people.length; from += perCommand) {
        const commandId = ids.get(from) ?? CommandId.parse(uuidv7())
        ids.set(from, commandId)
        const changes = people.slice(from, from + perCommand)
        const source = t('returns.sourceSaid', { name }).slice(0, 200)
        const { batch } = await calls.rosters.changeCells({
          params: { roster },
          body: { commandId, source, on, changes }
        })
        batches.push(batch)
      }
      return { batches, n: cells.length }
    },
    // A lost connection may have hidden the answer: then the same command is sent again, and done once.
    onError: error => {
      if (!(error instanceof Problem) || error.status !== 0) ids.clear()
    },
    onSuccess: ({ batches, n }) => {
      void queries.invalidateQueries({ queryKey: ['people'] })
      close()
      done({
        said: t('returns.done', { n: number(n) }),
        undo: () => takeBack(batches, () => queries.invalidateQueries())
      })
    }
  })
}

async function takeBack(batches: string[], then: () => unknown): Promise<void> {
  for (const batch of [...batches].reverse())
    await calls.people.undoBatch({ body: { commandId: CommandId.parse(uuidv7()), batch } })
  await then()
}

function byPerson(cells: ReturnedCell[]): CellChanges['changes'] {
  const people = new Map<string, CellChanges['changes'][number]>()
  for (const { enrolment, version, column, wanted } of cells) {
    const one = people.get(enrolment) ?? { enrolment, version, cells: {} }
    people.set(enrolment, { ...one, cells: { ...one.cells, [column]: wanted } })
  }
  return [...people.values()]
}
