import { Link } from '@tanstack/react-router'
import type { RosterFilters } from '../../contract/rosters.ts'
import { type Counts, type Figure as FigureName, rosterOfFigure } from '../../contract/statistics.ts'
import { isTooWide } from '../../law/rosters.ts'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import type { AsOf } from '../app/as-of.ts'

interface FigureProps {
  n: number
  figure: FigureName
  /** Of its people those who have stayed so long. */
  stay?: RosterFilters['stay']
  /** Where the area is too wide for its roster: leads to its own page, which its row stands for, not to the areas below. */
  into?: boolean
  what: string
  counts: Counts
  asOf: AsOf
}

/** A figure leads to exactly its people, where the post may list them and the area is no wider than the roster; else to the areas below. */
export function Figure({ n, figure, stay, into = false, what, counts: { area, level }, asOf }: FigureProps) {
  const { t, number } = useWords()
  const { may } = useMe()
  if (n === 0) return number(n)
  const roster = rosterOfFigure(figure, level)
  if (may('people.rosters') && !isTooWide(roster, area))
    return (
      <Link
        to="/rosters/$roster"
        params={{ roster }}
        search={{ ...asOf, area, ...(stay && { stay }) }}
        title={t('counts.roster', { what })}
      >
        {number(n)}
      </Link>
    )
  if (into)
    return (
      <Link to="/" search={{ ...asOf, area }}>
        {number(n)}
      </Link>
    )
  if (level === 'grid') return number(n)
  return (
    <Link to="." search={search => search} hash={belowId} title={t('counts.toBelow', { what })}>
      {number(n)}
    </Link>
  )
}

export const belowId = 'below'
