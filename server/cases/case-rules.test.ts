import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingDaysLeft } from '../platform/working-days.ts'
import { after, type CaseView, caseStates, type Deed, deeds, denied, dueOn, isOpen, newCase } from './case-rules.ts'

const steps = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.constantFrom('one', 'two', 'three')), { maxLength: 40 })
type Step = { deed: Deed; by: string; before: CaseView; view: CaseView }

/** Does what may be done, in the order given. */
function play(instant: boolean, wanted: [Deed, string][]): Step[] {
  let view = newCase(instant)
  return wanted.flatMap(([deed, by]) => {
    if (denied(view, deed, by)) return []
    const before = view
    view = after(view, deed, by)
    return [{ deed, by, before, view }]
  })
}
const ending = (instant: boolean, wanted: [Deed, string][]) => play(instant, wanted).at(-1)?.view.state

test('the whole way: submitted, noticed once, papers brought, accepted, checked, decided by another, delivered', () => {
  const way: [Deed, string][] = [
    ['submit', 'one'],
    ['notice', 'one'],
    ['supply', 'one'],
    ['accept', 'one'],
    ['check', 'one'],
    ['decide', 'two'],
    ['deliver', 'one']
  ]
  expect(play(false, way)).toHaveLength(way.length)
  expect(ending(false, way)).toBe('delivered')
})

test('what is done at once goes from submitted to delivered, and no official’s step can be put between', () => {
  expect(
    ending(true, [
      ['submit', 'one'],
      ['deliver', 'one']
    ])
  ).toBe('delivered')
  fc.assert(
    fc.property(steps, wanted => {
      for (const { deed, view } of play(true, wanted)) {
        expect(['submit', 'deliver', 'return', 'withdraw', 'reissue']).toContain(deed)
        expect(view.owes).toBe(false)
      }
    })
  )
})

test('whoever checked never decides, and nothing is decided or delivered that was not checked and decided before', () => {
  fc.assert(
    fc.property(steps, wanted => {
      const done = play(false, wanted)
      for (const { deed, by, before } of done) {
        if (deed === 'decide') {
          expect(before.state).toBe('checked')
          expect(before.checkedBy).not.toBe(by)
          expect(before.checkedBy).not.toBeNull()
          expect(before.owes).toBe(false)
        }
        if (deed === 'deliver') expect(before.state).toBe('decided')
      }
    }),
    { numRuns: 500 }
  )
})

test('there is one notice of everything missing, one extension in a procedure, and withdrawn is the end', () => {
  fc.assert(
    fc.property(steps, wanted => {
      const done = play(false, wanted)
      expect(done.filter(({ deed }) => deed === 'notice').length).toBeLessThanOrEqual(1)
      let extensions = 0
      for (const { deed, view, before } of done) {
        expect(caseStates).toContain(view.state)
        expect(before.state).not.toBe('withdrawn')
        if (deed === 'reopen') extensions = 0
        if (deed === 'extend') extensions += 1
        expect(extensions).toBeLessThanOrEqual(1)
        if (view.owes) expect(isOpen(view.state)).toBe(true)
      }
    }),
    { numRuns: 500 }
  )
})

test('a resident may withdraw at any time until it is withdrawn', () => {
  fc.assert(
    fc.property(fc.boolean(), steps, (instant, wanted) => {
      const view = play(instant, wanted).at(-1)?.view ?? newCase(instant)
      expect(denied(view, 'withdraw', 'one')).toBe(view.state === 'withdrawn' ? 'not-now' : undefined)
    })
  )
})

test('the clock counts working days by the announced calendar: National Day and the weekends worked for it', () => {
  // 2025-09-28 (Sunday) and 2025-10-11 (Saturday) were worked for the holiday of 1 to 8 October.
  expect(dueOn('2025-09-26', 1, [])).toBe('2025-09-28')
  expect(dueOn('2025-09-30', 3, [])).toBe('2025-10-11')
})

test('while a paper is owed the clock stands; when it came, exactly the days owed are added', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map(n => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
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
