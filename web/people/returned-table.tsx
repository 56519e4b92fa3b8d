import { useMemo } from 'react'
import type { ReturnedCell } from '../../contract/rosters.ts'
import { Choice, type Column, DataTable, RareText, useWords } from '../../ui/index.ts'

export type Decision = 'take' | 'keep'
export type Decisions = Record<string, Decision>

export const cellKey = ({ row, column }: ReturnedCell): string => `${row} ${column}`

/** What is to be done with a cell; nothing is said yet of a conflict. */
const wayOf = (cell: ReturnedCell, decided: Decisions): Decision | 'refused' | '' =>
  cell.state === 'refused' ? 'refused' : (decided[cellKey(cell)] ?? (cell.state === 'change' ? 'take' : ''))

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
      {
        key: 'name',
        title: t('roster.column.name'),
        text: cell => cell.name || '—',
        cell: cell => <RareText text={cell.name || '—'} />
      },
      { key: 'column', title: t('returns.column'), text: cell => t(`roster.column.${cell.column}`) },
      {
        key: 'was',
        title: t('returns.was'),
        wide: true,
        text: cell => cell.was || '—',
        cell: cell => <RareText text={cell.was || '—'} />
      },
      {
        key: 'now',
        title: t('returns.now'),
        text: cell => cell.now || '—',
        cell: cell => <RareText text={cell.now || '—'} />
      },
      {
        key: 'wanted',
        title: t('returns.wanted'),
        text: cell => cell.wanted || '—',
        cell: cell => (
          <strong>
            <RareText text={cell.wanted || '—'} />
          </strong>
        )
      },
      {
        key: 'decision',
        title: t('returns.decision'),
        text: cell => {
          const way = wayOf(cell, decided)
          return way === 'refused' ? t('returns.notDone') : way === '' ? t('returns.conflict') : t(`returns.${way}`)
        },
        cell: cell => <Decide cell={cell} decided={decided} decide={decide} />
      }
    ],
    [t, decided, decide]
  )
  return <DataTable caption={t('returns.cells')} columns={columns} rows={cells} rowKey={cellKey} />
}

function Decide({ cell, decided, decide }: Omit<ReturnedTableProps, 'cells'> & { cell: ReturnedCell }) {
  const { t, language } = useWords()
  const value = wayOf(cell, decided)
  if (value === 'refused')
    return (
      <>
        <span className="tag past">{t('returns.notDone')}</span> {cell.why?.[language]}
      </>
    )
  const key = cellKey(cell)
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
