import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import { permissionsOf, type Role } from './access.ts'
import type { makeKeys } from './config.ts'
import { type Caller, type Context, inTransaction, type Platform, type Request } from './context.ts'
import { sealer } from './crypto.ts'
import { asOwner, createDatabase, openPools } from './db.ts'
import { template } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance connection of the test cluster, started once for the run by test-cluster.ts. */
    clusterUrl: string
    keyFile: string
  }
}

export interface TestDatabase {
  app: pg.Pool
  signin: pg.Pool
  ownerUrl: string
  /** Asks as the owner, on a connection kept for the file: a new one each time costs more than most questions. */
  owner: <T>(sql: string, values?: unknown[]) => Promise<T[]>
  platform: Platform
  /** Runs an action as a role over the subtree of an area (lo..hi), through the same door as a request. */
  as: <T>(
    who: { role: Role; lo: number; hi: number; account?: string },
    action: (ctx: Context) => Promise<T>,
    request?: Partial<Request>
  ) => Promise<T>
  close: () => Promise<void>
}

/** A database of its own for a test file, cloned from the migrated template in about 60 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const keys = JSON.parse(readFileSync(inject('keyFile'), 'utf8')) as ReturnType<typeof makeKeys>
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const maintenance = inject('clusterUrl')
  await createDatabase(maintenance, name, template)
  const url = new URL(maintenance)
  url.pathname = `/${name}`
  const pools = openPools(url.href, { keys }, 5)
  const owner = new pg.Pool({ connectionString: url.href, max: 2 })
  const platform = { app: pools.app, sealer: sealer(keys) }
  return {
    ...pools,
    ownerUrl: url.href,
    owner: async <T>(sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows as T[],
    platform,
    as: (who, action, request) =>
      inTransaction(
        platform,
        { caller: callerOf(who), operation: 'people.register', route: 'test', trace: 'none', ...request },
        action
      ),
    close: async () => {
      await Promise.all([pools.app.end(), pools.signin.end(), owner.end()])
      await asOwner(maintenance, async client => {
        // Connections that were told to end are gone a moment later; cut off before, they fail a file whose tests have passed.
        for (let tries = 0; tries < 500; tries++) {
          const { rowCount } = await client.query(
            'select pg_sleep(0.01) from pg_stat_activity where datname = $1 limit 1',
            [name]
          )
          if (rowCount === 0) break
        }
        await client.query(`drop database ${name} with (force)`)
      })
    }
  }
}

const callerOf = ({ role, lo, hi, account }: { role: Role; lo: number; hi: number; account?: string }): Caller => ({
  account: account ?? '00000000-0000-7000-8000-000000000001',
  post: '00000000-0000-7000-8000-0000000000a1',
  role,
  lo,
  hi,
  permissions: permissionsOf(role)
})
