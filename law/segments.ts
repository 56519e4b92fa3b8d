import { findOpen } from './gate.ts'
import { type Basis, findOperation } from './operations.ts'
import { declaredRoster, rosterStands } from './rosters.ts'

/** Why somebody is called on: a round over a segment, or that they asked for it or agreed to it themselves. */
export type CallKind =
  | 'who-lives-here'
  | 'welcome'
  | 'look-in'
  | 'verify-address'
  | 'missing-facts'
  | 'visit'
  | 'help'
  | 'compound'

/**
 * For whom a round of calls may be planned (art. 11 of the standard in its lawful form): those on a declared roster, for the service
 * that is named, and nobody by any other mark. Pure data; the contract names the kinds of task.
 */
export interface Segment {
  key: string
  titleZh: string
  titleEn: string
  /** What the person gets from it. */
  forZh: string
  forEn: string
  task: CallKind
  /** The roster that says who; its basis is the segment's. Null where places are gone to, and nobody. */
  roster: string | null
  /** One call for each household, one for each person, or one for each residential compound. */
  per: 'household' | 'person' | 'compound'
}

export const segments: readonly Segment[] = [
  {
    key: 'households',
    titleZh: '本网格的每一户',
    titleEn: 'Every household of a grid',
    forZh: '介绍服务，核对谁住在这里，让通知送得到',
    forEn: 'Tells of services and sees who lives there, so that notices arrive',
    roster: 'my-grid',
    task: 'who-lives-here',
    per: 'household'
  },
  {
    key: 'newcomers',
    titleZh: '刚来的新居民',
    titleEn: 'Whoever is new here',
    forZh: '告诉有哪些服务、怎么办',
    forEn: 'Tells what services there are and how to ask for them',
    roster: 'newcomers',
    task: 'welcome',
    per: 'person'
  },
  {
    key: 'aged-80',
    titleZh: '八十周岁及以上的人',
    titleEn: 'Everybody of 80 and older',
    forZh: '公共卫生的老年服务：看望，问问需要什么',
    forEn: 'The public service for older people: a visit, and what is needed',
    roster: 'aged-80',
    task: 'look-in',
    per: 'person'
  },
  {
    key: 'address-open',
    titleZh: '住址还没核实的登记',
    titleEn: 'Registrations whose address is not settled',
    forZh: '把登记改对，是每个人的权利',
    forEn: 'Puts the registration right, which is everybody’s due',
    roster: 'address-open',
    task: 'verify-address',
    per: 'person'
  },
  {
    key: 'open-facts',
    titleZh: '登记缺项的人',
    titleEn: 'Registrations that lack a fact',
    forZh: '补齐姓名、出生日期等，办事不再来回跑',
    forEn: 'Completes name, day of birth and the like, so that nobody has to come twice',
    roster: 'open-facts',
    task: 'missing-facts',
    per: 'person'
  },
  {
    key: 'compounds',
    titleZh: '每个住宅小区',
    titleEn: 'Every residential compound',
    forZh: '看看通道、母婴室、公告栏等设施好不好用；只看地方，不看人',
    forEn: 'Whether ways, nursing rooms, boards and the like can be used; places are looked at, and nobody',
    roster: null,
    task: 'compound',
    per: 'compound'
  }
]

export const findSegment = (key: string): Segment | undefined => segments.find(segment => segment.key === key)

/** On what ground: that of its roster, or of the operation that goes to places. */
export const segmentBasis = ({ roster }: Segment): readonly Basis[] =>
  roster === null ? (findOperation('field.compounds')?.basis ?? []) : declaredRoster(roster).basis

export const segmentStands = ({ roster }: Segment, on: string): boolean =>
  roster === null ? findOpen('field.compounds', on) !== undefined : rosterStands(roster, on)

/**
 * Which call comes first, beyond its day, and why: said to the worker on the card. It follows what was promised and asked for, and for
 * whom a day counts most; never a mark of the household, and never a result. 1 comes before everything else, 2 first on its day.
 */
export interface Priority {
  rank: 1 | 2 | 3
  whyZh?: string
  whyEn?: string
}

export const priorities: Record<CallKind, Priority> = {
  visit: { rank: 1, whyZh: '本人请您来，说好了时间', whyEn: 'They asked you to come, at a time they chose' },
  help: {
    rank: 1,
    whyZh: '本人求助时同意您这一天来',
    whyEn: 'They asked for help and agreed that you come on this day'
  },
  'look-in': { rank: 2, whyZh: '八十岁以上，早去看看', whyEn: 'Eighty or older: look in early' },
  welcome: {
    rank: 2,
    whyZh: '刚来不久，早点知道有哪些服务',
    whyEn: 'New here: the sooner they know of services, the better'
  },
  'missing-facts': { rank: 3 },
  compound: { rank: 3 },
  'verify-address': { rank: 3 },
  'who-lives-here': { rank: 3 }
}
