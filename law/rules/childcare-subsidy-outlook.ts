import { childcareSubsidy } from '../parameters/childcare-subsidy.ts'
import { amountOn } from './amounts.ts'
import { subsidyYears } from './childcare-subsidy-years.ts'
import type { Citation } from './decision.ts'

export interface SubsidyOutlook extends Citation {
  years: { year: number; months: number; fen: number }[]
  total: number
}

/**
 * What the childcare subsidy (育儿补贴) comes to for one child until it is three, year by year in fen, for whoever asks: no claim and
 * no decision. Undefined where the child was three before it began. Source: law reference 3.1.
 */
export function subsidyOutlook(bornOn: string): SubsidyOutlook | undefined {
  const years = subsidyYears(bornOn).map(({ year, first, last, whole }) => {
    const category = whole ? 'child-under-3' : 'child-under-3-part-year'
    const { fen } = amountOn(childcareSubsidy, { programme: 'childcare-subsidy', category, place: 0 }, `${year}-01-01`)
    const months = last - first + 1
    return { year, months, fen: (fen ?? 0) * (whole ? 1 : months) }
  })
  if (years.length === 0) return undefined
  const { instrument, verification } = childcareSubsidy[0]!
  return { instrument, verification, articles: '5', years, total: years.reduce((sum, { fen }) => sum + fen, 0) }
}
