import { useMemo } from 'react'
import type { ReturnedCell } from '../../contract/rosters.ts'
import { Choice, type Column, DataTable, RareText, useWords } from '../../ui/index.ts'

export type Decision = 'take' | 'keep'
export type Decisions = Record<string, Decision>

export const cellKey = ({ row, column }: ReturnedCell): string => `${row} ${column}`

interface ReturnedTableProps {
  cells: ReturnedCell[]
  decided: Decisions
  decide: (decided: Decisions) => void
}

/** What it was, what the register says now, what the list says; and what is to be done with it. */
export function ReturnedTable({ cells, decided, decide }: ReturnedTableProps) {
  const { t } = useWords()
  const columns = useMemo(
    (): Column<ReturnedCell>[] => [
      { key: 'name', title: t('roster.column.name'), cell: cell => <RareText text={cell.name || '—'} /> },
      { key: 'column', title: t('returns.column'), cell: cell => t(`roster.column.${cell.column}`) },
      { key: 'was', title: t('returns.was'), wide: true, cell: cell => <RareText text={cell.was || '—'} /> },
      { key: 'now', title: t('returns.now'), cell: cell => <RareText text={cell.now || '—'} /> },
      {
        key: 'wanted',
        title: t('returns.wanted'),
        cell: cell => (
          <strong>
            <RareText text={cell.wanted || '—'} />
          </strong>
        )
      },
      {
        key: 'decision',
        title: t('returns.decision'),
        cell: cell => <Decide cell={cell} decided={decided} decide={decide} />
      }
    ],
    [t, decided, decide]
  )
  return <DataTable caption={t('returns.cells')} columns={columns} rows={cells} rowKey={cellKey} />
}

function Decide({ cell, decided, decide }: Omit<ReturnedTableProps, 'cells'> & { cell: ReturnedCell }) {
  const { t, language } = useWords()
  if (cell.state === 'refused')
    return (
      <>
        <span className="tag past">{t('returns.notDone')}</span> {cell.why?.[language]}
      </>
    )
  const key = cellKey(cell)
  const value = decided[key] ?? (cell.state === 'change' ? 'take' : '')
  const options = [
    ...(cell.state === 'conflict' ? [{ value: '' as const, label: t('returns.choose') }] : []),
    { value: 'take' as const, label: t('returns.take') },
    { value: 'keep' as const, label: t('returns.keep') }
  ]
  return (
    <>
      {cell.state === 'conflict' && <span className="tag warm">{t('returns.conflict')}</span>}{' '}
      <Choice
        label={`${t('returns.decision')} ${cell.name} ${t(`roster.column.${cell.column}`)}`}
        quiet
        value={value}
        change={chosen => {
          const { [key]: _, ...rest } = decided
          decide(chosen === '' ? rest : { ...rest, [key]: chosen })
        }}
        options={options}
      />
    </>
  )
}
