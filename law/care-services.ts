import type { Basis } from './operation.ts'

/** A service of a licensed clinic that somebody may ask for and nobody can be told to take. */
export interface CareService {
  key: 'preconception' | 'screening' | 'iud' | 'follow-up' | 'counselling'
  titleZh: string
  titleEn: string
  /** Whether the basic items of it that the state has set are free, or each clinic says what it costs. */
  free: 'basic' | 'ask'
  basis: Basis[]
}

/**
 * Whoever wishes may ask, of any sex and marital status where the body allows; children, marriage and hukou are no condition, so that
 * there is no place here to write one. What a clinic finds stays with the clinic.
 */
export const careServices: readonly CareService[] = [
  {
    key: 'preconception',
    titleZh: '孕前优生健康检查',
    titleEn: 'Check before a pregnancy one plans',
    free: 'basic',
    basis: [{ instrument: 'pfpl', articles: '37' }]
  },
  {
    key: 'screening',
    titleZh: '妇科检查',
    titleEn: 'Gynaecological check',
    free: 'ask',
    basis: [{ instrument: 'wrpl', articles: '31', verification: 'memory-high' }]
  },
  {
    key: 'iud',
    titleZh: '宫内节育器取出或复查',
    titleEn: 'Removal or review of an IUD',
    free: 'basic',
    basis: [{ instrument: 'pfpl', articles: '19, 21' }]
  },
  {
    key: 'follow-up',
    titleZh: '术后随访',
    titleEn: 'Follow-up after an operation',
    free: 'basic',
    basis: [{ instrument: 'pfpl', articles: '19, 21' }]
  },
  {
    key: 'counselling',
    titleZh: '生殖健康咨询',
    titleEn: 'Counselling',
    free: 'basic',
    basis: [{ instrument: 'pfpl', articles: '19, 21' }]
  }
]
