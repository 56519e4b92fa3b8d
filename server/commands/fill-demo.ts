import { writeFileSync } from 'node:fs'
import { AreaCode } from '../../contract/values.ts'
import { readAreaCode } from '../areas/index.ts'
import { demoSeed, loadPopulation, makeFile } from '../demo/index.ts'
import { openPlatform } from '../open-platform.ts'
import { answer, progress, Usage, type Values } from './command.ts'

/** `npm run demo`: invented people, enrolled or written to a file. */
export async function fillDemo(values: Values): Promise<number> {
  const started = Date.now()
  const people = Number(values.people)
  if (!Number.isInteger(people) || people < 1 || people > 2_000_000)
    throw new Usage('Say how many: --people N, from 1 to 2,000,000.')
  const seed = values.seed === undefined ? demoSeed : Number(values.seed)
  const area = readAreaCode(String(values.area ?? '340104'))
  if (!area || !Number.isInteger(seed)) throw new Usage('--seed is a whole number, --area a code of 6, 9 or 12 digits.')
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
