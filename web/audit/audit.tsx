import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Empty, Page, Tabs, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import '../access/access.css'
import { calls } from '../app/calls.ts'
import { byKey } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { type AuditSearch, queryOf } from './audit-search.ts'
import { Entries } from './entries.tsx'
import { ExportAudit } from './export-audit.tsx'
import { Filters } from './filters.tsx'
import { FollowPerson } from './follow-person.tsx'
import { VerifyAudit } from './verify-audit.tsx'
import './audit.css'

const route = getRouteApi('/desk/audit')

type Tool = 'person' | 'verify' | 'export'

/** Who read or changed what. The auditor sees acts and ids, and no resident. */
export function AuditPage() {
  const { t } = useWords()
  const { may } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [tool, setTool] = useState<Tool>('person')
  if (!may('audit.read')) return <NoPermission />
  const go = (to: AuditSearch) => void navigate({ to: '/audit', search: to })
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Filters key={JSON.stringify(search)} search={search} go={go} />
      <details className="audit-tools">
        <summary>
          {t('audit.person')} · {t('audit.verify')} · {t('audit.export')}
        </summary>
        <Tabs
          label={t('audit.title')}
          tabs={(['person', 'verify', 'export'] as const).map(key => ({ key, title: t(`audit.${key}`) }))}
          at={tool}
          change={setTool}
        >
          {tool === 'person' ? (
            <FollowPerson follow={person => go({ person })} />
          ) : tool === 'verify' ? (
            <VerifyAudit />
          ) : (
            <ExportAudit search={search} />
          )}
        </Tabs>
      </details>
      {search.person && (
        <p>
          {t('audit.following', { id: search.person.slice(0, 13) })}{' '}
          <Button
            press={() => {
              const { person: _, ...rest } = search
              go(rest)
            }}
          >
            {t('audit.stop')}
          </Button>
        </p>
      )}
      <EntryList search={search} go={go} />
    </Page>
  )
}

function EntryList({ search, go }: { search: AuditSearch; go: (search: AuditSearch) => void }) {
  const { t } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) => {
      const { refused, ...query } = queryOf(search)
      return calls.audit.listAudit({
        query: { ...query, ...(refused && { refused: 'true' }), ...(pageParam && { after: pageParam }) }
      })
    },
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.entries)
  if (!rows) return <Waiting asked={asked} shape="rows" n={10} />
  if (rows.length === 0) return <Empty title={t('audit.none')}>{t('audit.noneNext')}</Empty>
  return (
    <Entries
      rows={rows}
      go={narrower => go({ ...search, ...narrower })}
      total={asked.data?.pages[0]?.total}
      more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
      busy={asked.isFetchingNextPage}
    />
  )
}
