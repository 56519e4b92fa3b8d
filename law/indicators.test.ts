import { expect, test } from 'vitest'
import { findIndicator, indicators, isCounted } from './indicators.ts'
import { inForce } from './instruments.ts'
import { screenColumn, screenText } from './screen.ts'

const today = '2026-11-29'

test('every indicator is declared once, on a basis in force, with its formula and what it is not for', () => {
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
  for (const { code, basis, ...words } of indicators) {
    expect(basis.every(({ instrument }) => inForce(instrument, today)) && basis.length > 0, code).toBe(true)
    for (const [key, word] of Object.entries(words))
      if (/(Zh|En)$/.test(key)) expect(word, `${code} ${key}`).not.toBe('')
  }
})

test('no indicator speaks of methods, of births within or outside a policy, or of what one worker did', () => {
  for (const { code, titleZh, titleEn, formulaZh, formulaEn } of indicators) {
    for (const text of [titleZh, titleEn, formulaZh, formulaEn]) expect(screenText(text).found, code).toEqual([])
    expect(screenColumn(titleZh), code).toBeUndefined()
    expect(`${titleZh}${formulaZh}`, code).not.toMatch(/工作人员|违法|政策|每名干部/)
  }
  for (const refused of ['综合节育率', '计划生育率', '政策符合率', '违法生育率'])
    expect(screenText(refused).found, refused).not.toEqual([])
})

test('whatever is reckoned of births says so, and old tables and mothers are never reckoned from people', () => {
  for (const { code, calculation, ofBirths, notForZh } of indicators) {
    if (calculation.kind === 'events' && calculation.over.happening === 'births') expect(ofBirths, code).toBe(true)
    if (ofBirths) expect(notForZh, code).toMatch(/排名.*三年平均/)
    if (calculation.kind === 'not-collected') expect(isCounted(calculation), code).toBe(false)
  }
  for (const code of ['birth-rate', 'natural-increase', 'net-migration', 'sex-ratio-at-birth', 'general-fertility'])
    expect(isCounted(findIndicator(code)!.calculation), code).toBe(true)
  for (const code of ['total-fertility', 'birth-order-share-2', 'fertility-25', 'mean-age-first-birth'])
    expect(findIndicator(code)?.calculation, code).toEqual({ kind: 'not-collected', why: 'mothers' })
  expect(findIndicator('certificate-coverage')?.calculation).toEqual({ kind: 'imported' })
  expect(findIndicator('contraceptive-prevalence')).toBeUndefined()
})

test('no count that is shown crosses sex with age', () => {
  for (const { code, calculation } of indicators) {
    const people =
      calculation.kind === 'share'
        ? [calculation.part, calculation.whole]
        : calculation.kind === 'ratio'
          ? [calculation.over, calculation.under]
          : []
    for (const { sex, ages } of people) expect(sex !== undefined && ages !== undefined, code).toBe(false)
  }
})
