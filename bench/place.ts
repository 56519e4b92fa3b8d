import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AreaCode } from '../contract/values.ts'
import { makeDemoAccounts, openSignIn } from '../server/access/index.ts'
import { demoSeed, demoStreet, loadPopulation } from '../server/demo/index.ts'
import { lookForPairs } from '../server/people/index.ts'
import { today } from '../server/platform/clock.ts'
import { type Config, readConfig } from '../server/platform/config.ts'
import type { Platform } from '../server/platform/context.ts'
import { sealer } from '../server/platform/crypto.ts'
import { asOwner, type Database, openDatabase } from '../server/platform/db.ts'

/** A data folder that is open: its database runs with the settings of production for as long as it is. */
export interface Place {
  folder: string
  config: Config
  db: Database
  platform: Platform
  close: () => Promise<void>
}

export const district = AreaCode.parse(340104000000000)
export const street = demoStreet
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** The environment of a process on this folder: never another database that happens to be set. */
export const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: '',
  ANJIA_MODE: 'demo',
  ANJIA_DATA: folder,
  PORT: '0'
})

export async function openPlace(folder: string, connections = 5): Promise<Place> {
  const config = readConfig(environment(folder))
  const db = await openDatabase(config, connections)
  return { folder, config, db, platform: { app: db.app, sealer: sealer(config.keys) }, close: db.close }
}

/** A folder that goes when the run ends; the database's own user must be able to reach it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'anjia-bench-'))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The register of N people that all but the import measure on: a new one, or the one kept in ANJIA_BENCH_DATA. */
export async function openFilled(people: number): Promise<Place> {
  const kept = process.env.ANJIA_BENCH_DATA
  const { folder, remove } = kept ? { folder: kept, remove: () => {} } : temporaryFolder()
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const note = join(folder, 'bench.json')
  const held = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { people: number }).people : 0
  if (held && held !== people) throw new Error(`${folder} holds ${held} people, not ${people}.`)
  const place = await openPlace(folder)
  if (!held) {
    say(`filling ${people} invented people …`)
    await loadPopulation(place.platform, { people, seed: demoSeed, area: district, say })
    await makeDemoAccounts(openSignIn(place.db.signin, place.config.keys.session), street, today())
    // What a server does by itself in its first minutes on a register must not be paid for by a run.
    say('looking for likely duplicates …')
    await lookForPairs(place.platform)
    await settle(place)
    writeFileSync(note, JSON.stringify({ people }))
  }
  return {
    ...place,
    close: async () => {
      await place.close()
      remove()
    }
  }
}

/** What autovacuum does in the hours after a large import, at once; then nothing is left for the run to pay for. */
export const settle = ({ db }: Place): Promise<void> =>
  asOwner(db.ownerUrl, async owner => {
    await owner.query('vacuum analyze')
    await owner.query('checkpoint')
  })
