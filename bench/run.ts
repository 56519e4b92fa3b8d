import { command } from '../server/commands/command.ts'

const help = `
npm run bench [-- --people N] [--cases M] [--only NAME] [--runs N]

Measures against bare references in the same run and prints a table; the same as JSON goes to bench/results/.

  --people   how many are in the register and in the file (default 100,000; 1,000,000 for the full figures)
  --cases    how many cases residents asked for in a year (default 20,000; 200,000 for the full figures)
  --only     import, certificates, privacy-filter, look-up, lists, cases, organisation, home, preview, verify, devices, load, read, counts or city
  --runs     each figure is the median of so many runs (default 3)

ANJIA_BENCH_DATA names a data folder to fill once and use again; without it a temporary one is filled.`

await command(
  help,
  { people: { type: 'string' }, cases: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string' } },
  async values => (await import('./measure.ts')).measure(values)
)
