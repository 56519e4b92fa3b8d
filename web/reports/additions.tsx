import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Report, ReportCell } from '../../contract/reports.ts'
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
            <Addition
              report={report}
              cell={cell}
              kind="explanation"
              was={cell.unusual!.explanation ?? ''}
              what={what}
            />
          ) : (
            <p className="quiet">{cell.unusual!.explanation}</p>
          )}
        </div>
      ))}
    </Section>
  )
}

/** The figures nobody's system knows: the goal is that there are none. */
export function ToType({ report }: { report: Report }) {
  const { t } = useWords()
  const cells = useNamedCells(report).filter(({ cell }) => cell.kind === 'typed')
  if (cells.length === 0 || report.state !== 'open') return null
  return (
    <Section title={t('reports.toType')}>
      {cells.map(({ what, cell }) => (
        <Addition
          key={`${cell.row} ${cell.column}`}
          report={report}
          cell={cell}
          kind="typed"
          was={cell.value === null ? '' : String(cell.value)}
          what={what}
        />
      ))}
    </Section>
  )
}

interface AdditionProps {
  report: Report
  cell: ReportCell
  kind: 'explanation' | 'typed'
  was: string
  what: string
}

function Addition({ report, cell: { row, column, why, page }, kind, was, what }: AdditionProps) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [said, say] = useState(was)
  const keep = useMutation({
    mutationFn: () =>
      calls.reports.addToReport({
        params: { form: report.code },
        body: {
          commandId: CommandId.parse(v7()),
          area: report.area,
          month: report.month,
          row,
          column,
          ...(kind === 'typed' ? { typed: Number(said) } : { explanation: said })
        }
      }),
    onSuccess: () => {
      tell({ said: t('reports.kept') })
      return queries.invalidateQueries({ queryKey: ['reports'] })
    }
  })
  return (
    <form
      aria-label={what}
      onSubmit={event => {
        event.preventDefault()
        if (said.trim() !== '') keep.mutate()
      }}
    >
      <Field
        id={`${row}-${column}`}
        label={kind === 'typed' ? what : t('reports.explanation')}
        value={said}
        change={say}
        long={kind === 'explanation'}
      />
      {kind === 'typed' && why && (
        <p className="quiet">{page === '/care' ? <Link to="/care">{why[language]}</Link> : why[language]}</p>
      )}
      {keep.error && <ErrorSummary problem={keep.error} />}
      <Button submit busy={keep.isPending}>
        {t(kind === 'typed' ? 'reports.keepTyped' : 'reports.explain')}
      </Button>
    </form>
  )
}
