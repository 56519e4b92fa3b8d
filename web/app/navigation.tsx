import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { navFor } from './nav-pages.ts'
import './navigation.css'

/** The pages of the desk, grouped as a day goes. */
export function Navigation({ chosen }: { chosen?: () => void }) {
  const { t } = useWords()
  const { may } = useMe()
  return (
    <nav aria-label={t('nav.main')} className="nav">
      {navFor(may).map(group => (
        <div key={group.title ?? ''} className="nav-group">
          {group.title && <p className="nav-title">{t(group.title)}</p>}
          <ul>
            {group.pages.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={chosen}>
                  {t(text)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
