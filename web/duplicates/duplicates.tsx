import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DuplicatePair, Strength } from '../../contract/duplicates.ts'
import { Choice, type Column, DataTable, Empty, Page, RareText, Tabs, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Requests } from './requests.tsx'
import './duplicates.css'

const route = getRouteApi('/desk/duplicates')
const tabs = ['open', 'not-same', 'merged', 'requests'] as const
const strengths = ['strong', 'likely', 'possible'] as const

/** Likely duplicates of the area, the strongest first; what was decided; and what is asked of other districts. */
export function Duplicates() {
  const { t } = useWords()
  const { may } = useMe()
  const { status = 'open', strength } = route.useSearch()
  const navigate = useNavigate()
  if (!may('people.correct')) return <NoPermission />
  const go = (search: { status?: (typeof tabs)[number]; strength?: Strength }) =>
    void navigate({ to: '/duplicates', search })
  return (
    <Page title={t('dup.title')} lead={t('dup.lead')}>
      <Tabs
        label={t('dup.tabs')}
        tabs={tabs.map(key => ({ key, title: t(`dup.tab.${key}`) }))}
        at={status}
        change={key => go(key === 'open' ? {} : { status: key })}
      >
        {status === 'requests' ? (
          <Requests />
        ) : (
          <>
            {status === 'open' && (
              <p className="pair-filter">
                <Choice
                  label={t('dup.strength')}
                  value={strength ?? ''}
                  change={value => go(value === '' ? {} : { strength: value })}
                  options={[
                    { value: '' as const, label: t('dup.strength.all') },
                    ...strengths.map(value => ({ value, label: t(`dup.strength.${value}`) }))
                  ]}
                />
              </p>
            )}
            <Pairs status={status} strength={strength} />
          </>
        )}
      </Tabs>
    </Page>
  )
}

function Pairs({ status, strength }: { status: DuplicatePair['status']; strength: Strength | undefined }) {
  const { t } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['duplicates', 'pairs', status, strength ?? ''],
    queryFn: ({ pageParam }) =>
      calls.duplicates.listPairs({
        query: { status, ...(strength && { strength }), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
  const columns = usePairColumns(status)
  const pairs = asked.data?.pages.flatMap(page => page.pairs)
  return (
    <>
      <Waiting asked={asked} shape="rows" n={8} />
      {pairs?.length === 0 && (
        <Empty title={t(`dup.empty.${status}`)}>{status === 'open' && t('dup.empty.openNext')}</Empty>
      )}
      {pairs && pairs.length > 0 && (
        <DataTable
          caption={t('dup.caption')}
          name="duplicates"
          columns={columns}
          rows={pairs}
          rowKey={pair => `${pair.a.enrolment} ${pair.b.enrolment}`}
          {...goingOn(asked, asked.data?.pages[0]?.total)}
        />
      )}
    </>
  )
}

const tones = { strong: 'warm', likely: 'plain', possible: 'past' } as const

function usePairColumns(status: DuplicatePair['status']): Column<DuplicatePair>[] {
  const { t, moment } = useWords()
  return useMemo(() => {
    const both = (of: (line: DuplicatePair['a']) => string | null) => ({
      text: ({ a, b }: DuplicatePair) => `${of(a) ?? '—'} / ${of(b) ?? '—'}`,
      cell: (pair: DuplicatePair) => (
        <span className="pair-lines">
          {[pair.a, pair.b].map(line => (
            <span key={line.enrolment}>
              <RareText text={of(line) ?? '—'} />
            </span>
          ))}
        </span>
      )
    })
    const names = both(line => line.name)
    const decided = (pair: DuplicatePair) =>
      t('dup.decidedBy', { who: pair.decidedBy ?? '', on: pair.decidedAt ? moment(pair.decidedAt) : '' })
    const columns: Column<DuplicatePair>[] = [
      {
        key: 'names',
        title: t('line.name'),
        text: names.text,
        cell: pair => (
          <Link to="/duplicates/$a/$b" params={{ a: pair.a.person, b: pair.b.person }}>
            {names.cell(pair)}
            <span className="unseen">{t('dup.compare')}</span>
          </Link>
        )
      },
      { key: 'born', title: t('line.bornOn'), ...both(line => line.bornOn) },
      { key: 'id', title: t('line.id'), wide: true, ...both(line => line.idMasked) },
      { key: 'address', title: t('line.address'), wide: true, ...both(line => line.address) },
      { key: 'seat', title: t('line.seat'), wide: true, ...both(line => t(`seat.${line.seat}`)) },
      {
        key: 'why',
        title: t('dup.why'),
        text: pair => pair.reasons.map(reason => t(`dup.reason.${reason}`)).join(' · ')
      },
      {
        key: 'strength',
        title: t('dup.strength'),
        text: pair => t(`dup.strength.${pair.strength}`),
        cell: pair => <Tag tone={tones[pair.strength]}>{t(`dup.strength.${pair.strength}`)}</Tag>
      }
    ]
    if (status === 'open') return columns
    return [
      ...columns.slice(0, -1),
      {
        key: 'decided',
        title: t('dup.decided'),
        text: pair => [decided(pair), pair.note].filter(Boolean).join(' '),
        cell: pair => (
          <>
            {decided(pair)}
            {pair.note && <span className="quiet"> {pair.note}</span>}
          </>
        )
      }
    ]
  }, [t, moment, status])
}
