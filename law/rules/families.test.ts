import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Parameter } from '../parameters/parameter.ts'
import { parameters } from '../parameters.ts'
import { addDays } from './days.ts'
import { Decision } from './decision.ts'
import { decideOneChildHonour, type OneChildHonourQuestion } from './one-child-honour.ts'
import { decideSpecialAssistance, SpecialAssistanceClaim } from './special-assistance.ts'

const HEFEI = 340104
const bereaved: SpecialAssistanceClaim = {
  circumstance: { kind: 'only-child-died' },
  family: 'found',
  claimant: { bornOn: '1965-03-02' },
  motherBornOn: '1966-08-15',
  place: HEFEI,
  entitledFrom: '2021-11-01',
  confirmedYears: [2021, 2022, 2026]
}
const assist = (more: Partial<SpecialAssistanceClaim>, on: string, norms: readonly Parameter[] = parameters) =>
  Decision.parse(decideSpecialAssistance({ ...bereaved, ...more }, norms, on))
const codes = (said: { code: string }[]) => said.map(({ code }) => code)
const sums = ({ lines }: Decision) => lines.map(({ year, months, state, amount }) => [year, months, state, amount])

test('a bereaved parent is paid month by month, by the figure of each month', () => {
  // 2 months of 450, then 12 of 590.
  expect(sums(assist({ confirmedYears: [2021, 2022] }, '2022-12-31'))).toEqual([
    [2021, 2, 'due', 90_000],
    [2022, 12, 'due', 708_000]
  ])
})

test.each([
  ['urban', 340, '2014-06-01'],
  ['rural', 170, '2014-06-01'],
  ['rural', 340, '2016-06-01']
] as const)('in the years that told %s hukou apart its own figure held: %d yuan on %s', (hukou, yuan, on) => {
  const story = { hukou, motherBornOn: '1960-01-01', entitledFrom: on, confirmedYears: [2014, 2016] }
  expect(assist(story, on).total).toBe(yuan * 100)
})

test('where nobody knows which of two figures held, a person decides', () => {
  const story = { motherBornOn: '1960-01-01', entitledFrom: '2014-06-01', confirmedYears: [2014] }
  const decision = assist(story, '2014-06-30')
  expect([decision.outcome, codes(decision.reasons)]).toEqual(['ask-a-person', ['opening', 'no-figure']])
})

test('a family whose child lives with a disability has its own figure', () => {
  const story = { circumstance: { kind: 'only-child-disabled' as const, grade: 2 }, entitledFrom: '2026-01-01' }
  expect(sums(assist(story, '2026-03-31'))).toEqual([[2026, 3, 'due', 138_000]])
})

test('the year is confirmed from the record: nobody goes anywhere or proves a death again', () => {
  const decision = assist({ entitledFrom: '2026-01-01', confirmedYears: [] }, '2026-02-10')
  expect(sums(decision)).toEqual([[2026, 2, 'not-yet', 0]])
  const said = [...decision.reasons, ...decision.changes].map(({ zh }) => zh).join('')
  expect(said).toContain('不用到任何地方去')
  expect(said).toContain('不需要您再次证明孩子离世')
  expect(said).not.toMatch(/失独|死亡证明|对象|违法/)
})

test('a year without a confirmation is looked into, and is not lost', () => {
  const decision = assist({ entitledFrom: '2024-01-01', confirmedYears: [2026] }, '2026-01-31')
  expect(sums(decision)).toEqual([
    [2024, 12, 'ask-a-person', 0],
    [2025, 12, 'ask-a-person', 0],
    [2026, 1, 'due', 59_000]
  ])
  expect(decision.outcome).toBe('granted-in-part')
})

test('the sums said of 2024 or 2025 are shown and pay nothing', () => {
  const decision = assist({ entitledFrom: '2026-01-01' }, '2026-01-31')
  expect(decision.parameters.map(({ amount, payable }) => [amount, payable])).toEqual([
    [59_000, true],
    [66_000, false]
  ])
  expect(codes(decision.changes)).toEqual(['local', 'figure'])
})

test.each([
  ['the mother is not 49 yet', { motherBornOn: '1980-01-01' }, 'not-yet', 'mother-younger'],
  ['the first month was not confirmed', { entitledFrom: undefined }, 'ask-a-person', 'begin-open'],
  ['the first month is still to come', { entitledFrom: '2027-01-01' }, 'not-yet', 'not-begun'],
  ['the mother’s age is not known', { motherBornOn: undefined }, 'ask-a-person', 'conditions-open'],
  ['the claimant was born before 1933', { claimant: { bornOn: '1932-12-31' } }, 'ask-a-person', 'conditions-open'],
  [
    'the disability is of grade 4',
    { circumstance: { kind: 'only-child-disabled', grade: 4 } },
    'ask-a-person',
    'grade-open'
  ],
  ['nobody has looked at the family yet', { family: 'not-found-yet' }, 'ask-a-person', 'family-open']
])('a condition from memory refuses nobody: %s', (_, more, outcome, code) => {
  const decision = assist(more as Partial<SpecialAssistanceClaim>, '2026-11-23')
  expect([decision.outcome, decision.total, decision.reasons.at(-1)?.code]).toEqual([outcome, 0, code])
})

test('a month is due from its first day; after the month of a death nothing follows', () => {
  const story = { entitledFrom: '2026-01-01', claimant: { bornOn: '1965-03-02', diedOn: '2026-03-09' } }
  expect(sums(assist(story, '2026-11-23'))).toEqual([[2026, 3, 'due', 177_000]])
})

test('a later day never lowers what was due, and unverified figures change nothing', () => {
  const day = fc.integer({ min: 0, max: 7000 }).map(n => addDays('2008-01-01', n))
  const years = fc.uniqueArray(fc.integer({ min: 2008, max: 2027 }), { maxLength: 20 })
  fc.assert(
    fc.property(day, day, years, day, fc.integer({ min: 0, max: 900 }), (from, diedOn, confirmedYears, on, later) => {
      const story = { motherBornOn: '1950-01-01', entitledFrom: from, confirmedYears, hukou: 'urban' as const }
      const claimant = { bornOn: '1950-01-01', diedOn }
      const before = assist({ ...story, claimant }, on)
      expect(assist({ ...story, claimant }, addDays(on, later)).total).toBeGreaterThanOrEqual(before.total)
      const read = parameters.filter(({ verification }) => verification !== 'unverified')
      expect(assist({ ...story, claimant }, on, read).lines).toEqual(before.lines)
    }),
    { numRuns: 200, seed: 20261128 }
  )
  expect(() => SpecialAssistanceClaim.parse({ ...bereaved, spouse: 'x' })).toThrow()
})

const honour = (more: Partial<OneChildHonourQuestion>, norms: readonly Parameter[] = parameters) =>
  Decision.parse(
    decideOneChildHonour(
      { request: 'verify', childBornOn: '2015-02-01', onRecord: true, place: HEFEI, ...more },
      norms,
      '2026-11-23'
    )
  )

test.each([
  [{ request: 'verify' }, 'granted', 'verified'],
  [{ request: 're-issue' }, 'granted', 're-issued'],
  [{ request: 're-issue', onRecord: false }, 'ask-a-person', 'not-on-record'],
  [{ request: 'verify', onRecord: undefined }, 'ask-a-person', 'not-on-record'],
  [{ request: 'new' }, 'not-granted', 'no-new'],
  [{ request: 'claim', payer: 'employer' }, 'granted', 'claim-right'],
  [{ request: 'claim', payer: 'office', onRecord: undefined }, 'ask-a-person', 'not-on-record'],
  [{ request: 'reward' }, 'ask-a-person', 'reward-open']
] as const)('the honour certificate: %j', (more, outcome, code) => {
  const decision = honour(more)
  expect([decision.outcome, decision.reasons[0]?.code, decision.total]).toEqual([outcome, code, 0])
})

test('the reward of Anhui was not read: it is shown and not paid; a figure that was read is, until an age nobody disputes', () => {
  const shown = honour({ request: 'reward' }).parameters
  expect(shown.map(({ region, amount, payable }) => [region, amount, payable])).toEqual([[340000, null, false]])
  const read = parameters
    .filter(({ programme }) => programme === 'one-child-reward')
    .map(norm => ({ ...norm, from: '2022-01-01', amount: 20, verification: 'read' as const }))
  expect(honour({ request: 'reward' }, read).total).toBe(2_000)
  expect(honour({ request: 'reward', childBornOn: '2012-11-23' }, read).outcome).toBe('ask-a-person')
})
