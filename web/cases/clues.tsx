import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ClueKind, type ClueLine } from '../../contract/clues.ts'
import { Day } from '../../contract/values.ts'
import {
  type Column,
  DataTable,
  Empty,
  GuidedForm,
  Page,
  Section,
  Tag,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'
import './cases.css'

/** A district receives and answers; streets and communities record and pass on. */
export const ofDistrict = (area: number | undefined): boolean => area !== undefined && area % 1e9 === 0

/** 线索移送: what the street noticed of institutions and places, on its way to the district and back. */
export function CluesPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  if (!may('cases.read') || !post) return <NoPermission />
  const district = ofDistrict(post.area)
  return (
    <Page
      title={t('clue.title')}
      lead={t(district ? 'clue.leadDistrict' : 'clue.lead')}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
    >
      {!district && may('cases.handle') && (
        <div className="sheet narrow">
          <Section title={t('clue.record')}>
            <RecordClue />
          </Section>
        </div>
      )}
      <Section title={t('clue.list')}>
        <ClueList />
      </Section>
    </Page>
  )
}

function RecordClue() {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useUndo()
  const draft = useDraft('clue', { kind: '', place: '', address: '', seen: '', noticedOn: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'kind',
              label: t('clue.kind'),
              kind: 'choice',
              required: true,
              options: ClueKind.options.map(value => ({ value, label: t(`clue.kind.${value}`) }))
            },
            { name: 'place', label: t('clue.place'), required: true, most: 100 },
            { name: 'address', label: t('clue.address'), required: true, most: 200 },
            { name: 'seen', label: t('clue.seen'), hint: t('clue.seenHint'), kind: 'long', required: true, most: 500 },
            { name: 'noticedOn', label: t('clue.noticedOn'), kind: 'day', required: true, past: true }
          ]
        }
      ]}
      submit={t('clue.record')}
      send={({ kind, noticedOn, ...told }, { commandId }) =>
        calls.clues.recordClue({
          body: { commandId, kind: ClueKind.parse(kind), noticedOn: Day.parse(noticedOn), ...told }
        })
      }
      sent={({ id }) => {
        tell({ said: t('clue.recorded') })
        void queries.invalidateQueries({ queryKey: ['clues'] })
        void navigate({ to: '/clues/$id', params: { id } })
      }}
    />
  )
}

function ClueList() {
  const { t, day } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['clues', 'list'],
    queryFn: ({ pageParam }) => calls.clues.listClues({ query: pageParam ? { after: pageParam } : {} }),
    ...byKey
  })
  const columns = useMemo(
    (): Column<ClueLine>[] => [
      {
        key: 'place',
        title: t('clue.place'),
        text: row => row.place,
        cell: row => (
          <Link to="/clues/$id" params={{ id: row.id }}>
            {row.place}
          </Link>
        )
      },
      { key: 'kind', title: t('clue.kind'), text: row => t(`clue.kind.${row.kind}`) },
      {
        key: 'state',
        title: t('clue.state'),
        text: row => t(`clue.state.${row.state}`),
        cell: row => <Tag tone={row.state === 'answered' ? 'past' : 'plain'}>{t(`clue.state.${row.state}`)}</Tag>
      },
      { key: 'recordedOn', title: t('clue.recordedOn'), text: row => day(row.recordedOn) },
      { key: 'number', title: t('clue.number'), text: row => row.number }
    ],
    [t, day]
  )
  const rows = asked.data?.pages.flatMap(page => page.clues)
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0) return <Empty title={t('clue.none')} />
  return (
    <DataTable
      caption={t('clue.list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}
