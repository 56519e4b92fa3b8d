import { writeFileSync } from 'node:fs'
import { AreaCode } from '../../contract/values.ts'
import { readAreaCode } from '../areas/index.ts'
import { demoSeed, loadPopulation, makeFile } from '../demo/index.ts'
import { openPlatform } from '../open-platform.ts'
import { answer, command, progress, Usage } from './command.ts'

const help = `
npm run demo -- --people N [--seed S] [--area CODE] [--file PATH [--dirty] [--two-rows] [--truth PATH]] [--json]

Fills an area with N invented people drawn from the 2020 census of its district; the same N, S and CODE give the same people.

  --people   how many live there (1 to 2,000,000)
  --file     enrols nobody and writes a register file of them (.csv, .xlsx) as streets have them, faults included
  --dirty    with --file: every fault occurs, and columns that the law refuses
  --two-rows with --file: a header of groups over names, in merged cells
  --truth    with --file: writes what an import into an empty register must find, as JSON
  --seed     a whole number (default ${demoSeed})
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
  async values => {
    const started = Date.now()
    const people = Number(values.people)
    if (!Number.isInteger(people) || people < 1 || people > 2_000_000)
      throw new Usage('Say how many: --people N, from 1 to 2,000,000.')
    const seed = values.seed === undefined ? demoSeed : Number(values.seed)
    const area = readAreaCode(String(values.area ?? '340104'))
    if (!area || !Number.isInteger(seed))
      throw new Usage('--seed is a whole number, --area a code of 6, 9 or 12 digits.')
    const { config, db, platform } = await openPlatform(5)
    try {
      if (config.mode === 'production') throw new Usage('Invented people do not belong in a production register.')
      if (values.file) {
        const truth = await makeFile(platform, {
          people,
          seed,
          area: AreaCode.parse(area),
          path: String(values.file),
          dirty: values.dirty === true,
          twoRows: values['two-rows'] === true
        })
        if (values.truth)
          writeFileSync(String(values.truth), `${JSON.stringify({ ...truth, expected: [...truth.expected] })}\n`)
        answer({ rows: truth.rows, faults: truth.faults, classes: truth.classes })
        return 0
      }
      const rows = await loadPopulation(platform, { people, seed, area: AreaCode.parse(area), say: progress })
      progress('')
      const seconds = (Date.now() - started) / 1000
      if (values.json) answer({ people, enrolled: rows, seconds })
      else process.stdout.write(`${rows} 位虚构居民 invented people(${seconds.toFixed(1)} s)\n`)
      return 0
    } finally {
      await db.close()
    }
  }
)
