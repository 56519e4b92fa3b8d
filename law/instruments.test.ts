import { expect, test } from 'vitest'
import { findInstrument, inForce, instruments } from './instruments.ts'
import { operations } from './operations.ts'
import { stayThresholds } from './parameters/thresholds.ts'
import { parameters, parametersOn } from './parameters.ts'
import { refusals } from './refusals.ts'
import { findProvision, standard, standardHead } from './standard.ts'

const TODAY = '2026-11-23'

test('an instrument is in force from its first day to the day before its repeal', () => {
  expect(inForce('fp555', '2009-09-30')).toBe(false)
  expect(inForce('fp555', '2009-10-01')).toBe(true)
  expect(inForce('fp555', '2021-09-08')).toBe(true)
  expect(inForce('fp555', '2021-09-09')).toBe(false)
})

test('an unknown instrument, an unknown first day and a day that is no day are not in force', () => {
  expect(inForce('no-such-law', TODAY)).toBe(false)
  expect(inForce('__proto__', TODAY)).toBe(false)
  expect(inForce('ah_women', TODAY)).toBe(false)
  for (const day of ['', '2026', '2026-02-30', '2026-11-23T00:00', 'today', '9999-99-99'])
    expect(inForce('pfpl', day), day).toBe(false)
})

test('ids are given once and every repealed instrument ended after it began', () => {
  expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length)
  for (const { id, from, to } of instruments) if (from && to) expect(from < to, id).toBe(true)
  for (const id of [
    'fp555',
    'smf357',
    'fpts309',
    'fpts_rules',
    'pfpl_old',
    'ah_old',
    'ah_norm2010',
    'rc2018',
    'sp_fee_anhui'
  ])
    expect(inForce(id, TODAY), id).toBe(false)
})

test('no operation and no refusal rests on a repealed or unknown instrument', () => {
  const cited = [...operations.flatMap(({ basis }) => basis), ...refusals.flatMap(({ instruments: cites }) => cites)]
  for (const { instrument, articles } of cited) {
    expect(inForce(instrument, TODAY), instrument).toBe(true)
    expect(articles.length, instrument).toBeGreaterThan(0)
  }
})

test('the thirteen refusals are complete, in Chinese and in English, and point at the standard', () => {
  expect(refusals.map(({ code }) => code.replace(/_.*/, ''))).toEqual(Array.from({ length: 13 }, (_, i) => `R${i + 1}`))
  for (const refusal of refusals) {
    for (const text of [refusal.titleZh, refusal.reasonZh, refusal.counterpartZh])
      expect(text, refusal.code).toMatch(/\p{Script=Han}/u)
    for (const text of [refusal.titleEn, refusal.reasonEn, refusal.counterpartEn])
      expect(text, refusal.code).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u)
    expect(refusal.words.length, refusal.code).toBeGreaterThan(0)
    const places = refusal.place === '–' ? [] : refusal.place.split(', ')
    for (const place of places)
      expect(findProvision(place)?.refusals, `${refusal.code} ${place}`).toContain(refusal.code)
  }
})

test('the 28 articles stand complete with their items', () => {
  const articles = standard.filter(({ id }) => /^\d+$/.test(id)).map(({ id }) => Number(id))
  expect(articles).toEqual(Array.from({ length: 28 }, (_, i) => i + 1))
  const items = { 8: 7, 9: 8, 10: 6, 12: 3, 13: 4, 14: 3, 22: 3, 23: 3, 24: 3 }
  for (const [article, count] of Object.entries(items)) {
    const ids = standard.filter(({ id }) => id.startsWith(`${article}(`)).map(({ id }) => id)
    expect(ids).toEqual(Array.from({ length: count }, (_, i) => `${article}(${i + 1})`))
  }
  expect(standard).toHaveLength(28 + 40)
  expect(standardHead).toMatchObject({ status: 'D', verification: 'unverified' })
})

test('every article says why and what is lawful in both languages, and its text is restored', () => {
  for (const { id, chapter, text, status, whyZh, whyEn, formZh, formEn, refusals: linked } of standard) {
    for (const zh of [text, whyZh, formZh]) expect(zh, id).toMatch(/\p{Script=Han}/u)
    for (const en of [whyEn, formEn]) expect(en, id).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u)
    expect(text, id).not.toMatch(/方案生育|效劳|总那么|原那么|人户别离|荣耀证|催促|假设干|根底|气氛|XX|[(),;:]/)
    expect([...text].filter(c => c === '“').length, id).toBe([...text].filter(c => c === '”').length)
    for (const code of linked)
      expect(
        refusals.some(refusal => refusal.code === code),
        `${id} ${code}`
      ).toBe(true)
    if (status === 'C') expect(linked.length, id).toBeGreaterThan(0)
    expect([1, 2, 3, 4, 6]).toContain(chapter)
  }
})

test('parameters cite known instruments, periods do not overlap, and unknown days never apply', () => {
  for (const parameter of parameters) {
    expect(findInstrument(parameter.instrument), parameter.category).toBeDefined()
    if (parameter.amount === null) expect(parameter.verification).toBe('unverified')
  }
  const amounts = (on: string) =>
    parametersOn('special-assistance', on).map(({ category, hukou, amount }) => [category, hukou, amount])
  expect(amounts('2021-12-31')).toEqual([
    ['only-child-disabled', undefined, 350],
    ['only-child-dead', undefined, 450]
  ])
  expect(amounts('2022-01-01')).toEqual([
    ['only-child-disabled', undefined, 460],
    ['only-child-dead', undefined, 590]
  ])
  expect(amounts('2014-06-01')).toHaveLength(4)
  expect(parametersOn('childcare-subsidy', '2024-12-31')).toEqual([])
  expect(parametersOn('one-child-reward', TODAY)).toEqual([])
  expect(stayThresholds.map(({ length }) => length)).toEqual([{ days: 30 }, { months: 3 }, { months: 6 }])
})
