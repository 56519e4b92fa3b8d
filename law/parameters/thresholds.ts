import type { Verification } from '../instrument.ts'

/** After how long a stay a person counts as living at a place. The threshold stands beside every count (law reference 5.1). */
export interface StayThreshold {
  key: '30-days' | '3-months' | 'half-year'
  length: { days: number } | { months: number }
  titleZh: string
  titleEn: string
  sourceZh: string
  sourceEn: string
  verification: Verification
}

export const stayThresholds: readonly StayThreshold[] = [
  {
    key: '30-days',
    length: { days: 30 },
    titleZh: '满30日',
    titleEn: '30 days or more',
    sourceZh: '全员人口个案信息系统口径',
    sourceEn: 'Rule of the whole-population information system',
    verification: 'read'
  },
  {
    key: '3-months',
    length: { months: 3 },
    titleZh: '满3个月',
    titleEn: '3 months or more',
    sourceZh: '原人口计生统计报表口径',
    sourceEn: 'Rule of the former population statistics forms',
    verification: 'read'
  },
  {
    key: 'half-year',
    length: { months: 6 },
    titleZh: '满半年',
    titleEn: 'half a year or more',
    sourceZh: '居住证暂行条例第2条；人口普查口径',
    sourceEn: 'Residence Permit Interim Regulation art. 2; census rule',
    verification: 'read'
  }
]
