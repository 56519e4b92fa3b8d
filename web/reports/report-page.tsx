import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Report } from '../../contract/reports.ts'
import { Button, ErrorSummary, Page, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { Amendments, Outliers, ToType } from './additions.tsx'
import { monthsBack, stateTones } from './months.ts'
import { PartsSection } from './parts.tsx'
import { ReportTable } from './report-table.tsx'
import { StepSection } from './step-section.tsx'
import './reports.css'

const route = getRouteApi('/desk/reports/$form')

/** One form: its head as the law wants it, its cells, what must be explained or typed, and the way up. */
export function ReportPage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { form } = route.useParams()
  const search = route.useSearch()
  const query = { month: search.month ?? monthsBack()[1]!, ...(search.area && { area: search.area }) }
  const asked = useQuery({
    queryKey: ['reports', form, query],
    queryFn: () => calls.reports.getReport({ params: { form }, query }),
    enabled: may('reports.read')
  })
  if (!may('reports.read')) return <NoPermission />
  const report = asked.data
  return (
    <Page
      title={report ? `${report.code} ${language === 'zh' ? report.titleZh : report.titleEn}` : t('nav.reports')}
      lead={
        report && (
          <>
            {report.areaName} · {report.month}{' '}
            <Tag tone={stateTones[report.state]}>{t(`reports.state.${report.state}`)}</Tag>
          </>
        )
      }
      back={
        <Link to="/reports" search={{ month: query.month }}>
          {t('nav.reports')}
        </Link>
      }
    >
      <Waiting asked={asked} shape="page" />
      {report && (
        <>
          <Head report={report} />
          <ReportTable report={report} />
          {search.row && search.column && <PartsSection report={report} row={search.row} column={search.column} />}
          <Amendments report={report} />
          <Outliers report={report} />
          <ToType report={report} />
          <StepSection key={report.version} report={report} />
        </>
      )}
    </Page>
  )
}

/** Number, maker, approval and validity, or that it is no survey (统计法 art. 17). */
function Head({ report }: { report: Report }) {
  const { t, day, moment, language } = useWords()
  const { code, maker, approval, ledger, from, on, isOver, knownAt, burden, area, month, state } = report
  const save = useMutation({
    mutationFn: ([as, use]: ['pdf' | 'xlsx', 'inside' | 'outside']) =>
      calls.reports.writeReport({ params: { form: code }, query: { area, month, as, use, language } }),
    onSuccess: saveMadeFile
  })
  const facts: [string, string][] = [
    [t('reports.number'), code],
    [t('reports.maker'), maker[language]],
    ...(approval
      ? ([
          [t('reports.approval'), `${approval.approver[language]} ${approval.number}`],
          [t('reports.validTo'), day(approval.validTo)]
        ] as [string, string][])
      : []),
    [t('reports.period'), t('reports.days', { from: day(from), to: day(on) })]
  ]
  return (
    <div className="report-head">
      {ledger && <p className="ledger-words">{ledger[language]}</p>}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!isOver && <p>{t('reports.notOver')}</p>}
      {knownAt && <p>{t('reports.knownAt', { at: moment(knownAt) })}</p>}
      <p className="quiet">{t('reports.burdenSays', burden)}</p>
      <p className="report-files">
        <Button press={() => save.mutate(['pdf', 'inside'])} busy={save.isPending}>
          {t('reports.pdf')}
        </Button>
        <Button press={() => save.mutate(['xlsx', 'inside'])} busy={save.isPending}>
          {t('reports.xlsx')}
        </Button>
        {(state === 'approved' || state === 'locked') && (
          <>
            <Button press={() => save.mutate(['pdf', 'outside'])} busy={save.isPending}>
              {t('reports.pdfOutside')}
            </Button>
            <Button press={() => save.mutate(['xlsx', 'outside'])} busy={save.isPending}>
              {t('reports.xlsxOutside')}
            </Button>
          </>
        )}
      </p>
      <p className="quiet">{t('reports.outside')}</p>
      {save.error && <ErrorSummary problem={save.error} />}
    </div>
  )
}
