import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { LegacyCase } from '../../contract/legacy-cases.ts'
import type { AreaCode } from '../../contract/values.ts'
import {
  Button,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  FileDrop,
  GuidedForm,
  Page,
  RareText,
  type Say,
  Section,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { type ListProblem, readLegacyList } from './legacy-list.ts'
import { readText } from './read-text.ts'
import '../access/access.css'
import './cases.css'

/** Old cases of the abolished fee: a list comes in and is closed, and all that can be done after is to print and to read. */
export function LegacyCasesPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  if (!may('cases.handle') || !post) return <NoPermission />
  return (
    <Page
      title={t('legacy.title')}
      lead={t('legacy.lead')}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
    >
      <div className="sheet narrow">
        <Section title={t('legacy.take')}>
          <TakeIn own={post.area} />
        </Section>
      </div>
      <Archive />
    </Page>
  )
}

const said = (t: Say, problem: ListProblem): string =>
  'n' in problem ? t(problem.code, { n: problem.n }) : t(problem.code)

function TakeIn({ own }: { own: AreaCode }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft('legacy-list', { area: null as AreaCode | null, source: '', rows: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'area',
              label: t('legacy.area'),
              input: props => <AreaPicker {...props} within={own} optional />
            },
            { name: 'source', label: t('legacy.source'), hint: t('legacy.sourceHint'), required: true, most: 200 },
            {
              name: 'rows',
              label: t('legacy.rows'),
              hint: t('legacy.rowsHint'),
              kind: 'long',
              required: true,
              most: 200_000,
              check: (text, { area }) => {
                const read = readLegacyList(text, area ?? own)
                return 'problem' in read ? said(t, read.problem) : undefined
              }
            }
          ],
          about: () => (
            <FileDrop
              label={t('legacy.file')}
              kinds={['.csv', '.txt']}
              most={1_000_000}
              take={file => void readText(file).then(rows => draft.change({ rows }))}
            />
          )
        }
      ]}
      submit={t('legacy.close')}
      preview={({ rows, area }) => <WhatCloses text={rows} area={area ?? own} />}
      send={({ area, source, rows }, { commandId }) => {
        const read = readLegacyList(rows, area ?? own)
        return calls.legacyCases.closeLegacyCases({
          body: { commandId, source, rows: 'rows' in read ? read.rows : [] }
        })
      }}
      sent={({ closed }) => {
        tell({ said: t('legacy.closed', { n: closed }) })
        void queries.invalidateQueries({ queryKey: ['legacy-cases'] })
      }}
    />
  )
}

/** Said before it is sent: how many, and what of the list is not read. */
function WhatCloses({ text, area }: { text: string; area: AreaCode }) {
  const { t, language } = useWords()
  const read = readLegacyList(text, area)
  if ('problem' in read) return null
  const { rows, unread } = read
  return (
    <>
      <strong>{t('legacy.preview', { n: rows.length, court: rows.filter(({ court }) => court).length })}</strong>
      {unread.length > 0 && <p>{t('legacy.unread', { columns: unread.join(language === 'zh' ? '、' : ', ') })}</p>}
    </>
  )
}

function Archive() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['legacy-cases'],
    queryFn: ({ pageParam }) => calls.legacyCases.listLegacyCases({ query: pageParam ? { after: pageParam } : {} }),
    ...byKey
  })
  const first = asked.data?.pages[0]
  const rows = asked.data?.pages.flatMap(page => page.cases)
  return (
    <Section title={t('legacy.archive')} aside={rows?.some(({ court }) => court) && <Withdrawals />}>
      {!rows && <Waiting asked={asked} shape="rows" n={4} />}
      {rows?.length === 0 && <Empty title={t('legacy.none')}>{t('legacy.noneNext')}</Empty>}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('legacy.archive')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          {...goingOn(asked, first?.total)}
        />
      )}
    </Section>
  )
}

function useColumns(): Column<LegacyCase>[] {
  const { t, day } = useWords()
  return useMemo(
    () => [
      { key: 'name', title: t('legacy.name'), text: row => row.name, cell: row => <RareText text={row.name} /> },
      { key: 'reference', title: t('legacy.reference'), text: row => row.reference },
      {
        key: 'court',
        title: t('legacy.enforcement'),
        text: row => t(row.court ? 'legacy.withdrawn' : 'legacy.notAsked')
      },
      { key: 'state', title: t('legacy.state'), text: () => t('legacy.stateClosed') },
      { key: 'closedOn', title: t('legacy.closedOn'), text: row => day(row.closedOn) }
    ],
    [t, day]
  )
}

function Withdrawals() {
  const { t } = useWords()
  const tell = useUndo()
  const make = useMutation({
    mutationFn: () => calls.legacyCases.listWithdrawals({}),
    onSuccess: file => {
      saveMadeFile(file)
      tell({ said: t('legacy.withdrawalsMade', { n: file.rows }) })
    }
  })
  return (
    <>
      {make.error && <ErrorSummary problem={make.error} />}
      <Button press={() => make.mutate()} busy={make.isPending}>
        {t('legacy.withdrawals')}
      </Button>
    </>
  )
}
