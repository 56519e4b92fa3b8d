import type { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'
import { rolePassword } from './crypto.ts'
import { type Cluster, joinCluster } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import type { DB } from './tables.d.ts'

// A bigint here is an area code or a sequence number; both fit a JavaScript number exactly. Days stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text => new Date(text).toISOString())

/** The tables of the named schemas: a domain asks only for what it may touch. */
export type Tables<S extends string> = Pick<DB, Extract<keyof DB, `${S}.${string}`>>

export interface Database {
  /** Requests and commands: row-level security applies. */
  app: pg.Pool
  /** The sign-in library: the access schema only. */
  signin: pg.Pool
  ownerUrl: string
  close: () => Promise<void>
}

/** Finds or starts the database, brings it to the newest schema, and opens the pools of the two application roles. */
export async function openDatabase(config: Config, size = 50): Promise<Database> {
  const cluster = config.databaseUrl
    ? undefined
    : await joinCluster(config.data, { password: rolePassword(config.keys, 'owner') })
  const ownerUrl = config.databaseUrl ?? cluster!.url('anjia')
  let closing: Promise<void> | undefined
  try {
    // Two commands started together would both create, migrate and set: one after the other, the second finds it done.
    await asOwner(cluster?.url('postgres') ?? ownerUrl, async client => {
      await client.query("select pg_advisory_lock(hashtext('anjia start'))")
      if (cluster) await createDatabase(cluster.url('postgres'), 'anjia')
      await migrate(ownerUrl)
      await setPasswords(ownerUrl, config)
    })
    const pools = openPools(ownerUrl, config, size)
    return {
      ...pools,
      ownerUrl,
      close: () => {
        closing ??= closeAll(pools, cluster)
        return closing
      }
    }
  } catch (error) {
    await cluster?.leave()
    throw error
  }
}

/** A day is a day in China, also where somebody else's Postgres keeps another time. */
const chinese = '-c timezone=Asia/Shanghai'

/** Milliseconds a request waits for a free connection before it is told that the server is busy. */
const patience = 5000

/** Whether an error is a pool that had no connection in time: none free, or none opened. The driver gives no code. */
export const isExhausted = ({ message }: Error): boolean =>
  message === 'timeout exceeded when trying to connect' || message === 'Connection terminated due to connection timeout'

/** A request that hangs must not keep Postgres running: stopping the server ends its connections. */
async function closeAll(
  { app, signin }: Pick<Database, 'app' | 'signin'>,
  cluster: Cluster | undefined
): Promise<void> {
  await Promise.race([Promise.all([app.end(), signin.end()]), wait(3000, undefined, { ref: false })])
  await cluster?.leave()
}

export function openPools(
  ownerUrl: string,
  config: Pick<Config, 'keys'>,
  size: number
): Pick<Database, 'app' | 'signin'> {
  const as = (role: string) => {
    const url = new URL(ownerUrl)
    url.username = role
    url.password = rolePassword(config.keys, role)
    return url.href
  }
  const app = new pg.Pool({
    connectionString: as('anjia_app'),
    max: size,
    connectionTimeoutMillis: patience,
    // What is asked together goes out together (inOneGo): every answer waited for is a turn of the server's one thread.
    pipeline: true,
    options: chinese,
    // Whoever forgets a transaction loses it; long work is not idle in its own.
    idle_in_transaction_session_timeout: 60_000
  })
  const signin = new pg.Pool({
    connectionString: as('anjia_signin'),
    max: 10,
    connectionTimeoutMillis: patience,
    options: `${chinese} -c search_path=access`
  })
  for (const pool of [app, signin]) {
    pool.on('error', () => {})
    // A connection the database ends while it is lent out tells so here; its holder learns it from the next statement.
    pool.on('connect', client => client.on('error', () => {}))
  }
  app.on('connect', sendTogether)
  return { app, signin }
}

/**
 * What is asked in one turn of the event loop leaves in one packet: each write to a socket wakes Postgres and costs a good
 * part of what a statement costs, and a pipelined request would make one for each.
 */
function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  const write = stream.write
  let held = false
  stream.write = (...chunk: unknown[]) => {
    if (!held) {
      held = true
      stream.cork()
      process.nextTick(() => {
        held = false
        stream.uncork()
      })
    }
    return Reflect.apply(write, stream, chunk) as boolean
  }
}

/** Copied as files, where a template is given: page by page through the log takes three times as long. */
export async function createDatabase(maintenanceUrl: string, name: string, template = 'template1'): Promise<void> {
  await asOwner(maintenanceUrl, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount)
      await client.query(
        `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} strategy file_copy`
      )
  })
}

export async function setPasswords(ownerUrl: string, config: Pick<Config, 'keys'>): Promise<void> {
  await asOwner(ownerUrl, async client => {
    for (const role of ['anjia_app', 'anjia_signin'])
      await client.query(`alter role ${role} password ${client.escapeLiteral(rolePassword(config.keys, role))}`)
  })
}

/** One connection of the owner, for migrations and maintenance only. */
export async function asOwner<T>(url: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await action(client)
  } finally {
    await client.end()
  }
}

/** Kysely on a connection that is already in a transaction: it begins, commits and releases nothing. */
export function typed<S extends string>(client: pg.ClientBase): Kysely<Tables<S>> {
  // Bound to the client itself: a wrapper that inherited from it would keep the state of its protocol apart.
  const borrowed = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => borrowed, end: async () => {} }
  return new Kysely<Tables<S>>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) })
}
