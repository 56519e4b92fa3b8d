import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
  }
}

const root = join(import.meta.dirname, '..')

/** Starts the real server on an empty data folder, as `npm start` does, and waits for its line `ready <address>`. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('build the pages first: npm run build')
  const data = await mkdtemp(join(tmpdir(), 'anjia-e2e-'))
  // Open to the user Postgres runs as when we are root: then all of it stands in this folder and goes with it.
  await chmod(data, 0o755)
  const server = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, ANJIA_DATA: data, ANJIA_MODE: 'demo', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const gone = new Promise<void>(resolve => server.once('exit', () => resolve()))
  const ready = new Promise<string>((resolve, refuse) => {
    createInterface({ input: server.stdout }).on('line', line => {
      const url = line.match(/^ready (http:\S+)/)?.[1]
      if (url) resolve(url)
    })
    void gone.then(() => refuse(new Error('the server ended before it was ready')))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true })
  }
  try {
    project.provide('url', await ready)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
