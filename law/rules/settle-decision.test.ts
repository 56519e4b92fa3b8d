import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decision, type DecisionLine } from './decision.ts'
import { choices, leaveOutGranted, settle, unsettled } from './settle-decision.ts'

const because = { code: 'x', zh: '理由', en: 'reason' }
const line = fc
  .record({
    year: fc.integer({ min: 2025, max: 2030 }),
    state: fc.constantFrom('due', 'to-claim', 'not-yet', 'ask-a-person', 'not-due'),
    expected: fc.constantFrom(0, 30_000, 360_000)
  })
  .map(
    ({ year, state, expected }): DecisionLine => ({
      year,
      from: `${year}-01`,
      to: `${year}-12`,
      months: 12,
      payer: 340104,
      state: state as DecisionLine['state'],
      amount: state === 'due' ? expected : 0,
      expected: state === 'not-due' ? 0 : expected,
      claimFrom: null,
      claimUntil: null,
      because
    })
  )
const decision = fc
  .record({
    lines: fc.uniqueArray(line, { maxLength: 4, selector: ({ year }) => year }),
    outcome: fc.constantFrom('granted', 'not-yet', 'not-granted', 'ask-a-person')
  })
  .map(({ lines, outcome }) =>
    Decision.parse({
      matter: 'childcare-subsidy',
      on: '2026-11-23',
      outcome,
      lines,
      total: lines.reduce((sum, { amount }) => sum + amount, 0),
      rules: [],
      parameters: [],
      facts: [],
      reasons: [because],
      changes: [],
      remedies: []
    })
  )
const said = { code: 'official', zh: '核对过', en: 'checked' }

test('a settled decision leaves nothing to a person, pays what the rule said and nothing without a figure', () => {
  fc.assert(
    fc.property(decision, fc.constantFrom(...choices), (proposed, choice) => {
      if (unsettled(proposed, choice)) return
      const settled = Decision.parse(settle(proposed, choice, said))
      expect(settled.lines.some(({ state }) => state === 'ask-a-person')).toBe(false)
      expect(settled.outcome).not.toBe('ask-a-person')
      expect(settled.total).toBe(settled.lines.reduce((sum, { amount }) => sum + amount, 0))
      for (const [at, now] of settled.lines.entries()) {
        const before = proposed.lines[at]!
        // What the rule decides stays as it is, whatever is chosen.
        if (before.state !== 'ask-a-person') expect(now).toEqual(before)
        else if (choice === 'grant-open') expect([now.state, now.amount > 0]).toEqual(['due', true])
        else expect([now.state, now.amount]).toEqual(['not-due', 0])
      }
    }),
    { numRuns: 1000 }
  )
})

test('an amount nobody has read is paid by nobody’s word', () => {
  fc.assert(
    fc.property(decision, proposed => {
      const unread = proposed.lines.some(({ state, expected }) => state === 'ask-a-person' && expected === 0)
      if (unread) expect(unsettled(proposed, 'grant-open')).toBe('no-figure')
    })
  )
})

test('what was granted before is counted once, and said', () => {
  fc.assert(
    fc.property(decision, fc.subarray([2025, 2026, 2027, 2028, 2029, 2030]), (proposed, years) => {
      const rest = Decision.parse(
        leaveOutGranted(
          proposed,
          years.map(year => ({ year, from: `${year}-01` }))
        )
      )
      expect(rest.lines).toEqual(proposed.lines.filter(({ year }) => !years.includes(year)))
      expect(rest.total).toBe(rest.lines.reduce((sum, { amount }) => sum + amount, 0))
      const some = proposed.lines.length > rest.lines.length
      expect(rest.reasons.some(({ code }) => code === 'paid-before')).toBe(some)
    })
  )
})
