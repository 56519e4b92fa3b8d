import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import chromium from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'
import { passingFolder } from '../server/platform/passing-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a server that filled the demo street and ended. */
    filled: string
  }
}

export interface Served {
  url: string
  /** Holds the process id of the server: one that is killed is started again at the same address, as a service manager does. */
  pidFile: string
  /** Ends it as one does before a backup, and starts it again at the same address when `meanwhile` is done with its database. */
  pause: (meanwhile: (database: string) => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

const root = join(import.meta.dirname, '..')
/** The same server starts for every story: from the second on it need not be compiled again. */
const compiled = join(tmpdir(), 'anjia-compiled')

/**
 * The real server fills an empty data folder once; every story goes on from a copy (`tellStory`). The browser is unpacked once as well: on a
 * machine that never had it, workers that begin together would start a file another is still writing.
 */
export default async function fillOnce(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(passingFolder(), 'anjia-e2e-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    // Open to the user Postgres runs as when we are root: then all of it stands in this folder and goes with it.
    const filled = join(folder, 'filled')
    await mkdir(filled)
    await Promise.all([folder, filled].map(one => chmod(one, 0o755)))
    await chromium.executablePath()
    const { stop } = await serveFolder(filled)
    await stop()
    project.provide('filled', filled)
    return clear
  } catch (error) {
    await clear()
    throw error
  }
}

/** Starts the server on a data folder as `npm start` does, waits for its line `ready <address>`, and starts it again when it ends. */
export async function serveFolder(data: string, settings: Record<string, string> = {}): Promise<Served> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('build the pages first: npm run build')
  const pidFile = join(data, 'server.pid')
  let server: ChildProcess
  let stopping = false
  const launch = async (port: string): Promise<string> => {
    server = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        ...settings,
        ANJIA_DATA: data,
        ANJIA_MODE: 'demo',
        PORT: port,
        NODE_COMPILE_CACHE: compiled
      },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const url = await addressOf(server)
    await writeFile(pidFile, String(server.pid))
    server.once('exit', () => {
      if (!stopping) void launch(new URL(url).port)
    })
    return url
  }
  const pause: Served['pause'] = async meanwhile => {
    const { port } = new URL(url)
    await stop()
    await meanwhile(join(data, 'postgres'))
    stopping = false
    await launch(port)
  }
  const stop = async () => {
    stopping = true
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  }
  let url = ''
  try {
    url = await launch('0')
    return { url, pidFile, pause, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise<string>((resolve, refuse) => {
    createInterface({ input: server.stdout! }).on('line', line => {
      const url = line.match(/^ready (http:\S+)/)?.[1]
      if (url) resolve(url)
    })
    server.once('exit', () => refuse(new Error('the server ended before it was ready')))
  })
}
