import type { Source } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import type { MonthDays } from './month-rules.ts'

interface CaseSum {
  area: number
  matter: string
  variant: string
  applicant: string
  asked: boolean
  answered: boolean
  granted: boolean | null
  days: number | null
  n: number
  /** In fen. */
  paid: number
}

export interface ServiceCases {
  cases: Map<number, CaseSum[]>
  refused: Map<number, number>
}

/** What was asked for, decided and refused in the days, for areas of one span. */
export async function serviceCases(
  { tx }: Context,
  { lo, hi, days, span }: { lo: number; hi: number; days: MonthDays; span: number }
): Promise<ServiceCases> {
  const within = [lo, hi, days.from, days.on, span]
  const { rows } = await tx.query<CaseSum>(
    `select area - area % $5::bigint as area, matter, variant, applicant, asked_on between $3 and $4 as asked,
       coalesce(answered_on between $3 and $4, false) as answered, granted, worked_days as days, count(*)::int as n, coalesce(sum(total), 0)::float8 as paid
     from statistics.service_case
     where area between $1 and $2 and (asked_on between $3 and $4 or answered_on between $3 and $4) group by 1, 2, 3, 4, 5, 6, 7, 8`,
    within
  )
  const { rows: refused } = await tx.query<{ area: number; n: number }>(
    `select area - area % $5::bigint as area, sum(n)::int as n from statistics.refused_power
     where area between $1 and $2 and day between $3 and $4 group by 1`,
    within
  )
  return { cases: Map.groupBy(rows, ({ area }) => area), refused: new Map(refused.map(({ area, n }) => [area, n])) }
}

export function countCases(all: readonly CaseSum[], of: Extract<Source, { from: 'cases' }>): number | null {
  const rows = all.filter(
    ({ matter, variant, applicant }) =>
      matter === of.matter &&
      (of.variants === undefined || of.variants.includes(variant)) &&
      (of.applicant === undefined || of.applicant === applicant)
  )
  const sum = (some: readonly CaseSum[]) => some.reduce((n, row) => n + row.n, 0)
  const answered = rows.filter(row => row.answered)
  switch (of.count) {
    case 'asked':
      return sum(rows.filter(row => row.asked))
    case 'answered':
      return sum(answered)
    case 'granted':
      return sum(answered.filter(row => row.granted === true))
    case 'not-granted':
      return sum(answered.filter(row => row.granted === false))
    case 'paid':
      return answered.filter(row => row.granted === true).reduce((fen, row) => fen + row.paid, 0) / 100
    case 'median-days':
      return median(answered)
  }
}

/** The days the middle one took, the lower one of two. */
function median(rows: readonly CaseSum[]): number | null {
  const timed = rows.flatMap(({ days, n }) => (days === null ? [] : [{ days, n }])).sort((a, b) => a.days - b.days)
  const half = timed.reduce((all, { n }) => all + n, 0) / 2
  let before = 0
  for (const { days, n } of timed) {
    before += n
    if (before >= half) return days
  }
  return null
}
