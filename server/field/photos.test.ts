import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldPhoto } from '../../contract/field-photos.ts'
import { grid, nextStreet, officerOf } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { everywhere } from '../platform/context.ts'
import { addPhotoPart } from './add-photo-part.ts'
import { type FieldDesk, line, openField, type TestDevice } from './field-desk.ts'
import { forgetLines } from './forget-lines.ts'
import { listPhotos, readPhoto, removePhoto } from './photos.ts'

let field: FieldDesk
let sun: TestDevice
let folder: string
const building = v7()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anjia-photos-'))
  field = await openField()
  sun = await field.device(await field.worker('孙网格'))
  await field.owner(`insert into areas.building (id, grid, name, street_address) values ($1, $2, '2栋', '幸福路1号')`, [
    building,
    grid
  ])
})
afterAll(async () => {
  await field.close()
  rmSync(folder, { recursive: true })
})

const segment = (marker: number, data: string | Buffer) => {
  const bytes = Buffer.from(data)
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255]), bytes])
}
/** A JPEG as a phone makes it: with its place, a remark and a second picture behind it. */
const jpeg = (pixels: Buffer, tells = true) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0'),
    ...(tells
      ? [segment(0xe1, 'Exif\0\0GPS 31.82,117.22'), segment(0xed, 'Photoshop'), segment(0xfe, 'Phone 12')]
      : []),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    pixels,
    Buffer.from([0xff, 0xd9]),
    ...(tells
      ? [Buffer.from([0xff, 0xd8]), segment(0xe1, 'GPS'), segment(0xda, '1'), Buffer.from([1, 0xff, 0xd9])]
      : [])
  ])
const dots = (n: number, of = 0x12) => Buffer.alloc(n, of)

const photoOf = (bytes: Buffer, more: Partial<FieldPhoto> = {}): FieldPhoto => {
  const { id, at, on } = line({ kind: 'no-calls', household: v7(), wish: true })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, at, on, kind: 'photo', what: 'notice-board', building, bytes: bytes.length, sha256, ...more }
}
const store = () => ({ folder, keys: makeKeys() })
const send = (photo: FieldPhoto, from: number, part: Buffer, sentBefore = 0, scan: string[] = []) =>
  addPhotoPart(
    { caller: sun.caller, platform: field.platform },
    { device: sun.id, sentBefore, photo, from, base64: part.toString('base64') },
    { store: store(), scan }
  )
/** From where the server stands to the end, a thousand bytes at a time. */
async function sendAll(photo: FieldPhoto, bytes: Buffer) {
  let answer = await send(photo, 0, Buffer.alloc(0))
  while (!answer.taken) answer = await send(photo, answer.holds, bytes.subarray(answer.holds, answer.holds + 1000))
  return answer
}
const kept = async (id: string) => Buffer.from((await field.lead(ctx => readPhoto(ctx, { id }))).base64, 'base64')

test('a photo keeps its pixels and loses what it tells besides them: place, device, remarks, a second picture', async () => {
  const bytes = jpeg(dots(3000))
  const photo = photoOf(bytes)
  expect(await sendAll(photo, bytes)).toMatchObject({ taken: { id: photo.id, state: 'done', reason: null }, has: 1 })
  const picture = await kept(photo.id)
  expect(picture.toString('latin1')).not.toMatch(/GPS|Exif|Photoshop|Phone/)
  expect(picture.equals(jpeg(dots(3000), false))).toBe(true)
  expect(await field.lead(ctx => listPhotos(ctx))).toMatchObject([
    { id: photo.id, what: 'notice-board', building: '2栋', address: '幸福路1号', area: grid, by: '孙网格' }
  ])
  const [at] = await field.owner<{ sealed: string }>('select sealed from field.photo where id = $1', [photo.id])
  expect(Buffer.from(at!.sealed, 'base64').toString('latin1')).not.toContain('JFIF')
})

test('however a line cuts, repeats and reorders its parts, a photo is there once and whole, and only then acknowledged', async () => {
  const part = fc.record({ from: fc.nat(30), length: fc.nat(12), times: fc.integer({ min: 1, max: 2 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.nat(255), async (parts, of) => {
      const bytes = jpeg(dots(2000, of === 0xff ? 1 : of))
      const photo = photoOf(bytes)
      for (const { from, length, times } of parts) {
        const some = bytes.subarray(from * 100, (from + length) * 100)
        const answers = await Promise.all(Array.from({ length: times }, () => send(photo, from * 100, some)))
        for (const { holds, taken } of answers) expect(taken !== null).toBe(holds === bytes.length)
      }
      expect((await sendAll(photo, bytes)).taken?.state).toBe('done')
      expect((await sendAll(photo, bytes)).taken?.state).toBe('done')
      const found = [photo.id]
      expect(await field.owner('select from field.photo where id = any($1)', [found])).toHaveLength(1)
      expect(await field.owner('select from field.sent where id = any($1)', [found])).toHaveLength(1)
      expect(await field.owner('select from field.photo_part where photo_id = any($1)', [found])).toEqual([])
      expect((await kept(photo.id)).equals(jpeg(dots(2000, of === 0xff ? 1 : of), false))).toBe(true)
    }),
    { numRuns: 8 }
  )
})

test('a server restored from a backup takes no part before the lines are there again; then the whole photo once more', async () => {
  const bytes = jpeg(dots(1500))
  const photo = photoOf(bytes)
  const { has } = await sendAll(photo, bytes)
  await field.owner('delete from field.photo where id = $1', [photo.id])
  await field.owner('delete from field.sent where id = $1', [photo.id])
  expect(await send(photo, 0, bytes, has)).toEqual({ holds: 0, taken: null, has: has - 1, again: true })
  expect(await field.owner('select from field.photo_part where photo_id = $1', [photo.id])).toEqual([])
  expect((await sendAll(photo, bytes)).has).toBe(has)
})

test('what is no picture, hides another file, or a scanner finds something in, is refused with its reason and kept nowhere', async () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>')
  const hiding = Buffer.concat([jpeg(dots(50), false), Buffer.from('PK\u0003\u0004')])
  const commented = jpeg(dots(50)).toString('latin1').replace('Phone 12', '<script>').padEnd(10)
  for (const bytes of [html, hiding, Buffer.from(commented, 'latin1'), Buffer.from('%PDF-1.7'), dots(20)]) {
    const photo = photoOf(bytes)
    const { taken } = await send(photo, 0, bytes)
    expect(taken).toMatchObject({ state: 'refused', reason: { zh: '这不是一张能识别的照片，没有接收。' } })
    expect(await field.owner('select from field.photo where id = $1', [photo.id])).toEqual([])
    expect(await field.owner('select from field.photo_part where photo_id = $1', [photo.id])).toEqual([])
    // It is said again to whoever asks again.
    expect((await send(photo, 0, bytes)).taken).toEqual(taken)
  }
  const bytes = jpeg(dots(80))
  expect((await send(photoOf(bytes), 0, bytes, 0, ['false'])).taken?.state).toBe('refused')
  // A scanner that does not work has not looked: nothing is taken, and nothing is lost.
  const later = photoOf(bytes)
  await expect(send(later, 0, bytes, 0, ['/no/such/scanner'])).rejects.toThrow('cases.attachment-unscanned')
  expect((await sendAll(later, bytes)).taken?.state).toBe('done')
})

test('a photo damaged on its way is sent anew from its beginning', async () => {
  const bytes = jpeg(dots(900))
  const photo = photoOf(bytes)
  const damaged = Buffer.from(bytes)
  damaged[500] = 0
  await expect(send(photo, 0, damaged)).rejects.toThrow('field.photo-garbled')
  expect((await send(photo, 0, Buffer.alloc(0))).holds).toBe(0)
  expect((await sendAll(photo, bytes)).taken?.state).toBe('done')
})

test('one of a building that the register does not know is refused; one that shows a person is taken away at once; after 90 days all go', async () => {
  const bytes = jpeg(dots(60))
  expect((await send(photoOf(bytes, { building: v7() }), 0, bytes)).taken).toMatchObject({
    state: 'refused',
    reason: { en: expect.stringContaining('building') }
  })
  const photo = photoOf(bytes)
  await send(photo, 0, bytes)
  const theirs = officerOf(nextStreet, 'community_worker')
  await expect(field.as(theirs, ctx => readPhoto(ctx, photo))).rejects.toThrow('platform.not-found')
  await expect(field.as(theirs, ctx => removePhoto(ctx, photo))).rejects.toThrow('platform.not-found')
  await field.lead(ctx => removePhoto(ctx, photo))
  await expect(field.lead(ctx => readPhoto(ctx, photo))).rejects.toThrow('platform.not-found')
  expect((await send(photo, 0, bytes)).taken?.state).toBe('done')
  await field.owner(`update field.photo set received_at = now() - interval '91 days'`)
  await forgetLines(field.platform, { ...sun.caller, ...everywhere, role: 'housekeeping' })
  expect(await field.owner('select from field.photo')).toEqual([])
})
