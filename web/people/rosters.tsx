import { getRouteApi, Link } from '@tanstack/react-router'
import { RosterKey } from '../../contract/people.ts'
import { Page, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission } from '../app/states.tsx'
import './people.css'

const route = getRouteApi('/desk/rosters')

/** The declared rosters, each with what it is for. */
export function Rosters() {
  const { t } = useWords()
  const { may, post } = useMe()
  const search = route.useSearch()
  if (!may('people.rosters')) return <NoPermission />
  const area = search.area ?? post?.area
  // Everybody is listed by the grid only.
  const inGrid = area !== undefined && area % 1000 !== 0
  const rosters = RosterKey.options.filter(roster => roster !== 'my-grid' || inGrid)
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')}>
      <ul className="roster-list">
        {rosters.map(roster => (
          <li key={roster}>
            <Link to="/rosters/$roster" params={{ roster }} search={search}>
              {t(`roster.${roster}`)}
            </Link>
            <span className="quiet">{t(`roster.${roster}.for`)}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
