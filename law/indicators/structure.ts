import { type Indicator, noRanking, totals, usual } from './indicator.ts'

const onDay = { period: 'day', basis: totals, ...usual, ...noRanking } as const
const percent = { unitZh: '%', unitEn: '%', interval: 'wilson' } as const
const known = [0] as const

/** Who the people of an area are by sex and age. */
export const structure: readonly Indicator[] = [
  {
    ...onDay,
    code: 'sex-ratio',
    titleZh: '总人口性别比',
    titleEn: 'Sex ratio',
    formulaZh: '男性人数 ÷ 女性人数 × 100',
    formulaEn: 'males ÷ females × 100',
    unitZh: '女性=100',
    unitEn: 'females = 100',
    interval: 'wilson',
    calculation: { kind: 'ratio', over: { sex: '1' }, under: { sex: '2' }, per: 100 }
  },
  {
    ...onDay,
    code: 'median-age',
    titleZh: '年龄中位数',
    titleEn: 'Median age',
    formulaZh: '把人口分为人数相等两半的年龄，组内按线性插值',
    formulaEn: 'the age that splits the people in two halves, linear inside a year of age',
    unitZh: '岁',
    unitEn: 'years',
    interval: 'none',
    calculation: { kind: 'median-age' }
  },
  {
    ...onDay,
    ...percent,
    code: 'child-coefficient',
    titleZh: '少年儿童系数',
    titleEn: 'Share of children',
    formulaZh: '0–14岁人数 ÷ 总人数 × 100',
    formulaEn: 'people of 0–14 ÷ people × 100',
    calculation: { kind: 'share', part: { ages: [0, 14] }, whole: { ages: known }, per: 100 }
  },
  ...([60, 65] as const).map(
    (from): Indicator => ({
      ...onDay,
      ...percent,
      code: `ageing-${from}`,
      titleZh: `老龄化系数（${from}岁及以上）`,
      titleEn: `Ageing coefficient (${from} and older)`,
      formulaZh: `${from}岁及以上人数 ÷ 总人数 × 100`,
      formulaEn: `people of ${from} and older ÷ people × 100`,
      calculation: { kind: 'share', part: { ages: [from] }, whole: { ages: known }, per: 100 }
    })
  ),
  {
    ...onDay,
    ...percent,
    code: 'old-to-child',
    titleZh: '老少比',
    titleEn: 'Ratio of old to young',
    formulaZh: '65岁及以上人数 ÷ 0–14岁人数 × 100',
    formulaEn: 'people of 65 and older ÷ people of 0–14 × 100',
    calculation: { kind: 'ratio', over: { ages: [65] }, under: { ages: [0, 14] }, per: 100 }
  },
  {
    ...onDay,
    ...percent,
    code: 'child-dependency',
    titleZh: '少儿抚养比',
    titleEn: 'Child dependency ratio',
    formulaZh: '0–14岁人数 ÷ 15–64岁人数 × 100',
    formulaEn: 'people of 0–14 ÷ people of 15–64 × 100',
    calculation: { kind: 'ratio', over: { ages: [0, 14] }, under: { ages: [15, 64] }, per: 100 }
  },
  {
    ...onDay,
    ...percent,
    code: 'old-dependency',
    titleZh: '老年抚养比',
    titleEn: 'Old-age dependency ratio',
    formulaZh: '65岁及以上人数 ÷ 15–64岁人数 × 100',
    formulaEn: 'people of 65 and older ÷ people of 15–64 × 100',
    calculation: { kind: 'ratio', over: { ages: [65] }, under: { ages: [15, 64] }, per: 100 }
  },
  {
    ...onDay,
    ...percent,
    code: 'total-dependency',
    titleZh: '总抚养比',
    titleEn: 'Total dependency ratio',
    formulaZh: '(0–14岁人数 + 65岁及以上人数) ÷ 15–64岁人数 × 100',
    formulaEn: '(people of 0–14 + people of 65 and older) ÷ people of 15–64 × 100',
    calculation: { kind: 'ratio', over: { agesBut: [15, 64] }, under: { ages: [15, 64] }, per: 100 }
  },
  {
    ...onDay,
    code: 'whipple',
    titleZh: '惠普尔指数（年龄堆积）',
    titleEn: 'Whipple’s index (age heaping)',
    formulaZh: '25、30……60岁人数之和 ÷ (23–62岁人数 ÷ 5) × 100',
    formulaEn: 'people of 25, 30, … 60 ÷ (people of 23–62 ÷ 5) × 100',
    unitZh: '无堆积=100',
    unitEn: 'none = 100',
    interval: 'none',
    calculation: { kind: 'heaping' },
    notForZh: '只检查数据质量，不得用于考核填报人员。',
    notForEn: 'A check of the data only, not a score of who entered them.'
  }
]
