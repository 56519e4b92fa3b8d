import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketCount, type FieldCommand, type HeldRow, Pulled, type Sent } from '../../contract/field.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Problem } from '../../ui/client.ts'
import * as rules from './outbox-rules.ts'
import { type Keeping, type Server, sync } from './sync.ts'

/** The device's own keeping as the rules give it, in memory: what is killed between two steps goes on from here. */
class Kept implements Keeping {
  lines: { command: FieldCommand; mark: rules.Mark }[] = []
  count = 0
  buckets = new Map<number, { digest: string; rows: HeldRow[] }>()
  #change(change: (mark: rules.Mark, id: CommandId) => rules.Mark): void {
    this.lines = this.lines.map(({ command, mark }) => ({ command, mark: change(mark, command.id) }))
  }
  toSend = async (most: number) =>
    this.lines
      .filter(({ mark }) => rules.isToSend(mark))
      .slice(0, most)
      .map(({ command }) => command)
  acknowledged = async () => this.count
  answered = async (taken: readonly Sent[]) => {
    const before = this.lines.filter(({ mark }) => rules.isToSend(mark)).length
    this.#change((mark, id) => {
      const sent = taken.find(one => one.id === id)
      return sent ? rules.answered(mark, sent, 1) : mark
    })
    this.count += before - this.lines.filter(({ mark }) => rules.isToSend(mark)).length
  }
  sendAgain = async () => {
    this.#change(rules.wantedAgain)
    this.count = 0
  }
  digests = () => Array.from({ length: bucketCount }, (_, n) => this.buckets.get(n)?.digest ?? '')
  keep = async ({ buckets }: Pulled) => {
    for (const { n, digest, rows } of buckets) this.buckets.set(n, { digest, rows })
  }
}

/** The other end of the protocol of contract/field.ts: takes each line once, and answers buckets a few at a time. */
class Office implements Server {
  taken: string[] = []
  times = new Map<string, number>()
  pushes: number[] = []
  unreadable = new Set<string>()
  held = new Map<number, HeldRow[]>()
  push = async (sentBefore: number, commands: FieldCommand[]) => {
    this.pushes.push(commands.length)
    if (commands.some(({ id }) => this.unreadable.has(id)))
      throw new Problem(400, 'platform.invalid', { zh: '写法不对', en: 'not readable' })
    const again = this.taken.length < sentBefore
    for (const { id } of commands)
      if (!this.taken.includes(id)) {
        this.taken.push(id)
        this.times.set(id, (this.times.get(id) ?? 0) + 1)
      }
    return { taken: commands.map(({ id }) => ({ id, state: 'done' as const, reason: null })), again }
  }
  pull = async (have: string[]) => {
    const digest = (rows: HeldRow[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
    const differ = [...this.held].filter(([n, rows]) => digest(rows) !== have[n])
    const buckets = differ.slice(0, 3).map(([n, rows]) => ({ n, digest: digest(rows), rows }))
    const grid = { code: 340104001001001, name: '第一网格' }
    const about = { grid, worker: '陈强', today: '2026-11-23', until: '2026-11-26T00:00:00Z' }
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
const record = (kept: Kept, ...numbers: number[]) => {
  for (const n of numbers) kept.lines.push({ command: line(n), mark: rules.unsent })
}
const numbers = (from: number, n: number) => Array.from({ length: n }, (_, at) => from + at)

test('the outbox goes first, fifty at a time and in the order of the device, then all buckets come', async () => {
  const [kept, office] = [new Kept(), new Office()]
  record(kept, ...numbers(1, 120))
  for (const n of numbers(0, 10)) office.held.set(n, [{ is: 'building', id: line(n).id, name: `${n}栋`, address: '' }])
  await sync(kept, office)
  expect(office.pushes).toEqual([50, 50, 20])
  expect(office.taken).toEqual(numbers(1, 120).map(n => line(n).id))
  expect(kept.count).toBe(120)
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
  office.taken = office.taken.slice(0, 10)
  office.times = new Map(office.taken.map(id => [id, 1]))
  kept.lines = kept.lines.slice(5)
  record(kept, 131)
  await sync(kept, office)
  expect(new Set(office.taken)).toEqual(new Set(numbers(1, 131).map(n => line(n).id)))
  expect([...office.times.values()].every(n => n === 1)).toBe(true)
  const asked = office.pushes.length
  await sync(kept, office)
  expect(office.pushes.length).toBe(asked)
})

test('an answer that names none of the lines ends the round instead of sending them for ever', async () => {
  const kept = new Kept()
  record(kept, 1)
  const deaf: Server = { push: async () => ({ taken: [], again: false }), pull: new Office().pull }
  await expect(sync(kept, deaf)).rejects.toThrow('field.unanswered')
  expect(rules.isToSend(kept.lines[0]!.mark)).toBe(true)
})

test('killed at any step, on either side of any answer, with restores in between: no line is lost and none is taken twice', async () => {
  const broken = new Error('killed')
  const day = fc.array(
    fc.record({ lines: fc.nat(80), dies: fc.nat(14), restored: fc.option(fc.nat(60), { nil: undefined }) }),
    { maxLength: 8 }
  )
  await fc.assert(
    fc.asyncProperty(day, async rounds => {
      const [kept, office] = [new Kept(), new Office()]
      let recorded = 0
      for (const { lines, dies, restored } of rounds) {
        record(kept, ...numbers(recorded + 1, lines))
        recorded += lines
        if (restored !== undefined) {
          office.taken = office.taken.slice(0, restored)
          office.times = new Map(office.taken.map(id => [id, 1]))
        }
        let left = dies
        const dying = <T extends unknown[], R>(step: (...given: T) => R | Promise<R>) => {
          return async (...given: T): Promise<R> => {
            if (left-- <= 0) throw broken
            const answer = await step(...given)
            if (left-- <= 0) throw broken
            return answer
          }
        }
        const tries = sync(
          {
            toSend: dying(kept.toSend),
            acknowledged: dying(kept.acknowledged),
            answered: dying(kept.answered),
            sendAgain: dying(kept.sendAgain),
            digests: kept.digests,
            keep: dying(kept.keep)
          },
          { push: dying(office.push), pull: dying(office.pull) }
        )
        await tries.catch(error => expect(error).toBe(broken))
      }
      record(kept, recorded + 1)
      await sync(kept, office)
      // A restore that the device could not notice, because it was told of no line beyond it, lost none of its lines either.
      expect(kept.lines.every(({ mark }) => mark.state === 'done' && !mark.again)).toBe(true)
      expect([...office.times.values()].every(n => n === 1)).toBe(true)
      if (rounds.every(({ restored }) => restored === undefined))
        expect(office.taken).toEqual(numbers(1, recorded + 1).map(n => line(n).id))
      else expect(new Set(office.taken).size).toBe(recorded + 1)
    }),
    { numRuns: 300 }
  )
})
