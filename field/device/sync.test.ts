import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketCount, photoPartBytes } from '../../contract/field-budgets.ts'
import { type FieldCommand, type HeldRow, Pulled } from '../../contract/field-data.ts'
import type { FieldPhoto, Recorded } from '../../contract/field-photos.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Problem } from '../../ui/client.ts'
import * as rules from './outbox-rules.ts'
import { type Answer, type Keeping, type Server, sync } from './sync.ts'

/** The device's own keeping as the rules give it, in memory: what is killed between two steps goes on from here. */
class Kept implements Keeping {
  lines: { command: Recorded; mark: rules.Mark }[] = []
  has = 0
  buckets = new Map<number, { digest: string; rows: HeldRow[] }>()
  #change(change: (mark: rules.Mark, id: CommandId) => rules.Mark): void {
    this.lines = this.lines.map(({ command, mark }) => ({ command, mark: change(mark, command.id) }))
  }
  toSend = async (most: number) =>
    this.lines
      .flatMap(({ mark, command }) => (rules.isToSend(mark) && !rules.isPhoto(command) ? [command] : []))
      .slice(0, most)
  photosToSend = async () =>
    this.lines.flatMap(({ mark, command }) => (rules.isToSend(mark) && rules.isPhoto(command) ? [command] : []))
  lost = new Set<string>()
  picture = async (id: string) => (this.lost.has(id) ? undefined : pictureOf(id))
  serverHas = async () => this.has
  answered = async ({ taken, has, again }: Answer) => {
    this.#change((mark, id) => {
      const sent = taken.find(one => one.id === id)
      return sent ? rules.answered(mark, sent, 1) : again ? rules.wantedAgain(mark) : mark
    })
    this.has = has
  }
  digests = () => Array.from({ length: bucketCount }, (_, n) => this.buckets.get(n)?.digest ?? '')
  /** A byte for each picture that is here. */
  weighs = async () => this.#pictures().length
  makeRoom = async () => {
    const gone = rules.picturesToLeave(this.#pictures(), 0)
    for (const { command } of gone) this.lost.add(command.id)
    return gone.length > 0
  }
  #pictures = () => this.lines.filter(({ command }) => rules.isPhoto(command) && !this.lost.has(command.id))
  keep = async ({ buckets }: Pulled) => {
    for (const { n, digest, rows } of buckets) this.buckets.set(n, { digest, rows })
  }
}

/** The other end of the protocol of contract/field-data.ts: takes each line once, and answers buckets a few at a time. */
class Office implements Server {
  taken: string[] = []
  times = new Map<string, number>()
  pushes: number[] = []
  unreadable = new Set<string>()
  parts = new Map<string, number>()
  held = new Map<number, HeldRow[]>()
  mostKept = Number.POSITIVE_INFINITY
  push = async (sentBefore: number, commands: FieldCommand[]) => {
    if (commands.length > 0) this.pushes.push(commands.length)
    if (commands.some(({ id }) => this.unreadable.has(id)))
      throw new Problem(400, 'platform.invalid', { zh: '写法不对', en: 'not readable' })
    if (this.taken.length < sentBefore) return { taken: [], has: this.taken.length, again: true }
    for (const { id } of commands)
      if (!this.taken.includes(id)) {
        this.taken.push(id)
        this.times.set(id, (this.times.get(id) ?? 0) + 1)
      }
    const taken = commands.map(({ id }) => ({ id, state: 'done' as const, reason: null }))
    return { taken, has: this.taken.length, again: false }
  }
  part = async (sentBefore: number, photo: FieldPhoto, from: number, part: Uint8Array) => {
    const { id, bytes } = photo
    if (this.taken.length < sentBefore) return { holds: 0, taken: null, has: this.taken.length, again: true }
    const held = this.parts.get(id) ?? 0
    if (!this.taken.includes(id) && from === held) {
      // What comes is what the picture has there, and no more than one request carries.
      expect(Buffer.from(part).equals(pictureOf(id).subarray(from, from + part.length))).toBe(true)
      expect(part.length).toBeLessThanOrEqual(photoPartBytes)
      this.parts.set(id, held + part.length)
    }
    const holds = this.taken.includes(id) ? bytes : this.parts.get(id)!
    if (holds === bytes && !this.taken.includes(id)) {
      this.taken.push(id)
      this.times.set(id, (this.times.get(id) ?? 0) + 1)
      this.parts.delete(id)
    }
    const taken = holds === bytes ? { id, state: 'done' as const, reason: null } : null
    return { holds, taken, has: this.taken.length, again: false }
  }
  /** Put back from a backup that knows its first lines only. */
  restore(lines: number): void {
    this.taken = this.taken.slice(0, lines)
    this.times = new Map(this.taken.map(id => [id, 1]))
    this.parts.clear()
  }
  pull = async (have: string[], kept: number) => {
    const digest = (rows: HeldRow[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
    const differ = [...this.held].filter(([n, rows]) => digest(rows) !== have[n])
    const buckets = differ.slice(0, 3).map(([n, rows]) => ({ n, digest: digest(rows), rows }))
    const grid = { code: 340104001001001, name: '第一网格' }
    const about = { grid, worker: '陈强', today: '2026-11-23', until: '2026-11-26T00:00:00Z', full: false }
    if (kept > this.mostKept)
      return { pulled: Pulled.parse({ ...about, buckets: [], more: false, full: true }), serverTime: 0 }
    return { pulled: Pulled.parse({ ...about, buckets, more: differ.length > 3 }), serverTime: 0 }
  }
}

const line = (n: number): FieldCommand => ({
  id: CommandId.parse(`0193a5b0-0000-7000-8000-${String(n).padStart(12, '0')}`),
  at: '2026-11-23T08:00:00.000Z',
  on: Day.parse('2026-11-23'),
  kind: 'called',
  task: '0193a5b0-0000-7000-8000-000000000000',
  outcome: 'done'
})
const photo = (n: number): FieldPhoto => ({
  ...line(n),
  kind: 'photo',
  what: 'building',
  building: '0193a5b0-0000-7000-8000-000000000000',
  bytes: pictureOf(line(n).id).length,
  sha256: ''
})
/** Of one part, of several, and of exactly two. */
function pictureOf(id: string): Uint8Array {
  const n = Number(id.slice(-4))
  return new Uint8Array([10, photoPartBytes * 2, photoPartBytes * 3 + 7][n % 3]!).fill(n % 256)
}
const record = (kept: Kept, ...numbers: number[]) => {
  for (const n of numbers) kept.lines.push({ command: line(n), mark: rules.unsent })
}
/** Lines that every backup has. */
const backup = 20
const numbers = (from: number, n: number) => Array.from({ length: n }, (_, at) => from + at)

test('the outbox goes first, fifty at a time and in the order of the device, then all buckets come', async () => {
  const [kept, office] = [new Kept(), new Office()]
  record(kept, ...numbers(1, 120))
  for (const n of numbers(0, 10))
    office.held.set(n, [{ is: 'building', id: line(n).id, name: `${n}栋`, address: '', at: null }])
  await sync(kept, office)
  expect(office.pushes).toEqual([50, 50, 20])
  expect(office.taken).toEqual(numbers(1, 120).map(n => line(n).id))
  expect(kept.has).toBe(120)
  expect([...kept.buckets.values()].map(({ rows }) => rows)).toEqual([...office.held.values()])
})

test('a line the server cannot read is refused with its reason and holds up no other', async () => {
  const [kept, office] = [new Kept(), new Office()]
  record(kept, 1, 2, 3)
  office.unreadable.add(line(2).id)
  await sync(kept, office)
  expect(kept.lines.map(({ mark }) => mark.state)).toEqual(['done', 'refused', 'done'])
  expect(kept.lines[1]!.mark.reason).toEqual({ zh: '写法不对', en: 'not readable' })
})

test('a server restored from a backup gets everything that is still kept, once, and does not ask for ever', async () => {
  const [kept, office] = [new Kept(), new Office()]
  record(kept, ...numbers(1, 130))
  await sync(kept, office)
  // Yesterday's backup knows the first ten; what is older than fourteen days has left the device.
  office.restore(10)
  kept.lines = kept.lines.slice(5)
  await sync(kept, office)
  expect(office.taken).toEqual(numbers(1, 130).map(n => line(n).id))
  expect([...office.times.values()].every(n => n === 1)).toBe(true)
  const asked = office.pushes.length
  await sync(kept, office)
  expect(office.pushes.length).toBe(asked)
})

test('a photo goes on where the server stands, after all lines and buckets; one it cannot read is refused and holds up no other', async () => {
  const [kept, office] = [new Kept(), new Office()]
  kept.lines = [3, 4, 5].map(n => ({ command: photo(n), mark: rules.unsent }))
  record(kept, 6)
  office.parts.set(line(5).id, photoPartBytes)
  const from: number[] = []
  const part: Server['part'] = async (before, one, at, bytes) => {
    if (one.id === line(4).id) throw new Problem(422, 'field.photo-kind', { zh: '不是照片', en: 'no picture' })
    if (one.id === line(5).id && bytes.length > 0) from.push(at)
    return office.part(before, one, at, bytes)
  }
  await sync(kept, { push: office.push, pull: office.pull, part })
  expect(office.taken[0]).toBe(line(6).id)
  expect(kept.lines.map(({ mark }) => mark.state)).toEqual(['done', 'refused', 'done', 'done'])
  expect(kept.lines[1]!.mark.reason).toEqual({ zh: '不是照片', en: 'no picture' })
  expect(from).toEqual([1, 2, 3].map(n => n * photoPartBytes))
})

test('a photo whose picture is no longer on the phone is refused with its reason and holds up none behind it; one the server has already is sent', async () => {
  const [kept, office] = [new Kept(), new Office()]
  kept.lines = [3, 4, 5].map(n => ({ command: photo(n), mark: rules.unsent }))
  kept.lost = new Set([line(3).id, line(4).id])
  // Taken, and the answer was lost on its way.
  office.taken.push(line(3).id)
  await sync(kept, office)
  expect(kept.lines.map(({ mark }) => mark.state)).toEqual(['done', 'refused', 'done'])
  expect(rules.needsWorker(kept.lines[1]!.mark)).toBe(true)
  expect(kept.lines[1]!.mark.reason!.zh).toMatch(/照片文件.*已经不在/)
  expect(office.taken).toEqual([3, 5].map(n => line(n).id))
  // A restored server wants all again, and of the lost one there is no more to say.
  office.restore(0)
  await sync(kept, office)
  expect(kept.lines.map(({ mark }) => mark.state)).toEqual(['refused', 'refused', 'done'])
  expect(office.taken).toEqual([line(5).id])
})

test('a device that is full sends lines and photos all the same, takes off the pictures the server has, and then gets what changed', async () => {
  const [kept, office] = [new Kept(), new Office()]
  kept.lines = [3, 4, 5].map(n => ({ command: photo(n), mark: rules.unsent }))
  record(kept, 6)
  office.held.set(1, [])
  office.mostKept = 2
  await sync(kept, office)
  expect(office.taken).toHaveLength(4)
  expect(await kept.weighs()).toBe(0)
  expect([...kept.buckets.keys()]).toEqual([1])
  // Restored, the server asks for all again: of pictures that are gone it is said, and no line is lost without a word.
  office.restore(0)
  await sync(kept, office)
  await sync(kept, office)
  expect(office.taken).toEqual([line(6).id])
  expect(kept.lines.map(({ mark }) => mark.state)).toEqual(['refused', 'refused', 'refused', 'done'])
})

test('a device on which nothing can be taken off says that it is full, after everything was sent', async () => {
  const [kept, office] = [new Kept(), new Office()]
  record(kept, 1)
  office.mostKept = -1
  await expect(sync(kept, office)).rejects.toThrow('field.phone-full')
  expect(office.taken).toEqual([line(1).id])
})

test('an answer that names none of the lines ends the round instead of sending them for ever', async () => {
  const kept = new Kept()
  record(kept, 1)
  const deaf: Server = Object.assign(new Office(), { push: async () => ({ taken: [], has: 0, again: false }) })
  await expect(sync(kept, deaf)).rejects.toThrow('field.unanswered')
  expect(rules.isToSend(kept.lines[0]!.mark)).toBe(true)
})

test('killed at any step, on either side of any answer, with restores in between: no line or photo is lost and none is taken twice', async () => {
  const broken = new Error('killed')
  const day = fc.array(
    fc.record({
      lines: fc.nat(80),
      photos: fc.nat(3),
      dies: fc.nat(24),
      restored: fc.option(fc.nat(60)),
      cleared: fc.nat(backup)
    }),
    { maxLength: 8 }
  )
  await fc.assert(
    fc.asyncProperty(day, async rounds => {
      const [kept, office] = [new Kept(), new Office()]
      let recorded = 0
      for (const { lines, photos, dies, restored, cleared } of rounds) {
        record(kept, ...numbers(recorded + 1, lines))
        recorded += lines
        for (const n of numbers(recorded + 1, photos)) kept.lines.push({ command: photo(n), mark: rules.unsent })
        recorded += photos
        if (restored !== null) office.restore(backup + restored)
        // What left the device after fourteen days is in every backup.
        const old = new Set(office.taken.slice(0, cleared))
        kept.lines = kept.lines.filter(({ command, mark }) => rules.isToSend(mark) || !old.has(command.id))
        let left = dies
        const dying = <T extends unknown[], R>(step: (...given: T) => R | Promise<R>) => {
          return async (...given: T): Promise<R> => {
            if (left-- <= 0) throw broken
            const answer = await step(...given)
            if (left-- <= 0) throw broken
            return answer
          }
        }
        const mortal = { ...kept, digests: kept.digests }
        for (const step of ['toSend', 'serverHas', 'answered', 'keep', 'photosToSend', 'picture', 'weighs'] as const)
          Object.assign(mortal, { [step]: dying(kept[step] as () => unknown) })
        const server = { push: dying(office.push), pull: dying(office.pull), part: dying(office.part) }
        const tries = sync(mortal, server)
        await tries.catch(error => expect(error).toBe(broken))
      }
      await sync(kept, office)
      expect(kept.lines.every(({ mark }) => mark.state === 'done' && !mark.again)).toBe(true)
      expect(new Set(office.taken)).toEqual(new Set(numbers(1, recorded).map(n => line(n).id)))
      expect([...office.times.values()].every(n => n === 1)).toBe(true)
    }),
    { numRuns: 200 }
  )
})
