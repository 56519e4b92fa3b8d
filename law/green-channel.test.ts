import { expect, test } from 'vitest'
import { type GreenChannel, greenChannels, greenChannelsOf } from './parameters/green-channel.ts'

const entry = (told: Partial<GreenChannel>): GreenChannel => ({
  key: 'a',
  district: 340104000000000,
  hospitalZh: '甲医院',
  hospitalEn: 'Hospital A',
  deskZh: '门诊一楼',
  deskEn: 'ground floor',
  phone: '0551-60000001',
  from: '2026-01-01',
  to: null,
  source: '区卫生健康委公告，2025-12-20',
  verification: 'read',
  ...told
})

test('a family is shown the green channels of its own district that hold that day, and no other', () => {
  const all = [
    entry({}),
    entry({ key: 'b', to: '2026-10-31' }),
    entry({ key: 'c', from: '2027-01-01' }),
    entry({ key: 'd', district: 340102000000000 })
  ]
  expect(greenChannelsOf(340104000000000, '2026-11-23', all).map(({ key }) => key)).toEqual(['a'])
  expect(greenChannelsOf(340104000000000, '2026-10-31', all).map(({ key }) => key)).toEqual(['a', 'b'])
})

test('whatever is listed says by whom it was published', () => {
  for (const { key, source, verification } of greenChannels)
    expect([source.length > 5, verification], key).toEqual([true, 'read'])
})
