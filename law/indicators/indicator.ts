import type { Basis } from '../operation.ts'
import type { StayThreshold } from '../parameters/thresholds.ts'

/**
 * People as the counts know them: by sex, full years of age and how long they live away from their hukou. Nothing else
 * can be asked of a count, so no indicator of marriage, children, methods or of who works for whom can be written down.
 */
export interface People {
  sex?: '1' | '2'
  /** From and to this age, both included; without the second, and older. */
  ages?: readonly [from: number, to?: number]
  /** Of a known age, but not of these. */
  agesBut?: readonly [from: number, to: number]
  /** Who lives here with hukou outside the area, for at least so long. */
  newcomers?: 'all' | StayThreshold['key']
}

/**
 * What happened in a period. Births are counted, never mothers, marriages or whose first or later child it is: nothing
 * else can be asked of what happened.
 */
export interface Events {
  happening: 'births' | 'deaths' | 'arrivals' | 'departures' | 'late-births'
  sex?: '1' | '2'
  ages?: readonly [from: number, to?: number]
}

/** Reckoned from the counts of people of one or two days. */
export type Stock =
  | { kind: 'share'; part: People; whole: People; per: number }
  | { kind: 'ratio'; over: People; under: People; per: number }
  | { kind: 'median-age' }
  /** Between two days a year apart. */
  | { kind: 'growth'; as: 'rate' | 'doubling' }
  /** Whipple's index: how many say an age that ends in 0 or 5. */
  | { kind: 'heaping' }

/** Reckoned from what happened in the year, over what else happened or over the people of the year. */
export type Flow =
  | { kind: 'events'; over: Events; less?: Events; under: Events | People; per: number }
  /** Years a child born now would live on the mean, if at each age so many died as in the year. */
  | { kind: 'life-table'; sex?: '1' | '2' }

export type Counted = Stock | Flow

export type Calculation =
  | Counted
  /** Would need facts that the register does not keep; `notCollected` says why. */
  | { kind: 'not-collected'; why: keyof typeof notCollected }
  /** Totals of old tables, of censuses or surveys: shown as they came, never reckoned from people. */
  | { kind: 'imported' }

export interface Indicator {
  code: string
  titleZh: string
  titleEn: string
  formulaZh: string
  formulaEn: string
  unitZh: string
  unitEn: string
  calculation: Calculation
  /** A day, or the year that ends with it. */
  period: 'day' | 'year'
  /** The chance in a small count: Wilson for shares, exact Poisson for rates, normal for a difference of two or a life table. */
  interval: 'wilson' | 'exact-poisson' | 'normal' | 'none'
  basis: readonly Basis[]
  sourceZh: string
  sourceEn: string
  /** What it must not be used for. */
  notForZh: string
  notForEn: string
  /** Speaks of births: areas are never set side by side by it, and under 100 births only three years together are shown. */
  ofBirths?: true
}

/** Why the register cannot answer, whatever it is asked. */
export const notCollected = {
  mothers: {
    zh: '不采集：出生不与母亲的年龄、婚姻和生育次序相连（个人信息保护法第六条、第二十八条，民法典第一千零三十四条）；需要时用普查和抽样调查的汇总数',
    en: 'Not collected: births are not tied to age, marriage or earlier children of mothers (PIPL arts. 6, 28; Civil Code art. 1034); censuses and sample surveys have totals'
  },
  clinics: {
    zh: '不采集：由医疗保健机构统计（母婴保健法第二十三条）',
    en: 'Not collected: clinics count it (Maternal and Infant Health Care Law art. 23)'
  }
} as const

/** What the figure may be made for at all: totals, for plans and services. */
export const totals: readonly Basis[] = [
  { instrument: 'stat', articles: '7–9, 28' },
  { instrument: 'pfpl', articles: '10–11' }
]

/** The formula as every textbook of demography has it. */
export const usual = { sourceZh: '人口统计学通用公式', sourceEn: 'The usual formula of demography' }
export const noRanking = {
  notForZh: '不得用于考核、排名社区或工作人员，不得据此分配任务。',
  notForEn: 'Not for scoring or ranking communities or workers, nor for handing out tasks.'
}
export const noBirthTargets = {
  notForZh: '不得用于给社区排名、下达生育指标或考核任何人；出生不足100人时只看三年平均和区间。',
  notForEn:
    'Not for ranking communities, setting targets of births or judging anybody; under 100 births only a three-year average with its interval.'
}
