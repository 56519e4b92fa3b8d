import type { LabelledDocument } from './documents-factory.ts'
import { findPersonal, type Personal } from './privacy-filter.ts'

export interface Quality {
  /** Of what had to be held back, the share that was: wholly, not in part. */
  recall: number
  /** Of what was held back, the share that had to be. */
  precision: number
  marked: number
}

/** How well the filter finds what is marked, by kind. */
export function qualityOn(documents: readonly LabelledDocument[]): Record<Personal, Quality> {
  const kinds = ['number', 'phone', 'room', 'name', 'few'] as const
  const counts = Object.fromEntries(kinds.map(kind => [kind, { marked: 0, found: 0, held: 0, right: 0 }]))
  for (const { text, marks } of documents) {
    const found = findPersonal(text)
    for (const { kind, from, to } of marks) {
      counts[kind]!.marked++
      if (found.some(one => one.from <= from && to <= one.to)) counts[kind]!.found++
    }
    for (const { kind, from, to } of found) {
      counts[kind]!.held++
      if (marks.some(mark => from < mark.to && mark.from < to)) counts[kind]!.right++
    }
  }
  return Object.fromEntries(
    kinds.map(kind => {
      const { marked, found, held, right } = counts[kind]!
      return [kind, { recall: found / marked, precision: right / held, marked }]
    })
  ) as Record<Personal, Quality>
}
