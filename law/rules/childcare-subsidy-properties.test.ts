import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { childcareSubsidyRules, type SubsidyRule } from '../parameters/childcare-subsidy-rules.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { parameters } from '../parameters.ts'
import { screenColumn } from '../screen.ts'
import { decideChildcareSubsidy, decideEach, SubsidyClaim } from './childcare-subsidy.ts'
import { addDays } from './days.ts'
import { Decision } from './decision.ts'
import { OneChildHonourQuestion } from './one-child-honour.ts'
import { SpecialAssistanceClaim } from './special-assistance.ts'

const PLACES = [340104, 340302, 230102, 500103]
const day = fc.integer({ min: 0, max: 2400 }).map(n => addDays('2021-06-01', n))
const place = fc.constantFrom(...PLACES)
const custody = fc.constantFrom('shared', 'with-claimant', 'with-the-other', 'disputed')

const claims = fc
  .record({
    child: fc.record(
      {
        bornOn: day,
        chineseNational: fc.boolean(),
        adoptedOn: day,
        diedOn: day,
        hukou: fc.array(fc.record({ region: place, from: day }), { maxLength: 3 })
      },
      { requiredKeys: ['bornOn', 'chineseNational', 'hukou'] }
    ),
    claimant: fc.oneof(
      fc.record({ kind: fc.constant('parent'), custody }),
      fc.constant({ kind: 'guardian' }),
      fc.record({ kind: fc.constant('institution'), registeredAt: place })
    ),
    claimedOn: fc.array(day, { maxLength: 4 }),
    otherClaims: fc.array(fc.record({ on: day, state: fc.constantFrom('open', 'paid') }), { maxLength: 2 })
  })
  .map(claim => SubsidyClaim.parse(claim))
const unrivalled = claims.map(claim => ({ ...claim, otherClaims: [] }))

const topUps = fc.array(
  fc.record({
    programme: fc.constant<Parameter['programme']>('childcare-subsidy'),
    category: fc.constantFrom('child-under-3', 'child-under-3-part-year'),
    region: fc.constantFrom(340000, 340100, 230000),
    from: fc.oneof(day, fc.constant(null)),
    to: fc.constant(null),
    amount: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constant(null)),
    unit: fc.constant<Parameter['unit']>('child-year'),
    layer: fc.constantFrom<Parameter['layer']>('province', 'city'),
    effect: fc.constantFrom<Parameter['effect']>('adds', 'replaces'),
    instrument: fc.constant('ccs2025'),
    verification: fc.constant<Parameter['verification']>('unverified')
  }),
  { maxLength: 4 }
)
const rules = fc.array(
  fc.record({
    question: fc.constantFrom<SubsidyRule['question']>('move-within-year', 'death', 'custody', 'late-claim'),
    region: fc.constantFrom(0, 340000, 230000),
    from: fc.constant('2025-01-01'),
    to: fc.constant(null),
    value: fc.constantFrom<SubsidyRule['value']>('by-month', 'by-claim', 'whole-year', 'accepted-until-three', null),
    instrument: fc.constant('ccs2025'),
    articles: fc.constant('3'),
    verification: fc.constantFrom<SubsidyRule['verification']>('read', 'unverified')
  }),
  { maxLength: 4 }
)
const national = { amounts: parameters, rules: childcareSubsidyRules }
const run = { numRuns: 600, seed: 20261128 }

test('nobody is ever paid more than three whole years', () => {
  fc.assert(
    fc.property(claims, rules, day, (claim, local, on) => {
      const decision = Decision.parse(decideChildcareSubsidy(claim, { amounts: parameters, rules: local }, on))
      expect(decision.total).toBeLessThanOrEqual(3 * 360_000)
      expect(decision.total).toBe(decision.lines.reduce((sum, { amount }) => sum + amount, 0))
      for (const { amount, months, state } of decision.lines) {
        expect(amount).toBeLessThanOrEqual(months * 30_000)
        if (state !== 'due') expect(amount).toBe(0)
      }
    }),
    run
  )
})

test('whatever moves, each month of a year is in one line and paid by one place', () => {
  fc.assert(
    fc.property(claims, rules, day, (claim, local, on) => {
      const { lines } = decideChildcareSubsidy(claim, { amounts: parameters, rules: local }, on)
      const months = lines.flatMap(({ from, months: n }) => {
        const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5))
        return Array.from({ length: n }, (_, at) => first + at)
      })
      expect(new Set(months).size).toBe(months.length)
      expect(months.length).toBeLessThanOrEqual(36)
    }),
    run
  )
})

test('a later day never lowers what was already due, unless somebody else claims the child', () => {
  fc.assert(
    fc.property(unrivalled, rules, day, fc.integer({ min: 0, max: 900 }), (claim, local, on, later) => {
      const norms = { amounts: parameters, rules: local }
      const before = decideChildcareSubsidy(claim, norms, on)
      const after = decideChildcareSubsidy(claim, norms, addDays(on, later))
      expect(after.total).toBeGreaterThanOrEqual(before.total)
    }),
    run
  )
})

test('what happens after a day changes nothing that is decided for it', () => {
  fc.assert(
    fc.property(claims, day, (claim, on) => {
      const { diedOn, ...child } = claim.child
      const known: SubsidyClaim = {
        ...claim,
        child: {
          ...child,
          ...(diedOn !== undefined && diedOn <= on && { diedOn }),
          hukou: child.hukou.filter(({ from }) => from <= on)
        },
        claimedOn: claim.claimedOn.filter(one => one <= on),
        otherClaims: claim.otherClaims.filter(one => one.on <= on)
      }
      expect(decideChildcareSubsidy(known, national, on).lines).toEqual(
        decideChildcareSubsidy(claim, national, on).lines
      )
    }),
    run
  )
})

test('several children are the sum of each', () => {
  fc.assert(
    fc.property(fc.array(claims, { maxLength: 4 }), day, (children, on) => {
      const singles = children.map(claim => decideChildcareSubsidy(claim, national, on).total)
      expect(decideEach(children, national, on).total).toBe(singles.reduce((a, b) => a + b, 0))
    }),
    { ...run, numRuns: 150 }
  )
})

test('nothing unverified is ever payable: such figures change no line', () => {
  fc.assert(
    fc.property(claims, topUps, day, (claim, unverified, on) => {
      const plain = decideChildcareSubsidy(claim, national, on)
      const shown = decideChildcareSubsidy(claim, { ...national, amounts: [...parameters, ...unverified] }, on)
      expect(shown.lines).toEqual(plain.lines)
      for (const { verification, payable } of shown.parameters)
        expect(payable && verification === 'unverified').toBe(false)
    }),
    run
  )
})

/** Every name in a schema, however deep. */
function namesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesOf)
  if (typeof node !== 'object' || node === null) return []
  const { properties = {}, ...rest } = node as { properties?: Record<string, unknown> }
  return [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap(namesOf),
    ...Object.values(rest).flatMap(namesOf)
  ]
}

test('no rule asks for order of birth, marriage or how many children there are', () => {
  const schemas = { SubsidyClaim, SpecialAssistanceClaim, OneChildHonourQuestion }
  for (const [schema, shape] of Object.entries(schemas)) {
    const names = new Set(namesOf(z.toJSONSchema(shape)))
    expect(names.size, schema).toBeGreaterThan(3)
    for (const name of names) {
      expect(name, schema).not.toMatch(
        /order|parity|rank|marri|marital|spouse|wed|divorc|sibling|number|count|permit|policy|pregnan/i
      )
      expect(screenColumn(name), `${schema}.${name}`).toBeUndefined()
    }
  }
  expect(() => SubsidyClaim.parse({ birthOrder: 2 })).toThrow()
})
