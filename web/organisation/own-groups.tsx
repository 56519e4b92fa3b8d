import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { useTitles } from './kind-words.ts'
import { stateTones } from './records.tsx'
import './organisation.css'

/** A volunteer’s own page: groups and activities they take part in, and their hours. No resident is in it. */
export function OwnGroupsPage() {
  const { t, day } = useWords()
  const { may } = useMe()
  const { kindTitle } = useTitles()
  const enabled = may('organisation.join')
  const asked = useQuery({
    queryKey: ['organisation', 'own-groups'],
    queryFn: () => calls.organisation.listRecords({ query: { limit: 100 } }),
    enabled
  })
  const hours = useQuery({
    queryKey: ['organisation', 'own-hours'],
    queryFn: () => calls.organisation.getOwnHours({}),
    enabled
  }).data
  if (!enabled) return <NoPermission />
  const records = asked.data?.records
  return (
    <Page title={t('ownGroups.title')} lead={t('ownGroups.lead')}>
      <Section title={t('ownGroups.records')}>
        {!records && <Waiting asked={asked} shape="rows" n={3} />}
        {records?.length === 0 && <Empty title={t('ownGroups.none')}>{t('ownGroups.noneNext')}</Empty>}
        <ul className="owed">
          {records?.map(one => (
            <li key={one.id}>
              <Link to="/organisation/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              <Tag tone={stateTones[one.state]}>{t(`org.state.${one.state}`)}</Tag>
              <p className="quiet">
                {kindTitle(one.kind)} · {day(one.beginsOn)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      {hours && (
        <Section title={t('ownGroups.hours')}>
          <p>{t('ownGroups.hoursSaid', { ...hours })}</p>
        </Section>
      )}
      <Section title={t('ownGroups.never')}>
        <p>{t('ownGroups.neverAbout')}</p>
      </Section>
    </Page>
  )
}
