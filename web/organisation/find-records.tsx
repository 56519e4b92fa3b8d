import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { RecordLine } from '../../contract/organisation.ts'
import { Button, type Column, DataTable, Empty, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const route = getRouteApi('/desk/organisation')

/** Looks through everything in one's scope; what was asked stays in the address. */
export function FindRecords() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { q = '', kind } = route.useSearch()
  return (
    <search>
      <form
        className="org-find"
        onSubmit={event => {
          event.preventDefault()
          const said = String(new FormData(event.currentTarget).get('q') ?? '').trim()
          void navigate({ to: '/organisation', search: { ...(kind && { kind }), ...(said && { q: said }) } })
        }}
      >
        <input
          key={q}
          name="q"
          type="search"
          aria-label={t('org.find')}
          placeholder={t('org.find')}
          defaultValue={q}
          maxLength={80}
          autoComplete="off"
        />
        <Button submit>{t('org.findGo')}</Button>
      </form>
    </search>
  )
}

export function FoundRecords({ q, columns }: { q: string; columns: Column<RecordLine>[] }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['organisation', 'found', q],
    queryFn: () => calls.organisation.findRecords({ query: { q } })
  })
  const rows = asked.data
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0) return <Empty title={t('org.foundNone', { q })}>{t('org.foundNoneNext')}</Empty>
  return (
    <DataTable
      caption={t('org.found', { q })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      total={rows.length}
      paged
    />
  )
}
