import { command } from './command.ts'

const help = `
npm run import -- FILE --area CODE [--dry-run] [--as-of DAY] [--json]

Takes a register file (.xlsx, .csv) into the area with this code (9 digits street, 12 community, 15 grid).
New and changed people enter; doubtful and rejected rows come back in a workbook with the reason beside each cell.
Columns without a lawful basis are not read, and the report says why.

  --dry-run   only says what would happen
  --as-of     the day the file speaks of (default: today)
  --json      one JSON object as the last line of the output

The same file sent again changes nothing; stopped half-way, the same command goes on where it was.`

await command(
  help,
  { area: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'as-of': { type: 'string' }, json: { type: 'boolean' } },
  async (values, files) => (await import('./import-file.ts')).importFile(values, files)
)
