import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, namePinyin } from './name-rules.ts'

const seed = { seed: 4761, numRuns: 300 }
const character = fc.constantFrom(
  ...'王李张单仇曾解欧阳尉迟伟芳娜𠮷𬭎㛃䶮㐱重乐',
  'Ｊ',
  'e',
  '́',
  '·',
  '•',
  '.',
  ' ',
  '　',
  'a'
)
const messy = fc.array(character, { maxLength: 12 }).map(characters => characters.join(''))

test.each([
  [' 张 伟 ', '张伟'],
  ['张　三', '张三'],
  ['阿布都•热依木', '阿布都·热依木'],
  ['阿布都 ‧ 热依木', '阿布都·热依木'],
  ['买买提.吐尔逊', '买买提·吐尔逊'],
  ['买买提．吐尔逊', '买买提·吐尔逊'],
  ['古丽・阿依', '古丽·阿依'],
  ['John   Smith', 'John Smith'],
  ['Ｊｏｈｎ', 'John'],
  ['\u200b李\ufeff明', '李明'],
  ['Jose\u0301', 'José'],
  ['𠮷 野', '𠮷野'],
  ['\n', '']
])('%j is cleaned to %j', (text, name) => {
  expect(cleanName(text)).toBe(name)
})

test('cleaning a second time changes nothing, and no code point of a name is broken', () => {
  fc.assert(
    fc.property(messy, text => {
      const name = cleanName(text)
      expect(cleanName(name)).toBe(name)
      expect(name.isWellFormed()).toBe(true)
    }),
    seed
  )
})

test.each([
  ['张伟', 'zhangwei', 'zw'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇英', 'qiuying', 'qy'],
  ['曾志伟', 'zengzhiwei', 'zzw'],
  ['解晓东', 'xiexiaodong', 'xxd'],
  ['区志强', 'ouzhiqiang', 'ozq'],
  ['查良镛', 'zhaliangyong', 'zly'],
  ['欧阳锋', 'ouyangfeng', 'oyf'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['万俟卨', 'moqixie', 'mqx'],
  ['欧阳', 'ouyang', 'oy'],
  ['尉迟', 'yuchi', 'yc'],
  ['单', 'shan', 's'],
  ['吕布', 'lvbu', 'lb'],
  ['㐱䶮', 'zhenyan', 'zy'],
  ['李𬭎', 'lihong', 'lh'],
  ['𠮷明', 'jiming', 'jm'],
  ['阿布都·热依木', 'abudureyimu', 'abdrym'],
  ['John Smith', 'johnsmith', 'js'],
  ['José', 'jose', 'j'],
  ['', '', '']
])('%s is typed %s or %s', (name, pinyin, initials) => {
  expect(namePinyin(name)).toEqual({ pinyin, initials })
})

test('what is typed to find a name is plain lower-case letters', () => {
  fc.assert(
    fc.property(messy, text => {
      const { pinyin, initials } = namePinyin(cleanName(text))
      expect(pinyin).toMatch(/^[a-z]*$/)
      expect(initials.length).toBeLessThanOrEqual(Array.from(text).length)
      expect(pinyin.startsWith(initials.charAt(0))).toBe(true)
    }),
    seed
  )
})

test('a full cache still reads every name the same', () => {
  const first = namePinyin('张重庆')
  const common = Array.from({ length: 60_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + (i % 300), 0x4e00 + Math.floor(i / 300))
  )
  for (const given of common) namePinyin(`张${given}`)
  expect(namePinyin('张重庆')).toEqual(first)
})
