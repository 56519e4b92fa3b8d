import { command } from './command.ts'

const help = `
npm run demo -- --people N [--seed S] [--area CODE] [--file PATH [--dirty] [--two-rows] [--truth PATH]] [--json]

Fills an area with N invented people drawn from the 2020 census of its district; the same N, S and CODE give the same people.

  --people   how many live there (1 to 2,000,000)
  --file     enrols nobody and writes a register file of them (.csv, .xlsx) as streets have them, faults included
  --dirty    with --file: every fault occurs, and columns that the law refuses
  --two-rows with --file: a header of groups over names, in merged cells
  --truth    with --file: writes what an import into an empty register must find, as JSON
  --seed     a whole number; without it the same each time
  --area     a district, street or community (default 340104, 合肥市蜀山区)`

await command(
  help,
  {
    people: { type: 'string' },
    seed: { type: 'string' },
    area: { type: 'string' },
    file: { type: 'string' },
    dirty: { type: 'boolean' },
    'two-rows': { type: 'boolean' },
    truth: { type: 'string' },
    json: { type: 'boolean' }
  },
  async values => (await import('./fill-demo.ts')).fillDemo(values)
)
