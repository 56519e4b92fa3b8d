/**
 * What two offices ask and tell each other of one person's move (standard 8(7), 12(2), 14(2) in their lawful form): pure data, kind by
 * kind. Whatever is not named here can be neither asked nor told; facts about health, pregnancy, contraception and births are named
 * nowhere, and words of refused powers are refused before this is read (R1, R2, R5, R13).
 */
export interface TwoEndFact {
  key: string
  titleZh: string
  titleEn: string
  value: 'yes-no' | 'day' | 'area'
  /** Told to the other office only as the person wishes (PIPL 23): they may decline, and nothing follows from it. */
  consent: boolean
}

export interface TwoEndKind {
  key: string
  titleZh: string
  titleEn: string
  purposeZh: string
  purposeEn: string
  /** The operation that must have a basis on the day it is done. */
  operation: string
  /** Whether it begins a matter between two offices, or happens in one. */
  opens: boolean
  /** `person`: done only because the person wishes it (standard 8(7), 12(2); PIPL 23). */
  consent: 'none' | 'person'
  /** Within how many working days the other office promises to act; null where nobody has to. A promise of this platform, the law sets no time. */
  workingDays: number | null
  /** The facts that may be asked, and those that may be told. */
  asks: readonly string[]
  shows: readonly string[]
}

export const twoEndFacts: readonly TwoEndFact[] = [
  { key: 'lives-here', titleZh: '是否住在这里', titleEn: 'Lives here', value: 'yes-no', consent: false },
  { key: 'since', titleZh: '从哪天起住在这里', titleEn: 'Lives here since', value: 'day', consent: false },
  { key: 'hukou-here', titleZh: '户籍是否在这里', titleEn: 'Has the hukou here', value: 'yes-no', consent: false },
  { key: 'community', titleZh: '住在哪个社区', titleEn: 'In which community', value: 'area', consent: true },
  {
    key: 'wants-contact',
    titleZh: '本人是否愿意接到电话',
    titleEn: 'Wishes to be called by the other office',
    value: 'yes-no',
    consent: true
  }
]

const every = twoEndFacts.map(({ key }) => key)

export const twoEndKinds: readonly TwoEndKind[] = [
  {
    key: 'assist',
    titleZh: '协查',
    titleEn: 'Request for help in finding',
    purposeZh: '请对方核实一户居民是否住在那里，让两地只登记一次，服务不漏',
    purposeEn: 'Asks whether a household lives there, so that people are counted once and served',
    operation: 'two-ends.assist',
    opens: true,
    consent: 'none',
    workingDays: 5,
    asks: every,
    shows: []
  },
  {
    key: 'notify',
    titleZh: '通报',
    titleEn: 'Notice',
    purposeZh: '应本人要求，告诉对方其已住到这里，本人不用再跑一趟',
    purposeEn: 'Tells the other office, at the person’s wish, that they live here now, and spares them the way',
    operation: 'two-ends.notify',
    opens: true,
    consent: 'person',
    workingDays: 5,
    asks: [],
    shows: ['lives-here', 'since', 'community']
  },
  {
    key: 'answer',
    titleZh: '反馈',
    titleEn: 'Answer',
    purposeZh: '回答对方问到的事，问什么答什么',
    purposeEn: 'Answers what was asked and no more',
    operation: 'two-ends.assist',
    opens: false,
    consent: 'none',
    workingDays: 5,
    asks: [],
    shows: every
  },
  {
    key: 'pair',
    titleZh: '配对',
    titleEn: 'Pairing',
    purposeZh: '认定对方说的居民就是本地登记的这一位，同一个人不算两次',
    purposeEn: 'Finds which record here is the person, so that nobody is counted twice',
    operation: 'two-ends.pair',
    opens: false,
    consent: 'none',
    workingDays: null,
    asks: [],
    shows: []
  },
  {
    key: 'hand-over',
    titleZh: '迁移',
    titleEn: 'Hand-over',
    purposeZh: '应本人要求请对方接手登记，由对方复核后接受或者退回',
    purposeEn:
      'At the wish of the person the other office is asked to take the record on; it reviews, and accepts or returns',
    operation: 'people.move',
    opens: false,
    consent: 'person',
    workingDays: 5,
    asks: [],
    shows: []
  },
  {
    key: 're-bind',
    titleZh: '重新挂接',
    titleEn: 'Re-binding',
    purposeZh: '配错了本地登记的，写明原因后换成正确的一份',
    purposeEn: 'Puts a wrong pairing right, with the reason',
    operation: 'two-ends.pair',
    opens: false,
    consent: 'none',
    workingDays: null,
    asks: [],
    shows: []
  }
]

export function twoEndKind(key: string): TwoEndKind {
  const found = twoEndKinds.find(kind => kind.key === key)
  if (!found) throw new Error(`no two-end kind ${key}`)
  return found
}

export const findTwoEndFact = (key: string): TwoEndFact | undefined => twoEndFacts.find(fact => fact.key === key)
