import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disguisedTries } from '../law/disguised-tries.ts'
import { refusals } from '../law/refusals.ts'
import { type Desks, openDesks } from './every-door.ts'
import { everythingStored } from './everything-stored.ts'
import { csvText, type Told } from './intake/intake-desk.ts'
import { type Enrolled, grid, idNumber, street, today } from './people/people-factory.ts'

/** Every door that takes what was written elsewhere, as it is really sent; law/disguised-tries.ts goes through each. */
let desks: Desks
let person: Enrolled
beforeAll(async () => {
  desks = await openDesks()
  person = await desks.enrol({ name: '欧阳静', bornOn: '1950-05-01', place: { area: grid, address: '三里庵路1号' } })
})
afterAll(() => desks.close())

const tries = Object.values(disguisedTries).flat()
/** Where each is a request of its own, some of each power: refused-at-every-door.test.ts goes through all of them. */
const some = Object.values(disguisedTries).flatMap(texts => texts.filter((_, i) => i % 6 === 0))
/** The word of the law itself stands in every report of what was refused. */
const ofTheLaw = new Set(
  refusals.flatMap(({ words, pinyin, columnWords = [] }) => [...words, ...pinyin, ...columnWords])
)
const disguised = tries.filter(text => !ofTheLaw.has(text))

const workbook = async (rows: Told[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.columns = Object.keys(rows[0]!).map(header => ({ header, key: header }))
  sheet.addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A form with a file, the file last, as a browser sends it. */
function form(url: string, fields: Record<string, string>, file: { name: string; bytes: Buffer }) {
  const boundary = '----anjia-test'
  const head = Object.entries(fields)
    .map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')
  const last = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head + last), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return desks.send({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
  })
}

const people = (remark: (i: number) => string): Told[] =>
  disguised.map((_, i) => ({
    姓名: '周欣然',
    公民身份号码: idNumber(2 * i, '1992-03-04'),
    性别: '女',
    出生日期: '1992-03-04',
    现居住地址: '梅山路社区居委会梅山路8号',
    备注: remark(i)
  }))

/** What stood under the columns that are not read. */
const under: string[] = []

const kinds: [string, (rows: Told[]) => Promise<Buffer>][] = [
  ['csv', async rows => Buffer.from(csvText(rows))],
  ['xlsx', workbook]
]
test.each(kinds)(
  'a %s file with a disguised try in each row is read, and the tries are gone before anything is kept',
  async (kind, made) => {
    const rows = people(i => `独居，${disguised[i]}`)
    const fields = { area: String(street), asOf: today }
    const { status, body } = await form('/api/uploads', fields, { name: `名单.${kind}`, bytes: await made(rows) })
    expect([status, (body.report as { rows: number }).rows]).toEqual([201, rows.length])
    const removed = (body.report as { removed_words: { code: string; times: number }[] }).removed_words
    expect(new Set(removed.map(({ code }) => code))).toEqual(new Set(refusals.map(({ code }) => code)))
  }
)

test.each(kinds)(
  'a %s file whose columns are called as what is refused is read without these columns',
  async (kind, made) => {
    const columns = Object.fromEntries(disguised.map((text, i) => [text, `${kind}之值${i}之`]))
    const rows = people(() => '')
      .slice(0, 2)
      .map((row, i) => ({ ...row, 公民身份号码: idNumber(900 + 2 * i, '1992-03-04'), ...columns }))
    const fields = { area: String(street), asOf: today }
    const { status } = await form('/api/uploads', fields, { name: `表.${kind}`, bytes: await made(rows) })
    expect(status).toBe(201)
    under.push(...Object.values(columns))
    const stored = await everythingStored(desks.owner, [])
    expect(Object.values(columns).filter(value => stored.includes(value))).toEqual([])
  }
)

test('a file that is called as what is refused, and a form that comes with it, are answered by the law', async () => {
  const bytes = Buffer.from(csvText([{ 姓名: '周欣然', 死亡日期: '2026-10-01' }]))
  const list = { area: String(street), kind: 'death', month: '2026-10' }
  for (const text of some) {
    const { status, body } = await form('/api/lists', { ...list, issuer: `殡仪馆 ${text}` }, { name: 'a.csv', bytes })
    expect([status, body.code], text).toEqual([400, 'platform.refused-word'])
  }
})

test('a list of deaths with a disguised try in each row keeps none of them', async () => {
  const rows = disguised.map((text, i) => ({
    姓名: '赵安',
    公民身份号码: idNumber(300 + 2 * i, '1940-01-02'),
    死亡日期: '2026-10-12',
    备注: text
  }))
  const fields = { area: String(street), kind: 'death', month: '2026-10', issuer: '市殡仪馆' }
  const { status } = await form('/api/lists', fields, { name: '名单.csv', bytes: Buffer.from(csvText(rows)) })
  expect(status).toBe(201)
})

const known = [{ row: 2, enrolment: '', cells: { name: '欧阳静', address: '三里庵路1号' } }]
const pasted = (cells: string[][]) =>
  desks.send({
    method: 'POST',
    url: '/api/rosters/aged-60/pasted',
    payload: { cells, known: [{ ...known[0], enrolment: person.enrolment }] }
  })

test('in cells that are pasted each try is refused in its cell, with article and counterpart; its column is not read', async () => {
  for (const text of some) {
    const wanted = `三里庵路1号 ${text}`
    const { status, body } = await pasted([
      ['姓名', '现居住地址'],
      ['欧阳静', wanted]
    ])
    expect(status, text).toBe(200)
    const cells = body.cells as { state: string; why: { zh: string } | null }[]
    expect(
      cells.map(({ state, why }) => [state, why?.zh]),
      text
    ).toEqual([['refused', expect.stringMatching(/不予登记.*可以改为/)]])
    const under = await pasted([
      ['姓名', text],
      ['欧阳静', '是']
    ])
    const columns = (under.body.refusedColumns as { counterpart: { zh: string } }[]).map(
      ({ counterpart }) => counterpart.zh
    )
    expect(columns.length, text).toBe(1)
    expect(columns[0]!.length).toBeGreaterThan(5)
  }
})

test('a list that comes back from Excel is answered as pasted cells are, and a change with a try in it is refused as a whole', async () => {
  for (const text of some) {
    const bytes = await workbook([{ 姓名: '欧阳静', 现居住地址: `三里庵路1号 ${text}`, [text]: '是' }])
    const { status, body } = await form('/api/rosters/aged-60/returns', {}, { name: '名册.xlsx', bytes })
    expect(status, text).toBe(200)
    expect((body.refusedColumns as unknown[]).length, text).toBe(1)
    expect(JSON.stringify(body.cells), text).not.toContain('"change"')
  }
  for (const text of some) {
    const { status, body } = await desks.send({
      method: 'POST',
      url: '/api/rosters/aged-60/changes',
      payload: {
        commandId: v7(),
        source: '名册回填',
        on: today,
        changes: [{ enrolment: person.enrolment, version: 1, cells: { address: `三里庵路1号 ${text}` } }]
      }
    })
    expect([status, body.code], text).toEqual([400, 'platform.refused-word'])
  }
})

test('a message, a note, and what an export is for: each try is answered with article, reason and counterpart', async () => {
  for (const text of some) {
    for (const request of [
      { url: '/api/rosters/aged-60/export', payload: { purpose: `核对 ${text}` } },
      { url: '/api/audit/export', payload: { purpose: `核对 ${text}` } },
      { url: `/api/people/${person.enrolment}/notes`, payload: { commandId: v7(), purpose: 'contact', text } }
    ]) {
      const { status, body } = await desks.send({ method: 'POST', ...request })
      expect([status, body.code], `${request.url} ${text}`).toEqual([400, 'platform.refused-word'])
      expect(String(body.title), text).toContain('可以改为')
    }
  }
})

test('after all this nothing is stored of what was tried: the reports name columns and words as the law does', async () => {
  const stored = await everythingStored(desks.owner, ['intake.upload.report'])
  expect([...disguised, ...under].filter(text => stored.includes(text))).toEqual([])
  const reports = JSON.stringify(await desks.owner('select report from intake.upload'))
  expect([...under, ...disguised.map(text => `独居，${text}`)].filter(text => reports.includes(text))).toEqual([])
  const doors = await desks.owner<{ door: string }>('select distinct door from platform.refused_power order by door')
  const tried = ['changeCells', 'compareReturned', 'exportAudit', 'exportRoster', 'takeInFile', 'takeList', 'writeNote']
  expect(doors.map(({ door }) => door)).toEqual(expect.arrayContaining(tried))
})
