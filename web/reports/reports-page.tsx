import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { HandedIn, ReportLine } from '../../contract/reports.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { monthsBack, stateTones } from './months.ts'

const route = getRouteApi('/desk/reports')

/** The forms of an area and a month with their state, and what the areas below handed in. */
export function ReportsPage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const months = monthsBack()
  const month = search.month ?? months[1]!
  const query = { month, ...(search.area && { area: search.area }) }
  const asked = useQuery({
    queryKey: ['reports', query],
    queryFn: () => calls.reports.listReports({ query }),
    enabled: may('reports.read')
  })
  if (!may('reports.read')) return <NoPermission />
  const title = (row: { titleZh: string; titleEn: string }) => (language === 'zh' ? row.titleZh : row.titleEn)
  const state = <Row extends ReportLine | HandedIn>(): Column<Row> => ({
    key: 'state',
    title: t('reports.state'),
    text: row => t(`reports.state.${row.state}`),
    cell: row => <Tag tone={stateTones[row.state]}>{t(`reports.state.${row.state}`)}</Tag>
  })
  const forms: Column<ReportLine>[] = [
    {
      key: 'form',
      title: t('reports.form'),
      text: row => `${row.code} ${title(row)}`,
      cell: row => (
        <Link to="/reports/$form" params={{ form: row.code }} search={query}>
          {row.code} {title(row)}
        </Link>
      )
    },
    state(),
    {
      key: 'burden',
      title: t('reports.burden'),
      text: ({ burden }) => t('reports.burdenOf', { typed: burden.typed, filled: burden.filled })
    }
  ]
  const handedIn: Column<HandedIn>[] = [
    { key: 'area', title: t('reports.area'), text: row => row.areaName },
    {
      key: 'form',
      title: t('reports.form'),
      text: row => `${row.code} ${title(row)}`,
      cell: row => (
        <Link to="/reports/$form" params={{ form: row.code }} search={{ month: row.month, area: row.area }}>
          {row.code} {title(row)}
        </Link>
      )
    },
    { key: 'month', title: t('reports.month'), text: row => row.month },
    state()
  ]
  return (
    <Page title={t('reports.title', { area: asked.data?.areaName ?? '' })} lead={t('reports.lead')}>
      <Section title={t('reports.forms')}>
        <Choice
          label={t('reports.month')}
          value={month}
          change={chosen => void navigate({ search: { ...search, month: chosen } })}
          options={months.map(value => ({ value, label: value }))}
        />
        <Waiting asked={asked} shape="rows" n={6} />
        {asked.data && (
          <DataTable caption={t('reports.forms')} columns={forms} rows={asked.data.forms} rowKey={({ code }) => code} />
        )}
      </Section>
      {asked.data && (
        <Section title={t('reports.handedIn')}>
          {asked.data.handedIn.length === 0 ? (
            <Empty title={t('reports.handedInNone')}>{t('reports.handedInNext')}</Empty>
          ) : (
            <DataTable
              caption={t('reports.handedIn')}
              columns={handedIn}
              rows={asked.data.handedIn}
              rowKey={({ area, code, month }) => `${area} ${code} ${month}`}
            />
          )}
        </Section>
      )}
    </Page>
  )
}
