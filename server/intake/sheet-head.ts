import type { IntakeSheet } from '../../contract/intake.ts'
import type { Context } from '../platform/context.ts'
import type { FileReading } from './reader/read-rows.ts'
import { textOf } from './reader/sheet.ts'
import { keptCells } from './reader/write-clean-copy.ts'
import { maskNumbers } from './stated-values.ts'
import { storedUpload } from './uploads.ts'

const mostSamples = 4
const longestSample = 60

/** The first rows of every sheet with its columns, as the wizard shows them: without dropped columns, sealed. */
export function sealHead(ctx: Context, { sheets }: FileReading): string {
  const shown = sheets.map((sheet): IntakeSheet => {
    const head = sheet.head.map(row => ({
      row: row.number,
      cells: keptCells(sheet, row).map(cell => maskNumbers(textOf(cell).slice(0, longestSample)))
    }))
    const below = head.filter(({ row }) => row > sheet.headerRows.at(-1)!)
    return {
      name: sheet.name,
      read: sheet.read,
      headerRows: sheet.headerRows,
      columns: sheet.columns.map((name, at) => ({
        name,
        field: sheet.fields[at] ?? null,
        samples: [...new Set(below.map(({ cells }) => cells[at] ?? ''))]
          .filter(text => text !== '')
          .slice(0, mostSamples)
      })),
      head
    }
  })
  return ctx.sealer.seal(JSON.stringify(shown))
}

export async function listUploadSheets(ctx: Context, id: string): Promise<IntakeSheet[]> {
  await storedUpload(ctx, id)
  const { rows } = await ctx.tx.query<{ head: string | null }>(
    'select sheet_head as head from intake.upload where id = $1',
    [id]
  )
  return rows[0]?.head ? (JSON.parse(ctx.sealer.open(rows[0].head)) as IntakeSheet[]) : []
}
