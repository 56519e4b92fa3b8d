import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { passingFolder } from '../../server/platform/passing-folder.ts'
import { serveFolder } from '../start-server.ts'
import type { Truth } from './day.ts'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    days: { seed: number; arriving: { path: string; truth: Truth } }[]
    pictured: boolean
  }
}

const root = join(import.meta.dirname, '../..')
const street = '340104001000000'

/**
 * Without settings: one day in the demo street with the workbook of 2,000 rows that the repository ships.
 * JOURNEY_ROWS=100000 lets a workbook of so many rows arrive instead, JOURNEY_PEOPLE=100000 adds so many
 * people to its district first, JOURNEY_DAYS=10 plays so many days drawn from JOURNEY_SEED on.
 */
export default async function setOut(project: TestProject): Promise<() => Promise<void>> {
  const { JOURNEY_PEOPLE, JOURNEY_ROWS, JOURNEY_DAYS = '1', JOURNEY_SEED = '20261123' } = process.env
  const data = await mkdtemp(join(passingFolder(), 'anjia-journey-'))
  // Open to the user Postgres runs as when we are root.
  await chmod(data, 0o755)
  const demo = (...args: string[]) =>
    execFileSync(process.execPath, ['server/commands/demo.ts', ...args], {
      cwd: root,
      env: { ...process.env, ANJIA_DATA: data, ANJIA_MODE: 'demo' },
      stdio: 'inherit'
    })
  const arrives = (seed: number, rows: string) => {
    const path = join(data, `register-${seed}.xlsx`)
    const told = join(data, `register-${seed}.json`)
    demo(
      '--people',
      rows,
      '--seed',
      String(seed),
      '--area',
      street,
      '--file',
      path,
      '--dirty',
      '--two-rows',
      '--truth',
      told
    )
    return { path, truth: JSON.parse(readFileSync(told, 'utf8')) as Truth }
  }
  const shipped = () => {
    const files = join(import.meta.dirname, '../files')
    return {
      path: join(files, 'dirty-2000.xlsx'),
      truth: JSON.parse(readFileSync(join(files, 'dirty-2000.truth.json'), 'utf8')) as Truth
    }
  }
  try {
    if (JOURNEY_PEOPLE) {
      // The street as it always begins, with its work and its drawn grids, and around and in it so many people more.
      const { stop } = await serveFolder(data)
      await stop()
      demo('--people', JOURNEY_PEOPLE, '--area', '340104', '--seed', JOURNEY_SEED)
    }
    const first = Number(JOURNEY_SEED)
    const seeds = Array.from({ length: Number(JOURNEY_DAYS) }, (_, at) => first + at)
    console.log(`days drawn by the seeds ${seeds.join(' ')}`)
    const days = seeds.map((seed, at) => ({
      seed,
      arriving: at === 0 && !JOURNEY_ROWS ? shipped() : arrives(seed, JOURNEY_ROWS ?? '1000')
    }))
    const { url, stop } = await serveFolder(data)
    project.provide('url', url)
    project.provide(
      'days',
      days.map(({ seed, arriving: { path, truth } }) => ({
        seed,
        arriving: { path, truth: { rows: truth.rows, classes: truth.classes } }
      }))
    )
    project.provide('pictured', !JOURNEY_PEOPLE && !JOURNEY_ROWS)
    return async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    }
  } catch (error) {
    await rm(data, { recursive: true, force: true })
    throw error
  }
}
