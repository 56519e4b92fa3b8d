import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Page, RareText, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'
import '../cases/cases.css'

/** 新居民: who asked by phone to be registered here, by the day they were promised. */
export function ArrivalsPage() {
  const { t } = useWords()
  const { may } = useMe()
  if (!may('residents.bind')) return <NoPermission />
  return (
    <Page title={t('arrivals.title')} lead={t('arrivals.lead')}>
      <List />
    </Page>
  )
}

function List() {
  const { t, day } = useWords()
  const asked = useQuery({ queryKey: ['arrivals', 'list'], queryFn: () => calls.residents.listArrivals({}) })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={3} />
  if (asked.data.length === 0) return <Empty title={t('arrivals.none')}>{t('arrivals.noneHint')}</Empty>
  return (
    <ul className="case-list">
      {asked.data.map(one => (
        <li key={one.id} className="stacked">
          <Link to="/arrivals/$id" params={{ id: one.id }}>
            <RareText text={one.name} /> · {one.areaName}
          </Link>
          <span className="quiet">
            {t('arrivals.due', { on: day(one.askedOn), due: day(one.due) })} · {t(`arrivals.contact.${one.contact}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
