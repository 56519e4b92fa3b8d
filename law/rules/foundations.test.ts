import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInstrument } from '../instruments.ts'
import { childcareSubsidyRules } from '../parameters/childcare-subsidy-rules.ts'
import { parameters } from '../parameters.ts'
import { amountOn, reaches } from './amounts.ts'
import { subsidyDecisionDue } from './childcare-subsidy.ts'
import * as ofSubsidy from './childcare-subsidy-texts.ts'
import { addDays, ageOn, birthday, daysBetween, firstDayOfMonth, lastDayOfMonth, monthNumber } from './days.ts'
import type { Said } from './decision.ts'
import { fenOfYuan, moneyText } from './money.ts'
import { remediesFor } from './remedies.ts'
import * as ofAssistance from './special-assistance-texts.ts'

const day = fc.integer({ min: -20_000, max: 40_000 }).map(n => addDays('2000-01-01', n))
const run = { seed: 20261128 }

test('who is born on 29 February turns a year older on the last day of February', () => {
  expect([birthday('2024-02-29', 1), birthday('2024-02-29', 4)]).toEqual(['2025-02-28', '2028-02-29'])
  expect([ageOn('2024-02-29', '2027-02-27'), ageOn('2024-02-29', '2027-02-28')]).toEqual([2, 3])
  expect(ageOn('2024-05-01', '2024-04-30')).toBe(-1)
})

test('days, months and ages agree on every day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 100 }), (on, years) => {
      expect(daysBetween(on, addDays(on, years))).toBe(years)
      expect(on >= firstDayOfMonth(monthNumber(on)) && on <= lastDayOfMonth(monthNumber(on))).toBe(true)
      expect(ageOn(on, birthday(on, years))).toBe(years)
      expect(ageOn(on, addDays(birthday(on, years), -1))).toBe(years - 1)
    }),
    run
  )
  expect(() => addDays('2026-02-30T', 1)).toThrow(RangeError)
})

test('money is fen, and is written with its separators', () => {
  expect([0, 5, 30_000, 360_000, 123_456_789].map(moneyText)).toEqual([
    '¥0.00',
    '¥0.05',
    '¥300.00',
    '¥3,600.00',
    '¥1,234,567.89'
  ])
  expect([fenOfYuan(3600), fenOfYuan(0.29), fenOfYuan(4.35)]).toEqual([360_000, 29, 435])
  for (const wrong of [-1, 0.001, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => fenOfYuan(wrong)).toThrow(RangeError)
  for (const wrong of [-1, 0.5, Number.NaN]) expect(() => moneyText(wrong)).toThrow(RangeError)
})

test('a figure reaches the places inside its division and no others', () => {
  expect([reaches(0, 340104), reaches(340000, 340104), reaches(340100, 340104), reaches(340104, 340104)]).toEqual(
    Array(4).fill(true)
  )
  expect([reaches(340000, 320102), reaches(340100, 340302), reaches(340104, 340111), reaches(340000, 0)]).toEqual(
    Array(4).fill(false)
  )
})

test('layers: a narrower base stands in the place of the wider one, an addition comes on top', () => {
  const at = (category: string, place: number, on: string) =>
    amountOn(parameters, { programme: 'rural-reward', category, place }, on).fen
  expect(at('one-girl', 340104, '2026-01-01')).toBe(120_000)
  expect(at('one-boy-or-two-girls', 340104, '2026-01-01')).toBe(96_000)
  // An addition of 2004 to 2008 to a base of another category adds to nothing.
  expect(at('one-girl', 340104, '2006-01-01')).toBeNull()
  expect(at('one-boy-or-two-girls', 340104, '2003-12-31')).toBeNull()
})

test('the last day against a decision is the sixtieth after one learned of it', () => {
  const [reconsideration, ...petition] = remediesFor('2026-11-23')
  expect([reconsideration?.from, reconsideration?.until, reconsideration?.rule.articles]).toEqual([
    '2026-11-23',
    '2027-01-22',
    '20'
  ])
  expect(petition.map(({ days, until }) => [days, until])).toEqual([
    [15, null],
    [60, null],
    [30, null]
  ])
  expect(remediesFor(null)[0]?.until).toBeNull()
})

test('thirty working days skip weekends and holidays, and count the Saturdays worked in their place', () => {
  const calendar = (on: string) => chineseDays.isWorkday(on)
  // From Tuesday 2026-09-01: 21 through 30 September (Sunday 20 worked, Friday 25 off), 24 through Saturday 10 October, 30 on the 19th.
  expect(subsidyDecisionDue('2026-09-01', calendar)).toBe('2026-10-19')
})

test('every local rule and figure names an instrument that is known, and an open question has no value', () => {
  for (const { instrument, value, verification } of childcareSubsidyRules) {
    expect(findInstrument(instrument)?.id).toBe(instrument)
    expect(value === null, instrument).toBe(verification === 'unverified')
  }
})

test('every sentence is there in Chinese and in English, and calls nobody names', () => {
  const sentences = [ofSubsidy.reasons, ofSubsidy.changes, ofAssistance.reasons, ofAssistance.changes]
    .flatMap(texts => Object.values<(...words: never[]) => Said>(texts))
    .map(say => say(...(['2026-12-31', '2026-12-31'] as never[])))
  expect(sentences.length).toBeGreaterThan(30)
  for (const { code, zh, en } of sentences) {
    expect(zh, code).toMatch(/\p{Script=Han}.*。$/su)
    expect(en, code).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+\.$/u)
    expect(zh, code).not.toMatch(/对象|流动人员|违法|失独|政策外|超生/)
  }
})
