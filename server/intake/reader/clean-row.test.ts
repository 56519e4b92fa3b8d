import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IntakeField } from '../../../contract/register-fields.ts'
import { type CellsByField, cleanRow } from './clean-row.ts'
import { rowProblems, sayProblem } from './row-problems.ts'

const TODAY = '2026-11-23'
/** 1990-01-01, a woman. */
const ID = '110105199001010029'
const clean = (cells: CellsByField) => cleanRow({ name: '王明', sex: '女', bornOn: '1990-01-01', ...cells }, TODAY)
const problemsOf = (cells: CellsByField) => clean(cells).problems.map(({ code, severity }) => `${severity} ${code}`)

test('a sound row has no problem and no fix', () => {
  expect(
    clean({ idNumber: ID, phone: '13955551234', livingAddress: '竹荫里1号', headRelation: '妻', stayFrom: '2020-03' })
  ).toEqual({
    values: {
      name: '王明',
      sex: '2',
      bornOn: '1990-01-01',
      idKind: 'id18',
      idNumber: ID,
      phone: '13955551234',
      livingAddress: '竹荫里1号',
      headRelation: '12',
      stayFrom: '2020-03'
    },
    fixes: [],
    problems: []
  })
})

const faults: [string, CellsByField][] = [
  ['reject name.missing', { name: ' ' }],
  ['reject name.missing', { name: '无' }],
  ['doubtful name.form', { name: '王明1' }],
  ['doubtful name.form', { name: "=cmd|'/c calc'!A1" }],
  ['reject id.scientific', { idNumber: '1.10105E+17' }],
  [
    'reject id.scientific',
    { idNumber: { text: '110105199001010000', number: 110_105_199_001_010_000, isDate: false } }
  ],
  ['reject id.form', { idNumber: '11010519900101' }],
  ['reject id.checksum', { idNumber: '110105199001010025' }],
  ['doubtful born.missing', { bornOn: '' }],
  ['reject born.future', { bornOn: '2026-11-24' }],
  ['doubtful born.differs-from-id', { idNumber: ID, bornOn: '1990-01-02' }],
  ['reject day.form', { bornOn: '90/1/1' }],
  ['reject day.impossible', { bornOn: '1990-02-30' }],
  ['doubtful sex.missing', { sex: '' }],
  ['doubtful sex.differs-from-id', { idNumber: ID, sex: '男' }],
  ['doubtful code.unknown', { sex: '甲' }],
  ['doubtful code.unknown', { headRelation: '甲乙' }],
  ['reject stay.future', { stayFrom: '2027-01' }],
  ['doubtful day.form', { stayFrom: '去年' }],
  ['doubtful day.impossible', { stayFrom: '2020-13-01' }],
  ['doubtful phone.form', { phone: '12345' }],
  ['doubtful phone.form', { phone: '13955551234/13955551235' }],
  ['doubtful text.too-long', { livingAddress: '长'.repeat(201) }],
  ['reject text.too-long', { name: '长'.repeat(101) }],
  ['doubtful text.unreadable', { livingAddress: '竹\uFFFD里' }],
  ['reject text.unreadable', { name: '王\uFFFD' }],
  ['reject cell.formula', { idNumber: { text: '', fault: 'formula' } }],
  ['doubtful cell.error', { livingAddress: { text: '', fault: 'error' } }]
]
test.each(faults)('%s: %j', (problem, cells) => expect(problemsOf(cells)).toEqual([problem]))

test('every problem code has its sentences and a row above that raises it', () => {
  const raised = new Set(faults.map(([problem]) => problem.split(' ')[1]))
  expect([...raised].sort()).toEqual(Object.keys(rowProblems).sort())
  for (const code of Object.keys(rowProblems) as (keyof typeof rowProblems)[]) {
    for (const language of ['zh', 'en'] as const) {
      expect(sayProblem({ field: 'sex', code, severity: 'reject', shown: ['男', '女'] }, language)).toMatch(/^[^{}]+$/)
    }
  }
})

test('a number that ends in a small x is cleaned and reported; a word of the code list itself needs no mention', () => {
  const told = { idNumber: '11010519491231002x', bornOn: '1949-12-31', sex: '女', headRelation: '妻' }
  expect(clean(told)).toMatchObject({
    values: { idNumber: '11010519491231002X', sex: '2', headRelation: '12' },
    fixes: [{ field: 'idNumber', code: 'id.cleaned', from: '11010519491231002x', to: '11010519491231002X' }],
    problems: []
  })
})

test('a difference shows both sides', () => {
  const { problems, values } = clean({ idNumber: ID, bornOn: '1990-01-02', sex: '男' })
  expect(problems.map(({ shown }) => shown)).toEqual([
    ['1990-01-02', '1990-01-01'],
    ['男', '女']
  ])
  expect(values).toMatchObject({ bornOn: '1990-01-02', sex: '1' })
})

test('what the row does not say is taken from a sound number, and said', () => {
  const { values, fixes, problems } = clean({ idNumber: ID, bornOn: '', sex: '不详' })
  expect(values).toMatchObject({ bornOn: '1990-01-01', sex: '2' })
  expect(fixes.map(({ code }) => code)).toEqual(['born.from-id', 'sex.from-id'])
  expect(problems).toEqual([])
  expect(problemsOf({ idNumber: '110105199001010025', bornOn: '' })).toEqual([
    'reject id.checksum',
    'doubtful born.missing'
  ])
})

test('a birth date known to the month or year keeps its precision and is held against the number as far as it goes', () => {
  expect(clean({ idNumber: ID, bornOn: '1990年1月' })).toMatchObject({ values: { bornOn: '1990-01' }, problems: [] })
  expect(clean({ idNumber: ID, bornOn: '1990' })).toMatchObject({ values: { bornOn: '1990' }, problems: [] })
  expect(problemsOf({ idNumber: ID, bornOn: '1990-02' })).toEqual(['doubtful born.differs-from-id'])
})

test.each<[IntakeField, string, string, string]>([
  ['name', '王 明', '王明', 'text.cleaned'],
  ['name', '="王明"', '王明', 'text.cleaned'],
  ['idNumber', `="${ID}"`, ID, 'id.cleaned'],
  ['idNumber', `'${ID}`, ID, 'id.cleaned'],
  ['idNumber', '１１０１０５　199001010029', ID, 'id.cleaned'],
  ['sex', '女性', '2', 'code.read'],
  ['headRelation', '老婆', '12', 'code.read'],
  ['bornOn', '1990.1.1', '1990-01-01', 'day.written'],
  ['bornOn', '1990年1月1日', '1990-01-01', 'day.written'],
  ['bornOn', '32874', '1990-01-01', 'day.from-serial'],
  ['phone', '+86 139-5555-1234', '13955551234', 'phone.cleaned'],
  ['phone', '0551-6555 1234', '055165551234', 'phone.cleaned'],
  ['livingAddress', ' 竹荫里　１号 ', '竹荫里 1号', 'text.cleaned'],
  ['householdNumber', "'-12", '-12', 'text.cleaned']
])('%s %j is cleaned to %j and reported', (field, from, to, code) => {
  const { values, fixes, problems } = clean({ [field]: from })
  expect(values).toMatchObject({ [field]: to })
  expect(fixes).toContainEqual({ field, code, from, to })
  expect(problems).toEqual([])
})

test('a date cell of a workbook is a day without any fix', () => {
  const bornOn = { text: '1990-01-01', number: 32_874, isDate: true }
  expect(clean({ bornOn })).toMatchObject({ values: { bornOn: '1990-01-01' }, fixes: [] })
})

test('a placeholder number is no number, and no problem', () => {
  expect(clean({ idNumber: '0'.repeat(18) })).toMatchObject({ values: { idKind: 'none' }, problems: [] })
  expect(clean({ idNumber: '0'.repeat(18) }).values).not.toHaveProperty('idNumber')
})

test('cleaning a cleaned row changes nothing, whatever the cells hold', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('1990.1', '男性', '="1"', "''=1", '１２', '王 明')
  )
  const fields = ['name', 'idNumber', 'bornOn', 'sex', 'phone', 'livingAddress', 'stayFrom', 'headRelation'] as const
  fc.assert(
    fc.property(fc.array(text, { minLength: fields.length, maxLength: fields.length }), texts => {
      const once = cleanRow(Object.fromEntries(fields.map((field, at) => [field, texts[at]!])), TODAY).values
      const { idKind: _kind, ...cells } = once
      expect(cleanRow(cells, TODAY).values).toMatchObject(cells)
    }),
    { numRuns: 1000 }
  )
})
