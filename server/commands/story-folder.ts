import { execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { demoPassword } from '../access/index.ts'
import { rolePassword } from '../platform/crypto.ts'
import { asOwner } from '../platform/db.ts'
import { joinCluster } from '../platform/embedded-postgres.ts'
import { passingFolder } from '../platform/passing-folder.ts'

/** What the stories of the commands stand on: the real programs, on data folders of their own. */
export const root = join(import.meta.dirname, '../..')

export interface Said {
  status: number
  out: string
  err: string
  last: Record<string, unknown>
}

export interface Started {
  url: string
  said: () => string
  /** Sends a signal to the process that was started, and to no other. */
  stop: (signal?: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** A folder for the file that calls it, gone after its last test; `data` in it is where its programs keep theirs. */
export function openFolder() {
  const folder = mkdtempSync(join(passingFolder(), 'anjia-stories-'))
  // As root the database runs as another user, who must reach its folder.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const fileOf = (name: string, text: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  return { folder, data, fileOf }
}

export const environment = (data: string) => {
  const { DATABASE_URL: _, ANJIA_MODE: __, ...env } = process.env
  // The same programs start dozens of times: from the second on they need not be compiled again.
  return { ...env, ANJIA_DATA: data, PORT: '0', NODE_COMPILE_CACHE: join(tmpdir(), 'anjia-compiled') }
}
export const args = (name: string, more: string[]) => [join(root, 'server/commands', `${name}.ts`), ...more]

export const run = (data: string, name: string, more: string[], settings: NodeJS.ProcessEnv = {}): Promise<Said> =>
  new Promise(resolve => {
    const env = { ...environment(data), ...settings }
    execFile(process.execPath, args(name, more), { env, cwd: root }, (error, out, err) => {
      const line = out.trim().split('\n').at(-1) ?? ''
      const last = line.startsWith('{') ? (JSON.parse(line) as Said['last']) : {}
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err, last })
    })
  })

export const clusterOf = (data: string, keyFile = join(data, 'keys.json')) =>
  joinCluster(data, { password: rolePassword(JSON.parse(readFileSync(keyFile, 'utf8')), 'owner') })

/** Keeps the database of a folder running between commands, as a server beside them does; the answer lets it go. */
export async function keepRunning(data: string): Promise<() => Promise<void>> {
  const cluster = await clusterOf(data)
  return () => cluster.leave()
}

/** Asks a data folder's database as its owner, whether or not something else runs on it. */
export async function asked<T>(data: string, sql: string, keyFile?: string): Promise<T[]> {
  const cluster = await clusterOf(data, keyFile)
  try {
    return await asOwner(cluster.url('anjia'), async client => (await client.query(sql)).rows as T[])
  } finally {
    await cluster.leave()
  }
}

export const gone = (child: { once: (event: 'exit', then: () => void) => unknown }) =>
  new Promise<void>(resolve => child.once('exit', () => resolve()))

export async function startServer(
  data: string,
  [command, ...more]: [string, ...string[]] = [process.execPath, join(root, 'server/main.ts')],
  env: NodeJS.ProcessEnv = {}
): Promise<Started> {
  const server = spawn(command, more, { env: { ...environment(data), ...env }, cwd: root })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stderr.on('data', text => {
      said += text
    })
    server.stdout.on('data', text => {
      said += text
      const ready = /^ready (.+)$/m.exec(said)
      if (ready) resolve(ready[1]!)
    })
    server.once('close', () => reject(new Error(`the server stopped: ${said}`)))
  })
  return {
    url,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      const ended = gone(server)
      server.kill(signal)
      await ended
    }
  }
}

/** When nothing listens there any more and the database is stopped. */
export async function allStopped(data: string, url: string): Promise<void> {
  while (await fetch(url).catch(() => undefined));
  while (existsSync(join(data, 'postgres/postmaster.pid'))) await wait(50)
}

/** The cookie of a demo account, as a browser holds it. */
export async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword })
  })
  const cookie = answer.headers.getSetCookie().find(one => one.startsWith('anjia.session_token='))
  if (!cookie) throw new Error(`${username} was not let in: ${answer.status}`)
  return cookie.split(';')[0]!
}
