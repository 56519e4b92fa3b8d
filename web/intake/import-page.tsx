import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import type { UploadDetail } from '../../contract/intake.ts'
import { Page, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting, WaitingPage } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { ResultStep } from './result-step.tsx'
import { RowsStep } from './rows-step.tsx'
import { isAtWork, stateOf, toneOf } from './upload-state.ts'
import './intake.css'

const route = getRouteApi('/desk/imports/$id/$step')

const uploadQuery = (id: string) => ({
  queryKey: ['intake', 'upload', id],
  queryFn: () => calls.intake.getUpload({ params: { id } }),
  refetchInterval: ({ state }: { state: { data: UploadDetail | undefined } }) =>
    state.data && isAtWork(state.data) ? 1000 : (false as const)
})

/** The address of a file alone leads to where its work stands. */
export function ImportStart() {
  const { id } = getRouteApi('/desk/imports/$id').useParams()
  const asked = useQuery(uploadQuery(id))
  const { t } = useWords()
  const { may } = useMe()
  if (!may('intake.take-in')) return <NoPermission />
  if (!asked.data) return <WaitingPage title={t('import.title')} asked={asked} />
  return <Navigate to="/imports/$id/$step" params={{ id, step: firstStep(asked.data) }} replace />
}

/** Where nothing was understood, the columns come first. */
const firstStep = ({ status, report, job }: UploadDetail) =>
  status !== 'read' || isAtWork({ job }) ? 'result' : report.rows === 0 ? 'columns' : 'rows'

/** One file, step by step; every step has its address, so that one may close the page and come back. */
export function ImportPage() {
  const { t, day, number } = useWords()
  const { may } = useMe()
  const { id, step } = route.useParams()
  const asked = useQuery(uploadQuery(id))
  if (!may('intake.take-in')) return <NoPermission />
  const upload = asked.data
  return (
    <Page
      title={upload?.fileName ?? t('import.unnamed')}
      back={<Link to="/imports">{t('import.back')}</Link>}
      lead={
        upload && (
          <>
            <Tag tone={toneOf(upload)}>{t(stateOf(upload))}</Tag> {t('import.area')} <AreaName code={upload.area} /> ·{' '}
            {t('import.asOf')} {day(upload.asOf)} · {t('result.total', { n: number(upload.report.rows) })}
          </>
        )
      }
    >
      <Waiting asked={asked} shape="page" />
      {upload && (
        <>
          <Steps id={id} at={step} upload={upload} />
          {step === 'columns' && <ColumnsStep upload={upload} />}
          {step === 'rows' && <RowsStep upload={upload} />}
          {step === 'result' && <ResultStep upload={upload} />}
        </>
      )}
    </Page>
  )
}

const steps = ['columns', 'rows', 'result'] as const

/** The way through; a step that is no more to be changed can still be looked at. */
function Steps({ id, at, upload }: { id: string; at: (typeof steps)[number]; upload: UploadDetail }) {
  const { t } = useWords()
  const shown = upload.cleared ? (['result'] as const) : steps
  return (
    <nav aria-label={t('import.steps')}>
      <ol className="steps">
        {shown.map(step => (
          <li key={step} className={step === at ? 'now' : undefined}>
            <Link
              to="/imports/$id/$step"
              params={{ id, step }}
              search={{}}
              {...(step === at && { 'aria-current': 'step' })}
            >
              {t(`import.step.${step}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
