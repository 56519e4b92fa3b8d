import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingDaysAfter, workingDaysLeft } from '../platform/working-days.ts'
import {
  after,
  type CaseView,
  caseStates,
  clockOf,
  type DayStep,
  type Deed,
  deeds,
  denied,
  dueOn,
  fold,
  isOpen,
  newCase,
  type Step
} from './case-rules.ts'

const paper = fc.constantFrom('birth-certificate', 'hukou-book', 'custody')
const step = fc.record({
  deed: fc.constantFrom(...deeds),
  by: fc.constantFrom('one', 'two', 'three'),
  papers: fc.uniqueArray(paper, { maxLength: 3 })
})
const steps = fc.array(step, { maxLength: 60 })
type Done = { step: Step; before: CaseView; view: CaseView }

/** Does what may be done, in the order given. */
function play(instant: boolean, wanted: readonly Step[]): Done[] {
  let view = newCase(instant)
  return wanted.flatMap(one => {
    if (denied(view, one)) return []
    const before = view
    view = after(view, one)
    return [{ step: one, before, view }]
  })
}
const ending = (instant: boolean, wanted: readonly Step[]) => play(instant, wanted).at(-1)?.view ?? newCase(instant)
const way = (...told: [Deed, string, ...string[]][]): Step[] =>
  told.map(([deed, by, ...papers]) => ({ deed, by, papers }))

test('the whole way: submitted, noticed once, papers brought, accepted, checked, decided by another, delivered', () => {
  const whole = way(
    ['submit', 'one'],
    ['notice', 'one', 'custody', 'hukou-book'],
    ['supply', 'one', 'custody'],
    ['supply', 'one', 'hukou-book'],
    ['accept', 'one'],
    ['check', 'one'],
    ['decide', 'two'],
    ['deliver', 'one']
  )
  const done = play(false, whole)
  expect(done.map(({ view }) => view.state)).toEqual([
    'submitted',
    'noticed',
    'noticed',
    'submitted',
    'accepted',
    'checked',
    'decided',
    'delivered'
  ])
})

test('accepted with papers to follow it is checked meanwhile, and decided only once they came', () => {
  const begun = way(['submit', 'one'], ['accept-gaps', 'one', 'custody'], ['check', 'one'])
  const view = ending(false, begun)
  expect(denied(view, { deed: 'decide', by: 'two' })).toBe('paper-owed')
  expect(denied(view, { deed: 'supply', by: 'one', papers: ['hukou-book'] })).toBe('nothing-owed')
  const brought = after(view, { deed: 'supply', by: 'one', papers: ['custody'] })
  expect([brought.state, denied(brought, { deed: 'decide', by: 'two' })]).toEqual(['checked', undefined])
  expect(denied(brought, { deed: 'decide', by: 'one' })).toBe('four-eyes')
})

test('what is done at once goes from submitted to delivered, and no official’s step can be put between', () => {
  expect(ending(true, way(['submit', 'one'], ['deliver', 'one'])).state).toBe('delivered')
  fc.assert(
    fc.property(steps, wanted => {
      for (const { step: did, view } of play(true, wanted)) {
        expect(['submit', 'deliver', 'return', 'withdraw', 'reissue']).toContain(did.deed)
        expect(view.owed).toEqual([])
      }
    })
  )
})

test('whoever checked never decides, and nothing is decided or delivered that was not checked and decided before', () => {
  fc.assert(
    fc.property(steps, wanted => {
      for (const { step: did, before } of play(false, wanted)) {
        if (did.deed === 'decide') {
          expect(before.state).toBe('checked')
          expect(before.checkedBy).not.toBe(did.by)
          expect(before.checkedBy).not.toBeNull()
          expect(before.owed).toEqual([])
        }
        if (did.deed === 'deliver') expect(before.state).toBe('decided')
      }
    }),
    { numRuns: 1000 }
  )
})

test('there is one notice of everything missing, one extension in a procedure, and withdrawn is the end', () => {
  fc.assert(
    fc.property(steps, wanted => {
      const done = play(false, wanted)
      expect(done.filter(({ step: did }) => did.deed === 'notice').length).toBeLessThanOrEqual(1)
      let [extensions, told] = [0, 0]
      for (const { step: did, view, before } of done) {
        expect(caseStates).toContain(view.state)
        expect(before.state).not.toBe('withdrawn')
        if (did.deed === 'reopen' || (did.deed === 'submit' && before.state === 'returned')) [extensions, told] = [0, 0]
        if (did.deed === 'extend') extensions += 1
        if (did.deed === 'escalate') told += 1
        expect(Math.max(extensions, told)).toBeLessThanOrEqual(1)
        if (view.owed.length > 0) expect(isOpen(view.state)).toBe(true)
        if (view.state === 'noticed') expect(view.owed.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 1000 }
  )
})

test('a resident may withdraw at any time until it is decided, and what was done at once at any time', () => {
  fc.assert(
    fc.property(fc.boolean(), steps, (instant, wanted) => {
      const view = ending(instant, wanted)
      const ended = view.state === 'withdrawn' || (!instant && ['decided', 'delivered'].includes(view.state))
      expect(denied(view, { deed: 'withdraw', by: 'one' })).toBe(ended ? 'not-now' : undefined)
    })
  )
})

test('a decided case that is reopened is checked and decided anew, by two people again', () => {
  const decided = way(['submit', 'one'], ['accept', 'one'], ['check', 'one'], ['decide', 'two'])
  const again = after(ending(false, decided), { deed: 'reopen', by: 'two' })
  expect([again.state, again.checkedBy, again.owed]).toEqual(['accepted', null, []])
  expect(denied(again, { deed: 'decide', by: 'three' })).toBe('not-now')
})

test('what was done leads to one view, however it is split', () => {
  fc.assert(
    fc.property(steps, fc.nat(60), (wanted, at) => {
      const done = play(false, wanted).map(one => one.step)
      expect(done.slice(at).reduce(after, fold(false, done.slice(0, at)))).toEqual(fold(false, done))
    })
  )
})

test('the clock counts working days by the announced calendar: National Day and the weekends worked for it', () => {
  // 2025-09-28 (Sunday) and 2025-10-11 (Saturday) were worked for the holiday of 1 to 8 October.
  expect(dueOn('2025-09-26', 1, [])).toBe('2025-09-28')
  expect(dueOn('2025-09-30', 3, [])).toBe('2025-10-11')
})

test('over New Year and the Spring Festival the clock follows the days that are worked in their place', () => {
  // 2026: 1 to 3 January free, Sunday the 4th worked; 15 to 23 February free, Saturdays the 14th and the 28th worked.
  expect(dueOn('2025-12-31', 1, [])).toBe('2026-01-04')
  expect(dueOn('2026-02-13', 2, [])).toBe('2026-02-24')
  expect(dueOn('2026-02-27', 1, [])).toBe('2026-02-28')
})

const day = fc
  .integer({ min: 0, max: 200 })
  .map(n => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

test('while a paper is owed the clock stands; when it came, exactly the days owed are added', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), day, day, (submitted, days, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      expect(dueOn(submitted, days, [{ from, to: null }])).toBeNull()
      const due = dueOn(submitted, days, [{ from, to }])!
      expect(workingDaysLeft(submitted, due)).toBe(days + workingDaysLeft(from, to))
      expect(dueOn(submitted, days, [{ from, to: from }])).toBe(dueOn(submitted, days, []))
    })
  )
})

const promised = { workingDays: 30, extension: 15 }
const dated = fc.array(fc.tuple(step, fc.nat(12)), { maxLength: 40 }).map(list => {
  let at = Date.UTC(2026, 0, 5)
  let view = newCase(false)
  const done: DayStep[] = []
  for (const [one, days] of list) {
    at += days * 86_400_000
    if (denied(view, one)) continue
    view = after(view, one)
    done.push({ ...one, on: new Date(at).toISOString().slice(0, 10) })
  }
  return done
})

test('the promise of a whole case: it runs from the last submission, stands exactly while a paper is owed, and ends with the decision', () => {
  fc.assert(
    fc.property(dated, done => {
      const view = fold(false, done)
      const due = clockOf(done, promised)
      const runs = ['submitted', 'accepted', 'accepted-gaps', 'checked', 'noticed'].includes(view.state)
      expect(due === null).toBe(!runs || view.owed.length > 0)
      if (due === null) return
      const begun = done.findLast(({ deed, on }, at) => {
        const before = fold(false, done.slice(0, at))
        return on && (deed === 'reopen' || (deed === 'submit' && !isOpen(before.state)))
      })!
      const least = promised.workingDays + (view.extended ? promised.extension : 0)
      expect(due >= workingDaysAfter(begun.on, least)).toBe(true)
      const owedAtAll = done.some(({ deed }) => deed === 'notice' || deed === 'accept-gaps')
      if (!owedAtAll) expect(due).toBe(workingDaysAfter(begun.on, least))
    }),
    { numRuns: 500 }
  )
})

test('nobody hurries a clock: no deed but a reopening or a new submission brings the promised day nearer', () => {
  fc.assert(
    fc.property(dated, done => {
      let before: string | null = null
      for (const [at, { deed }] of done.entries()) {
        const due = clockOf(done.slice(0, at + 1), promised)
        if (before !== null && due !== null && !['reopen', 'submit'].includes(deed)) expect(due >= before).toBe(true)
        if (due !== null) before = due
        if (['reopen', 'submit'].includes(deed)) before = due
      }
    }),
    { numRuns: 500 }
  )
})
