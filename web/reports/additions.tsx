import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Addition, Report, ReportCell } from '../../contract/reports.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Field, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

interface Named {
  what: string
  cell: ReportCell
}

function useNamedCells(report: Report): Named[] {
  const { language } = useWords()
  const title = (one: { titleZh: string; titleEn: string }) => (language === 'zh' ? one.titleZh : one.titleEn)
  return report.rows.flatMap(row =>
    row.cells.map((cell, i) => ({
      cell,
      what: report.columns.length > 1 ? `${title(row)}（${title(report.columns[i]!)}）` : title(row)
    }))
  )
}

/** What the register learned after the form was handed in: beside its figures, never in their place. */
export function Amendments({ report }: { report: Report }) {
  const { t, number } = useWords()
  const cells = useNamedCells(report).filter(({ cell }) => cell.now !== null)
  if (cells.length === 0) return null
  return (
    <Section title={t('reports.amendments')}>
      <ul>
        {cells.map(({ what, cell }) => (
          <li key={`${cell.row} ${cell.column}`}>
            {t('reports.amendment', { what, was: number(cell.value ?? 0), now: number(cell.now ?? 0) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Figures far from what is usual: said by how much, and why. */
export function Outliers({ report }: { report: Report }) {
  const { t, number } = useWords()
  const cells = useNamedCells(report).filter(({ cell }) => cell.unusual !== null)
  if (cells.length === 0) return null
  return (
    <Section title={t('reports.outliers')}>
      {cells.map(({ what, cell }) => (
        <div key={`${cell.row} ${cell.column}`} className="report-addition">
          <p>
            {cell.row === 'other'
              ? t('reports.outlierRest', { what, n: number(cell.value ?? 0) })
              : t('reports.outlierOf', { what, n: number(cell.value ?? 0), usual: number(cell.unusual!.usual) })}
          </p>
          {report.state === 'open' ? (
            <Explanation report={report} cell={cell} what={what} />
          ) : (
            <p className="quiet">{cell.unusual!.explanation}</p>
          )}
        </div>
      ))}
    </Section>
  )
}

/** The figures nobody's system knows: the goal is that there are none. One sheet, kept at once. */
export function ToType({ report }: { report: Report }) {
  const { t, language } = useWords()
  const cells = useNamedCells(report).filter(({ cell }) => cell.kind === 'typed')
  const [said, say] = useState<ReadonlyMap<string, string>>(new Map())
  const keep = useKeep(report)
  if (cells.length === 0 || report.state !== 'open') return null
  const idOf = ({ row, column }: ReportCell) => `${row}-${column}`
  const saidOf = (cell: ReportCell) => said.get(idOf(cell)) ?? (cell.value === null ? '' : String(cell.value))
  const typed = cells
    .filter(({ cell }) => saidOf(cell).trim() !== '')
    .map(({ cell }) => ({ row: cell.row, column: cell.column, typed: Number(saidOf(cell)) }))
  return (
    <Section title={t('reports.toType')}>
      <form
        aria-label={t('reports.toType')}
        className="report-typed"
        onSubmit={event => {
          event.preventDefault()
          if (typed.length > 0) keep.mutate(typed)
        }}
      >
        {cells.map(({ what, cell }) => (
          <Field
            key={idOf(cell)}
            id={idOf(cell)}
            label={what}
            value={saidOf(cell)}
            change={value => say(new Map([...said, [idOf(cell), value]]))}
          />
        ))}
        {[...new Map(cells.flatMap(({ cell: { why, page } }) => (why ? [[why.zh, { why, page }]] : []))).values()].map(
          ({ why, page }) => (
            <p key={why.zh} className="quiet">
              {page === '/care' ? <Link to="/care">{why[language]}</Link> : why[language]}
            </p>
          )
        )}
        {keep.error && <ErrorSummary problem={keep.error} />}
        <Button submit busy={keep.isPending}>
          {t('reports.keepTyped')}
        </Button>
      </form>
    </Section>
  )
}

function useKeep(report: Report) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: (added: Addition[]) =>
      calls.reports.addToReport({
        params: { form: report.code },
        body: { commandId: CommandId.parse(v7()), area: report.area, month: report.month, added }
      }),
    onSuccess: () => {
      tell({ said: t('reports.kept') })
      return queries.invalidateQueries({ queryKey: ['reports'] })
    }
  })
}

/** Why a figure is right that is far from what is usual. */
function Explanation({ report, cell, what }: Named & { report: Report }) {
  const { t } = useWords()
  const [said, say] = useState(cell.unusual!.explanation ?? '')
  const keep = useKeep(report)
  const { row, column } = cell
  return (
    <form
      aria-label={what}
      onSubmit={event => {
        event.preventDefault()
        if (said.trim() !== '') keep.mutate([{ row, column, explanation: said }])
      }}
    >
      <Field id={`${row}-${column}`} label={t('reports.explanation')} value={said} change={say} long />
      {keep.error && <ErrorSummary problem={keep.error} />}
      <Button submit busy={keep.isPending}>
        {t('reports.explain')}
      </Button>
    </form>
  )
}
