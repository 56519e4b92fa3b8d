import { expect, test } from 'vitest'
import { cardIn } from './card-line.ts'

const number = '11010519491231002X'
const card = { name: '王秀英', sex: '2', bornOn: '1949-12-31', idNumber: number }

test('a card line of any vendor fills name, sex, birth date and number', () => {
  expect(cardIn(`王秀英\t女\t汉族\t1949-12-31\t北京市朝阳区某路1号\t${number}`)).toEqual(card)
  expect(cardIn(`${number},王秀英,女,汉`)).toEqual(card)
  expect(cardIn(`${number}|北京市朝阳区|王秀英|`)).toEqual(card)
  expect(cardIn(`１１０１０５１９４９１２３１００２Ｘ 王秀英`)).toEqual(card)
  expect(cardIn(number.toLowerCase())).toEqual({ ...card, name: '' })
  expect(cardIn(`阿布都热合曼·买买提明 ${number}`)).toMatchObject({ name: '阿布都热合曼·买买提明' })
})

test('what is no card line fills nothing', () => {
  for (const line of ['', '王秀英', '1101051949123100', `9${number}1`]) expect(cardIn(line)).toBeUndefined()
})
