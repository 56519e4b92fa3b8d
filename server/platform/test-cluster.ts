import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeKeys } from './config.ts'
import { asOwner, createDatabase, setPasswords } from './db.ts'
import { joinCluster } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { passingFolder } from './passing-folder.ts'

export const template = 'anjia_template'

/** Started once for a test run: a throw-away Postgres and the migrated template every test database is cloned from. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(passingFolder(), 'anjia-test-'))
  // As root the database runs as another user, who must reach its folder.
  chmodSync(folder, 0o755)
  const keys = makeKeys()
  const keyFile = join(folder, 'keys.json')
  writeFileSync(keyFile, JSON.stringify(keys), { mode: 0o600 })
  const cluster = await joinCluster(folder, { password: 'test', test: true })
  await createDatabase(cluster.url('postgres'), template)
  await migrate(cluster.url(template))
  await setPasswords(cluster.url(template), { keys })
  await asOwner(cluster.url('postgres'), client => client.query(`alter database ${template} is_template true`))
  project.provide('clusterUrl', cluster.url('postgres'))
  project.provide('keyFile', keyFile)
  return async () => {
    await cluster.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}
