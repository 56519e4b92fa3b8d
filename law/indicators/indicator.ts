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

/** What happened in a period; `order` is whose first, second or later child it is. */
export interface Events {
  happening: 'births' | 'deaths' | 'maternal-deaths' | 'arrivals' | 'departures' | 'late-births'
  sex?: '1' | '2'
  ages?: readonly [from: number, to?: number]
  order?: 1 | 2 | 3
}

/** Reckoned from the counts of people alone. */
export type Counted =
  | { kind: 'share'; part: People; whole: People; per: number }
  | { kind: 'ratio'; over: People; under: People; per: number }
  | { kind: 'median-age' }
  /** Between two days a year apart. */
  | { kind: 'growth'; as: 'rate' | 'doubling' }
  /** Whipple's index: how many say an age that ends in 0 or 5. */
  | { kind: 'heaping' }

export type Calculation =
  | Counted
  /** Needs what happened in the period. Without `under`, the difference itself. */
  | { kind: 'events'; over: Events; less?: Events; under?: Events | People | 'mean-people'; per: number }
  /** Sums and means over the ages of a schedule of rates. */
  | { kind: 'schedule'; events: Events; people: People }
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
  /** The chance in a small count: Wilson for shares, exact Poisson for rates; none where neither fits. */
  interval: 'wilson' | 'exact-poisson' | 'none'
  basis: readonly Basis[]
  sourceZh: string
  sourceEn: string
  /** What it must not be used for. */
  notForZh: string
  notForEn: string
  /** Speaks of births: areas are never set side by side by it, and under 100 births only three years together are shown. */
  ofBirths?: true
}

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
