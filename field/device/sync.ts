import type { FieldCommand, Pulled, Sent } from '../../contract/field.ts'
import { Problem } from '../../ui/client.ts'

/** What the device keeps, each step of it durable before it answers. */
export interface Keeping {
  /** The first lines that are to be sent, in the order in which they were recorded. */
  toSend(most: number): Promise<FieldCommand[]>
  /** How many lines the server has said that it has. */
  acknowledged(): Promise<number>
  answered(taken: readonly Sent[]): Promise<void>
  /** Every kept line is to be sent once more, and the count begins anew. */
  sendAgain(): Promise<void>
  /** The digest of each bucket; empty where nothing is held. */
  digests(): string[]
  keep(pulled: Pulled, serverTime: number): Promise<void>
}

export interface Server {
  push(sentBefore: number, commands: FieldCommand[]): Promise<{ taken: Sent[]; again: boolean }>
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

async function sendAll(keeping: Keeping, server: Server): Promise<void> {
  for (;;) {
    const commands = await keeping.toSend(atOnce)
    if (commands.length === 0) return
    const { taken, again } = await pushLines(server, await keeping.acknowledged(), commands)
    const ids = new Set(commands.map(({ id }) => id))
    if (!taken.some(({ id }) => ids.has(id))) throw new Problem(0, 'field.unanswered')
    await keeping.answered(taken)
    if (again) await keeping.sendAgain()
  }
}

/** The request as such was not taken, whoever sends it and whenever. */
const neverTaken = [400, 409, 413, 422]

/** One line the server cannot even read must not hold up all behind it: then each goes alone, and that one is refused. */
async function pushLines(
  server: Server,
  sentBefore: number,
  commands: FieldCommand[]
): ReturnType<Server['push']> {
  try {
    return await server.push(sentBefore, commands)
  } catch (error) {
    if (!(error instanceof Problem) || !neverTaken.includes(error.status)) throw error
    const [only, ...others] = commands
    if (only && others.length === 0)
      return { taken: [{ id: only.id, state: 'refused', reason: error.said } satisfies Sent], again: false }
    const taken: Sent[] = []
    let again = false
    for (const command of commands) {
      const answer = await pushLines(server, sentBefore, [command])
      taken.push(...answer.taken)
      again ||= answer.again
    }
    return { taken, again }
  }
}
