import { Link } from '@tanstack/react-router'
import type { RosterKey } from '../../contract/people.ts'
import type { RosterFilters } from '../../contract/rosters.ts'
import type { Counts } from '../../contract/statistics.ts'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import type { AsOf } from '../app/as-of.ts'

interface FigureProps {
  n: number
  /** The roster of exactly these people. */
  roster?: RosterKey | undefined
  /** Of the roster those who have stayed so long. */
  stay?: RosterFilters['stay']
  /** Where there is no roster: leads to the areas below, of which it is made up. */
  below?: boolean
  /** Where there is no roster: leads to the page of the area itself, which its row stands for. */
  into?: boolean
  what: string
  counts: Counts
  asOf: AsOf
}

/** A figure leads to what is behind it: its roster, where one is declared and the post may open it, or the areas below. */
export function Figure({
  n,
  roster,
  stay,
  below = false,
  into = false,
  what,
  counts: { area, level },
  asOf
}: FigureProps) {
  const { t, number } = useWords()
  const { may } = useMe()
  if (n === 0) return number(n)
  if (roster && may('people.rosters'))
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
  if (!below || level === 'grid') return number(n)
  return (
    <Link to="." search={search => search} hash={belowId} title={t('counts.toBelow', { what })}>
      {number(n)}
    </Link>
  )
}

export const belowId = 'below'

/**
 * The rosters that hold exactly the people of a figure. Of all who live in an area there is one for a grid only, by
 * design; the roster of those living apart goes by street, as the in-migrants of other levels do not.
 */
export function rostersOf({ level }: Pick<Counts, 'level'>): Partial<Record<string, RosterKey>> {
  const apart = { apart: 'living-apart' } as const
  if (level === 'grid') return { ...apart, living: 'my-grid' }
  return level === 'street' ? { ...apart, inMigrants: 'living-apart' } : apart
}
