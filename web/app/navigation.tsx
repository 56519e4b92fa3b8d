import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { navFor } from './nav-pages.ts'
import './navigation.css'

/** The pages of the desk, grouped as a day goes. */
export function Navigation({ chosen }: { chosen?: () => void }) {
  const { t } = useWords()
  const { may } = useMe()
  const groups = navFor(may)
  const here = useRouterState({ select: state => nearest(groups, state.location.pathname) })
  const nav = useRef<HTMLElement>(null)
  // Longer than the screen of an office, it shows where one is. Only itself is moved: the page stays where it was read.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`a[href="${here ?? '/'}"]`)
    const side = nav.current?.parentElement
    if (link && side) side.scrollTop = link.offsetTop - side.clientHeight / 2
  }, [here])
  return (
    <nav aria-label={t('nav.main')} className="nav" ref={nav}>
      {groups.map(group => (
        <div key={group.title ?? ''} className="nav-group">
          {group.title && <p className="nav-title">{t(group.title)}</p>}
          <ul>
            {group.pages.map(({ to, text }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to !== here, includeSearch: false }} onClick={chosen}>
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

/** The page whose address the present one goes on from; of two, the longer. */
const nearest = (groups: ReturnType<typeof navFor>, path: string): string | undefined =>
  groups
    .flatMap(group => group.pages.map(page => page.to))
    .filter(to => to !== '/' && (path === to || path.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0]
