import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../contract/values.ts'
import { windowOf } from './cases/deciding-factory.ts'
import { type Desks, openDesks } from './every-door.ts'
import { keepHouse } from './keep-house.ts'
import { nextStreet, officerOf, type Register, today } from './people/people-factory.ts'
import { setToday } from './platform/clock.ts'
import { makeKeys } from './platform/config.ts'

/** A scanner as an office has one: its exit status decides. */
const scanner = `#!/bin/sh
grep -q EICAR "$1" && exit 1
grep -q UNREADABLE "$1" && exit 2
exit 0
`
let desks: Desks
let desk: ReturnType<typeof windowOf>
let folder: string
let id: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anjia-scanner-'))
  const command = join(folder, 'scan')
  writeFileSync(command, scanner)
  chmodSync(command, 0o700)
  desks = await openDesks([command])
  desk = windowOf(desks as unknown as Register)
  id = await openClaim()
})
afterAll(async () => {
  await desks.close()
  rmSync(folder, { recursive: true })
})

async function openClaim(): Promise<string> {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06', kin: false })
  return (await desk.open(parent, { form: { child: child.enrolment, account: '6222020200112233445' } })).id
}

async function attach(bytes: Buffer, paper = 'birth-certificate', of = id) {
  const boundary = v7()
  const head = (name: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  return desks.send({
    method: 'POST',
    url: `/api/cases/${of}/attachments`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(`${head('paper')}${paper}\r\n${head('file', '; filename="怎么叫都行.exe"')}`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`)
    ])
  })
}
const codeOf = async (bytes: Buffer, paper?: string) => (await attach(bytes, paper)).body.code

const chunk = (kind: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const png = (...between: Buffer[]) =>
  Buffer.concat([
    signature,
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...between,
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0))
  ])
const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
const jpeg = (comment = 'photo') =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9])
  ])
async function pdf(text: string): Promise<Buffer> {
  const document = new PDFDocument()
  const parts: Buffer[] = []
  document.on('data', part => parts.push(part))
  const done = new Promise(resolve => document.on('end', resolve))
  document.text(text).end()
  await done
  return Buffer.concat(parts)
}
/** A catalogue that acts, written plain, by codes, or packed. */
const acting = (catalogue: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalogue} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1'
  )
const packed = (inside: string) => {
  const stream = deflateSync(Buffer.from(inside))
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n%%EOF\n')
  ])
}

test('a paper is told by its bytes, whatever its name, linked to what it shows, and what it shows is not asked for again', async () => {
  const before = await desk.see(id)
  expect(before.papers.find(({ key }) => key === 'birth-certificate')?.state).toBe('missing')
  for (const bytes of [await pdf('birth'), jpeg(), Buffer.concat([jpeg(), jpeg('second picture of a phone')]), png()])
    expect((await attach(bytes)).status).toBe(201)
  const after = await desk.see(id)
  expect(after.papers.find(({ key }) => key === 'birth-certificate')?.state).toBe('shown')
  expect(after.attachments.map(({ kind, paper }) => [kind, paper])).toEqual(
    ['application/pdf', 'image/jpeg', 'image/jpeg', 'image/png'].map(kind => [kind, 'birth-certificate'])
  )
  expect(after.line.version).toBe(before.line.version + 4)
})

test('it is opened as it came by who may see the case, and by nobody else; at rest it is sealed', async () => {
  const bytes = await pdf('a birth certificate')
  await attach(bytes)
  const { attachments } = await desk.see(id)
  const url = `/api/cases/${id}/attachments/${attachments.at(-1)!.id}`
  const { status, body } = await desks.send({ url })
  expect([status, body.name, body.type]).toEqual([200, '出生医学证明.pdf', 'application/pdf'])
  expect(Buffer.from(String(body.base64), 'base64').equals(bytes)).toBe(true)
  const kept = join(desks.folder, 'attachments', 'uploads')
  expect(readdirSync(kept)).toHaveLength(attachments.length)
  for (const name of readdirSync(kept)) expect(readFileSync(join(kept, name), 'latin1')).not.toMatch(/%PDF|JFIF|PNG/)
  await expect(desk.see(id, officerOf(nextStreet))).rejects.toThrow('platform.not-found')
  expect((await desks.send({ url: url.replace(id, await openClaim()) })).status).toBe(404)
  const read = await desks.owner<{ route: string }>(`select route from audit.entry where route = 'readAttachment'`)
  // The second is the try by way of another case.
  expect(read).toHaveLength(2)
})

test('scripts in a PDF are found written plain, by codes and packed; what is locked or packed beyond reading is not taken', async () => {
  for (const catalogue of [
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction << /S /J#61vaScript /J#53 (x) >>',
    '/AA << /O 3 0 R >>',
    '/Names << /EmbeddedFiles 4 0 R >>',
    '/A << /S /Launch /F (cmd.exe) >>'
  ])
    expect(await codeOf(acting(catalogue)), catalogue).toBe('cases.attachment-script')
  expect(await codeOf(packed('3 0 << /S /JavaScript /JS (x) >>'))).toBe('cases.attachment-script')
  expect((await attach(packed('3 0 << /Type /Page >>'))).status).toBe(201)
  expect(await codeOf(acting('/Encrypt 9 0 R'))).toBe('cases.attachment-encrypted')
  expect(await codeOf(Buffer.from('%PDF-1.7\n1 0 obj\n'))).toBe('cases.attachment-broken')
})

test('what hides another kind of file in or behind it is refused', async () => {
  const zip = Buffer.from('PK\u0003\u0004 archive')
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  for (const [what, bytes] of Object.entries({
    'a ZIP behind a PNG': Buffer.concat([png(), zip]),
    'a page in a chunk of a PNG': png(chunk('tEXt', page)),
    'a ZIP behind a JPEG': Buffer.concat([jpeg(), zip]),
    'a page in the comment of a JPEG': jpeg('<script>alert(1)</script>'),
    'a PDF in the comment of a JPEG': jpeg('%PDF-1.7'),
    'a page behind a PDF': Buffer.concat([await pdf('x'), page]),
    'a page before the objects of a PDF': Buffer.concat([Buffer.from('%PDF-1.7\n%<html>'), acting('').subarray(8)])
  }))
    expect(await codeOf(bytes), what).toBe('cases.attachment-two-kinds')
  expect(await codeOf(png().subarray(0, 40))).toBe('cases.attachment-broken')
})

test('pages, drawings, programs and texts are refused, each with a sentence that says what to do', async () => {
  for (const text of [
    '<!DOCTYPE html><p>',
    '\uFEFF <svg onload="x"/>',
    '<?xml version="1.0"?><svg/>',
    '<!-- --><html>'
  ]) {
    const { status, body } = await attach(Buffer.from(text))
    expect([status, body.code], text).toEqual([415, 'cases.attachment-page'])
    expect(body.title).toContain('另存为 PDF 或图片')
  }
  for (const text of ['MZ\x90', 'GIF89a', '姓名,证件号', ''])
    expect(await codeOf(Buffer.from(text))).toBe('cases.attachment-kind')
})

test('more than 20 MB is refused with its sentence, and a paper the matter does not ask for is not taken', async () => {
  const { status, body } = await attach(Buffer.concat([png(), Buffer.alloc(20_000_000)]))
  expect([status, body.code]).toEqual([413, 'cases.attachment-large'])
  expect(body.title).toContain('20 MB')
  expect(await codeOf(png(), 'marriage-certificate')).toBe('cases.attachment-paper')
})

test('the scanner of the office decides by its exit status; where it does not answer, nothing is taken', async () => {
  const { length } = (await desk.see(id)).attachments
  expect(await codeOf(jpeg('EICAR'))).toBe('cases.attachment-scan')
  expect(await codeOf(jpeg('UNREADABLE'))).toBe('cases.attachment-unscanned')
  expect((await desk.see(id)).attachments).toHaveLength(length)
})

test('an owed paper that comes as a file has come: the clock runs on', async () => {
  const owing = await openClaim()
  await desk.act(owing, 'notice')
  expect((await desk.see(owing)).line.lamp).toBe('paused')
  for (const { key, state } of (await desk.see(owing)).papers)
    if (state === 'owed') expect((await attach(jpeg(), key, owing)).status).toBe(201)
  const { line, events } = await desk.see(owing)
  expect([line.state, line.lamp, events[0]!.deed]).toEqual(['submitted', 'green', 'supply'])
})

test('a paper added by mistake goes at once; of a case that ended the papers go 180 days later, and files without a row', async () => {
  const kept = join(desks.folder, 'attachments', 'uploads')
  const [first] = (await desk.see(id)).attachments
  const removal = {
    method: 'POST',
    url: `/api/cases/${id}/attachments/${first!.id}/removal`,
    payload: { commandId: v7() }
  } as const
  expect((await desks.send(removal)).status).toBe(201)
  expect(readdirSync(kept)).not.toContain(`${first!.id}.sealed`)
  await desk.act(id, 'withdraw', { reason: '居民本人要求撤回' })
  expect(await codeOf(png())).toBe('cases.not-now')
  const orphan = join(kept, `${v7()}.sealed`)
  writeFileSync(orphan, 'x')
  utimesSync(orphan, 0, 0)
  const store = { folder: desks.folder, keys: makeKeys() }
  setToday(dayAfter(180))
  await keepHouse(desks.platform, store)
  expect((await desk.see(id)).attachments.length).toBeGreaterThan(0)
  expect(readdirSync(kept)).not.toContain(orphan.split('/').at(-1))
  setToday(dayAfter(181))
  await keepHouse(desks.platform, store)
  expect((await desk.see(id)).attachments).toEqual([])
  setToday(today)
})

/** Days after today in China. */
const dayAfter = (days: number) =>
  Day.parse(new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10))
