import { stayThresholds } from '../parameters/thresholds.ts'
import { type Indicator, noRanking, totals } from './indicator.ts'

const basis = [...totals, { instrument: 'rrp', articles: '2' }]
const share = { period: 'day', interval: 'wilson', unitZh: '%', unitEn: '%', basis, ...noRanking } as const

/** Who lives here with hukou elsewhere; the threshold stands with every figure, for rules of different times differ. */
export const newcomers: readonly Indicator[] = [
  {
    ...share,
    code: 'newcomers',
    titleZh: '新居民比重',
    titleEn: 'Share of newcomers',
    formulaZh: '户籍在辖区外的居住人数 ÷ 居住人数 × 100',
    formulaEn: 'people living here with hukou outside the area ÷ people living here × 100',
    sourceZh: '全部，不论居住多久',
    sourceEn: 'All, however long they stay',
    calculation: { kind: 'share', part: { newcomers: 'all' }, whole: {}, per: 100 }
  },
  ...stayThresholds.map(
    ({ key, titleZh, titleEn, sourceZh, sourceEn }): Indicator => ({
      ...share,
      code: `newcomers-${key}`,
      titleZh: `新居民比重(${titleZh})`,
      titleEn: `Share of newcomers (${titleEn})`,
      formulaZh: `户籍在辖区外、居住${titleZh}的人数 ÷ 居住人数 × 100`,
      formulaEn: `people living here for ${titleEn} with hukou outside the area ÷ people living here × 100`,
      sourceZh,
      sourceEn,
      calculation: { kind: 'share', part: { newcomers: key }, whole: {}, per: 100 }
    })
  )
]
