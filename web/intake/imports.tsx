import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Upload } from '../../contract/intake.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { Receive } from './receive.tsx'
import { stateOf, toneOf } from './upload-state.ts'
import './intake.css'

const route = getRouteApi('/desk/imports')
const pageSize = 50
const states = ['read', 'accepting', 'accepted', 'discarded', 'ended'] as const

/** Files brought so far, newest first, and the field to drop the next one into. */
export function Imports() {
  const { t } = useWords()
  const { may } = useMe()
  const { status } = route.useSearch()
  const navigate = useNavigate()
  const asked = useUploads(status)
  if (!may('intake.take-in')) return <NoPermission />
  const uploads = asked.data?.pages.flat()
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      <Receive />
      <Section
        title={t('import.list')}
        aside={
          <Choice
            label={t('import.state')}
            value={status ?? ''}
            change={value => void navigate({ to: '/imports', search: value === '' ? {} : { status: value } })}
            options={[
              { value: '' as const, label: t('import.all') },
              ...states.map(value => ({ value, label: t(`import.state.${value}`) }))
            ]}
          />
        }
      >
        <Waiting asked={asked} shape="rows" n={5} />
        {uploads?.length === 0 &&
          (status ? (
            <Empty title={t('import.noneOf')} />
          ) : (
            <Empty title={t('import.none')}>{t('import.noneNext')}</Empty>
          ))}
        {uploads && uploads.length > 0 && (
          <UploadTable
            uploads={uploads}
            more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
            busy={asked.isFetchingNextPage}
          />
        )}
      </Section>
    </Page>
  )
}

function useUploads(status: Upload['status'] | undefined) {
  return useInfiniteQuery({
    queryKey: ['intake', 'uploads', status ?? ''],
    queryFn: ({ pageParam }) =>
      calls.intake.listUploads({
        query: { limit: pageSize, ...(status && { status }), ...(pageParam && { after: pageParam }) }
      }),
    initialPageParam: '',
    getNextPageParam: page => (page.length === pageSize ? page.at(-1)!.id : undefined),
    refetchInterval: query =>
      query.state.data?.pages.flat().some(upload => upload.job?.state === 'running') ? 3000 : false
  })
}

interface UploadTableProps {
  uploads: Upload[]
  more: (() => void) | undefined
  busy: boolean
}

function UploadTable({ uploads, more, busy }: UploadTableProps) {
  const { t, number, moment, day } = useWords()
  const columns = useMemo((): Column<Upload>[] => {
    const count = (key: 'new' | 'changed' | 'doubtful' | 'rejected'): Column<Upload> => ({
      key,
      title: t(`group.${key}`),
      right: true,
      wide: true,
      cell: upload => number(upload.report[key]),
      text: upload => upload.report[key]
    })
    return [
      {
        key: 'file',
        title: t('import.file'),
        cell: upload => (
          <Link to="/imports/$id" params={{ id: upload.id }}>
            {upload.fileName ?? t('import.unnamed')}
          </Link>
        )
      },
      {
        key: 'state',
        title: t('import.state'),
        cell: upload => <Tag tone={toneOf(upload)}>{t(stateOf(upload))}</Tag>
      },
      { key: 'area', title: t('import.area'), wide: true, cell: upload => <AreaName code={upload.area} /> },
      { key: 'asOf', title: t('import.asOf'), wide: true, cell: upload => day(upload.asOf) },
      { key: 'rows', title: t('import.rows'), right: true, cell: upload => number(upload.report.rows) },
      count('new'),
      count('changed'),
      count('doubtful'),
      count('rejected'),
      { key: 'madeAt', title: t('import.madeAt'), wide: true, cell: upload => moment(upload.madeAt) }
    ]
  }, [t, number, moment, day])
  return (
    <DataTable
      caption={t('import.list')}
      columns={columns}
      rows={uploads}
      rowKey={upload => upload.id}
      more={more}
      busy={busy}
      paged
    />
  )
}
