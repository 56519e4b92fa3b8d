import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    /** Holds the process id of the server: one that is killed is started again at the same address, as a service manager does. */
    pidFile: string
  }
}

const root = join(import.meta.dirname, '..')

/** The real server on an empty data folder, for the stories of the screens. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'anjia-e2e-'))
  // Open to the user Postgres runs as when we are root: then all of it stands in this folder and goes with it.
  await chmod(data, 0o755)
  const clear = () => rm(data, { recursive: true, force: true })
  try {
    const { url, pidFile, stop } = await serveFolder(data)
    project.provide('url', url)
    project.provide('pidFile', pidFile)
    return async () => {
      await stop()
      await clear()
    }
  } catch (error) {
    await clear()
    throw error
  }
}

/** Starts the server on a data folder as `npm start` does, waits for its line `ready <address>`, and starts it again when it ends. */
export async function serveFolder(data: string): Promise<{ url: string; pidFile: string; stop: () => Promise<void> }> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('build the pages first: npm run build')
  const pidFile = join(data, 'server.pid')
  let server: ChildProcess
  let stopping = false
  const launch = async (port: string): Promise<string> => {
    server = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: { ...process.env, ANJIA_DATA: data, ANJIA_MODE: 'demo', PORT: port },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const url = await addressOf(server)
    await writeFile(pidFile, String(server.pid))
    server.once('exit', () => {
      if (!stopping) void launch(new URL(url).port)
    })
    return url
  }
  const stop = async () => {
    stopping = true
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  }
  try {
    return { url: await launch('0'), pidFile, stop }
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
