import { setTimeout as wait } from 'node:timers/promises'
import { type Line, openLine, type Question } from './line.ts'

/** One request of a load: what kind it is, and what its answer means for the next one. */
export interface Shot extends Question {
  kind: string
  method: 'GET' | 'POST'
  /** Called once it was answered well. */
  answered?: (body: Buffer) => void
}

export interface Driven {
  /** Milliseconds of every answer, by kind. */
  times: Map<string, number[]>
  /** Requests not answered with 2xx, by status and kind. */
  errors: Map<string, number>
  perSecond: number
}

/** Sends requests over this many connections for some seconds, each the next as soon as it has the answer, or about so many milliseconds after. */
export async function drive(
  url: string,
  { connections, seconds, pause = 0 }: { connections: number; seconds: number; pause?: number },
  next: (connection: number) => Shot
): Promise<Driven> {
  const driven: Driven = { times: new Map(), errors: new Map(), perSecond: 0 }
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const line = openLine(url)
      // Not all at once: people do not begin at the same instant.
      if (pause) await wait(pause * Math.random())
      while (performance.now() < until) {
        await send(line, next(connection), driven)
        if (pause) await wait(pause * (0.5 + Math.random()))
      }
      line.close()
    })
  )
  const answers = [...driven.times.values()].reduce((sum, times) => sum + times.length, 0)
  return { ...driven, perSecond: answers / ((performance.now() - started) / 1000) }
}

/**
 * Requests of people who look when they look, whether the last answer was quick or slow: each of so many looks at moments of their own, in
 * `every` seconds on average. What waits because the one before is not answered yet is counted from the moment it was due.
 */
export async function drivePaced(
  url: string,
  { people, seconds, every }: { people: number; seconds: number; every: number },
  next: (person: number) => Shot
): Promise<Driven> {
  const driven: Driven = { times: new Map(), errors: new Map(), perSecond: 0 }
  const started = performance.now()
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const line = openLine(url)
      const first = started + Math.random() * every * 1000
      for (let due = first; due < started + seconds * 1000; due += every * 1000 * (2 / 3 + (Math.random() * 2) / 3)) {
        const early = due - performance.now()
        if (early > 0) await wait(early)
        await send(line, next(person), driven, due)
      }
      line.close()
    })
  )
  const answers = [...driven.times.values()].reduce((sum, times) => sum + times.length, 0)
  return { ...driven, perSecond: answers / ((performance.now() - started) / 1000) }
}

async function send(
  line: Line,
  shot: Shot,
  { times, errors }: Driven,
  started: number = performance.now()
): Promise<void> {
  const { status, body } = await line.ask(shot).catch(() => ({ status: 0, body: Buffer.alloc(0) }))
  if (status >= 200 && status < 300) {
    const known = times.get(shot.kind)
    if (known) known.push(performance.now() - started)
    else times.set(shot.kind, [performance.now() - started])
    shot.answered?.(body)
    return
  }
  const code = /"code":"([\w.-]+)"/.exec(body.toString())?.[1] ?? ''
  const error = `${shot.kind} ${status} ${code}`.trim()
  errors.set(error, (errors.get(error) ?? 0) + 1)
  // A server that is gone refuses at once; asking it without a pause would only heat the machine.
  if (status === 0) await wait(50)
}
