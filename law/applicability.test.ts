import { expect, test } from 'vitest'
import { applicabilities, applicabilityOf } from './applicability.ts'

test('the standard applies to streets in full, to towns by reference and as their district set it, and takes no right from anybody', () => {
  expect(applicabilityOf(undefined, 'street').key).toBe('full')
  expect(applicabilityOf(undefined, null).key).toBe('full')
  expect(applicabilityOf(undefined, 'town').key).toBe('by-reference')
  expect(applicabilityOf('full', 'town').key).toBe('full')
  expect(applicabilityOf('by-reference', 'street')).toMatchObject({ key: 'by-reference', binds: false })
  expect(applicabilityOf(undefined, 'township').key).toBe('no')
  for (const { effectZh, effectEn } of applicabilities) {
    expect(effectZh).toContain('居民依法享有的服务、期限和免费一项不少')
    expect(effectEn).toContain('owed by law')
  }
})
