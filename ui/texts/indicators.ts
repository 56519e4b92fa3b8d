import { texts } from './texts.ts'

export const indicatorTexts = texts({
  'nav.indicators': { zh: '指标', en: 'Indicators' },
  'indicators.title': { zh: '人口指标', en: 'Indicators' },
  'indicators.lead': {
    zh: '每个数都由登记数据的汇总数算出，写明公式和不得用途。出生指标不在社区之间比较。',
    en: 'Every figure is reckoned from totals of the register, with its formula and what it is not for. Communities are not compared by births.'
  },
  'indicators.takesLong': {
    zh: '这一天不是月末，辖区又大于区县，要逐区县计算，放在后台进行；可以离开此页，地址保留进度。',
    en: 'This day is no month-end and the area is wider than a district: it is reckoned district by district in the background. You may leave; the address keeps its place.'
  },
  'indicators.reckon': { zh: '开始计算', en: 'Reckon it' },
  'indicators.reckoning': { zh: '后台计算', en: 'Reckoning' },
  'indicators.reckoned': { zh: '按 {at} 时所知计算', en: 'Reckoned as known at {at}' },
  'indicators.choose': { zh: '指标', en: 'Indicator' },
  'indicators.of': { zh: '人口范围', en: 'People' },
  'indicators.resident': { zh: '常住人口', en: 'Residents' },
  'indicators.living': { zh: '居住在本辖区', en: 'Living here' },
  'indicators.hukou': { zh: '户籍在本辖区', en: 'Hukou here' },
  'indicators.newcomers': { zh: '新居民', en: 'Newcomers' },
  'indicators.compare': { zh: '比较', en: 'Compare' },
  'indicators.areas': { zh: '下级辖区', en: 'Areas below' },
  'indicators.periods': { zh: '前12个月末', en: 'The 12 month-ends before' },
  'indicators.populations': { zh: '各类人口', en: 'Populations' },
  'indicators.none': { zh: '没有可算的人数', en: 'Nobody to reckon from' },
  'indicators.interval': { zh: '95%区间：{low}–{high}', en: '95% interval: {low}–{high}' },
  'indicators.noInterval': { zh: '这个指标没有区间', en: 'This indicator has no interval' },
  'indicators.counts': { zh: '分子 {over}，分母 {under}', en: '{over} over {under}' },
  'indicators.leftOut': { zh: '{n} 人年龄或性别不详，未计入', en: '{n} people of no known age or sex are left out' },
  'indicators.formula': { zh: '公式', en: 'Formula' },
  'indicators.source': { zh: '口径来源', en: 'Source' },
  'indicators.notFor': { zh: '不得用途', en: 'Not for' },
  'indicators.sentence': { zh: '{title}（{unit}）：{parts}', en: '{title} ({unit}): {parts}' },
  'indicators.lower': { zh: '区间下限', en: 'Lower end' },
  'indicators.upper': { zh: '区间上限', en: 'Upper end' },
  'indicators.row': { zh: '名称', en: 'Name' },
  'indicators.noBelow': { zh: '这里没有下级辖区。', en: 'There is no area below this one.' },
  'indicators.catalogue': { zh: '指标目录', en: 'The catalogue' },
  'indicators.unit': { zh: '单位', en: 'Unit' },
  'indicators.state': { zh: '状态', en: 'State' },
  'indicators.counted': { zh: '可以计算', en: 'Reckoned' },
  'indicators.not-collected': { zh: '不采集', en: 'Not collected' },
  'indicators.years': { zh: '{n}年合并', en: '{n} years together' },
  'indicators.yearsWhy': {
    zh: '一年的数太少，看不出真假：合并{n}年计算，并给出区间。',
    en: 'One year has too few to tell chance from truth: {n} years are taken together, with the interval.'
  },
  'indicators.neverAreas': {
    zh: '涉及出生的指标不在辖区之间并列：不给社区排名。',
    en: 'Areas are never set side by side by births: communities are not ranked.'
  },
  'indicators.imported': { zh: '只有历史或调查汇总数', en: 'Old or sampled totals only' }
})
