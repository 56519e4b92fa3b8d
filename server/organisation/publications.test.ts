import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { nextStreet, officerOf, street } from '../people/people-factory.ts'
import { setToday } from '../platform/clock.ts'
import { fontsFor } from '../platform/fonts.ts'
import { collect, writeRuns } from '../platform/pdf-text.ts'
import { getRecord } from './get-record.ts'
import { actOnObligation } from './obligations.ts'
import { atomOf, openGlass } from './open-glass.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'
import { getPublication, publishRecord, withdrawPublication } from './publications.ts'
import { readDocument } from './read-document.ts'

let office: Office
let keeper: Awaited<ReturnType<Office['hire']>>
beforeAll(async () => {
  office = await openOffice()
  keeper = await office.hire('许安', 'street_officer', street)
})
afterAll(() => office.close())

const board = async (on = '2026-11-23') => (await openGlass(office.platform, { on })).publications

/** A plan in force, with one task that was done: its evidence names somebody. */
async function plan(title: string): Promise<string> {
  const id = await office.draft(keeper, { record: 'plan', title })
  const task = await office.owe(keeper, id, {
    what: '为三个小区各配一间母婴室',
    owner: keeper.account,
    dueOn: '2026-12-10'
  })
  await office.act(keeper, id, 'adopt')
  await office.at(keeper, ctx =>
    actOnObligation(ctx, { id: task, version: 1, deed: 'do', said: '由李建国验收，2名家长试用。' })
  )
  return id
}

test('a plan is published with what became of it, and one name and a small group in its evidence held back', async () => {
  const id = await plan('第四季度母婴室')
  const { may, draft, shown } = await office.at(keeper, ctx => getPublication(ctx, { id }))
  expect({ may, shown, held: draft.held }).toEqual({ may: true, shown: null, held: { name: 1, few: 1 } })
  expect(await board()).toEqual([])
  expect(await office.at(keeper, ctx => publishRecord(ctx, { id }))).toEqual({ held: { name: 1, few: 1 } })
  const [hangs] = await board()
  expect(hangs).toMatchObject({
    title: '第四季度母婴室',
    on: '2026-11-23',
    kind: 'plan',
    areaName: expect.stringContaining('街道')
  })
  expect(hangs!.body).toContain('为三个小区各配一间母婴室（2026-12-10 前，已完成 2026-11-23）')
  expect(hangs!.body).toContain('由〔姓名不公开〕验收，〔少于5〕家长试用')
  // Who owes it, and every account, stays in the office.
  expect(JSON.stringify(hangs)).not.toMatch(/许安|李建国/)
  expect(hangs).not.toHaveProperty('owner')
})

test('the board of an earlier day shows what hung then; withdrawn is out of board and archive', async () => {
  const id = await plan('无障碍通道')
  await office.at(keeper, ctx => publishRecord(ctx, { id }))
  setToday('2026-12-01' as Day)
  await office.at(keeper, ctx => publishRecord(ctx, { id }))
  const titled = async (on: string) =>
    (await board(on)).filter(({ title }) => title === '无障碍通道').map(({ on }) => on)
  expect(await titled('2026-11-22')).toEqual([])
  expect(await titled('2026-11-30')).toEqual(['2026-11-23'])
  expect(await titled('2026-12-01')).toEqual(['2026-12-01'])
  await office.at(keeper, ctx => withdrawPublication(ctx, { id }))
  expect([await titled('2026-11-30'), await titled('2026-12-01')]).toEqual([[], []])
  await expect(office.at(keeper, ctx => withdrawPublication(ctx, { id }))).rejects.toThrow('organisation.not-now')
  setToday('2026-11-23' as Day)
})

test('a long board goes on page by page, and is searched as a whole: by title, text and the names of places, on any day', async () => {
  await office.owner(
    `insert into organisation.publication (register, id, record_id, area, kind, title, body, held, published_on, published_at, published_by, replaced_on)
     select r.register, uuidv7(), r.id, r.area, r.kind, '往年计划 ' || i, case i when 7 then '修好了坡道' else '照常' end, '{}', '2025-03-01', '2025-03-01', r.owner, '2026-01-01'
     from (select * from organisation.record limit 1) r, generate_series(1, 120) i`
  )
  const on = '2025-06-30'
  const read = (told: { q?: string; after?: string } = {}) => openGlass(office.platform, { on, ...told })
  const seen: string[] = []
  for (let after: string | undefined, pages = 1; ; pages += 1) {
    const { publications, next } = await read({ after })
    seen.push(...publications.map(({ title }) => title))
    if (!next) {
      expect(pages).toBe(3)
      break
    }
    after = next
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  expect((await read({ q: '坡道' })).publications.map(({ title }) => title)).toEqual(['往年计划 7'])
  const [one] = (await read()).publications
  const [, place] = one!.areaName.split(' ')
  expect((await read({ q: `${place} 坡道 往年` })).publications).toHaveLength(1)
  expect((await read({ q: '坡道 没有的词' })).publications).toEqual([])
  expect((await openGlass(office.platform, { on: '2026-11-23', q: '往年计划' })).publications).toEqual([])
})

test('a draft is not published, and nobody publishes for another street', async () => {
  const draft = await office.draft(keeper, { record: 'plan', title: '还没有定' })
  await expect(office.at(keeper, ctx => publishRecord(ctx, { id: draft }))).rejects.toThrow('organisation.not-now')
  const id = await plan('只有本街道能公开')
  await expect(office.at(officerOf(nextStreet), ctx => publishRecord(ctx, { id }))).rejects.toThrow(
    'platform.not-found'
  )
  const above = await office.at(officerOf(street - 1_000_000), ctx => getRecord(ctx, { id }))
  expect(above.title).toBe('只有本街道能公开')
})

test('what is said of an office is told from five on, and no smaller part of it can be found by subtraction', async () => {
  const say = (kind: string, n: number, answered: number, satisfied: number) =>
    office.owner(
      `insert into voice.voice (register, id, code_hash, kind, area, about_area, about_last, about, way, sealed, state, received_on, due_on, answer_by,
         answered_on, answered_by, in_time, rating)
       select 1, uuidv7(), sha256(($1 || i)::bytea), $1, ${street}, ${street}, ${street}, '{}', 'web', 'x', case when i <= $3 then 'answered' else 'received' end,
         '2026-11-01', case when i > $3 then date '2026-12-01' end, '2026-12-30', case when i <= $3 then date '2026-11-10' end,
         case when i <= $3 then uuidv7() end, case when i <= $3 then true end, case when i <= $4 then 1 when i <= $3 then 3 end
       from generate_series(1, $2::int) i`,
      [kind, n, answered, satisfied]
    )
  await say('suggestion', 4, 4, 4)
  await say('complaint', 12, 12, 9)
  await say('petition', 11, 6, 6)
  const { voices } = await openGlass(office.platform, { on: '2026-11-23' })
  expect(voices.map(({ areaName: _, ...one }) => one)).toEqual([
    // Nine of twelve would tell of three.
    { kind: 'complaint', said: 12, answered: 12, inTime: 12, rated: 12, satisfied: null },
    { kind: 'petition', said: 11, answered: 6, inTime: 6, rated: 6, satisfied: 6 }
  ])
})

test('the feed is Atom with every publication once, and nothing in it breaks out of its text', async () => {
  await office.at(keeper, async ctx => publishRecord(ctx, { id: await plan('订阅的人看得到') }))
  const [one] = await board()
  const xml = atomOf([{ ...one!, title: '<script>&"' }], { url: 'https://example.cn/glass', on: '2026-11-23' as Day })
  expect(xml).toContain('<title>&lt;script&gt;&amp;&quot;</title>')
  expect(xml.match(/<entry>/g)).toHaveLength(1)
  expect(xml).toContain(`urn:uuid:${one!.id}`)
  expect(xml).not.toMatch(/<script/)
})

const folder = mkdtempSync(join(tmpdir(), 'anjia-board-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = async (bytes: Buffer) => {
  const path = join(folder, 'document')
  writeFileSync(path, bytes)
  return readDocument(path)
}

test('a workbook for the board is read with names, numbers, phones and small counts held back, and nothing else is given', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('表')
  page.addRows([
    ['项目', '联系人', '电话', '人数', '说明'],
    ['育儿讲座', '李建国', '13856012345', 3, '由周欣然讲课'],
    ['义诊', '陈思远', '0551-62345678', 48, '身份证340104199203040023也写在这里']
  ])
  const { text, held } = await read(Buffer.from(await book.xlsx.writeBuffer()))
  expect(text.split('\n')[0]).toBe('项目\t联系人\t电话\t人数\t说明')
  expect(text).toContain('义诊')
  expect(text).toContain('48')
  expect(text).not.toMatch(/李建国|陈思远|周欣然|13856012345|340104199203040023|\t3\t/)
  expect(held).toMatchObject({ name: 3, few: 1, number: 1 })
  // As text of a document it is kept, published and shown again.
  const id = await office.draft(keeper, {
    record: 'disclosure',
    title: '活动安排',
    fields: { topic: 'services', text }
  })
  await office.act(keeper, id, 'adopt')
  await office.at(keeper, ctx => publishRecord(ctx, { id }))
  expect((await board()).find(({ title }) => title === '活动安排')!.body).toContain('项目\t联系人')
})

test('a PDF is read the same way, also where a name stands over two lines; pictures, scripts and what is no table are refused in words', async () => {
  const lines = ['联席会议纪要', '母婴室由李建', '国验收，电话13856012345。']
  const doc = new PDFDocument()
  const done = collect(doc)
  const fonts = await fontsFor(lines)
  for (const { name, bytes } of fonts.faces) doc.registerFont(name, bytes)
  for (const [at, line] of lines.entries()) writeRuns(doc, fonts, line, { x: 50, y: 60 + at * 30, size: 14 })
  doc.end()
  const pdf = await done
  const { text, held } = await read(pdf)
  expect(text).toContain('联席会议纪要')
  expect(text).not.toMatch(/李建|13856012345/)
  expect(held).toEqual({ name: 1, phone: 1 })
  const empty = new PDFDocument()
  const none = collect(empty)
  empty.end()
  await expect(read(await none)).rejects.toThrow('organisation.document-empty')
  await expect(read(Buffer.concat([pdf, Buffer.from('<script>')]))).rejects.toThrow('cases.attachment-')
  await expect(read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).rejects.toThrow(
    'intake.not-a-sheet'
  )
  await expect(read(Buffer.from(`项目,说明\n${'甲,乙\n'.repeat(301)}`))).rejects.toThrow('organisation.document-long')
})

test('what a target came to stands beside it in the open, and small numbers do not', async () => {
  const target = async (title: string, area: number) => {
    const id = await office.draft(keeper, { record: 'target', title, area, beginsOn: '2026-11-01' as Day })
    await office.act(keeper, id, 'adopt')
    await office.at(keeper, ctx => publishRecord(ctx, { id }))
    return (await board()).find(one => one.title === title)!.body
  }
  expect(await target('还没有数', street)).toContain('结果：数太小，不公开')
  await office.owner(
    `insert into cases."case" (register, id, area, matter, variant, person_id, enrolment_id, applicant, sealed, account, state, answered_on, in_time, worked_days, from_elsewhere, granted)
     select 1, gen_random_uuid(), $1, 'childcare-subsidy', 'x', gen_random_uuid(), gen_random_uuid(), 'self', 'x', $2, 'decided', '2026-11-10', true, 3, false, true from generate_series(1, 8)`,
    [community, keeper.account]
  )
  expect(await target('按时办结', street)).toContain('结果（到 2026-11-23）：8 件中 8 件，100%')
})
