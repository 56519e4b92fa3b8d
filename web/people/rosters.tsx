import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { RosterKey } from '../../contract/people.ts'
import { declaredRoster, isTooWide } from '../../law/rosters.ts'
import { Page, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission } from '../app/states.tsx'
import { AreaPicker } from './area-picker.tsx'
import './people.css'
import './rosters.css'

const route = getRouteApi('/desk/rosters')

/** The declared rosters, each with what it is for. */
export function Rosters() {
  const { t } = useWords()
  const { may, post } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  if (!may('people.rosters')) return <NoPermission />
  const area = search.area ?? post?.area
  return (
    <Page title={t('roster.title')} lead={t('roster.lead')}>
      <div className="roster-controls">
        <label htmlFor="rosters-area">{t('roster.area')}</label>
        <AreaPicker
          id="rosters-area"
          optional
          value={search.area && search.area !== post?.area ? search.area : null}
          within={post?.area}
          change={chosen => {
            const { area: _, ...rest } = search
            void navigate({ to: '/rosters', search: { ...rest, ...(chosen && { area: chosen }) }, replace: true })
          }}
        />
      </div>
      <ul className="roster-list">
        {RosterKey.options.map(roster => (
          <li key={roster}>
            <Link to="/rosters/$roster" params={{ roster }} search={search}>
              {t(`roster.${roster}`)}
            </Link>
            <span className="quiet">{t(`roster.${roster}.for`)}</span>
            {isTooWide(roster, area) && (
              <span className="tag warm">
                {t(declaredRoster(roster).widest === 'grid' ? 'roster.chooseGrid' : 'roster.chooseStreet')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
