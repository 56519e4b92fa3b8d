import { type QueryKey, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Approval, HandedWork } from '../../contract/access.ts'
import { Button, Empty, Page, Tabs, Tag, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { ApprovalWords } from './approval-words.tsx'
import { Decide } from './decide.tsx'
import { useMe } from './session.ts'
import './access.css'

const route = getRouteApi('/desk/approvals')

type Tab = 'decide' | 'asked' | 'handed'

/** What waits for this post to decide, what its holder asked for, and what came by a hand-over. */
export function ApprovalsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const navigate = useNavigate()
  const tabs: Tab[] = [...(may('access.approve') ? (['decide'] as const) : []), 'asked', 'handed']
  const { tab = tabs[0]! } = route.useSearch()
  if (!may('access.approve') && !may('access.ask')) return <NoPermission />
  return (
    <Page title={t('approvals.title')} lead={t('approvals.lead')}>
      <Tabs
        label={t('approvals.title')}
        tabs={tabs.map(key => ({ key, title: t(`approvals.${key}`) }))}
        at={tab}
        change={to => void navigate({ to: '/approvals', search: { tab: to } })}
      >
        {tab === 'decide' ? <ToDecide /> : tab === 'asked' ? <Asked /> : <Handed />}
      </Tabs>
    </Page>
  )
}

function useApprovals(
  queryKey: QueryKey,
  ask: (query: { after?: string }) => ReturnType<typeof calls.access.listAsked>
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam ? { after: pageParam } : {}),
    ...byKey
  })
}

interface ListProps {
  asked: ReturnType<typeof useApprovals>
  none: { title: string; next: string }
  each: (approval: Approval) => React.ReactNode
}

function ApprovalList({ asked, none, each }: ListProps) {
  const { t } = useWords()
  const rows = asked.data?.pages.flatMap(page => page.approvals)
  if (!rows) return <Waiting asked={asked} shape="cards" n={3} />
  if (rows.length === 0) return <Empty title={none.title}>{none.next}</Empty>
  return (
    <>
      <ul className="approvals">
        {rows.map(approval => (
          <li key={approval.id}>
            <ApprovalWords approval={approval} />
            {each(approval)}
          </li>
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button press={() => void asked.fetchNextPage()} busy={asked.isFetchingNextPage}>
          {t('state.more')}
        </Button>
      )}
    </>
  )
}

function ToDecide() {
  const { t } = useWords()
  const asked = useApprovals(['approvals', 'decide'], query => calls.access.listApprovals({ query }))
  const none = { title: t('approvals.none'), next: t('approvals.noneNext') }
  return <ApprovalList asked={asked} none={none} each={approval => <Decide id={approval.id} />} />
}

function Asked() {
  const { t, moment } = useWords()
  const asked = useApprovals(['approvals', 'asked'], query => calls.access.listAsked({ query }))
  const none = { title: t('approvals.askedNone'), next: t('approvals.askedNext') }
  return (
    <ApprovalList
      asked={asked}
      none={none}
      each={({ status, decidedByName, decidedAt, reason }) => (
        <p className="approval-came">
          <Tag tone={status === 'granted' ? 'warm' : status === 'refused' ? 'wrong' : 'plain'}>
            {t(`approval.status.${status}`)}
          </Tag>
          {decidedByName && decidedAt && (
            <span className="quiet">{t('approval.decided', { name: decidedByName, at: moment(decidedAt) })}</span>
          )}
          {reason && <span>{reason}</span>}
        </p>
      )}
    />
  )
}

function Handed() {
  const { t, moment } = useWords()
  const asked = useQuery({ queryKey: ['handed-work'], queryFn: () => calls.access.listHandedWork({}) })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={3} />
  if (asked.data.work.length === 0) return <Empty title={t('approvals.handedNone')}>{t('approvals.handedNext')}</Empty>
  return (
    <ul className="approvals">
      {asked.data.work.map(work => (
        <li key={work.id}>
          <strong>
            <WorkLink work={work} />
          </strong>
          <span className="quiet">{t('handed.from', { name: work.fromName, at: moment(work.at) })}</span>
        </li>
      ))}
    </ul>
  )
}

function WorkLink({ work: { kind, id } }: { work: HandedWork }) {
  const { t } = useWords()
  const title = t(`work.kind.${kind}`)
  if (kind === 'move')
    return (
      <Link to="/moves/$id" params={{ id }}>
        {title}
      </Link>
    )
  if (kind === 'approval')
    return (
      <Link to="/approvals" search={{ tab: 'asked' }}>
        {title}
      </Link>
    )
  if (kind === 'contact')
    return (
      <Link to="/cases" search={{}}>
        {title}
      </Link>
    )
  if (kind === 'obligation')
    return (
      <Link to="/obligations" search={{ whose: 'mine' }}>
        {title}
      </Link>
    )
  if (kind === 'record')
    return (
      <Link to="/organisation/$id" params={{ id }}>
        {title}
      </Link>
    )
  return <a href={kind === 'import' ? `/imports/${id}` : `/lists/${id}`}>{title}</a>
}
