import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { Choice, Empty, Page, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { PeopleTable } from './people-table.tsx'
import { type LookUpKind, lookUpKinds, questionOf, readQuery, type Wanted } from './read-query.ts'
import './people.css'

const isKind = (text: string | undefined): text is LookUpKind => lookUpKinds.some(kind => kind === text)

export function LookUpPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { lookFor, by } = useRouterState({ select: state => state.location.state })
  if (!may('people.look-up')) return <NoPermission />
  if (!lookFor)
    return (
      <Page title={t('nav.people')} action={<NewPerson />}>
        <Teach />
      </Page>
    )
  const read = readQuery(lookFor)
  return <Results typed={lookFor} wanted={isKind(by) ? { by, text: by === read.by ? read.text : lookFor } : read} />
}

/** Whoever is not found yet is registered. */
function NewPerson() {
  const { t } = useWords()
  const { may } = useMe()
  return may('people.record') ? (
    <Link to="/people/new" search={{}}>
      {t('life.new')}
    </Link>
  ) : null
}

function Teach() {
  const { t } = useWords()
  const examples = [
    [t('find.teach.name'), '张伟 · zhangwei · zw'],
    [t('find.teach.id'), '340104 19900102 ****'],
    [t('find.teach.phone'), '138 **** 1234'],
    [t('find.teach.date'), '1990-01-02 · 19900102 · 1990年1月2日'],
    [t('find.teach.address'), '三里庵路1号']
  ]
  return (
    <Empty title={t('find.teach')}>
      <ul>
        {examples.map(([what, example]) => (
          <li key={what}>
            {what}
            {t('common.colon')}
            {example}
          </li>
        ))}
      </ul>
      {t('find.teach.key')}
    </Empty>
  )
}

function Results({ typed, wanted }: { typed: string; wanted: Wanted }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { may } = useMe()
  const asked = useLookUp(wanted)
  const pages = asked.data?.pages ?? []
  const people = pages.flatMap(page => page.people)
  const options = lookUpKinds.map(value => ({ value, label: t(`find.by.${value}`) }))
  return (
    <Page
      title={t('find.results')}
      lead={t('find.understood', { by: t(`find.by.${wanted.by}`), what: wanted.text })}
      action={
        <Choice
          label={t('find.by')}
          value={wanted.by}
          change={by => void navigate({ to: '/people', search: {}, state: { lookFor: typed, by }, replace: true })}
          options={options}
        />
      }
    >
      <Waiting asked={asked} shape="rows" n={8} />
      {pages[0]?.about === 'ask-duty-officer' && <Empty title={t('find.duty')}>{t('find.dutyNext')}</Empty>}
      {pages[0]?.about === 'found' && people.length === 0 && (
        <Empty title={t('find.none')}>
          {t('find.noneNext')} <NewPerson />
        </Empty>
      )}
      {pages.length > 0 && people.length === 0 && wanted.by === 'idNumber' && may('people.look-up-elsewhere') && (
        <Elsewhere key={wanted.text} idNumber={wanted.text} />
      )}
      {people.length > 0 && (
        <PeopleTable
          caption={t('find.results')}
          people={people}
          asOf={{}}
          total={pages[0]?.total}
          more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
          busy={asked.isFetchingNextPage}
        />
      )}
    </Page>
  )
}

function useLookUp(wanted: Wanted) {
  return useInfiniteQuery({
    queryKey: ['people', 'look-up', wanted],
    queryFn: ({ pageParam }) =>
      calls.people.lookUpPeople({ body: { ...questionOf(wanted), ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
}
