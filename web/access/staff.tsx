import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Page, Tabs, useWords } from '../../ui/index.ts'
import { NoPermission } from '../app/states.tsx'
import { useMe } from './session.ts'
import { StaffList } from './staff-list.tsx'
import { Vacancies } from './vacancies.tsx'
import './access.css'

const route = getRouteApi('/desk/staff')
const all = ['shown', 'vacant'] as const
const needs = { shown: 'access.certify', vacant: 'access.staff' } as const

/** Who serves: what colleagues have shown, and which posts nobody holds. Nothing of residents. */
export function StaffPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { tab, show } = route.useSearch()
  const navigate = useNavigate()
  const tabs = all.filter(key => may(needs[key]))
  const at = tabs.find(key => key === tab) ?? tabs[0]
  if (!at) return <NoPermission />
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      <Tabs
        label={t('staff.tabs')}
        tabs={tabs.map(key => ({ key, title: t(`staff.tab.${key}`) }))}
        at={at}
        change={to => void navigate({ to: '/staff', search: { tab: to } })}
      >
        {at === 'shown' ? <StaffList show={show ?? 'all'} /> : <Vacancies />}
      </Tabs>
    </Page>
  )
}
