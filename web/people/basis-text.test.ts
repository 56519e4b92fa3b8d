import { expect, test } from 'vitest'
import { basisText } from './basis-text.ts'

test('a basis is read by title and article in both languages', () => {
  expect(basisText('wrpl 30; pipl 13', 'zh')).toMatch(/^《妇女权益保障法》第 30 条、《.*个人信息保护法》第 13 条$/)
  expect(basisText('pipl 6, 13(3), 34', 'zh')).toMatch(/第 6、13\(3\)、34 条$/)
  expect(basisText('wrpl 30', 'en')).toBe("Law on Protection of Women's Rights and Interests, art. 30")
})

test('a basis that names no known instrument stands as it was recorded', () => {
  expect(basisText('街道通知 2024', 'zh')).toBe('街道通知 2024')
})
