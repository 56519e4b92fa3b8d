import { expect, test } from 'vitest'
import { ConsentPurpose } from '../contract/consents.ts'
import { declaredConsents, findConsent } from './consents.ts'
import { assertLegalBasis, registerFieldOperations } from './gate.ts'
import { purposeFor, purposes } from './purposes.ts'
import { screenText } from './screen.ts'

const today = '2026-11-23'

test('every sensitive fact has a purpose, a ground and a clock; what stands on consent has its words in both languages', () => {
  for (const field of ['ethnicGroup', 'education', 'maritalStatus']) {
    const purpose = purposeFor(field)!
    expect(purpose.operation, field).toBe(registerFieldOperations[field])
    expect(['statute', 'consent']).toContain(purpose.ground)
    expect(purpose.keepDays, field).toBeGreaterThan(0)
  }
  for (const { key, ground, consent } of purposes) expect(consent !== undefined, key).toBe(ground === 'consent')
  for (const { purpose, operation, text, keep, asks } of declaredConsents) {
    expect(assertLegalBasis(operation, today).key, purpose).toBe(operation)
    expect('days' in keep ? keep.days : keep.months * 30, purpose).toBeLessThanOrEqual(400)
    for (const said of [text.textZh, text.textEn, asks?.titleZh ?? '', asks?.titleEn ?? ''])
      expect(screenText(said).found, said).toEqual([])
    // What it is for, that it may be withdrawn, and that refusing changes nothing.
    expect(text.textZh, purpose).toMatch(/单独同意.*撤回.*不影响我办理其他任何事项/)
    expect(text.textEn, purpose).toMatch(/consent separately.*withdraw.*changes nothing else/)
  }
})

test('a purpose that is not declared has no consent, whatever it is called', () => {
  expect(declaredConsents.map(({ purpose }) => purpose)).toEqual([
    ...ConsentPurpose.options,
    'cases.birth-registration'
  ])
  for (const unknown of ['', 'constructor', 'demo-statistics', 'rural-reward-assistance'])
    expect(findConsent(unknown)).toBeUndefined()
})
