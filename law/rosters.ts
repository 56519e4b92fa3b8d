import { inForce } from './instruments.ts'
import type { Basis } from './operations.ts'

/** A list of people that may be made: on what ground, and what it may show of them. Pure data; the contract names the keys. */
export interface DeclaredRoster {
  key: string
  basis: Basis[]
  /**
   * The least its purpose needs (PIPL art. 6). None shows sex beside age, marriage or children: who is listed by age is
   * listed without sex, who is listed with a household without age.
   */
  columns: readonly string[]
  /** What it may be narrowed by. */
  filters: readonly string[]
  /** The widest area it is made of: whoever looks after a district has no need of a list of everybody in it. */
  widest?: 'grid' | 'street'
}

const register: Basis[] = [
  { instrument: 'pipl', articles: '6, 13(3), 34' },
  {
    instrument: 'rc2025',
    articles: 'duties of the committee and assistance (number not read)',
    verification: 'unverified'
  }
]
const arrived: Basis[] = [
  { instrument: 'pipl', articles: '6, 13(3), 34' },
  { instrument: 'rrp', articles: '12(3), 13(6)' }
]
const apart: Basis[] = [
  { instrument: 'pipl', articles: '6, 13(3), 34' },
  { instrument: 'pfpl', articles: '14' }
]
const right: Basis[] = [{ instrument: 'pipl', articles: '8, 13(3), 34, 46' }]
const older: Basis[] = [
  { instrument: 'pipl', articles: '6, 13(3), 34' },
  { instrument: 'pfpl', articles: '36' },
  {
    instrument: 'rc2025',
    articles: 'sub-committee for the elderly, women and children (number not read)',
    verification: 'unverified'
  }
]
const aged = ['name', 'bornOn', 'age', 'address', 'area', 'phone'] as const

export const declaredRosters: readonly DeclaredRoster[] = [
  {
    key: 'my-grid',
    basis: register,
    columns: ['name', 'household', 'headRelation', 'address', 'area', 'phone'],
    filters: ['place'],
    widest: 'grid'
  },
  // The people behind the numbers of an area: who and where, no more.
  { key: 'living', basis: register, columns: ['name', 'address', 'area'], filters: ['place'], widest: 'street' },
  { key: 'hukou', basis: register, columns: ['name', 'address', 'area'], filters: [], widest: 'street' },
  {
    key: 'resident',
    basis: register,
    columns: ['name', 'seat', 'address', 'area'],
    filters: ['seat'],
    widest: 'street'
  },
  {
    key: 'in-migrants',
    basis: arrived,
    columns: ['name', 'otherArea', 'stayFrom', 'address', 'area', 'phone'],
    filters: ['place', 'stay']
  },
  {
    key: 'out-migrants',
    basis: apart,
    columns: ['name', 'livesIn', 'awaySince', 'address', 'area', 'phone'],
    filters: ['stay']
  },
  { key: 'aged-60', basis: older, columns: aged, filters: ['decade', 'place'] },
  { key: 'aged-65', basis: older, columns: aged, filters: ['decade', 'place'] },
  { key: 'aged-80', basis: older, columns: aged, filters: ['decade', 'place'] },
  {
    key: 'birthdays-oldest',
    basis: older,
    columns: ['name', 'birthday', 'turns', 'bornOn', 'address', 'area', 'phone'],
    filters: ['decade']
  },
  {
    key: 'children-0-6',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'pfpl', articles: '28, 30' },
      { instrument: 'minor', articles: '72' }
    ],
    columns: ['name', 'bornOn', 'age', 'address', 'area', 'phone'],
    filters: ['place']
  },
  {
    key: 'new',
    basis: right,
    columns: ['name', 'seat', 'since', 'address', 'area', 'idNumber', 'phone'],
    filters: ['seat', 'place']
  },
  {
    key: 'cancelled',
    basis: right,
    columns: ['name', 'seat', 'since', 'endReason', 'address', 'area'],
    filters: ['seat', 'reason']
  },
  {
    key: 'living-apart',
    basis: apart,
    columns: ['name', 'otherArea', 'stayFrom', 'address', 'area', 'phone'],
    filters: ['place', 'stay']
  },
  {
    key: 'newcomers',
    basis: arrived,
    columns: ['name', 'otherArea', 'stayFrom', 'address', 'area', 'phone'],
    filters: ['place']
  },
  { key: 'address-open', basis: right, columns: ['name', 'household', 'address', 'area', 'phone'], filters: [] },
  {
    key: 'open-facts',
    basis: right,
    columns: ['name', 'missing', 'sex', 'bornOn', 'seat', 'address', 'area', 'idNumber'],
    filters: ['seat', 'missing']
  },
  {
    key: 'facts-childcare-subsidy',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'ccs2025', articles: '5, 9' }
    ],
    columns: ['name', 'bornOn', 'address', 'area', 'phone'],
    filters: ['place']
  },
  {
    key: 'facts-residence-permit',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'rrp', articles: '2' }
    ],
    columns: ['name', 'otherArea', 'stayFrom', 'address', 'area', 'phone'],
    filters: ['place']
  },
  // What is to be put right (law/quality.ts): who and where, and nothing of the family whose record it is.
  { key: 'household-head', basis: right, columns: ['name', 'household', 'seat', 'address', 'area'], filters: ['seat'] },
  { key: 'parent-ages', basis: right, columns: ['name', 'seat', 'address', 'area'], filters: ['seat'] },
  { key: 'long-silence', basis: right, columns: ['name', 'address', 'area', 'phone'], filters: ['place'] }
]

const byKey = new Map(declaredRosters.map(roster => [roster.key, roster]))

export function declaredRoster(key: string): DeclaredRoster {
  const found = byKey.get(key)
  if (!found) throw new Error(`no declared roster ${key}`)
  return found
}

/** Whether an area is wider than the roster may be made of; without one, everything is. */
export function isTooWide(key: string, area: number | undefined): boolean {
  const { widest } = declaredRoster(key)
  if (widest === undefined) return false
  return area === undefined || (widest === 'grid' ? area % 1000 === 0 : area % 1e9 === 0)
}

/** Whether a roster may be made on a day: one basis of its own is in force and was read. An unknown one may not. */
export function rosterStands(key: string, on: string): boolean {
  return (
    byKey
      .get(key)
      ?.basis.some(({ instrument, verification }) => verification !== 'unverified' && inForce(instrument, on)) ?? false
  )
}
