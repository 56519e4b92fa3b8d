import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Facts, IntakeField } from '../contract/register-fields.ts'
import { assertLegalBasis, NoLegalBasis, registerFieldOperations } from './gate.ts'
import { operations } from './operations.ts'
import { purposeFor, purposes } from './purposes.ts'
import { refusals } from './refusals.ts'
import { screenColumn, screenText } from './screen.ts'

const TODAY = '2026-11-23'

test('every operation of the platform has a basis in force today', () => {
  for (const { key } of operations) expect(assertLegalBasis(key, TODAY).key).toBe(key)
  expect(new Set(operations.map(({ key }) => key)).size).toBe(operations.length)
})

test('an unknown operation is refused, whatever it is called', () => {
  for (const key of ['', 'people', 'constructor', '__proto__', 'toString', 'people.everything'])
    expect(() => assertLegalBasis(key, TODAY), key).toThrow(NoLegalBasis)
  fc.assert(
    fc.property(fc.string(), key => {
      fc.pre(!operations.some(operation => operation.key === key))
      expect(() => assertLegalBasis(key, TODAY)).toThrow(NoLegalBasis)
    })
  )
})

test('before any of its laws was in force an operation has no basis', () => {
  expect(() => assertLegalBasis('people.own-file', '2021-10-31')).toThrow(NoLegalBasis)
  expect(assertLegalBasis('people.own-file', '2021-11-01').key).toBe('people.own-file')
})

test('a day that is no day closes the gate', () => {
  for (const day of ['', '2026-02-30', '23.11.2026', '2026-11', '2026-11-23 ', 'NaN'])
    expect(() => assertLegalBasis('people.look-up', day), day).toThrow(NoLegalBasis)
})

test('a refused power says which refusal stands against it', () => {
  const refusalOf = (operation: string) => {
    try {
      assertLegalBasis(operation, TODAY)
    } catch (error) {
      if (error instanceof NoLegalBasis) return [error.code, error.refusal?.code]
    }
    return undefined
  }
  for (const { code } of refusals) expect(refusalOf(code)).toEqual(['law.no-basis', code])
  expect(refusalOf('people.pregnancy-check')?.[1]).toBe('R1_PREGNANCY_IUD_MONITORING')
  expect(refusalOf('征收社会抚养费')?.[1]).toBe('R3_SOCIAL_MAINTENANCE_FEE')
  expect(refusalOf('people.fly')).toEqual(['law.no-basis', undefined])
})

test('every fact of the register and every field of a file names an operation with a basis, and no other field does', () => {
  const fields = new Set([...Object.keys(Facts.shape), ...IntakeField.options])
  expect(new Set(Object.keys(registerFieldOperations))).toEqual(fields)
  for (const field of fields) {
    expect(assertLegalBasis(registerFieldOperations[field] ?? '', TODAY).key).toBe(registerFieldOperations[field])
    expect(screenColumn(field), field).toBeUndefined()
  }
})

test('no operation or purpose carries a refused word in its name or purpose', () => {
  for (const { key, titleZh, titleEn, purposeZh, purposeEn } of operations)
    for (const text of [key, titleZh, titleEn, purposeZh, purposeEn]) expect(screenText(text).found, text).toEqual([])
  for (const { titleZh, titleEn } of purposes)
    for (const text of [titleZh, titleEn]) expect(screenText(text).found, text).toEqual([])
})

test('ethnic group, education and marital status are kept only under a purpose, for a time', () => {
  for (const field of ['ethnicGroup', 'education', 'maritalStatus']) {
    const purpose = purposeFor(field)
    expect(purpose?.operation, field).toBe(registerFieldOperations[field])
    expect(purpose?.ground, field).not.toBe('invented')
    expect(purpose?.keepDays, field).toBeLessThanOrEqual(400)
  }
  expect(purposeFor('name')).toBeUndefined()
  for (const { operation } of purposes) expect(assertLegalBasis(operation, TODAY).key).toBe(operation)
})
