import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { Usage, type Values } from '../server/commands/command.ts'
import { benchCases } from './cases.ts'
import { benchCertificates } from './certificates.ts'
import { benchCity } from './city.ts'
import { benchCounts } from './counts.ts'
import { benchDevices } from './devices.ts'
import { type Figure, ratioOf, table } from './figure.ts'
import { benchHome } from './home.ts'
import { benchImport } from './import.ts'
import { benchLists } from './lists.ts'
import { benchLoad, benchRead } from './load.ts'
import { benchLookUps } from './look-up.ts'
import { benchOrganisation } from './organisation.ts'
import { benchPhone } from './phone.ts'
import { openFilled, type Place, say } from './place.ts'
import { benchPreview } from './preview.ts'
import { benchPrivacyFilter } from './privacy-filter.ts'
import { benchVerify } from './verify.ts'

/** What needs no register that is filled. */
const alone: readonly string[] = ['import', 'certificates', 'privacy-filter', 'city']

const onRegister: Record<string, (place: Place, runs: number, cases: number) => Promise<Figure[]>> = {
  'look-up': benchLookUps,
  lists: benchLists,
  cases: benchCases,
  organisation: benchOrganisation,
  home: benchHome,
  preview: benchPreview,
  verify: benchVerify,
  devices: async (place, runs) => [...(await benchPhone(place, runs)), ...(await benchDevices(place, runs))],
  read: benchRead,
  load: benchLoad,
  counts: benchCounts
}

/** `npm run bench`. */
export async function measure(values: Values): Promise<number> {
  const people = Number(values.people ?? 100_000)
  const runs = Number(values.runs ?? 3)
  const cases = Number(values.cases ?? 20_000)
  const only = values.only as string | undefined
  if (!Number.isInteger(people) || people < 1000) throw new Usage('--people is a whole number from 1,000.')
  if (!Number.isInteger(cases) || cases < 1000) throw new Usage('--cases is a whole number from 1,000.')
  if (!Number.isInteger(runs) || runs < 1) throw new Usage('--runs is a whole number from 1.')
  if (only && !alone.includes(only) && !onRegister[only]) throw new Usage(`There is no benchmark ${only}.`)
  const figures: Figure[] = []
  if (!only || only === 'import') figures.push(...(await benchImport(people, runs)))
  if (!only || only === 'certificates') figures.push(...(await benchCertificates(runs)))
  if (!only || only === 'privacy-filter') figures.push(...benchPrivacyFilter(runs))
  if (!only || only === 'city') figures.push(...(await benchCity(people, runs)))
  if (!only || !alone.includes(only)) figures.push(...(await measureRegister(people, { only, runs, cases })))
  process.stdout.write(`${table(figures)}\n`)
  say(`written to ${write(people, figures)}`)
  return 0
}

async function measureRegister(
  people: number,
  { only, runs, cases }: { only: string | undefined; runs: number; cases: number }
): Promise<Figure[]> {
  const place = await openFilled(people)
  try {
    const figures: Figure[] = []
    for (const [name, bench] of Object.entries(onRegister))
      if (!only || only === name) figures.push(...(await bench(place, runs, cases)))
    return figures
  } finally {
    await place.close()
  }
}

function write(people: number, figures: Figure[]): string {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const path = join(folder, `${at.replaceAll(':', '-')}.json`)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8'
  }).trim()
  const machine = { cores: cpus().length, processor: cpus()[0]?.model, memory: totalmem(), node: process.version }
  const all = figures.map(figure => ({ ...figure, ratio: ratioOf(figure) }))
  writeFileSync(path, `${JSON.stringify({ at, commit, people, machine, figures: all }, null, 2)}\n`)
  return path
}
