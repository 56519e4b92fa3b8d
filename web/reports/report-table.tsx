import { getRouteApi, Link } from '@tanstack/react-router'
import type { Report, ReportCell } from '../../contract/reports.ts'
import { isTooWide } from '../../law/rosters.ts'
import { type Column, DataTable, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'

type Row = Report['rows'][number]

/** The form as a table: each figure opens its roster where one is exactly these people, or what it is the sum of. */
export function ReportTable({ report }: { report: Report }) {
  const { t, language } = useWords()
  const title = (one: { titleZh: string; titleEn: string }) => (language === 'zh' ? one.titleZh : one.titleEn)
  const caption = `${report.code} ${title(report)}`
  const columns: Column<Row>[] = [
    {
      key: 'item',
      title: t('reports.item'),
      text: title,
      cell: row => <span className={row.part ? 'report-item report-part' : 'report-item'}>{title(row)}</span>
    },
    ...report.columns.map(
      (column, i): Column<Row> => ({
        key: column.key,
        title: title(column),
        text: row => plain(row.cells[i]!),
        cell: row => (
          <FigureOf
            cell={row.cells[i]!}
            report={report}
            what={report.columns.length > 1 ? `${title(row)}（${title(column)}）` : title(row)}
          />
        )
      })
    )
  ]
  return (
    <Section title={caption}>
      <DataTable caption={caption} columns={columns} rows={report.rows} rowKey={({ key }) => key} />
    </Section>
  )
}

const plain = ({ kind, value, why }: ReportCell): string =>
  kind === 'nowhere' ? (why?.zh ?? '') : value === null ? '' : String(value)

interface FigureProps {
  cell: ReportCell
  report: Report
  what: string
}

function FigureOf({ cell, report, what }: FigureProps) {
  const { t, number, language } = useWords()
  const { kind, value, why, page, now, unusual } = cell
  if (kind === 'nowhere' && cell.column !== report.columns[0]?.key) return <span className="quiet">—</span>
  if (kind === 'nowhere')
    return (
      <span className="quiet">{page === '/care' ? <Link to="/care">{why?.[language]}</Link> : why?.[language]}</span>
    )
  if (value === null) return <span className="quiet">{kind === 'typed' ? t('reports.empty') : '—'}</span>
  return (
    <>
      <Opened cell={cell} report={report} what={what} n={number(value)} />{' '}
      {now !== null && <Tag tone="warm">{t('reports.amended', { now: number(now) })}</Tag>}
      {unusual && (
        <Tag tone={unusual.explanation === null ? 'warm' : 'plain'}>
          {t(unusual.explanation === null ? 'reports.unusual' : 'reports.explained')}
        </Tag>
      )}
    </>
  )
}

const route = getRouteApi('/desk/reports/$form')

function Opened({ cell, report, what, n }: FigureProps & { n: string }) {
  const { t } = useWords()
  const { may } = useMe()
  const search = route.useSearch()
  const { roster, hasParts, row, column, value } = cell
  if (roster && value !== 0 && may('people.rosters') && !isTooWide(roster.key, report.area))
    return (
      <Link
        to="/rosters/$roster"
        params={{ roster: roster.key }}
        search={{ area: report.area, on: report.on, ...(roster.stay && { stay: roster.stay }) }}
        title={t('reports.toRoster', { what })}
      >
        {n}
      </Link>
    )
  if (hasParts && value !== 0)
    return (
      <Link
        to="/reports/$form"
        params={{ form: report.code }}
        search={{ ...search, row, column }}
        resetScroll={false}
        title={t('reports.toParts', { what })}
      >
        {n}
      </Link>
    )
  return n
}
