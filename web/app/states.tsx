import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Empty, ErrorSummary, Page, Problem, Skeleton, useWords } from '../../ui/index.ts'

export function NotFound() {
  const { t } = useWords()
  return (
    <Page title={t('state.notFound')}>
      <Empty title={t('state.notFoundNext')}>
        <Link to="/">{t('nav.home')}</Link>
      </Empty>
    </Page>
  )
}

export function NoPermission() {
  const { t } = useWords()
  return (
    <Page title={t('state.noPermission')}>
      <Empty title={t('state.noPermissionNext')}>
        <Link to="/">{t('nav.home')}</Link>
      </Empty>
    </Page>
  )
}

export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useWords()
  if (error instanceof Problem && error.status === 403) return <NoPermission />
  return (
    <Page title={t('error.page')}>
      <ErrorSummary problem={error} retry={reset} />
    </Page>
  )
}

interface Asked {
  isPending: boolean
  error: Error | null
  refetch: () => unknown
}

/** A page whose own title is still on its way has one all the same, for readers as for eyes. */
export function WaitingPage({ title, asked }: { title: string; asked: Asked }) {
  return (
    <Page title={title}>
      <Waiting asked={asked} shape="page" />
    </Page>
  )
}

/** What stands where an answer is not there yet, or will not come. */
export function Waiting({ asked, shape, n }: { asked: Asked; shape: 'rows' | 'cards' | 'page'; n?: number }) {
  if (asked.error) return <ErrorSummary problem={asked.error} retry={() => void asked.refetch()} />
  return asked.isPending ? <Skeleton shape={shape} {...(n && { n })} /> : null
}
