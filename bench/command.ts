import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { environment } from './place.ts'

const root = join(import.meta.dirname, '..')

/** Starts a program of the project on a data folder, with the Node this runs on. */
function start(folder: string, args: string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment(folder), ...more },
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

/** Runs a command of the project to its end: the JSON of its last line, and the peak memory of its process in MB. */
export async function runCommand<T>(folder: string, args: string[]): Promise<{ answer: T; peak: number }> {
  const note = join(folder, `peak-${process.pid}`)
  const child = start(folder, ['--import', join(root, 'bench/tell-peak.ts'), ...args], { BENCH_PEAK: note })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  let last = ''
  for await (const line of createInterface({ input: child.stdout! })) last = line
  const status = await ended
  if (last === '') throw new Error(`${args.join(' ')} ended with ${status}`)
  const peak = Number(readFileSync(note, 'utf8').trim()) / 1024
  rmSync(note)
  return { answer: JSON.parse(last) as T, peak }
}

export interface Running {
  url: string
  /** Ends the process and waits until it is gone. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Starts a server of the project and waits for the line that says where it is. */
export async function startServer(folder: string, args: string[]): Promise<Running> {
  const child = start(folder, args)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', line => {
      if (line.startsWith('ready ')) resolve(line.slice(6))
    })
    ended.then(() => reject(new Error(`${args[0]} ended before it was ready`)))
  })
  return {
    url,
    end: signal => {
      child.kill(signal)
      return ended
    }
  }
}

/** A server for as long as an action takes: two at once would share the connections of one database. */
export async function withServer<T>(folder: string, args: string[], action: (url: string) => Promise<T>): Promise<T> {
  const server = await startServer(folder, args)
  try {
    return await action(server.url)
  } finally {
    await server.end('SIGTERM')
  }
}
