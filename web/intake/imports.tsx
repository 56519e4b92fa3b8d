import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Upload } from '../../contract/intake.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, isEstimate } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { Receive } from './receive.tsx'
import { stateOf, toneOf } from './upload-state.ts'
import './intake.css'

const route = getRouteApi('/desk/imports')
const states = ['read', 'accepting', 'accepted', 'discarded', 'ended'] as const

/** Files brought so far, newest first, and the field to drop the next one into. */
export function Imports() {
  const { t } = useWords()
  const { may } = useMe()
  const { status } = route.useSearch()
  const navigate = useNavigate()
  const asked = useUploads(status)
  if (!may('intake.take-in')) return <NoPermission />
  const uploads = asked.data?.pages.flatMap(page => page.uploads)
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
            total={asked.data?.pages[0]?.total}
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
        query: { ...(status && { status }), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey,
    refetchInterval: query =>
      query.state.data?.pages.some(page => page.uploads.some(({ job }) => job?.state === 'running')) ? 3000 : false
  })
}

interface UploadTableProps {
  uploads: Upload[]
  total: number | undefined
  more: (() => void) | undefined
  busy: boolean
}

function UploadTable({ uploads, total, more, busy }: UploadTableProps) {
  const { t, moment, day } = useWords()
  const areaText = useAreaText()
  const columns = useMemo((): Column<Upload>[] => {
    const count = (key: 'new' | 'changed' | 'doubtful' | 'rejected'): Column<Upload> => ({
      key,
      title: t(`group.${key}`),
      right: true,
      wide: true,
      text: upload => upload.report[key]
    })
    return [
      {
        key: 'file',
        title: t('import.file'),
        text: upload => upload.fileName ?? t('import.unnamed'),
        cell: upload => (
          <Link to="/imports/$id" params={{ id: upload.id }}>
            {upload.fileName ?? t('import.unnamed')}
          </Link>
        )
      },
      {
        key: 'state',
        title: t('import.state'),
        text: upload => t(stateOf(upload)),
        cell: upload => <Tag tone={toneOf(upload)}>{t(stateOf(upload))}</Tag>
      },
      {
        key: 'area',
        title: t('import.area'),
        wide: true,
        text: upload => areaText(upload.area),
        cell: upload => <AreaName code={upload.area} />
      },
      { key: 'asOf', title: t('import.asOf'), wide: true, text: upload => day(upload.asOf) },
      { key: 'rows', title: t('import.rows'), right: true, text: upload => upload.report.rows },
      count('new'),
      count('changed'),
      count('doubtful'),
      count('rejected'),
      { key: 'madeAt', title: t('import.madeAt'), wide: true, text: upload => moment(upload.madeAt) }
    ]
  }, [t, moment, day, areaText])
  return (
    <DataTable
      caption={t('import.list')}
      columns={columns}
      rows={uploads}
      rowKey={upload => upload.id}
      more={more}
      busy={busy}
      paged
      total={total}
      estimated={isEstimate(total)}
    />
  )
}
