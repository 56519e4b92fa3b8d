import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Duties } from './duties.tsx'
import { useTitles } from './kind-words.ts'
import { ObligationList } from './obligations.tsx'
import { stateTones } from './records.tsx'
import './organisation.css'

/** The contact's own page: what their body offers and agreed to, what the law asks of it, and what meetings decided. No resident is in it. */
export function OwnBodyPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const { kindTitle } = useTitles()
  const asked = useQuery({
    queryKey: ['organisation', 'own-body'],
    queryFn: () => calls.organisation.listRecords({ query: { limit: 100 } }),
    enabled: may('organisation.own')
  })
  if (!may('organisation.own')) return <NoPermission />
  const records = asked.data?.records
  return (
    <Page title={t('ownBody.title')} lead={t('ownBody.lead')}>
      <Section title={t('ownBody.records')}>
        {!records && <Waiting asked={asked} shape="rows" n={4} />}
        {records?.length === 0 && <Empty title={t('ownBody.none')}>{t('ownBody.noneNext')}</Empty>}
        <ul className="owed">
          {records?.map(one => (
            <li key={one.id}>
              <Link to="/organisation/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              <Tag tone={stateTones[one.state]}>{t(`org.state.${one.state}`)}</Tag>
              <p className="quiet">{kindTitle(one.kind)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {records?.some(({ kind }) => kind === 'employer') && post && <Duties area={post.area} />}
      <Section title={t('ownBody.owed')}>
        <ObligationList asked={{ whose: 'all', state: 'open' }} />
      </Section>
      <Section title={t('ownBody.never')}>
        <p>{t('ownBody.neverAbout')}</p>
      </Section>
    </Page>
  )
}
