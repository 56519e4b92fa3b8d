import { photoPartBytes } from '../../contract/field-budgets.ts'
import type { FieldCommand, Pulled, Sent } from '../../contract/field-data.ts'
import type { FieldPhoto } from '../../contract/field-photos.ts'
import { Problem } from '../../ui/client.ts'

/** What the device keeps, each step of it durable before it answers. */
export interface Keeping {
  /** The first lines that are to be sent, in the order in which they were recorded. */
  toSend(most: number): Promise<FieldCommand[]>
  /** How many lines of this device the server last said that it has. */
  serverHas(): Promise<number>
  /** Keeps what became of each line; with `again` every other one is marked to be sent once more. */
  answered(answer: Answer): Promise<void>
  /** The photos that are to be sent, and the picture of one; undefined where it is not there or does not open. */
  photosToSend(): Promise<FieldPhoto[]>
  picture(id: string): Promise<Uint8Array | undefined>
  /** The digest of each bucket; empty where nothing is held. */
  digests(): string[]
  /** Everything kept on this device, in bytes; undefined where nothing says it. */
  weighs(): Promise<number | undefined>
  /** Takes off what the server has as well; false where there is nothing of it. */
  makeRoom(): Promise<boolean>
  keep(pulled: Pulled, serverTime: number): Promise<void>
}

export interface Answer {
  taken: Sent[]
  has: number
  again: boolean
}

/** How much of a photo the server holds, and once that is all of it, what became of it. */
export type PartAnswer = Pick<Answer, 'has' | 'again'> & { holds: number; taken: Sent | null }

export interface Server {
  push(sentBefore: number, commands: FieldCommand[]): Promise<Answer>
  part(sentBefore: number, photo: FieldPhoto, from: number, part: Uint8Array): Promise<PartAnswer>
  pull(have: string[], kept: number | undefined): Promise<{ pulled: Pulled; serverTime: number }>
}

const atOnce = 50
/** A grid has 64 buckets: whoever needs more answers than this is being told in circles, and asks again later. */
const answersMost = 200

/**
 * First everything that was recorded here goes out, then comes what changed there. Each answer is kept before the next is asked
 * for, so that whatever breaks off is gone on with where it stopped; a line that is sent twice is taken once. A device that is full
 * sends its photos all the same: what the server has can be taken off, and then it asks again.
 */
export async function sync(keeping: Keeping, server: Server): Promise<void> {
  await sendAll(keeping, server)
  const fits = await fetchAll(keeping, server)
  for (const photo of await keeping.photosToSend()) if (!(await sendPhoto(keeping, server, photo))) return
  if (fits || ((await keeping.makeRoom()) && (await fetchAll(keeping, server)))) return
  throw new Problem(0, 'field.phone-full')
}

/** False where the server sends nothing more, since this device keeps more than it may. */
async function fetchAll(keeping: Keeping, server: Server): Promise<boolean> {
  for (let answers = 0; answers < answersMost; answers++) {
    const { pulled, serverTime } = await server.pull(keeping.digests(), await keeping.weighs())
    if (pulled.full) return false
    await keeping.keep(pulled, serverTime)
    if (!pulled.more || pulled.buckets.length === 0) break
  }
  return true
}

/** Twice as many requests as a picture has parts: more of them and something is wrong on the way. */
const requestsMost = 20

/** What the worker reads of a photo whose picture this phone no longer has, and the server never had. */
const pictureLost: Sent['reason'] = {
  zh: '照片文件在这台手机上已经不在，没有送出。需要的话请重新拍一张。',
  en: 'The picture is no longer on this phone and was not sent. Take it again if it is needed.'
}

/**
 * Photos come last, so that none holds up a line. Each goes on where the server stands, whatever broke off before; it is marked as sent
 * when the server has all of it and says so. False where the server wants everything again.
 */
async function sendPhoto(keeping: Keeping, server: Server, photo: FieldPhoto): Promise<boolean> {
  const picture = await keeping.picture(photo.id)
  let holds = 0
  for (let requests = 0; requests < requestsMost; requests++) {
    // The first asks only how much is there.
    const part = picture?.subarray(holds, requests === 0 ? 0 : holds + photoPartBytes) ?? new Uint8Array()
    let answer = await server.part(await keeping.serverHas(), photo, holds, part).catch(refusedPhoto(photo))
    // It may be there already, its answer lost; if not, nothing can be sent, and it must not hold up what lies behind it.
    if (!picture && 'holds' in answer && !answer.taken && !answer.again) answer = refused(photo, pictureLost)
    if ('refused' in answer) {
      await keeping.answered({ taken: [answer.refused], has: await keeping.serverHas(), again: false })
      return true
    }
    const { taken, has, again } = answer
    if (taken || again) await keeping.answered({ taken: taken ? [taken] : [], has, again })
    if (taken || again) return !again
    holds = answer.holds
  }
  throw new Problem(0, 'field.unanswered')
}

const refused = ({ id }: FieldPhoto, reason: Sent['reason']): { refused: Sent } => ({
  refused: { id, state: 'refused', reason }
})

/** One that was damaged on its way begins anew; one that the server cannot read at all is refused, and holds up no other. */
const refusedPhoto =
  (photo: FieldPhoto) =>
  (error: unknown): { refused: Sent } => {
    if (!(error instanceof Problem) || error.status === 409 || !neverTaken.includes(error.status)) throw error
    return refused(photo, error.said)
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
