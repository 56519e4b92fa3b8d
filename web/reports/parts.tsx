import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Report, ReportParts } from '../../contract/reports.ts'
import { type Column, DataTable, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const route = getRouteApi('/desk/reports/$form')

/** What a cell is the sum of, with what no part holds: the sum is always the whole. */
export function PartsSection({ report, row, column }: { report: Report; row: string; column: string }) {
  const { t, number, language } = useWords()
  const { row: _row, column: _column, ...rest } = route.useSearch()
  const query = { area: report.area, month: report.month, row, column }
  const asked = useQuery({
    queryKey: ['reports', report.code, 'parts', query, report.version],
    queryFn: () => calls.reports.getReportParts({ params: { form: report.code }, query })
  })
  const found = report.rows.find(({ key }) => key === row)
  const title = found ? (language === 'zh' ? found.titleZh : found.titleEn) : row
  const columns: Column<Line>[] = [
    {
      key: 'part',
      title: t('reports.part'),
      text: ({ name }) => name,
      cell: ({ name, area }) =>
        area ? (
          <Link to="/reports/$form" params={{ form: report.code }} search={{ month: report.month, area }}>
            {name}
          </Link>
        ) : (
          name
        )
    },
    { key: 'n', title: t('reports.people'), text: ({ value }) => number(value) }
  ]
  return (
    <Section title={t('reports.parts', { what: title })}>
      <Waiting asked={asked} shape="rows" n={4} />
      {asked.data && (
        <DataTable
          caption={t('reports.parts', { what: title })}
          columns={columns}
          rows={linesOf(asked.data, {
            language,
            rest: t(asked.data.by === 'sex' ? 'reports.restSex' : 'reports.rest'),
            whole: t('reports.whole')
          })}
          rowKey={({ key }) => key}
        />
      )}
      <Link to="/reports/$form" params={{ form: report.code }} search={rest} resetScroll={false}>
        {t('reports.closeParts')}
      </Link>
    </Section>
  )
}

interface Line {
  key: string
  name: string
  area: ReportParts['parts'][number]['area']
  value: number
}

const linesOf = (
  { parts, rest, whole }: ReportParts,
  said: { language: 'zh' | 'en'; rest: string; whole: string }
): Line[] => [
  ...parts.map(({ area, name, value }) => ({ key: `${area} ${name.zh}`, name: name[said.language], area, value })),
  { key: 'rest', name: said.rest, area: null, value: rest },
  { key: 'whole', name: said.whole, area: null, value: whole }
]
