import type { CallKind } from './call-priorities.ts'
import { findOpen } from './gate.ts'
import { type Basis, findOperation } from './operations.ts'
import { declaredRoster, rosterStands } from './rosters.ts'

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
