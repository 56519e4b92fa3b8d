import type { CaseRow } from './list-cases.ts'

type Given = Pick<CaseRow, 'authorityUntil' | 'authorityEndedOn'>

/** Since when the authority of whoever came for somebody else is over: taken back, or past its last day. Null while it lives. */
export const authorityOver = ({ authorityUntil, authorityEndedOn }: Given, on: string): string | null =>
  authorityEndedOn ?? (authorityUntil !== null && authorityUntil < on ? authorityUntil : null)
