import { expect, test } from 'vitest'
import { childcareSubsidyRules, type SubsidyRule } from '../parameters/childcare-subsidy-rules.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { parameters } from '../parameters.ts'
import { decideChildcareSubsidy, decideEach, type SubsidyClaim } from './childcare-subsidy.ts'
import { Decision, type DecisionLine } from './decision.ts'
import { moneyText } from './money.ts'

const HEFEI = 340104
const BENGBU = 340302
const HARBIN = 230102
const DAQING = 230602
const CHONGQING = 500103
const norms = { amounts: parameters, rules: childcareSubsidyRules }

interface Story extends Partial<Omit<SubsidyClaim, 'child'>> {
  bornOn: string
  child?: Partial<SubsidyClaim['child']>
}
const claimOf = ({ bornOn, child, ...rest }: Story): SubsidyClaim => ({
  child: { bornOn, chineseNational: true, hukou: [{ region: HEFEI, from: bornOn }], ...child },
  claimant: { kind: 'parent', custody: 'shared' },
  claimedOn: [],
  otherClaims: [],
  ...rest
})
const decide = (story: Story, on: string, with_ = norms) =>
  Decision.parse(decideChildcareSubsidy(claimOf(story), with_, on))
const short = (lines: DecisionLine[]) =>
  lines.map(({ year, months, payer, state, amount }) => [year, months, payer, state, amount])
const codes = (said: { code: string }[]) => said.map(({ code }) => code)
const withRule = (rule: Partial<SubsidyRule>): typeof norms => ({
  amounts: parameters,
  rules: [
    ...childcareSubsidyRules.filter(({ question }) => question !== rule.question),
    {
      question: 'death',
      region: 340000,
      from: '2025-01-01',
      to: null,
      value: null,
      instrument: 'ccs2025',
      articles: '3',
      verification: 'read',
      ...rule
    }
  ]
})

test('a child born in March 2025 is paid three whole years, each claimed in its year', () => {
  const decision = decide({ bornOn: '2025-03-12', claimedOn: ['2025-09-01', '2026-02-03', '2027-01-15'] }, '2027-06-01')
  expect(short(decision.lines)).toEqual([
    [2025, 12, HEFEI, 'due', 360_000],
    [2026, 12, HEFEI, 'due', 360_000],
    [2027, 12, HEFEI, 'due', 360_000]
  ])
  expect([decision.outcome, moneyText(decision.total)]).toEqual(['granted', '¥10,800.00'])
  expect(codes(decision.reasons)).toEqual(['due', 'due', 'due'])
})

test.each([
  ['2022-01-31', [[2025, 1, 30_000]], 30_000],
  ['2022-12-01', [[2025, 12, 360_000]], 360_000],
  [
    '2023-06-15',
    [
      [2025, 12, 360_000],
      [2026, 6, 180_000]
    ],
    540_000
  ],
  [
    '2024-12-31',
    [
      [2025, 12, 360_000],
      [2026, 12, 360_000],
      [2027, 12, 360_000]
    ],
    1_080_000
  ]
])('a child born before 2025, on %s, is paid by the month until it turns three', (bornOn, lines, total) => {
  const decision = decide({ bornOn, claimedOn: ['2025-09-01', '2026-03-01', '2027-03-01'] }, '2027-12-31')
  expect(decision.lines.map(({ year, months, amount }) => [year, months, amount])).toEqual(lines)
  expect(decision.total).toBe(total)
})

test('who turned three before 2025 is told so, and nothing is reckoned', () => {
  const decision = decide({ bornOn: '2021-12-31', claimedOn: ['2025-09-01'] }, '2025-10-01')
  expect([decision.outcome, decision.lines, codes(decision.reasons)]).toEqual(['not-granted', [], ['too-old']])
})

test('before the first claim each year says when it can be claimed', () => {
  const decision = decide({ bornOn: '2025-11-20' }, '2026-05-01')
  expect(decision.lines.map(({ year, state, claimUntil, expected }) => [year, state, claimUntil, expected])).toEqual([
    [2025, 'to-claim', '2026-12-31', 360_000],
    [2026, 'not-yet', null, 360_000],
    [2027, 'not-yet', null, 360_000]
  ])
  expect([decision.outcome, decision.total]).toEqual(['not-yet', 0])
  expect(decision.changes[0]?.zh).toContain('2026-12-31')
})

test('a first claim in the year after the birth is in time, with two renewals after it', () => {
  const claimedOn = ['2026-12-31', '2027-01-04', '2028-11-30']
  const decision = decide({ bornOn: '2025-11-20', claimedOn }, '2028-12-01')
  expect([decision.outcome, decision.total]).toEqual(['granted', 1_080_000])
})

test('a renewal is due in its year only; the next one is announced', () => {
  const decision = decide({ bornOn: '2026-01-08', claimedOn: ['2026-02-01', '2026-03-01'] }, '2026-11-23')
  expect(decision.lines.map(({ state, claimFrom, claimUntil }) => [state, claimFrom, claimUntil])).toEqual([
    ['due', '2026-01-08', '2026-12-31'],
    ['not-yet', '2027-01-01', '2027-12-31'],
    ['not-yet', '2028-01-01', '2028-12-31']
  ])
  expect(decision.total).toBe(360_000)
})

test.each([
  [
    'the first claim of a child born before 2025',
    { bornOn: '2024-05-01', claimedOn: ['2026-01-02'] },
    ['ask-a-person', 'ask-a-person', 'ask-a-person']
  ],
  [
    'the first claim two years after the birth',
    { bornOn: '2025-05-01', claimedOn: ['2027-01-02'] },
    ['ask-a-person', 'ask-a-person', 'ask-a-person']
  ],
  [
    'a renewal that was forgotten',
    { bornOn: '2025-05-01', claimedOn: ['2025-09-02', '2027-01-02'] },
    ['due', 'ask-a-person', 'due']
  ]
])('%s after its time is no refusal and no guess: a person decides, and sees the sum', (_, story, states) => {
  const decision = decide(story, '2027-02-01')
  expect(decision.lines.map(({ state }) => state)).toEqual(states)
  expect(codes(decision.reasons)).toContain('late')
  expect(codes(decision.changes)).toContain('local-rule')
  for (const line of decision.lines.filter(({ state }) => state === 'ask-a-person'))
    expect([line.amount, line.expected]).toEqual([0, line.months * 30_000])
})

test('where a place was read to take late claims until the third birthday, it pays the years begun', () => {
  const late = withRule({ question: 'late-claim', value: 'accepted-until-three' })
  const decision = decide({ bornOn: '2025-05-01', claimedOn: ['2027-01-02'] }, '2027-02-01', late)
  expect(decision.lines.map(({ state }) => state)).toEqual(['due', 'due', 'due'])
  const tooLate = decide({ bornOn: '2025-05-01', claimedOn: ['2028-05-01'] }, '2028-06-01', late)
  expect(tooLate.lines.map(({ state }) => state)).toEqual(['ask-a-person', 'ask-a-person', 'ask-a-person'])
})

test('twins are two children: each is paid, and the total is the sum', () => {
  const claim = claimOf({ bornOn: '2025-03-12', claimedOn: ['2025-09-01'] })
  const { decisions, total } = decideEach([claim, claim], norms, '2025-10-01')
  expect(decisions.map(one => one.total)).toEqual([360_000, 360_000])
  expect(moneyText(total)).toBe('¥7,200.00')
})

test('an adopted child is a child: whoever adopted it goes on where the institution stopped', () => {
  const story: Story = {
    bornOn: '2025-03-12',
    child: { adoptedOn: '2026-05-04' },
    claimedOn: ['2026-04-01', '2026-06-01'],
    otherClaims: [{ on: '2025-10-08', state: 'paid' }]
  }
  expect(short(decide(story, '2026-07-01').lines)).toEqual([
    [2025, 12, HEFEI, 'not-due', 0],
    [2026, 12, HEFEI, 'due', 360_000],
    [2027, 12, HEFEI, 'not-yet', 0]
  ])
  expect(decide(story, '2026-05-04').lines[1]?.state).toBe('to-claim')
})

test('a child in an institution is claimed for where the institution is registered, wherever its hukou lies', () => {
  const decision = decide(
    {
      bornOn: '2025-03-12',
      child: { hukou: [] },
      claimant: { kind: 'institution', registeredAt: BENGBU },
      claimedOn: ['2025-09-01']
    },
    '2025-10-01'
  )
  expect(short(decision.lines.slice(0, 1))).toEqual([[2025, 12, BENGBU, 'due', 360_000]])
})

test('after a separation the parent with custody claims', () => {
  const story = { bornOn: '2025-03-12', claimedOn: ['2025-09-01'] }
  const ours = decide({ ...story, claimant: { kind: 'parent', custody: 'with-claimant' } }, '2025-10-01')
  expect(ours.outcome).toBe('granted')
  const theirs = { ...story, claimant: { kind: 'parent', custody: 'with-the-other' } as const }
  const inChongqing = decide({ ...theirs, child: { hukou: [{ region: CHONGQING, from: '2025-03-12' }] } }, '2025-10-01')
  expect(inChongqing.rules.at(-1)).toEqual({ instrument: 'ccs2025', articles: '6', verification: 'read' })
  expect([inChongqing.outcome, codes(inChongqing.reasons)]).toEqual(['not-granted', ['other-has-custody']])
  const inAnhui = decide(theirs, '2025-10-01')
  expect([inAnhui.outcome, codes(inAnhui.reasons)]).toEqual(['ask-a-person', ['custody-open']])
  const disputed = decide({ ...story, claimant: { kind: 'parent', custody: 'disputed' } }, '2025-10-01')
  expect([disputed.outcome, disputed.total]).toEqual(['ask-a-person', 0])
})

test('two parents claiming one child: no rule guesses between them, and a year paid to one is not paid to the other', () => {
  const story = { bornOn: '2025-03-12', claimedOn: ['2025-09-01'] }
  const open = decide({ ...story, otherClaims: [{ on: '2025-09-05', state: 'open' }] }, '2025-10-01')
  expect([open.outcome, open.lines[0]?.state, open.total]).toEqual(['ask-a-person', 'ask-a-person', 0])
  expect(codes(open.changes)).toContain('other-claim')
  const paid = decide({ ...story, otherClaims: [{ on: '2025-08-29', state: 'paid' }] }, '2025-10-01')
  expect([paid.lines[0]?.state, paid.reasons[0]?.code]).toEqual(['not-due', 'other-paid'])
  const chongqing = { hukou: [{ region: CHONGQING, from: '2025-03-12' }] }
  const mine: Story = { ...story, child: chongqing, claimant: { kind: 'parent', custody: 'with-claimant' } }
  const settled = decide({ ...mine, otherClaims: [{ on: '2025-08-29', state: 'open' }] }, '2025-10-01')
  expect([settled.lines[0]?.state, settled.total]).toEqual(['due', 360_000])
})

test('where a place was read to reckon by the month, a move within the year splits it the month after leaving', () => {
  const child = {
    hukou: [
      { region: HARBIN, from: '2025-01-10' },
      { region: DAQING, from: '2026-04-20' }
    ]
  }
  const decision = decide({ bornOn: '2025-01-10', child, claimedOn: ['2025-09-01', '2026-05-01'] }, '2026-06-01')
  expect(short(decision.lines)).toEqual([
    [2025, 12, HARBIN, 'due', 360_000],
    [2026, 4, HARBIN, 'due', 120_000],
    [2026, 8, DAQING, 'due', 240_000],
    [2027, 12, DAQING, 'not-yet', 0]
  ])
})

test('in Anhui no rule was read on a move within the year: a person says who pays, and the sum stays whole', () => {
  const child = {
    hukou: [
      { region: HEFEI, from: '2025-01-10' },
      { region: BENGBU, from: '2026-04-20' }
    ]
  }
  const decision = decide({ bornOn: '2025-01-10', child, claimedOn: ['2025-09-01', '2026-05-01'] }, '2026-06-01')
  expect(decision.lines.map(({ year, payer, state, expected }) => [year, payer, state, expected])).toEqual([
    [2025, HEFEI, 'due', 360_000],
    [2026, null, 'ask-a-person', 360_000],
    [2027, BENGBU, 'not-yet', 360_000]
  ])
  expect(decision.outcome).toBe('granted-in-part')
})

test('a year claimed before the move stays with the old place', () => {
  const child = {
    hukou: [
      { region: HEFEI, from: '2025-01-10' },
      { region: BENGBU, from: '2026-04-20' }
    ]
  }
  const decision = decide({ bornOn: '2025-01-10', child, claimedOn: ['2025-09-01', '2026-02-01'] }, '2026-06-01')
  expect(short(decision.lines.slice(1, 2))).toEqual([[2026, 12, HEFEI, 'due', 360_000]])
})

test('where both places were read to go by the claim, the place of the hukou on that day pays the year', () => {
  const child = {
    hukou: [
      { region: HEFEI, from: '2025-01-10' },
      { region: BENGBU, from: '2026-04-20' }
    ]
  }
  const byClaim = withRule({ question: 'move-within-year', value: 'by-claim' })
  const decision = decide(
    { bornOn: '2025-01-10', child, claimedOn: ['2025-09-01', '2026-05-01'] },
    '2026-06-01',
    byClaim
  )
  expect(short(decision.lines.slice(1, 2))).toEqual([[2026, 12, BENGBU, 'due', 360_000]])
})

test('a child without hukou waits for nothing else', () => {
  const decision = decide({ bornOn: '2026-10-01', child: { hukou: [] } }, '2026-11-23')
  expect([decision.outcome, codes(decision.reasons), codes(decision.changes)]).toEqual([
    'not-yet',
    ['no-hukou'],
    ['hukou']
  ])
  expect(decision.lines.map(({ expected }) => expected)).toEqual([360_000, 360_000, 360_000])
})

test('nobody whose child died before it was registered is sent to the register', () => {
  const decision = decide({ bornOn: '2026-10-01', child: { hukou: [], diedOn: '2026-10-09' } }, '2026-11-23')
  expect([decision.outcome, codes(decision.reasons)]).toEqual(['ask-a-person', ['died', 'after-death', 'after-death']])
})

test('a year claimed before the child died stays due; later years are not, and a person settles what is open', () => {
  const story: Story = { bornOn: '2025-03-12', claimedOn: ['2025-09-01'], child: { diedOn: '2026-06-03' } }
  const decision = decide(story, '2026-07-01')
  expect(decision.lines.map(({ year, state, amount }) => [year, state, amount])).toEqual([
    [2025, 'due', 360_000],
    [2026, 'ask-a-person', 0],
    [2027, 'not-due', 0]
  ])
  for (const { code, zh } of decision.reasons.filter(({ code }) => code !== 'due')) {
    expect(['died', 'after-death']).toContain(code)
    expect(zh).toContain('深表哀悼')
  }
  const claimed = decide({ ...story, claimedOn: ['2025-09-01', '2026-06-02'] }, '2026-07-01')
  expect(claimed.total).toBe(720_000)
})

test('where a place was read to reckon a death by the month, the month of the death is the last', () => {
  const byMonth = withRule({ question: 'death', value: 'by-month' })
  const story: Story = {
    bornOn: '2025-03-12',
    claimedOn: ['2025-09-01', '2026-07-01'],
    child: { diedOn: '2026-06-03' }
  }
  expect(decide(story, '2026-07-01', byMonth).lines.map(({ months, amount }) => [months, amount])).toEqual([
    [12, 360_000],
    [6, 180_000],
    [12, 0]
  ])
  const born: Story = { bornOn: '2025-03-12', claimedOn: ['2025-09-01'], child: { diedOn: '2025-06-03' } }
  expect(decide(born, '2025-10-01', byMonth).lines[0]).toMatchObject({
    from: '2025-03',
    to: '2025-06',
    amount: 120_000
  })
  const whole = withRule({ question: 'death', value: 'whole-year' })
  expect(decide(story, '2026-07-01', whole).total).toBe(720_000)
})

test('a child of another nationality, an unborn one and a day before the scheme each get their own sentence', () => {
  const story = { bornOn: '2025-03-12', claimedOn: ['2025-09-01'] }
  expect(codes(decide({ ...story, child: { chineseNational: false } }, '2025-10-01').reasons)).toEqual(['nationality'])
  expect(codes(decide(story, '2025-03-11').reasons)).toEqual(['not-in-force'])
  expect(codes(decide({ bornOn: '2025-12-24' }, '2025-12-01').reasons)).toEqual(['not-born'])
})

const topUp = (more: Partial<Parameter>): Parameter => ({
  programme: 'childcare-subsidy',
  category: 'child-under-3',
  region: 340100,
  from: '2026-01-01',
  to: null,
  amount: 1200,
  unit: 'child-year',
  layer: 'city',
  effect: 'adds',
  instrument: 'ccs2025',
  verification: 'read',
  ...more
})

test('a city adds to the nation from its first day; an unverified province is shown and pays nothing', () => {
  const amounts = [
    ...parameters,
    topUp({}),
    topUp({ region: 340000, layer: 'province', effect: 'replaces', amount: 9999, verification: 'unverified' })
  ]
  const decision = decide({ bornOn: '2025-03-12', claimedOn: ['2025-09-01', '2026-02-01'] }, '2026-03-01', {
    ...norms,
    amounts
  })
  expect(decision.lines.map(({ year, amount }) => [year, amount])).toEqual([
    [2025, 360_000],
    [2026, 480_000],
    [2027, 0]
  ])
  expect(decision.parameters.map(({ region, amount, payable }) => [region, amount, payable])).toEqual([
    [0, 360_000, true],
    [340000, 999_900, false],
    [340100, 120_000, true]
  ])
  expect(codes(decision.changes)).toContain('figure')
})

test('a figure that changes within a whole year is not averaged by anybody', () => {
  const amounts = [...parameters, topUp({ from: '2026-07-01' })]
  const decision = decide({ bornOn: '2025-03-12', claimedOn: ['2025-09-01', '2026-02-01'] }, '2026-03-01', {
    ...norms,
    amounts
  })
  expect(decision.lines[1]).toMatchObject({ state: 'ask-a-person', amount: 0, because: { code: 'no-figure' } })
})

test('the decision carries rule, dated figures, facts with their source, and remedies with clocks', () => {
  const decision = decide(
    { bornOn: '2024-06-01', claimedOn: ['2025-09-01'], sources: { child: 'register', hukou: 'register' } },
    '2025-10-01'
  )
  expect(decision.rules).toContainEqual({ instrument: 'ccs2025', articles: '6', verification: 'read' })
  expect(decision.rules).toContainEqual({ instrument: 'ccs2025', articles: '–', verification: 'memory-high' })
  expect(decision.facts).toContainEqual({ key: 'child.bornOn', value: '2024-06-01', source: 'register' })
  expect(decision.facts).toContainEqual({ key: 'claimedOn', value: '2025-09-01', source: 'applicant' })
  expect(decision.remedies.map(({ days }) => days)).toEqual([60, 15, 60, 30])
})
