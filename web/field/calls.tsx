import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Page, Tabs, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission } from '../app/states.tsx'
import { CallTab } from './call-tab.ts'
import { Compounds } from './compounds.tsx'
import { Devices } from './devices.tsx'
import { Grids } from './grids.tsx'
import { Photos } from './photos.tsx'
import { Proposals } from './proposals.tsx'
import { Rounds } from './rounds.tsx'
import '../access/access.css'
import '../cases/cases.css'

const route = getRouteApi('/desk/calls')

/** The community's side of the calls of its grid workers: what they recorded, which rounds are planned, and on which devices. */
export function CallsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { tab = 'waiting' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('field.lead')) return <NoPermission />
  return (
    <Page title={t('calls.title')} lead={t('calls.lead')}>
      <Tabs
        label={t('calls.tabs')}
        tabs={CallTab.options.map(key => ({ key, title: t(`calls.tab.${key}`) }))}
        at={tab}
        change={key => void navigate({ to: '/calls', search: key === 'waiting' ? {} : { tab: key } })}
      >
        {tab === 'rounds' ? (
          <Rounds />
        ) : tab === 'grids' ? (
          <Grids />
        ) : tab === 'compounds' ? (
          <Compounds />
        ) : tab === 'photos' ? (
          <Photos />
        ) : tab === 'devices' ? (
          <Devices />
        ) : (
          <Proposals key={tab} state={tab} />
        )}
      </Tabs>
    </Page>
  )
}
