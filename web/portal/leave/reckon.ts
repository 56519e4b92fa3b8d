import { type LeaveFact, leaveFacts } from '../../../law/parameters/leave.ts'
import { holidayYears, isStatutoryHoliday } from '../../../law/parameters/statutory-holidays.ts'
import { reaches } from '../../../law/rules/amounts.ts'
import { type SubsidyOutlook, subsidyOutlook } from '../../../law/rules/childcare-subsidy-outlook.ts'
import { addDays } from '../../../law/rules/days.ts'
import {
  breastfeedingTime,
  type Leave,
  leaveAfterLoss,
  marriageLeave,
  maternityLeave,
  nursingLeave,
  type ParentalLeave,
  parentalLeave
} from '../../../law/rules/leave.ts'
import { type Allowance, maternityAllowance } from '../../../law/rules/maternity-allowance.ts'

/** What the form says, as it stands in it. */
export type LeaveForm = Record<string, string>

export interface LeaveProblem {
  /** The field the reader is led to. */
  field: string
  text:
    | 'leave.wrong.born'
    | 'leave.wrong.start'
    | 'leave.wrong.early'
    | 'leave.wrong.nursing'
    | 'leave.wrong.range'
    | 'leave.wrong.wage'
}

export interface LeaveAnswer {
  leave?: Leave | undefined
  parental?: ParentalLeave | undefined
  breastfeeding?: { minutes: number; until: string } | undefined
  allowance?: Allowance | undefined
  subsidy?: SubsidyOutlook | undefined
  /** A right whose days nobody has read yet: told and not computed with. */
  care?: LeaveFact | undefined
}

/** The first and the last year that can be reckoned: a leave runs on into the next, whose holidays must be known. */
export const leaveYears = { first: 2012, last: holidayYears.last - 1 }

type Read = { day: string } | { problem: LeaveProblem['text'] } | undefined

/** A day in three parts; undefined where all are empty. */
function readDay(form: LeaveForm, name: 'born' | 'start', first: number): Read {
  const parts = ['year', 'month', 'date'].map(part => (form[`${name}-${part}`] ?? '').trim())
  if (parts.every(part => part === '')) return undefined
  const wrong = { problem: `leave.wrong.${name}` } as const
  if (!parts.every(part => /^\d{1,4}$/.test(part))) return wrong
  const [year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = Date.parse(`${day}T00:00:00Z`)
  if (year.length !== 4 || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return wrong
  return Number(year) < first || Number(year) > leaveYears.last ? { problem: 'leave.wrong.range' } : { day }
}

/**
 * What a filled form comes to, or what is wrong with it. Pure: `today` is the day the page was made on. Statutory holidays are known
 * for some years only, so a leave that needs them is reckoned for births from the first of these years.
 */
export function reckonLeave(form: LeaveForm, today: string): { problems: LeaveProblem[] } | { answer: LeaveAnswer } {
  const { kind = 'maternity' } = form
  if (kind === 'care') return { answer: { care: careFact(form) } }
  const needed = kind === 'loss' || kind === 'marriage' ? 'start' : 'born'
  const first = kind === 'parental' || kind === 'subsidy' ? leaveYears.first : holidayYears.first
  const born = needed === 'start' ? undefined : readDay(form, 'born', first)
  const start = ['parental', 'subsidy', 'allowance'].includes(kind) ? undefined : readDay(form, 'start', first)
  const found = { born, start }[needed]
  const problems: LeaveProblem[] = []
  if (kind === 'allowance' && readWage(form) === undefined) problems.push({ field: 'wage', text: 'leave.wrong.wage' })
  if (found === undefined) problems.push({ field: `${needed}-year`, text: `leave.wrong.${needed}` })
  if (born && 'problem' in born) problems.push({ field: 'born-year', text: born.problem })
  if (start && 'problem' in start) problems.push({ field: 'start-year', text: start.problem })
  const bornOn = born && 'day' in born ? born.day : undefined
  const startsOn = start && 'day' in start ? start.day : undefined
  if (bornOn !== undefined && startsOn !== undefined) problems.push(...orderOf(kind, bornOn, startsOn))
  if (problems.length > 0) return { problems }
  return { answer: answerOf(form, { bornOn, startsOn, today }) }
}

/** Fen of what was typed as yuan a month. */
function readWage({ wage = '' }: LeaveForm): number | undefined {
  const said = wage.trim().replaceAll(/[,，]/g, '')
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(said)) return undefined
  return Math.round(Number(said) * 100) || undefined
}

const careFact = ({ place = '0' }: LeaveForm): LeaveFact | undefined =>
  leaveFacts.find(({ key, region }) => key === 'elder-care' && reaches(region, Number(place)))

function orderOf(kind: string, bornOn: string, startsOn: string): LeaveProblem[] {
  if (kind === 'nursing' && startsOn < bornOn) return [{ field: 'start-year', text: 'leave.wrong.nursing' }]
  const early = startsOn > bornOn || startsOn < addDays(bornOn, -15)
  return kind === 'maternity' && early ? [{ field: 'start-year', text: 'leave.wrong.early' }] : []
}

interface Days {
  bornOn: string | undefined
  startsOn: string | undefined
  today: string
}

function answerOf(form: LeaveForm, { bornOn, startsOn, today }: Days): LeaveAnswer {
  const place = Number(form.place ?? 0)
  const start = startsOn === undefined ? {} : { startsOn }
  if (form.kind === 'loss') {
    const months = form.months === 'four-or-more' ? 'four-or-more' : 'under-four'
    return { leave: leaveAfterLoss({ startsOn: startsOn!, months, place }, isStatutoryHoliday) }
  }
  if (form.kind === 'nursing') return { leave: nursingLeave({ bornOn: bornOn!, place, ...start }, isStatutoryHoliday) }
  if (form.kind === 'marriage') return { leave: marriageLeave({ startsOn: startsOn!, place }, isStatutoryHoliday) }
  if (form.kind === 'parental') return { parental: parentalLeave(bornOn!, place, today) }
  if (form.kind === 'subsidy') return { subsidy: subsidyOutlook(bornOn!) }
  const babies = Number(form.babies ?? 1)
  const delivery = form.delivery === 'difficult' || form.delivery === 'caesarean' ? form.delivery : 'ordinary'
  const birth = { bornOn: bornOn!, babies, delivery, place, ...start } as const
  const leave = maternityLeave(birth, isStatutoryHoliday)
  if (form.kind === 'allowance')
    return { allowance: maternityAllowance(leave, { wage: readWage(form)!, insured: form.insured !== 'no' }) }
  return { leave, breastfeeding: breastfeedingTime(birth) }
}
