import type { RosterKey } from '../../../contract/people.ts'
import type { ReturnPreview } from '../../../contract/rosters.ts'
import type { Context } from '../../platform/context.ts'
import { compareReturned } from './compare-returned.ts'

/** Cells pasted into a list: the same comparison as of a file, without the hidden sheet a file brings. */
export const comparePasted = (
  ctx: Context,
  { roster, cells }: { roster: RosterKey; cells: string[][] }
): Promise<ReturnPreview> => compareReturned(ctx, { roster, sheets: [{ name: '', rows: cells }] })
