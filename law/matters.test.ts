import { expect, test } from 'vitest'
import { assertLegalBasis } from './gate.ts'
import { formFields, matterName, matters } from './matters.ts'
import { screenColumn, screenText } from './screen.ts'

const today = '2026-11-23'

test('every matter has an operation with a basis in force, costs nothing, and is declared once', () => {
  for (const { key, operation, fee } of matters) {
    expect(assertLegalBasis(operation, today).key, key).toBe(operation)
    expect(fee, key).toBe(0)
  }
  expect(new Set(matters.map(({ key }) => key)).size).toBe(matters.length)
})

test('no matter asks for what is refused, in a field or in words', () => {
  for (const matter of matters) {
    const words = [matter.titleZh, matter.titleEn, matter.aboutZh, matter.aboutEn, matter.qualityZh, matter.qualityEn]
    words.push(matterName(matter.key, 'zh'), matterName(matter.key, 'en'))
    for (const reasons of Object.values(matter.deciding?.reasons ?? {}))
      for (const { zh, en } of reasons) {
        expect(zh, matter.key).toMatch(/[\u4e00-\u9fff]/)
        expect(en, matter.key).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/)
        words.push(zh, en)
      }
    for (const { form, ground, papers, ...variant } of matter.variants) {
      words.push(variant.titleZh, variant.titleEn, variant.aboutZh, variant.aboutEn)
      if (ground.kind === 'consent') words.push(ground.text.textZh, ground.text.textEn)
      for (const { name, titleZh, titleEn, hintZh = '', hintEn = '', options = [] } of formFields(form)) {
        for (const header of [name, titleZh, titleEn]) expect(screenColumn(header), header).toBeUndefined()
        words.push(hintZh, hintEn, ...options.flatMap(one => [one.titleZh, one.titleEn]))
      }
      words.push(...papers.flatMap(one => [one.titleZh, one.titleEn]))
    }
    for (const text of words) expect(screenText(text).found, text).toEqual([])
    expect(words.join(), matter.key).not.toMatch(/孕|预产|pregnan|due date/i)
  }
})

test('what is done at once has no steps; anything else says who does what by when', () => {
  for (const { deciding, steps, outcome, variants } of matters) {
    expect(deciding === undefined).toBe(steps.length === 0)
    expect(deciding === undefined).toBe(outcome.kind === 'receipt')
    for (const { workingDays, roles } of steps) expect(workingDays > 0 && roles.length > 0).toBe(true)
    if (deciding) expect(steps.map(({ key }) => key)).toEqual(['check', 'decide'])
    for (const { papers, edition } of variants) {
      expect(edition).toMatch(/^\d{4}-\d{2}$/)
      expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length)
    }
  }
})

test('a birth registration needs nothing: an empty form before the birth, and only the day after it', () => {
  const [after, before] = matters.find(({ key }) => key === 'birth-registration')!.variants
  for (const { form } of [after!, before!]) for (const { required } of formFields(form)) expect(required).toBe(false)
  expect(formFields(before!.form).map(({ name }) => name)).toEqual(['order'])
  expect(before!.form.safeParse({}).success).toBe(true)
  for (const extra of ['expectedOn', 'dueOn', 'weeks', 'maritalStatus', 'employer', 'fee'])
    expect(before!.form.safeParse({ [extra]: 'x' }).success || after!.form.safeParse({ [extra]: 'x' }).success).toBe(
      false
    )
})
