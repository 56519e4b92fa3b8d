import { expect, test } from 'vitest'
import type { RosterColumn } from '../../contract/rosters.ts'
import { matchPasted, type ShownLine } from './match-pasted.ts'

const titles = new Map<string, RosterColumn>([
  ['姓名', 'name'],
  ['住址', 'address'],
  ['联系电话', 'phone']
])
const line = (enrolment: string, name: string, address: string, phone: string) =>
  ({ enrolment, cells: { name, address, phone } }) as unknown as ShownLine
const list = [
  line('a', '张伟', '三里庵路1号', '138****0001'),
  line('b', '张伟', '三里庵路2号', '138****0002'),
  line('c', '李娜', '三里庵路1号', '138****0003')
]
const found = (...rows: string[][]) =>
  matchPasted([['姓名', '住址', '联系电话'], ...rows], list, titles).map(({ row, enrolment }) => [row, enrolment])

test('a row copied and edited in one cell finds its line, of two people of one name too', () => {
  expect(found(['张伟', '三里庵路2号', '13912345678'], ['李丽娜', '三里庵路1号', '138****0003'])).toEqual([
    [2, 'b'],
    [3, 'c']
  ])
})

test('a row that could be two, or is mostly another, is nobody’s', () => {
  expect(found(['张伟', '长江路9号', ''], ['王五', '黄山路1号', '138****0003'])).toEqual([])
  expect(matchPasted([['住址'], ['三里庵路1号']], list, titles)).toEqual([])
})

test('no line is taken twice', () => {
  const row = ['李娜', '三里庵路1号', '138****0003']
  expect(found(row, row)).toEqual([[2, 'c']])
})
