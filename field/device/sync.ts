import type { FieldCommand, Pulled, Sent } from '../../contract/field.ts'
import { Problem } from '../../ui/client.ts'

/** What the device keeps, each step of it durable before it answers. */
export interface Keeping {
  /** The first lines that are to be sent, in the order in which they were recorded. */
  toSend(most: number): Promise<FieldCommand[]>
  /** How many lines of this device the server last said that it has. */
  serverHas(): Promise<number>
  /** Keeps what became of each line; with `again` every other one is marked to be sent once more. */
  answered(answer: Answer): Promise<void>
  /** The digest of each bucket; empty where nothing is held. */
  digests(): string[]
  keep(pulled: Pulled, serverTime: number): Promise<void>
}

export interface Answer {
  taken: Sent[]
  has: number
  again: boolean
}

export interface Server {
  push(sentBefore: number, commands: FieldCommand[]): Promise<Answer>
  pull(have: string[]): Promise<{ pulled: Pulled; serverTime: number }>
}

const atOnce = 50
/** A grid has 64 buckets: whoever needs more answers than this is being told in circles, and asks again later. */
const answersMost = 200

/**
 * First everything that was recorded here goes out, then comes what changed there. Each answer is kept before the next is asked
 * for, so that whatever breaks off is gone on with where it stopped; a line that is sent twice is taken once.
 */
export async function sync(keeping: Keeping, server: Server): Promise<void> {
  await sendAll(keeping, server)
  for (let answers = 0; answers < answersMost; answers++) {
    const { pulled, serverTime } = await server.pull(keeping.digests())
    await keeping.keep(pulled, serverTime)
    if (!pulled.more || pulled.buckets.length === 0) return
  }
}

/** Asked even with nothing to send: a server that was restored from a backup would otherwise not be noticed. */
async function sendAll(keeping: Keeping, server: Server): Promise<void> {
  let commands = await keeping.toSend(atOnce)
  do {
    const answer = await pushLines(server, await keeping.serverHas(), commands)
    const ids = new Set<string>(answer.taken.map(({ id }) => id))
    if (!answer.again && !commands.every(({ id }) => ids.has(id))) throw new Problem(0, 'field.unanswered')
    await keeping.answered(answer)
    commands = await keeping.toSend(atOnce)
  } while (commands.length > 0)
}

/** The request as such was not taken, whoever sends it and whenever. */
const neverTaken = [400, 409, 413, 422]

/** One line the server cannot even read must not hold up all behind it: then each goes alone, and that one is refused. */
async function pushLines(server: Server, sentBefore: number, commands: FieldCommand[]): Promise<Answer> {
  try {
    return await server.push(sentBefore, commands)
  } catch (error) {
    if (!(error instanceof Problem) || !neverTaken.includes(error.status) || commands.length === 0) throw error
    const [only, ...others] = commands
    if (only && others.length === 0)
      return { taken: [{ id: only.id, state: 'refused', reason: error.said }], has: sentBefore, again: false }
    const all: Answer = { taken: [], has: sentBefore, again: false }
    for (const command of commands) {
      const one = await pushLines(server, all.has, [command])
      all.taken.push(...one.taken)
      all.has = one.has
      all.again = one.again
      if (one.again) break
    }
    return all
  }
}
