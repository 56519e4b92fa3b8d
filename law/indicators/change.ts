import { type Events, type Indicator, noBirthTargets, noRanking, type People, totals, usual } from './indicator.ts'

const inYear = { period: 'year', basis: totals, ...usual } as const
const perMille = { unitZh: '‰', unitEn: '‰', interval: 'exact-poisson' } as const
const births: Events = { happening: 'births' }
const deaths: Events = { happening: 'deaths' }
const everybody: People = {}
const difference = { unitZh: '‰', unitEn: '‰', interval: 'normal' } as const

/** How many the people of an area become, and why. */
export const change: readonly Indicator[] = [
  {
    ...inYear,
    ...noRanking,
    code: 'growth-rate',
    titleZh: '人口增长率',
    titleEn: 'Growth rate',
    formulaZh: 'r = ln(年末人数 ÷ 年初人数) × 1000',
    formulaEn: 'r = ln(people at the end ÷ people a year before) × 1000',
    unitZh: '‰',
    unitEn: '‰',
    interval: 'none',
    calculation: { kind: 'growth', as: 'rate' }
  },
  {
    ...inYear,
    ...noRanking,
    code: 'doubling-time',
    titleZh: '人口倍增时间',
    titleEn: 'Doubling time',
    formulaZh: 'ln 2 ÷ r;人口不增加时没有',
    formulaEn: 'ln 2 ÷ r; there is none where the people do not grow',
    unitZh: '年',
    unitEn: 'years',
    interval: 'none',
    calculation: { kind: 'growth', as: 'doubling' }
  },
  {
    ...inYear,
    ...perMille,
    ...noBirthTargets,
    ofBirths: true,
    code: 'birth-rate',
    titleZh: '出生率',
    titleEn: 'Crude birth rate',
    formulaZh: '出生人数 ÷ 年平均人数 × 1000',
    formulaEn: 'births ÷ mean population × 1000',
    calculation: { kind: 'events', over: births, under: everybody, per: 1000 }
  },
  {
    ...inYear,
    ...perMille,
    ...noRanking,
    code: 'death-rate',
    titleZh: '死亡率',
    titleEn: 'Crude death rate',
    formulaZh: '死亡人数 ÷ 年平均人数 × 1000',
    formulaEn: 'deaths ÷ mean population × 1000',
    calculation: { kind: 'events', over: deaths, under: everybody, per: 1000 }
  },
  {
    ...inYear,
    ...difference,
    ...noBirthTargets,
    ofBirths: true,
    code: 'natural-increase',
    titleZh: '自然增长率',
    titleEn: 'Natural increase',
    formulaZh: '(出生人数 − 死亡人数) ÷ 年平均人数 × 1000',
    formulaEn: '(births − deaths) ÷ mean population × 1000',
    calculation: { kind: 'events', over: births, less: deaths, under: everybody, per: 1000 }
  },
  ...(
    [
      ['arrivals', 'arrival-rate', '迁入率', '迁入', 'Arrival rate'],
      ['departures', 'departure-rate', '迁出率', '迁出', 'Departure rate']
    ] as const
  ).map(
    ([happening, code, titleZh, zh, titleEn]): Indicator => ({
      ...inYear,
      ...perMille,
      ...noRanking,
      code,
      titleZh,
      titleEn,
      formulaZh: `${zh}人数 ÷ 年平均人数 × 1000；辖区内部的搬家不算`,
      formulaEn: `${happening} ÷ mean population × 1000; moves inside the area do not count`,
      calculation: { kind: 'events', over: { happening }, under: everybody, per: 1000 }
    })
  ),
  {
    ...inYear,
    ...difference,
    ...noRanking,
    code: 'net-migration',
    titleZh: '净迁移率',
    titleEn: 'Net migration rate',
    formulaZh: '(迁入人数 − 迁出人数) ÷ 年平均人数 × 1000',
    formulaEn: '(arrivals − departures) ÷ mean population × 1000',
    calculation: {
      kind: 'events',
      over: { happening: 'arrivals' },
      less: { happening: 'departures' },
      under: everybody,
      per: 1000
    }
  },
  {
    ...inYear,
    ...perMille,
    ...noRanking,
    code: 'infant-mortality',
    titleZh: '婴儿死亡率',
    titleEn: 'Infant mortality',
    formulaZh: '未满1岁死亡人数 ÷ 活产数 × 1000',
    formulaEn: 'deaths under 1 ÷ live births × 1000',
    calculation: { kind: 'events', over: { happening: 'deaths', ages: [0, 0] }, under: births, per: 1000 }
  },
  {
    ...inYear,
    ...perMille,
    ...noRanking,
    code: 'under-5-mortality',
    titleZh: '5岁以下儿童死亡率',
    titleEn: 'Mortality under 5',
    formulaZh: '未满5岁死亡人数 ÷ 活产数 × 1000',
    formulaEn: 'deaths under 5 ÷ live births × 1000',
    calculation: { kind: 'events', over: { happening: 'deaths', ages: [0, 4] }, under: births, per: 1000 }
  },
  {
    ...inYear,
    ...noRanking,
    code: 'maternal-mortality',
    titleZh: '产妇死亡率',
    titleEn: 'Maternal mortality',
    formulaZh: '产妇死亡人数 ÷ 活产数 × 100000;由医疗机构统计',
    formulaEn: 'maternal deaths ÷ live births × 100,000; counted by clinics',
    unitZh: '1/10万',
    unitEn: 'per 100,000',
    interval: 'none',
    calculation: { kind: 'not-collected', why: 'clinics' }
  },
  {
    ...inYear,
    ...noRanking,
    code: 'late-births',
    titleZh: '出生30天以后登记才知道的比重',
    titleEn: 'Births the register learned of after more than 30 days',
    formulaZh: '出生超过30天登记才知道的人数 ÷ 出生人数 × 100',
    formulaEn: 'births the register learned of later than 30 days ÷ births × 100',
    unitZh: '%',
    unitEn: '%',
    interval: 'wilson',
    calculation: { kind: 'events', over: { happening: 'late-births' }, under: births, per: 100 }
  },
  ...(
    [
      [undefined, 'life-expectancy', '平均预期寿命', 'Life expectancy'],
      ['1', 'life-expectancy-male', '男性平均预期寿命', 'Life expectancy of men'],
      ['2', 'life-expectancy-female', '女性平均预期寿命', 'Life expectancy of women']
    ] as const
  ).map(
    ([sex, code, titleZh, titleEn]): Indicator => ({
      ...inYear,
      ...noRanking,
      code,
      titleZh,
      titleEn,
      formulaZh: '简略生命表：由五岁组死亡率求死亡概率和生存人年数，出生时平均还能活的年数',
      formulaEn: 'abridged life table: person-years lived by five-year death rates, per child born',
      unitZh: '岁',
      unitEn: 'years',
      interval: 'normal',
      sourceZh: '简略生命表（蒋庆琅方差）',
      sourceEn: 'The abridged life table, with Chiang’s variance',
      calculation: { kind: 'life-table', ...(sex && { sex }) }
    })
  )
]
