import { expect, test } from 'vitest'
import { type BodyShape, notData } from './body-rows.ts'
import { fieldOf } from './column-names.ts'
import { findHeader, headerAt } from './find-header.ts'
import type { SheetRow } from './sheet.ts'

const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, at) => ({ number: at + 1, cells }))

test('the header is found below a title, a line of maker and date, and blanks', () => {
  const header = findHeader(
    sheet(
      ['三里庵街道居民登记表'],
      ['填报单位:三里庵社区', '', '日期:2026年11月'],
      ['序号', '姓名', '身份证号'],
      ['1', '王明', '']
    )
  )
  expect(header).toEqual({ headerRows: [3], columns: ['序号', '姓名', '身份证号'] })
})

test('a header of groups over names is joined, the groups reaching right over blanks', () => {
  const rows = sheet(
    ['登记表'],
    ['姓名', '证件', '', '户籍地', '', '现居住地', '', '备注'],
    ['', '证件类型', '证件号码', '地址', '区划', '地址', '区划', ''],
    ['王明', '身份证', '1', '甲', '34', '乙', '35', '']
  )
  expect(findHeader(rows)).toEqual({
    headerRows: [2, 3],
    columns: [
      '姓名',
      '证件·证件类型',
      '证件·证件号码',
      '户籍地·地址',
      '户籍地·区划',
      '现居住地·地址',
      '现居住地·区划',
      '备注'
    ]
  })
})

test('a name merged down over both header rows is one name', () => {
  const rows = sheet(['姓名', '户籍地', ''], ['姓名', '地址', '区划'], ['王', '甲', '1'])
  expect(findHeader(rows)?.columns).toEqual(['姓名', '户籍地·地址', '户籍地·区划'])
})

test('a row of groups that name no more than the row below belongs to the header if names reach down from it', () => {
  const rows = sheet(['姓名', '基本情况', '', '备注'], ['姓名', '性别', '出生日期', '备注'], ['王', '男', '1990', ''])
  expect(findHeader(rows)).toEqual({
    headerRows: [1, 2],
    columns: ['姓名', '基本情况·性别', '基本情况·出生日期', '备注']
  })
})

test('a row of groups without merged cells belongs to the header, though the row below names everything', () => {
  const rows = sheet(
    ['三里庵社区', '2026年'],
    ['基本信息', '', '', '居住信息', ''],
    ['姓名', '身份证号', '性别', '详细地址', '网格'],
    ['王', '', '男', '甲', '1']
  )
  expect(findHeader(rows)).toEqual({
    headerRows: [2, 3],
    columns: ['基本信息·姓名', '基本信息·身份证号', '基本信息·性别', '居住信息·详细地址', '居住信息·网格']
  })
})

test('a header of three rows keeps its third level', () => {
  const rows = sheet(
    ['登记表'],
    ['姓名', '地址信息', '', '', '', '备注'],
    ['', '户籍地', '', '现居住地', '', ''],
    ['', '省市', '详址', '社区', '详址', ''],
    ['王', '甲', '乙', '丙', '丁', '']
  )
  const header = findHeader(rows)!
  expect(header.headerRows).toEqual([2, 3, 4])
  expect(header.columns.map(column => [column, fieldOf(column)])).toEqual([
    ['姓名', 'name'],
    ['地址信息·户籍地·省市', 'hukouArea'],
    ['地址信息·户籍地·详址', 'hukouAddress'],
    ['地址信息·现居住地·社区', 'livingArea'],
    ['地址信息·现居住地·详址', 'livingAddress'],
    ['备注', 'remark']
  ])
})

test('a third level that says nothing to us is kept in the names all the same', () => {
  const rows = sheet(
    ['姓名', '居住信息', '', ''],
    ['', '住址', '', ''],
    ['', '小区', '楼栋', '室'],
    ['王', '竹荫里', '1', '2']
  )
  expect(findHeader(rows)).toMatchObject({ headerRows: [1, 2, 3] })
  expect(findHeader(rows)!.columns).toEqual(['姓名', '居住信息·住址·小区', '居住信息·住址·楼栋', '居住信息·住址·室'])
})

test('the rows a person names are the header, whatever they hold', () => {
  const rows = sheet(['人员'], ['住', '电'], ['甲', '1'])
  expect(headerAt(rows, [2])).toEqual({ headerRows: [2], columns: ['住', '电'] })
  expect(headerAt(rows, [9])).toBeUndefined()
})

test('a second header row that names nothing of ours is not a person either', () => {
  const rows = sheet(['姓名', '住址', '', ''], ['', '小区', '楼栋', '室'], ['王', '竹荫里', '1', '2'])
  expect(findHeader(rows)?.headerRows).toEqual([1, 2])
})

test('a first person without a number is not taken for a second header row', () => {
  expect(findHeader(sheet(['姓名', '性别'], ['王明', '男'], ['李红', '女']))?.headerRows).toEqual([1])
})

test('a title over a header does not become its group', () => {
  expect(findHeader(sheet(['户籍地', '', ''], ['姓名', '地址', '性别'], ['王', '甲', '男']))?.headerRows).toEqual([2])
})

test('names are unique and of one line; a column without a name stays without', () => {
  expect(findHeader(sheet(['姓名', '', '电话', '电话', '身份\n证号', '']))?.columns).toEqual([
    '姓名',
    '',
    '电话',
    '电话(2)',
    '身份 证号'
  ])
})

test('without a name or an identity number among the first thirty rows there is no header', () => {
  expect(findHeader(sheet(['性别', '电话', '住址']))).toBeUndefined()
  expect(findHeader([{ number: 31, cells: ['姓名', '身份证号'] }])).toBeUndefined()
})

const shape: BodyShape = {
  name: 1,
  idNumber: 2,
  mapped: [1, 2, 3],
  header: [['序号'], ['姓名'], ['身份证号'], ['住址']],
  titles: new Set(['居民登记表'])
}
test.each<[string[], string | undefined]>([
  [['1', '王明', '340102199001011234', '甲'], undefined],
  [['1', '王明', '', ''], undefined],
  [['', '', '340102199001011234', ''], undefined],
  [['', '', '', '甲街1号'], 'note'],
  [['', ' ', '', ''], 'blank'],
  [['17', '', '', ''], 'blank'],
  [['序号', '姓名', '身份证号', '住址'], 'header'],
  [['合计', '120', '', ''], 'total'],
  [['总 计:', '', '', ''], 'total'],
  [['', '小计', '5', ''], 'total'],
  [['共 12 人', '', '', ''], 'total'],
  [['本页小计', '3', '', ''], 'total'],
  [['填表人:李红', '', '审核人:王明', ''], 'note'],
  [['审核人:', '', '', ''], 'note'],
  [['注:以上名单', '', '', ''], 'note'],
  [['居民登记表', '', '', ''], 'note'],
  [['', '居民登记表', '', ''], 'note'],
  [['1', '共青', '', '甲'], undefined],
  [['1', '单位生', '', '甲'], undefined]
])('%j below the header is %s', (cells, kind) => {
  expect(notData({ number: 9, cells }, shape)).toBe(kind)
})

test('a section merged across the sheet is not a person', () => {
  expect(notData({ number: 9, cells: ['', '第一网格'], wide: true }, shape)).toBe('note')
  expect(notData({ number: 9, cells: ['1', '王明', '', '甲'], wide: true }, shape)).toBeUndefined()
})
