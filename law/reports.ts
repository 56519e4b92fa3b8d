import { inForce } from './instruments.ts'
import type { ReportForm } from './reports/form.ts'
import { peopleForms } from './reports/people-forms.ts'
import { serviceForms } from './reports/service-forms.ts'

export { type ReportCheck, type ReportForm, type ReportRow, type Source, sourceOf } from './reports/form.ts'

/**
 * The forms there are. Those of the coercive era (couples' contraception, reports of employers) have no form at all, and
 * those of clinics are made by clinics (law reference 5.2, F12 to F14).
 */
export const reportForms: readonly ReportForm[] = [...peopleForms, ...serviceForms]

const byCode = new Map(reportForms.map(form => [form.code, form]))
export const findReportForm = (code: string): ReportForm | undefined => byCode.get(code)

/** Whether the form is a statistical survey on a day; all others say that they are an internal ledger. */
export const isApproved = ({ approval }: ReportForm, on: string): boolean =>
  approval !== undefined && approval.validTo >= on

export const ledgerWords = {
  zh: '内部台账，非统计调查',
  en: 'Internal ledger, not a statistical survey'
} as const

/** Whether the form may be made at all: every instrument it names is in force. */
export const formStands = ({ basis }: ReportForm, on: string): boolean =>
  basis.every(({ instrument }) => inForce(instrument, on))
