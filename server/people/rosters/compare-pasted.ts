import type { RosterKey } from '../../../contract/people.ts'
import type { Pasted, ReturnPreview, RosterColumn } from '../../../contract/rosters.ts'
import type { Context } from '../../platform/context.ts'
import { compareReturned, type Marked } from './compare-returned.ts'

/** Cells pasted into a list: the same comparison as of a file; whose row it is, the list itself knew. */
export function comparePasted(
  ctx: Context,
  { roster, cells, known }: Pasted & { roster: RosterKey }
): Promise<ReturnPreview> {
  const rows = known.map(({ row, enrolment, cells: was }): [number, Marked] => [
    row,
    { enrolment, version: 0, columns: Object.keys(was) as RosterColumn[], cells: Object.values(was) as string[] }
  ])
  return compareReturned(ctx, { roster, sheets: [{ name: '', rows: cells }], known: new Map(rows) })
}
