import { allowanceBasis, allowanceMonth } from '../parameters/maternity-allowance.ts'
import type { Citation, Said } from './decision.ts'
import type { Leave } from './leave.ts'
import { notes } from './leave-texts.ts'

export interface AllowanceLine extends Citation {
  titleZh: string
  titleEn: string
  days: number
  fen: number
}

/** An estimate for whoever asks, and no decision: nothing is paid by it. */
export interface Allowance {
  payer: 'fund' | 'employer'
  lines: AllowanceLine[]
  total: number
  notes: Said[]
}

/**
 * Maternity allowance (生育津贴) of a leave, in fen: the days by a thirtieth of a month's wage. Insured: the average wage of the
 * employer's staff in the last year, from the fund; not insured: the own wage of before, from the employer. Source: 国令619 art. 8.
 * Who pays for the days a province adds was not read, so these stand in a line of their own marked as unverified.
 * Throws RangeError for a wage that is none.
 */
export function maternityAllowance(leave: Leave, { wage, insured }: { wage: number; insured: boolean }): Allowance {
  if (!Number.isSafeInteger(wage) || wage <= 0) throw new RangeError(`no wage: ${wage}`)
  const lines = leave.parts.map(({ titleZh, titleEn, days, instrument, articles }): AllowanceLine => {
    const fen = Math.floor((wage * days) / allowanceMonth.days)
    const line = { titleZh, titleEn, days, fen }
    return instrument === allowanceBasis.instrument
      ? { ...line, ...allowanceBasis }
      : { ...line, instrument, articles, verification: 'unverified' }
  })
  const added = lines.some(({ verification }) => verification === 'unverified')
  return {
    payer: insured ? 'fund' : 'employer',
    lines,
    total: lines.reduce((sum, { fen }) => sum + fen, 0),
    notes: [
      insured ? notes.allowanceFund() : notes.allowanceEmployer(),
      notes.allowanceMonth(),
      ...(added && insured ? [notes.allowanceAdded()] : [])
    ]
  }
}
