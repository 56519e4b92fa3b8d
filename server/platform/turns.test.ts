import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Errand, Turns } from './turns.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Somebody who waits for a turn and says when it came. */
function come(turns: Turns, errand: Errand, log: string[], name: string) {
  const turn = turns.take(errand).then(giveBack => {
    log.push(name)
    return giveBack
  })
  return { giveBack: async () => (await turn)() }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

test('while there are places nobody waits', async () => {
  const turns = new Turns({ places: 2, questions: 2, longest: 1000 })
  const log: string[] = []
  const first = come(turns, 'question', log, 'first')
  come(turns, 'change', log, 'second')
  come(turns, 'question', log, 'third')
  await settle()
  expect(log).toEqual(['first', 'second'])
  await first.giveBack()
  await settle()
  expect(log).toEqual(['first', 'second', 'third'])
})

test('the wait of a question counts more, yet no change waits for ever', async () => {
  const turns = new Turns({ places: 1, questions: 2, longest: 10_000 })
  const log: string[] = []
  const served = come(turns, 'question', log, 'served')
  const change = come(turns, 'change', log, 'change at 0')
  await vi.advanceTimersByTimeAsync(60)
  const early = come(turns, 'question', log, 'question at 60')
  await vi.advanceTimersByTimeAsync(80)
  // The change has waited 140, the question 80, which counts as 160.
  await served.giveBack()
  await settle()
  come(turns, 'question', log, 'question at 140')
  await vi.advanceTimersByTimeAsync(20)
  // The change has waited 160, the new question 20, which counts as 40.
  await early.giveBack()
  await settle()
  await change.giveBack()
  await settle()
  expect(log).toEqual(['served', 'question at 60', 'change at 0', 'question at 140'])
})

test('a long piece of work does not shut the desk for the others', async () => {
  const turns = new Turns({ places: 1, questions: 2, longest: 250 })
  const log: string[] = []
  const long = come(turns, 'change', log, 'long')
  const second = come(turns, 'question', log, 'second')
  const third = come(turns, 'question', log, 'third')
  await vi.advanceTimersByTimeAsync(249)
  expect(log).toEqual(['long'])
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toEqual(['long', 'second'])
  // What ends after its turn gives nothing back a second time.
  await long.giveBack()
  await settle()
  expect(log).toEqual(['long', 'second'])
  await second.giveBack()
  await settle()
  expect(log).toEqual(['long', 'second', 'third'])
  await third.giveBack()
})

test('however they come and go, no more than the places are served at once, and everybody is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.record({ change: fc.boolean(), after: fc.nat(20), takes: fc.nat(30) }), { maxLength: 40 }),
      async (places, visits) => {
        const turns = new Turns({ places, questions: 2.5, longest: 10_000 })
        let [inside, most, done, at] = [0, 0, 0, 0]
        for (const { change, after, takes } of visits) {
          at += after
          setTimeout(async () => {
            const giveBack = await turns.take(change ? 'change' : 'question')
            most = Math.max(most, ++inside)
            setTimeout(() => {
              inside--
              done++
              giveBack()
            }, takes)
          }, at)
        }
        await vi.runAllTimersAsync()
        expect(most).toBeLessThanOrEqual(places)
        expect(done).toBe(visits.length)
      }
    )
  )
})
