import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCells, toTsv } from './table-copy.ts'
import { findRows } from './table-find.ts'

interface Row {
  name: string
  born: string
  address: string
}
const columns = [
  { key: 'name', title: '姓名', text: (row: Row) => row.name },
  { key: 'born', title: '出生日期', text: (row: Row) => row.born },
  { key: 'address', title: '住址', text: (row: Row) => row.address }
]
const rows: Row[] = [
  { name: '张伟', born: '1990-01-02', address: '三里庵路1号' },
  { name: '张伟', born: '1991-05-06', address: '三里庵路2号' },
  { name: '李娜', born: '1990-01-02', address: '三里庵路3号' },
  { name: '王芳 / 王方', born: '1950-01-01 / 1950-01-01', address: '' }
]

test('a column of names finds every row of each name, and says which are not there', () => {
  expect(findRows([['李娜'], ['张伟'], ['赵六']], columns, rows)).toEqual({ at: [0, 1, 2], missing: ['赵六'] })
})

test('further cells tell namesakes apart', () => {
  expect(findRows([['张伟', '1991-05-06']], columns, rows).at).toEqual([1])
  expect(findRows([['张伟', '1949-10-01', '某路', '某处']], columns, rows)).toEqual({ at: [], missing: ['张伟'] })
})

test('under the title of a column a cell is looked for there alone, and what the list does not have is passed over', () => {
  const pasted = [
    ['序号', '住址', '姓名'],
    ['1', '三里庵路1号', '张伟'],
    ['2', '张伟', '']
  ]
  expect(findRows(pasted, columns, rows)).toEqual({ at: [0], missing: ['张伟'] })
})

test('a cell that holds two names is found by either', () => {
  expect(findRows([['王方']], columns, rows).at).toEqual([3])
})

test('what was copied from a list is found in it again, with or without its titles', () => {
  const word = fc
    .string({ unit: fc.constantFrom('甲', '乙', '丙', '1', ' '), minLength: 1 })
    .map(text => `x${text.trim()}`)
  const row = fc.record({ name: word, born: word, address: word })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), (people, headed) => {
      const copied = [
        ...(headed ? [columns.map(({ title }) => title)] : []),
        ...people.map(one => columns.map(({ text }) => text(one)))
      ]
      const found = findRows(readCells(toTsv(copied)), columns, people)
      expect(found).toEqual({ at: people.map((_, i) => i), missing: [] })
    })
  )
})
