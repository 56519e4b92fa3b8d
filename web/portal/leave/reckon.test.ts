import { expect, test } from 'vitest'
import { type LeaveForm, reckonLeave } from './reckon.ts'

const TODAY = '2026-11-23'
const form = (more: LeaveForm = {}): LeaveForm => ({
  kind: 'maternity',
  place: '340000',
  babies: '1',
  delivery: 'ordinary',
  'born-year': '2026',
  'born-month': '3',
  'born-date': '2',
  ...more
})
const problems = (more: LeaveForm) => {
  const found = reckonLeave(form(more), TODAY)
  return 'problems' in found ? found.problems.map(({ field, text }) => [field, text]) : 'an answer'
}
const answer = (more: LeaveForm) => {
  const found = reckonLeave(form(more), TODAY)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.answer
}
const start = (year: string, month: string, date: string) => ({
  'start-year': year,
  'start-month': month,
  'start-date': date
})

test('a mother in Anhui reads her days and her time for breastfeeding', () => {
  const { leave, breastfeeding } = answer({})
  expect([leave?.days, leave?.until.latest, breastfeeding?.minutes, breastfeeding?.until]).toEqual([
    158,
    '2026-08-10',
    60,
    '2027-03-01'
  ])
  expect(answer({ babies: '2', delivery: 'caesarean' }).leave?.days).toBe(188)
  expect(answer({ place: '0' }).leave?.days).toBe(98)
})

test('father, parents and a loss each have their own answer', () => {
  expect(answer({ kind: 'nursing' }).leave?.until).toEqual({ earliest: '2026-03-31', latest: '2026-03-31' })
  expect(answer({ kind: 'parental', 'born-year': '2018' }).parental?.years).toHaveLength(3)
  expect(answer({ kind: 'parental', place: '0' })).toEqual({ parental: undefined })
  const loss = { kind: 'loss', months: 'four-or-more', 'born-year': '', 'born-month': '', 'born-date': '' }
  expect(answer({ ...loss, ...start('2026', '7', '1') }).leave?.days).toBe(42)
})

test('marriage leave is told as a range, and the leave of an only child as a right whose days nobody has read', () => {
  const none = { 'born-year': '', 'born-month': '', 'born-date': '' }
  const { leave } = answer({ kind: 'marriage', ...none, ...start('2026', '9', '24') })
  // 25 September and 1 to 3 October are holidays, which may or may not count.
  expect([leave?.days, leave?.until]).toEqual([13, { earliest: '2026-10-06', latest: '2026-10-10' }])
  expect(answer({ kind: 'marriage', place: '0', ...none, ...start('2026', '9', '24') })).toEqual({ leave: undefined })
  expect(answer({ kind: 'care', ...none }).care).toMatchObject({
    days: null,
    verification: 'unverified',
    articles: '32'
  })
  expect(answer({ kind: 'care', place: '0', ...none })).toEqual({ care: undefined })
})

test('an allowance is a wage by thirtieths, each line with its article, and who pays for the days added is said to be open', () => {
  const { allowance } = answer({ kind: 'allowance', wage: '6,000', insured: 'yes' })
  expect(
    allowance?.lines.map(({ days, fen, instrument, articles, verification }) => [
      days,
      fen,
      instrument,
      articles,
      verification
    ])
  ).toEqual([
    [98, 1_960_000, 'sp619', '8', 'read'],
    [60, 1_200_000, 'ah_pfpr', '32', 'unverified']
  ])
  expect([allowance?.payer, allowance?.total]).toEqual(['fund', 3_160_000])
  expect(allowance?.notes.map(({ code }) => code)).toEqual(['allowance-fund', 'allowance-month', 'allowance-added'])
  const without = answer({ kind: 'allowance', wage: '6000.50', insured: 'no', place: '0' }).allowance
  expect([without?.payer, without?.total]).toEqual(['employer', Math.floor((600_050 * 98) / 30)])
})

test('the subsidy of a child is told year by year as the rule decides it', () => {
  expect(answer({ kind: 'subsidy' }).subsidy).toMatchObject({
    instrument: 'ccs2025',
    total: 1_080_000,
    years: [2026, 2027, 2028].map(year => ({ year, months: 12, fen: 360_000 }))
  })
  // Born in December 2024: 36 months from January 2025.
  expect(answer({ kind: 'subsidy', 'born-year': '2024', 'born-month': '12' }).subsidy?.total).toBe(1_080_000)
  expect(answer({ kind: 'subsidy', 'born-year': '2022', 'born-month': '1' }).subsidy?.years).toEqual([
    { year: 2025, months: 1, fen: 30_000 }
  ])
  expect(answer({ kind: 'subsidy', 'born-year': '2021' })).toEqual({ subsidy: undefined })
})

test.each([
  ['no wage', { kind: 'allowance' }, [['wage', 'leave.wrong.wage']]],
  ['a wage in words', { kind: 'allowance', wage: '六千' }, [['wage', 'leave.wrong.wage']]],
  ['a wage of nothing', { kind: 'allowance', wage: '0' }, [['wage', 'leave.wrong.wage']]],
  ['marriage leave without its day', { kind: 'marriage' }, [['start-year', 'leave.wrong.start']]],
  ['no day at all', { 'born-year': '', 'born-month': '', 'born-date': '' }, [['born-year', 'leave.wrong.born']]],
  ['a day that is none', { 'born-month': '2', 'born-date': '30' }, [['born-year', 'leave.wrong.born']]],
  ['words', { 'born-year': '去年' }, [['born-year', 'leave.wrong.born']]],
  ['a day half given', { 'start-month': '2' }, [['start-year', 'leave.wrong.start']]],
  ['a year nobody knows the holidays of', { 'born-year': '2032' }, [['born-year', 'leave.wrong.range']]],
  ['a start too early', start('2026', '2', '14'), [['start-year', 'leave.wrong.early']]],
  ['a start after the birth', start('2026', '3', '3'), [['start-year', 'leave.wrong.early']]],
  [
    'a father before the birth',
    { kind: 'nursing', ...start('2026', '3', '1') },
    [['start-year', 'leave.wrong.nursing']]
  ],
  ['a loss without its day', { kind: 'loss' }, [['start-year', 'leave.wrong.start']]]
])('%s leads to the field in a sentence', (_, more, said) => {
  expect(problems(more as LeaveForm)).toEqual(said)
})

test('a leave may reach into the last year whose holidays are known', () => {
  expect(
    answer({ 'born-year': '2031', 'born-month': '12', 'born-date': '31', babies: '4', delivery: 'difficult' }).leave
      ?.days
  ).toBe(218)
})
