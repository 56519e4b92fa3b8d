import { command } from './command.ts'

const help = `
npm run recount [-- --area CODE] [--json]

Folds the history of every enrolment anew and compares it with the counts: with every change of a count on record, and
with every snapshot and page of sums. Changes nothing. The exit status is 1 if there is a difference.

  --area   report differences in this area only (2 to 15 digits)
  --json   the last line on standard output is one JSON object`

await command(help, { area: { type: 'string' }, json: { type: 'boolean' } }, async values =>
  (await import('./recount-histories.ts')).recountAndReport(values)
)
