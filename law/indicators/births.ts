import { type Events, type Indicator, noBirthTargets, type People, totals, usual } from './indicator.ts'

const births: Events = { happening: 'births' }
const women: People = { sex: '2', ages: [15, 49] }
const inYear = { period: 'year', basis: totals, ...usual, ...noBirthTargets, ofBirths: true } as const
const percent = { unitZh: '%', unitEn: '%', interval: 'none' } as const
const perMille = { unitZh: '‰', unitEn: '‰', interval: 'exact-poisson' } as const
const ofMothers = { interval: 'none', calculation: { kind: 'not-collected', why: 'mothers' } } as const
const years = { unitZh: '岁', unitEn: 'years' } as const
const perWoman = { unitZh: '每名女性', unitEn: 'per woman' } as const

/** Births of an area in a year: totals only, never set side by side by community. */
export const birthIndicators: readonly Indicator[] = [
  ...(
    [
      [1, '第一个', 'first'],
      [2, '第二个', 'second'],
      [3, '第三个及以上', 'third and later']
    ] as const
  ).flatMap(([order, zh, en]): Indicator[] => {
    return [
      {
        ...inYear,
        ...percent,
        code: `birth-order-share-${order}`,
        titleZh: `出生中${zh}子女的比重`,
        titleEn: `Share of ${en} children among births`,
        formulaZh: `${zh}子女的出生人数 ÷ 出生人数 × 100`,
        formulaEn: `births of ${en} children ÷ births × 100`,
        calculation: { kind: 'not-collected', why: 'mothers' }
      },
      {
        ...inYear,
        ...perMille,
        code: `birth-order-rate-${order}`,
        titleZh: `${zh}子女出生率`,
        titleEn: `Birth rate of ${en} children`,
        formulaZh: `${zh}子女的出生人数 ÷ 年平均人数 × 1000`,
        formulaEn: `births of ${en} children ÷ mean population × 1000`,
        calculation: { kind: 'not-collected', why: 'mothers' }
      }
    ]
  }),
  {
    ...inYear,
    code: 'sex-ratio-at-birth',
    titleZh: '出生人口性别比',
    titleEn: 'Sex ratio at birth',
    formulaZh: '出生男婴 ÷ 出生女婴 × 100，必须带区间',
    formulaEn: 'boys ÷ girls born × 100, always with its interval',
    unitZh: '女婴=100',
    unitEn: 'girls = 100',
    interval: 'wilson',
    calculation: { kind: 'events', over: { ...births, sex: '1' }, under: { ...births, sex: '2' }, per: 100 }
  },
  {
    ...inYear,
    ...perMille,
    code: 'general-fertility',
    titleZh: '一般生育率',
    titleEn: 'General fertility rate',
    formulaZh: '出生人数 ÷ 15–49岁女性总数 × 1000',
    formulaEn: 'births ÷ number of women of 15–49 × 1000',
    calculation: { kind: 'events', over: births, under: women, per: 1000 }
  },
  ...Array.from({ length: 7 }, (_, i): Indicator => {
    const [from, to] = [15 + i * 5, 19 + i * 5]
    return {
      ...inYear,
      ...perMille,
      code: `fertility-${from}`,
      titleZh: `${from}–${to}岁年龄别生育率`,
      titleEn: `Fertility rate at ${from}–${to}`,
      formulaZh: `母亲${from}–${to}岁的出生人数 ÷ 同龄女性总数 × 1000`,
      formulaEn: `births to mothers of ${from}–${to} ÷ number of women of that age × 1000`,
      calculation: { kind: 'not-collected', why: 'mothers' }
    }
  }),
  {
    ...inYear,
    ...ofMothers,
    ...perWoman,
    code: 'total-fertility',
    titleZh: '总和生育率',
    titleEn: 'Total fertility rate',
    formulaZh: '5 × Σ 五岁组年龄别生育率',
    formulaEn: '5 × Σ rates of five-year groups'
  },
  {
    ...inYear,
    ...ofMothers,
    ...years,
    code: 'mean-age-childbearing',
    titleZh: '平均生育年龄',
    titleEn: 'Mean age at childbearing',
    formulaZh: 'Σ (组下限 + 2.5) × 年龄别生育率 ÷ Σ 年龄别生育率',
    formulaEn: 'Σ (a + 2.5) f(a) ÷ Σ f(a)'
  },
  {
    ...inYear,
    ...ofMothers,
    ...years,
    code: 'mean-age-first-birth',
    titleZh: '平均初育年龄',
    titleEn: 'Mean age at first birth',
    formulaZh: 'Σ (年龄 + 0.5) × 第一个子女的出生人数 ÷ 第一个子女的出生人数',
    formulaEn: 'Σ (x + 0.5) births of first children ÷ births of first children'
  },
  {
    ...inYear,
    ...ofMothers,
    ...perWoman,
    code: 'gross-reproduction',
    titleZh: '粗再生育率',
    titleEn: 'Gross reproduction rate',
    formulaZh: '总和生育率 × 出生女婴 ÷ 出生人数',
    formulaEn: 'total fertility × girls ÷ births'
  },
  {
    ...inYear,
    ...ofMothers,
    ...perWoman,
    code: 'net-reproduction',
    titleZh: '净再生育率',
    titleEn: 'Net reproduction rate',
    formulaZh: 'Σ 年龄别生育率 × 女婴比重 × 女性生命表平均生存人年数 ÷ 100000',
    formulaEn: 'Σ f(a) × share of girls × female person-years of the life table ÷ 100,000'
  },
  {
    ...inYear,
    ...ofMothers,
    ...perWoman,
    code: 'replacement-fertility',
    titleZh: '更替水平',
    titleEn: 'Replacement fertility',
    formulaZh: '(1 + 出生人口性别比 ÷ 100) ÷ 女性活到平均生育年龄的比重',
    formulaEn: '(1 + sex ratio at birth ÷ 100) ÷ share of women who reach the mean age of childbearing'
  }
]
