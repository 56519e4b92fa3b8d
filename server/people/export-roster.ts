import type { ListToOpen } from '../../contract/access.ts'
import type { RosterKey } from '../../contract/people.ts'
import type { AreaCode } from '../../contract/values.ts'
import { requireApproval } from '../access/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rosterRows } from './list-roster.ts'
import { personLine } from './person-line.ts'
import { aloneADay, takenOutToday } from './taken-out-today.ts'

interface Export {
  roster: RosterKey
  purpose: string
  area?: AreaCode | undefined
  reveal: boolean
  approval?: string | undefined
}

const most = 20_000

/** A roster as CSV for a named purpose. More than 200 rows a day, or numbers in clear, need another person's approval. */
export async function exportRoster(
  ctx: Context,
  { roster, purpose, area, reveal, approval }: Export
): Promise<{ csv: string; rows: number }> {
  const rows = await rosterRows(ctx, { roster, area, limit: most })
  if (rows.length > most) throw new Refusal('people.export-too-long', { most })
  const before = await takenOutToday(ctx, 'people.export')
  if (before + rows.length > aloneADay || reveal) {
    if (!approval) throw new Refusal('people.second-person', { rows: rows.length, before })
    await requireApproval(ctx, reveal ? 'reveal-in-bulk' : 'export', approval, asked => {
      const list = asked.payload as Partial<ListToOpen>
      const thisList = list.roster === roster && asked.area === (area ?? ctx.caller.lo)
      return thisList && list.purpose === purpose && rows.length <= (list.rows ?? 0)
    })
  }
  ctx.sawPeople(rows.map(row => row.person_id))
  ctx.trace({ reason: purpose, detail: { rows: rows.length, roster, reveal } })
  const lines = rows.map(row => {
    const line = personLine(ctx, row, ctx.on)
    const clear = reveal ? ctx.sealer.openNumbers(row.numbers) : undefined
    return [
      line.name,
      line.bornOn,
      line.address,
      clear ? clear.id : line.idMasked,
      clear ? clear.phone : line.phoneMasked
    ]
  })
  return {
    csv: [['姓名', '出生日期', '地址', '证件号码', '电话'], ...lines]
      .map(cells => cells.map(csvCell).join(','))
      .join('\r\n'),
    rows: rows.length
  }
}

/** A cell that a spreadsheet would run as a formula is written as text. */
function csvCell(value: string | null | undefined): string {
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
