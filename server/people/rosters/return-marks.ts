import type { RosterKey } from '../../../contract/people.ts'
import type { RosterColumn, RosterLine } from '../../../contract/rosters.ts'
import { EnrolmentId } from '../../../contract/values.ts'
import type { Sealer } from '../../platform/crypto.ts'

/** The hidden sheet that holds what was exported, so that a cell which comes back is compared with what it said then. */
export const marksSheet = '_anjia'
const format = 'anjia-1'

export interface Exported {
  id: string
  roster: RosterKey
  columns: RosterColumn[]
}

/** A row as it was exported. */
export interface MarkedRow {
  enrolment: EnrolmentId
  version: number
  cells: string[]
}

/** Signed with a key of the installation: a row that was not exported, or not so, has no mark that fits. */
const markOf = (sealer: Sealer, { id, roster, columns }: Exported, { enrolment, version, cells }: MarkedRow): string =>
  sealer
    .lookup('export', JSON.stringify([format, id, roster, columns, enrolment, version, cells]))
    .toString('base64url')

/** The rows of the hidden sheet: what was exported, then a line for each person. */
export function marksOf(
  sealer: Sealer,
  list: Exported & { lines: RosterLine[]; cells: string[][] }
): { marks: string[]; rows: string[][] } {
  const marked = list.lines.map(({ enrolment, version }, i) => ({ enrolment, version, cells: list.cells[i]! }))
  const marks = marked.map(row => markOf(sealer, list, row))
  return {
    marks,
    rows: [
      [format, list.id, list.roster, list.columns.join(',')],
      ...marked.map(({ enrolment, version, cells }, i) => [marks[i]!, enrolment, String(version), ...cells])
    ]
  }
}

/** By mark. Rows whose mark does not fit them are left out, whoever changed them. */
export function readMarks(
  sealer: Sealer,
  rows: string[][],
  roster: RosterKey
): Map<string, MarkedRow & { columns: RosterColumn[] }> {
  const [head, ...rest] = rows
  const found = new Map<string, MarkedRow & { columns: RosterColumn[] }>()
  if (!head || head[0] !== format || head[2] !== roster) return found
  const columns = (head[3] ?? '').split(',') as RosterColumn[]
  const exported = { id: head[1] ?? '', roster, columns }
  for (const [mark = '', enrolment, version, ...cells] of rest) {
    const id = EnrolmentId.safeParse(enrolment)
    if (!id.success) continue
    const row = { enrolment: id.data, version: Number(version), cells: columns.map((_, i) => cells[i] ?? '') }
    if (markOf(sealer, exported, row) === mark) found.set(mark, { ...row, columns })
  }
  return found
}
