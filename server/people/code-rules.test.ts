import { expect, test } from 'vitest'
import { type CodeList, codesOf, isHead, label, readCode } from './code-rules.ts'

const lists: CodeList[] = ['sex', 'maritalStatus', 'ethnicGroup', 'education', 'familyRelation']

test('every code reads as itself, and its label leads back to a code of the same meaning', () => {
  for (const list of lists) {
    for (const code of codesOf(list)) {
      expect(readCode(list, code)).toBe(code)
      const word = label(list, code)!
      expect(label(list, readCode(list, word)!)).toBe(word)
    }
  }
})

test('the lists are as long as their standards', () => {
  expect(lists.map(list => codesOf(list).length)).toEqual([4, 8, 58, 40, 90])
})

test.each([
  ['sex', '男', '1'],
  ['sex', ' 男性 ', '1'],
  ['sex', '１', '1'],
  ['sex', 'm', '1'],
  ['sex', '女性', '2'],
  ['sex', 'Female', '2'],
  ['sex', '1-男', '1'],
  ['sex', '男(1)', '1'],
  ['maritalStatus', '未婚', '10'],
  ['maritalStatus', '已婚', '20'],
  ['maritalStatus', '初婚', '21'],
  ['maritalStatus', '离异', '40'],
  ['ethnicGroup', '汉', '01'],
  ['ethnicGroup', '汉族', '01'],
  ['ethnicGroup', '1', '01'],
  ['ethnicGroup', '土', '30'],
  ['ethnicGroup', '土家', '15'],
  ['ethnicGroup', '维吾尔', '05'],
  ['education', '大学本科', '20'],
  ['education', '本科', '20'],
  ['education', '大专', '30'],
  ['education', '高中', '60'],
  ['education', '文盲', '90'],
  ['familyRelation', '户主', '02'],
  ['familyRelation', '本人', '01'],
  ['familyRelation', '妻', '12'],
  ['familyRelation', '之妻', '12'],
  ['familyRelation', '户主之妻', '12'],
  ['familyRelation', '户主的女儿', '30'],
  ['familyRelation', '配偶', '10'],
  ['familyRelation', '长子', '22'],
  ['familyRelation', '儿子', '20'],
  ['familyRelation', '之子', '20'],
  ['familyRelation', '孙女', '42'],
  ['familyRelation', '外孙', '4'],
  ['familyRelation', '02', '02'],
  ['familyRelation', '2', '2'],
  ['familyRelation', '非亲属', '99']
] as [CodeList, string, string][])('%s: %j is %s', (list, text, code) => {
  expect(readCode(list, text)).toBe(code)
})

test.each([
  ['sex', '男女'],
  ['sex', '3'],
  ['sex', '1-女'],
  ['sex', ''],
  ['maritalStatus', '11'],
  ['ethnicGroup', '99'],
  ['ethnicGroup', '族'],
  ['education', '50'],
  ['familyRelation', '之'],
  ['familyRelation', '邻村老王']
] as [CodeList, string][])('%s: %j is not guessed at', (list, text) => {
  expect(readCode(list, text)).toBeUndefined()
})

test('a household is headed by 0, 01 or 02 and nobody else', () => {
  expect(codesOf('familyRelation').filter(isHead).sort()).toEqual(['0', '01', '02'])
})
