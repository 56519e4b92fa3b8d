import { expect, test } from 'vitest'
import { IntakeField } from '../../../contract/register-fields.ts'
import { fieldOf } from './column-names.ts'
import { mapColumns } from './map-columns.ts'

const variants: Record<IntakeField, string[]> = {
  idNumber: [
    '公民身份号码',
    '身份证号',
    '身份证号码',
    '证件号码',
    '证件号',
    '身份证',
    '居民身份证\n号码',
    '身 份 证 号（18位）',
    '*身份证号码',
    '３．身份证号'
  ],
  name: ['姓名', '姓　名', ' 姓 名 ', '姓名*', '姓名（必填）', '1.姓名', '居民姓名', 'Name', '姓\r\n名'],
  formerName: ['曾用名', '曾用名（如有）', '曾 用 名', '原名', '曾用姓名', '原姓名'],
  sex: ['性别', '性 别', '性别（1男2女）', '性别代码', '性\n别', '※性别', 'SEX'],
  bornOn: ['出生日期', '出生年月', '生日', '出生年月日', '出生日期(YYYY-MM-DD)', '出生\n年月', '出生时间'],
  idKind: ['证件类型', '证件种类', '证件类别', '身份证件类型', '证件\n类型', '有效证件类型'],
  phone: ['联系电话', '手机号', '手机', '手机号码', '电话', '联系方式', '联系 电话（手机）', '本人电话'],
  livingAddress: [
    '现居住地址',
    '居住地址',
    '现住址',
    '住址',
    '现居住地',
    '家庭住址',
    '现居住地址（小区/楼/单元/室）',
    '地址',
    '地址（现居住地）'
  ],
  livingArea: [
    '现居住地区划',
    '居住地区划代码',
    '所属网格',
    '网格编号',
    '所在社区',
    '现居住地（区划）',
    '居住地行政区划'
  ],
  hukouAddress: [
    '户籍地址',
    '户口所在地',
    '户籍所在地',
    '户籍地',
    '户籍地详址',
    '户籍\n地址',
    '地址（户籍）',
    '户籍地址（详细到门牌）'
  ],
  hukouArea: [
    '户籍地区划',
    '户籍地行政区划',
    '户籍地代码',
    '户籍区划',
    '户籍地省市县',
    '户籍地（省市县）',
    '户口所在地区划'
  ],
  stayFrom: [
    '入住时间',
    '来本地时间',
    '居住起始日期',
    '迁入时间',
    '入住日期',
    '现居住地入住时间',
    '来皖时间',
    '到本街道日期',
    '入住时间（年月日）'
  ],
  householdNumber: ['户号', '户编号', '家庭编号', '户 号', '家庭户号', '户口簿号', '户号（必填）'],
  headName: ['户主姓名', '户主', '户主（姓名）', '户主名', '户 主 姓 名', '家庭户主'],
  headRelation: ['与户主关系', '与户主关系（代码）', '与户主的关系', '家庭关系', '关系', '与户主\n关系', '和户主关系'],
  ethnicGroup: ['民族', '民 族', '民族代码', '族别', '民族成份', '民族（汉族等）'],
  education: ['文化程度', '学历', '受教育程度', '最高学历', '文化程度（代码）', '教育程度'],
  maritalStatus: ['婚姻状况', '婚姻', '婚姻状态', '婚况', '婚姻状况（代码）', '婚姻\n状况'],
  remark: ['备注', '备 注', '说明', '备注（其他情况）', '备考', '附注']
}

test.each(IntakeField.options)('the names files use for %s are known, however they are spaced and marked', field => {
  expect(variants[field].length).toBeGreaterThanOrEqual(6)
  for (const name of variants[field]) expect([name, fieldOf(name)]).toEqual([name, field])
})

test.each([
  ['户籍地·地址', 'hukouAddress'],
  ['户籍地·区划', 'hukouArea'],
  ['现居住地·详细地址', 'livingAddress'],
  ['现居住地·社区', 'livingArea'],
  ['现居住地·入住时间', 'stayFrom'],
  ['基本信息·姓名', 'name'],
  ['户主·姓名', 'headName'],
  ['居住信息·网格', 'livingArea']
])('%s under its group means %s', (column, field) => expect(fieldOf(column)).toBe(field))

test.each([
  '父亲·姓名',
  '配偶·身份证号',
  '紧急联系人·电话',
  '监护人·姓名',
  '联系人姓名',
  '母亲姓名',
  '房东电话',
  '车牌号'
])('%s is about somebody or something else', column => expect(fieldOf(column)).toBeUndefined())

test('refused columns are dropped with article, reason and counterpart, whatever was decided for them', () => {
  const { dropped, mapping, fields } = mapColumns(['姓名', '孕检情况', '避孕措施', '社会抚养费'], {
    fixed: { 孕检情况: 'remark' }
  })
  expect(mapping).toEqual({ 姓名: 'name' })
  expect(fields).toEqual(['name', 'dropped', 'dropped', 'dropped'])
  for (const { article, reasonZh, reasonEn, counterpartZh } of dropped) {
    expect(article && reasonZh && reasonEn && counterpartZh).toBeTruthy()
  }
})

test('ethnic group, education and marital status are read only under a declared purpose', () => {
  const columns = ['姓名', '民族', '学历', '婚姻状况']
  expect(mapColumns(columns).dropped.map(({ column, code }) => [column, code])).toEqual([
    ['民族', 'purpose.none'],
    ['学历', 'purpose.none'],
    ['婚姻状况', 'purpose.none']
  ])
  const kept = mapColumns(columns, { keep: ['education'] })
  expect(kept.mapping).toEqual({ 姓名: 'name', 学历: 'education' })
  expect(kept.dropped).toHaveLength(2)
})

test('the first of two columns for one field counts, the other is reported; serial numbers and unknown columns are ignored', () => {
  const map = mapColumns(['序号', '姓名', '手机', '联系电话', '车牌号', '原文件行号'])
  expect(map.mapping).toEqual({ 姓名: 'name', 手机: 'phone' })
  expect(map.repeated).toEqual(['联系电话'])
  expect(map.ignored).toEqual(['序号', '车牌号', '原文件行号'])
})

test('a person may decide what a column means, or that it means nothing', () => {
  const map = mapColumns(['人名', '姓名', '电话'], { fixed: { 人名: 'name', 电话: null } })
  expect(map.mapping).toEqual({ 人名: 'name' })
  expect(map.repeated).toEqual(['姓名'])
  expect(map.ignored).toEqual(['电话'])
})
