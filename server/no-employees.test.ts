import { readdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRefusal } from '../law/refusals.ts'
import { type Desks, openDesks, routes } from './every-door.ts'
import { permissionsOf } from './platform/access.ts'

/** The contact of an employer at every door of the whole server, with a sheet of pregnant staff in hand. */
let desks: Desks
beforeAll(async () => {
  desks = await openDesks([], 'employer_contact')
})
afterAll(() => desks.close())

const staff = [
  { 姓名: '周欣然', 公民身份号码: '340104199203040023', 孕情: '怀孕六月' },
  { 姓名: '吴秀兰', 公民身份号码: '340104199105060045', 孕情: '已孕' }
]
async function sheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('怀孕女职工')
  page.columns = Object.keys(staff[0]!).map(header => ({ header, key: header }))
  page.addRows(staff)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function form(url: string, bytes: Buffer) {
  const boundary = '----anjia-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="staff"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return desks.send({
    method: 'POST',
    url,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
  })
}

test('an employer’s sheet of pregnant staff is taken at no door, and where a contact may send at all it is answered with article, reason and counterpart', async () => {
  const csv = Buffer.from(`${Object.keys(staff[0]!).join()}\n${staff.map(row => Object.values(row).join()).join('\n')}`)
  const { place, reasonZh, reasonEn, counterpartZh, counterpartEn } = findRefusal('R6_EMPLOYER_REPORTING')!
  for (const bytes of [await sheet(), csv]) {
    const { status, body } = await form(`/api/obligations/${v7()}/papers`, bytes)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: 'organisation.no-sheets',
      article: place,
      reasonZh,
      reasonEn,
      counterpartZh,
      counterpartEn
    })
    expect(String(body.title)).toContain(counterpartZh)
    for (const door of [
      '/api/uploads',
      '/api/lists',
      '/api/rosters/aged-60/returns',
      `/api/cases/${v7()}/attachments`,
      `/api/clues/${v7()}/evidence`
    ])
      expect([door, (await form(door, bytes)).body.code]).toEqual([door, 'platform.no-permission'])
  }
  const kept = await desks.owner<{ n: number }>(
    'select (select count(*) from organisation.paper)::int + (select count(*) from intake.upload)::int as n'
  )
  expect(kept).toEqual([{ n: 0 }])
  expect(readdirSync(desks.folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())).toEqual([])
})

test('the contact of an employer has no search for people and no list of them: of the whole server only the own records are open', () => {
  const mine = permissionsOf('employer_contact')
  const open = routes.filter(([, { needs }]) => mine.has(needs)).map(([route]) => route)
  expect(open.sort()).toEqual([
    'actOnObligation',
    'endCalendar',
    'getCalendar',
    'getCompoundFacts',
    'getRecord',
    'listObligations',
    'listRecords',
    'listVenueBookings',
    'makeCalendar',
    'measureTarget',
    'noteCooperation',
    'readPaper',
    'signRecord'
  ])
})
