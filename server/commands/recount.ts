import { command } from './command.ts'

const help = `
npm run recount [-- --area CODE] [--append] [--json]

Folds the history of every enrolment anew and compares it with the counts: with every change of a count on record, every
birth, death and move, and every snapshot and page of sums. The exit status is 1 if there is a difference.

  --area   report differences in this area only (2 to 15 digits)
  --append append births, deaths and moves that are not on record, once after an upgrade from a version that did not keep
           them; each as known since its event was recorded. Without it nothing is changed
  --json   the last line on standard output is one JSON object`

await command(
  help,
  { area: { type: 'string' }, append: { type: 'boolean' }, json: { type: 'boolean' } },
  async values => (await import('./recount-histories.ts')).recountAndReport(values)
)
