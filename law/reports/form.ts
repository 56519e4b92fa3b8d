import type { Events, People } from '../indicators.ts'
import type { Basis } from '../operation.ts'

/** Whose figure it is, as with indicators. */
export type Whose = 'resident' | 'living' | 'hukou' | 'newcomers'

export interface Words {
  zh: string
  en: string
}

/** The lowest level both places of a move share: the same street, district, city, province, none, or it does not say. */
export type Reach = 1 | 2 | 3 | 4 | 5 | 6

/** Where a cell comes from. Whatever is not `typed` is filled by itself; nothing is typed that the register knows. */
export type Source =
  /** People on the day before the month or on its last; a declared roster is exactly these people. */
  | { from: 'people'; at: 'start' | 'end'; of: Whose; who: People; roster?: { key: string; stay?: string } }
  /** What happened in the month. */
  | { from: 'events'; of: Whose; over: Events; reach?: Reach }
  /** What is left when other rows of the form are added and taken off: what makes the form balance, under a name of its own. */
  | { from: 'rest'; plus: readonly string[]; less: readonly string[] }
  /** Cases of a matter in the month. */
  | { from: 'cases'; matter: string; variants?: readonly string[]; applicant?: string; count: CaseCount }
  /** How often a power without a lawful basis was asked for and refused. */
  | { from: 'refused' }
  /** The register does not know it: a person types the total, told by whom it is counted and where it is read. */
  | { from: 'typed'; told?: Words; page?: '/care' }
  /** A typed row for each thousand residents. */
  | { from: 'per-thousand'; row: string }
  /** Stood in forms of before, and is not collected: with the article. Or counted elsewhere, with the way there. */
  | { from: 'nowhere'; why: Words; page?: '/care' }

export type CaseCount = 'asked' | 'granted' | 'not-granted' | 'answered' | 'median-days' | 'paid'

export interface ReportRow {
  key: string
  titleZh: string
  titleEn: string
  /** A part of the nearest row above that is no part itself; `within`: of the row right above, as 65 and older are of 60 and older. */
  part?: true | 'within'
  source: Source
}

/** A column narrows the source of its rows; without anything it is the row as it stands. */
export interface ReportColumn {
  key: string
  titleZh: string
  titleEn: string
  of?: Whose
  sex?: '1' | '2'
  happening?: 'arrivals' | 'departures'
}

/** What must be explained before the form is handed in. */
export type ReportCheck =
  /** Far from the mean of the twelve months before: by three times what chance does, and by five at least. */
  | { kind: 'unusual'; row: string; column: string }
  /** So much of the balance is no birth, death or move: five at least, and a hundredth of the people. */
  | { kind: 'unbalanced'; row: string; column: string; whole: string }

/** Approval by the statistical office (统计法 art. 17). A form without it is an internal ledger, and says so. */
export interface Approval {
  approverZh: string
  approverEn: string
  number: string
  validTo: string
}

export interface ReportForm {
  code: string
  titleZh: string
  titleEn: string
  basis: readonly Basis[]
  approval?: Approval
  columns: readonly ReportColumn[]
  rows: readonly ReportRow[]
  checks?: readonly ReportCheck[]
}

/** A cell's own source: that of its row, narrowed by its column. A roster is exactly its cell, or there is none. */
export function sourceOf({ source }: ReportRow, { of, sex, happening }: ReportColumn): Source {
  if (source.from === 'people') {
    const { roster, ...people } = { ...source, ...(of && { of }), who: { ...source.who, ...(sex && { sex }) } }
    const everybody = Object.keys(people.who).length === 0
    if (roster && everybody && (people.of === 'living' || people.of === 'hukou'))
      return { ...people, roster: { key: people.of } }
    return roster && people.of === source.of && sex === undefined ? { ...people, roster } : people
  }
  if (source.from === 'events')
    return {
      ...source,
      ...(of && { of }),
      over: { ...source.over, ...(sex && { sex }), ...(happening && { happening }) }
    }
  return source
}

export const total: ReportColumn = { key: 'all', titleZh: '合计', titleEn: 'Total' }
export const bySex: readonly ReportColumn[] = [
  total,
  { key: 'male', titleZh: '男', titleEn: 'Male', sex: '1' },
  { key: 'female', titleZh: '女', titleEn: 'Female', sex: '2' }
]

/** Who counts what the register does not, and why it does not. */
export const countedBy = {
  civilAffairs: {
    zh: '民政部门通报的总数；本登记不采集婚姻（婚姻登记条例，个人信息保护法第六条）',
    en: 'The total told by civil affairs; the register keeps no marriages (Marriage Registration Regulation, PIPL art. 6)'
  },
  clinics: {
    zh: '服务机构月报的总数，没有名单；检查和登记分开记账',
    en: 'The total of the clinics for the month, without names; checks keep their own books, apart from the register'
  },
  supplies: {
    zh: '见“药具和门诊”的本月合计；领取不记名，与登记分开记账',
    en: 'The month’s total on the page of supplies; nobody is named there, and its books are apart from the register'
  }
} as const satisfies Record<string, Words>

/** Why columns of the old forms are not there any more. */
export const notCollected = {
  order: {
    zh: '不采集：出生不与生育次序相连（个人信息保护法第六条、第二十八条）',
    en: 'Not collected: a birth is not tied to earlier children (PIPL arts. 6, 28)'
  },
  mother: {
    zh: '不采集：不登记母亲的年龄和婚姻（民法典第一千零三十四条，个人信息保护法第六条）',
    en: 'Not collected: age and marriage of mothers are not kept (Civil Code art. 1034, PIPL art. 6)'
  },
  policy: {
    zh: '不采集：2021年8月20日起没有政策内、政策外之分（人口与计划生育法第十八条）',
    en: 'Not collected: since 20 August 2021 there is no birth within or outside a policy (PFP Law art. 18)'
  },
  apart: {
    zh: '自愿服务单独记账，不与居民登记并表：见“药具和门诊”',
    en: 'Voluntary care keeps its own books, apart from the register: see supplies and clinics'
  },
  minutes: {
    zh: '不采集：当场办结，不给居民和工作人员计时',
    en: 'Not collected: done at once; neither residents nor colleagues are timed'
  }
} as const satisfies Record<string, Words>
