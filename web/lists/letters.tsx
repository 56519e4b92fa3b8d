import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { type Notice, NoticeStatus } from '../../contract/lists.ts'
import { CommandId } from '../../contract/values.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  Page,
  RareText,
  Tabs,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { isEstimate } from '../app/is-estimate.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import './lists.css'

const route = getRouteApi('/desk/letters')

/** Letters to households, by whether they were handed over. */
export function Letters() {
  const { t } = useWords()
  const { may } = useMe()
  const { status = 'to-print' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('people.record')) return <NoPermission />
  return (
    <Page title={t('letter.title')} lead={t('letter.lead')}>
      <Tabs
        label={t('letter.tabs')}
        tabs={NoticeStatus.options.map(key => ({ key, title: t(`letter.tab.${key}`) }))}
        at={status}
        change={key => void navigate({ to: '/letters', search: key === 'to-print' ? {} : { status: key } })}
      >
        <LetterTable key={status} status={status} />
      </Tabs>
    </Page>
  )
}

export const markHandedOver = (notices: string[]) =>
  calls.lists.handOver({ body: { commandId: CommandId.parse(uuidv7()), notices } })

function LetterTable({ status }: { status: NoticeStatus }) {
  const { t, moment, number } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<unknown>()
  const asked = useInfiniteQuery({
    queryKey: ['notices', status],
    queryFn: ({ pageParam }) => calls.lists.listNotices({ query: { status, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined
  })
  const letters = asked.data?.pages.flatMap(page => page.notices)
  const columns = useMemo(
    (): Column<Notice>[] => [
      {
        key: 'name',
        title: t('letter.about'),
        text: letter => letter.name,
        cell: letter => (
          <Link to="/letters/$id" params={{ id: letter.id }}>
            <RareText text={letter.name} />
          </Link>
        )
      },
      { key: 'kind', title: t('letter.kind'), text: letter => t(`letter.kind.${letter.kind}`) },
      { key: 'address', title: t('line.address'), text: letter => letter.address ?? '—' },
      { key: 'made', title: t('letter.made'), wide: true, text: letter => moment(letter.handedAt ?? letter.madeAt) }
    ],
    [t, moment]
  )
  const hand = () => {
    setProblem(undefined)
    markHandedOver([...chosen]).then(async ({ handedOver }) => {
      tell({ said: t('letter.handedSaid', { n: number(handedOver) }) })
      choose(new Set())
      await Promise.all(['notices', 'work'].map(key => queries.invalidateQueries({ queryKey: [key] })))
    }, setProblem)
  }
  return (
    <>
      <Waiting asked={asked} shape="rows" n={6} />
      {problem !== undefined && <ErrorSummary problem={problem} />}
      {letters?.length === 0 && <Empty title={t('letter.empty')}>{t('letter.emptyNext')}</Empty>}
      {chosen.size > 0 && (
        <p className="deeds">
          <Button primary press={hand}>
            {t('letter.handOverMany', { n: number(chosen.size) })}
          </Button>
        </p>
      )}
      {letters && letters.length > 0 && (
        <DataTable
          caption={t('letter.title')}
          columns={columns}
          rows={letters}
          rowKey={letter => letter.id}
          more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
          busy={asked.isFetchingNextPage}
          paged
          total={asked.data?.pages[0]?.total}
          estimated={isEstimate(asked.data?.pages[0]?.total)}
          {...(status === 'to-print' && { chosen, choose })}
        />
      )}
    </>
  )
}
