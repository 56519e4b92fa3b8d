import type { Verification } from '../instrument.ts'

/**
 * Leave around births and families, as far as it was read (law reference 3.6). `region` as elsewhere: 0 the nation, 340000 Anhui.
 * `counted`: `days` calendar days, `days-but-holidays` weekends count and statutory holidays themselves do not, `open` no source
 * says. `days` is null where no source gives it: such a line is shown and never computed with.
 */
export interface LeaveFact {
  key:
    | 'maternity'
    | 'before-birth'
    | 'difficult-birth'
    | 'caesarean'
    | 'further-baby'
    | 'extension'
    | 'counting'
    | 'loss-early'
    | 'loss-later'
    | 'breastfeeding'
    | 'nursing'
    | 'parental'
    | 'marriage'
    | 'elder-care'
  region: number
  from: string
  to: string | null
  days: number | null
  unit: 'days' | 'days-a-year' | 'minutes-a-day'
  counted: 'days' | 'days-but-holidays' | 'open'
  instrument: string
  articles: string
  verification: Verification
  titleZh: string
  titleEn: string
  noteZh?: string
  noteEn?: string
}

const national = { region: 0, from: '2012-04-28', to: null, instrument: 'sp619', articles: '7' } as const
const anhui = { region: 340000, from: '2022-01-01', to: null, instrument: 'ah_pfpr', articles: '32' } as const

export const leaveFacts: readonly LeaveFact[] = [
  {
    ...national,
    key: 'maternity',
    days: 98,
    unit: 'days',
    counted: 'days',
    verification: 'read',
    titleZh: '产假（国家规定）',
    titleEn: 'Maternity leave, national'
  },
  {
    ...national,
    key: 'before-birth',
    days: 15,
    unit: 'days',
    counted: 'days',
    verification: 'read',
    titleZh: '其中产前可以休',
    titleEn: 'Of it, before the birth, up to'
  },
  {
    ...national,
    key: 'difficult-birth',
    days: 15,
    unit: 'days',
    counted: 'days',
    verification: 'read',
    titleZh: '难产增加',
    titleEn: 'Difficult birth, in addition'
  },
  {
    ...national,
    key: 'caesarean',
    region: 340000,
    days: 15,
    unit: 'days',
    counted: 'days',
    verification: 'read',
    titleZh: '剖宫产增加',
    titleEn: 'Caesarean birth, in addition',
    noteZh: '安徽实践中按难产计算',
    noteEn: 'Practice in Anhui counts it as a difficult birth'
  },
  {
    ...national,
    key: 'further-baby',
    days: 15,
    unit: 'days',
    counted: 'days',
    verification: 'read',
    titleZh: '多胞胎，每多一个婴儿增加',
    titleEn: 'Twins and more, for each further baby'
  },
  {
    ...anhui,
    key: 'extension',
    days: 60,
    unit: 'days',
    counted: 'days-but-holidays',
    verification: 'read',
    titleZh: '安徽延长产假',
    titleEn: 'Extension in Anhui'
  },
  {
    ...anhui,
    key: 'counting',
    days: 0,
    unit: 'days',
    counted: 'days-but-holidays',
    verification: 'read',
    titleZh: '计算方法：连续计算，周末计入，法定节假日当天不计入',
    titleEn: 'Counting: without a break, weekends included, statutory holidays themselves left out',
    noteZh: '调休形成的休息日计入',
    noteEn: 'Rest days moved from elsewhere count'
  },
  {
    ...national,
    key: 'loss-early',
    days: 15,
    unit: 'days',
    counted: 'open',
    verification: 'read',
    titleZh: '怀孕未满4个月流产',
    titleEn: 'Loss before four months'
  },
  {
    ...national,
    key: 'loss-later',
    days: 42,
    unit: 'days',
    counted: 'open',
    verification: 'read',
    titleZh: '怀孕满4个月流产',
    titleEn: 'Loss from four months'
  },
  {
    ...national,
    key: 'breastfeeding',
    articles: '9',
    days: 60,
    unit: 'minutes-a-day',
    counted: 'days',
    verification: 'read',
    titleZh: '哺乳时间，婴儿满1周岁前，多胞胎每多一个再加同样时间',
    titleEn: 'Time for breastfeeding until the first birthday; the same again for each further baby'
  },
  {
    ...anhui,
    key: 'nursing',
    days: 30,
    unit: 'days',
    counted: 'open',
    verification: 'memory-high',
    titleZh: '护理假（陪产假）',
    titleEn: 'Nursing leave of the father'
  },
  {
    ...anhui,
    key: 'parental',
    days: 10,
    unit: 'days-a-year',
    counted: 'open',
    verification: 'read',
    titleZh: '育儿假，子女满6周岁前父母双方各',
    titleEn: 'Parental leave, each parent, until the child is six'
  },
  {
    ...anhui,
    key: 'marriage',
    days: 13,
    unit: 'days',
    counted: 'open',
    verification: 'memory-med',
    titleZh: '婚假',
    titleEn: 'Marriage leave'
  },
  {
    ...anhui,
    key: 'elder-care',
    days: null,
    unit: 'days-a-year',
    counted: 'open',
    verification: 'unverified',
    titleZh: '独生子女护理假',
    titleEn: 'Leave to care for ageing parents',
    noteZh: '安徽的天数尚未核实；浙江5天，河南在老人住院时最多20天，只供比较',
    noteEn:
      'The days in Anhui were not read; 5 in Zhejiang, up to 20 in Henan during a stay in hospital, for comparison only'
  }
]
