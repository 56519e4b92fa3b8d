import type { ReportState } from '../../contract/reports.ts'
import { today } from '../../ui/index.ts'

/** This month and the 24 before it, the newest first. */
export function monthsBack(): string[] {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return Array.from({ length: 25 }, (_, i) => new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 7))
}

export const stateTones = {
  open: 'warm',
  submitted: 'plain',
  checked: 'plain',
  approved: 'plain',
  locked: 'past'
} as const satisfies Record<ReportState, string>
