import { createHash } from 'node:crypto'
import type { IntakeField } from '../../contract/register-fields.ts'
import { areaAt } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import type { SheetMemory, SheetReading } from './reader/read-rows.ts'

/** The street that remembers; its communities and grids remember with it. */
const streetOf = (area: number): number => areaAt(area, 'street')

/** Files of one kind have the same set of column names, in whatever order. */
const hashOf = (names: readonly string[]): Buffer =>
  createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest()

/** What was corrected in a sheet with these column names before. */
export async function recallKind(
  ctx: Context,
  area: number,
  names: readonly string[]
): Promise<SheetMemory | undefined> {
  const { rows } = await ctx.tx.query<{ choices: SheetMemory }>(
    'select choices from intake.file_kind where area = $1 and columns_hash = $2',
    [streetOf(area), hashOf(names)]
  )
  return rows[0]?.choices
}

/** Remembers how sheets were corrected; the next one with these names is read so at once. */
export async function rememberKinds(
  ctx: Context,
  area: number,
  { sheets, columns }: { sheets: readonly SheetReading[]; columns: Record<string, IntakeField | null> }
): Promise<void> {
  const kinds = new Map<string, { hash: Buffer; memory: SheetMemory }>()
  for (const sheet of sheets) {
    if (!sheet.found) continue
    const hash = hashOf(sheet.found.kind)
    const known = kinds.get(hash.toString('hex'))?.memory
    const memory = sheet.read || !known ? memoryOf(sheet, columns) : known
    const leftOut = [...(known?.leftOut ?? []), ...(sheet.read ? [] : [sheet.name])]
    kinds.set(hash.toString('hex'), { hash, memory: { ...memory, leftOut } })
  }
  for (const { hash, memory } of kinds.values())
    await ctx.tx.query(
      `insert into intake.file_kind (area, columns_hash, choices, account) values ($1, $2, $3, $4)
       on conflict (area, columns_hash) do update set choices = excluded.choices, account = excluded.account, at = now()`,
      [streetOf(area), hash, JSON.stringify(memory), ctx.caller.account]
    )
}

/** Header rows are remembered only where others than those found are right: the same columns may stand under one row or two. */
function memoryOf(
  { names, headerRows, found }: SheetReading,
  columns: Record<string, IntakeField | null>
): SheetMemory {
  const first = found!.headerRows[0]!
  return {
    leftOut: [],
    columns: Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name))),
    ...(headerRows.join() !== found!.headerRows.join() && { shift: headerRows.map(row => row - first) })
  }
}
