import { hash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sent } from '../../contract/field-data.ts'
import type { FieldPhoto, fieldPhotos } from '../../contract/field-photos.ts'
import { attachmentKind, onlyPixels, scanFile } from '../cases/index.ts'
import { type FileStore, scratch } from '../intake/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { callerFor, contact } from './devices.ts'
import { answered, countSent, keep } from './receive.ts'

export interface Checking {
  /** Where a picture lies in clear while a scanner looks at it. */
  store: FileStore
  /** The command of a scanner with its arguments; empty where the office has none. */
  scan: readonly string[]
}

interface Answer {
  holds: number
  taken: Sent | null
  has: number
  again: boolean
}

/**
 * Keeps a part of a photo where the last one ended, and says how much is there; a part that comes twice, or from elsewhere, changes
 * nothing. What is complete is what the device sealed, byte for byte, is a picture and nothing else, and loses all it tells besides its
 * pixels. Then it is taken in one transaction with its line: there are both or neither.
 */
export async function addPhotoPart(
  { caller, platform }: { caller: Caller; platform: Platform },
  { device, sentBefore, photo, from, base64 }: Input<typeof fieldPhotos.addPhotoPart>['body'],
  checking: Checking
): Promise<Answer> {
  const request = { operation: 'field.calls', route: 'addPhotoPart', trace: 'changes' } as const
  const home = await callerFor({ caller, platform }, device, photo.grid)
  const asked = { ...request, caller: home }
  const came = await inTransaction(platform, { ...asked, trace: 'none' }, async (ctx): Promise<Answer | Buffer> => {
    await contact(ctx, device)
    const has = await countSent(ctx, device)
    if (has < sentBefore) return { holds: 0, taken: null, has, again: true }
    const taken = await answered(ctx, photo.id)
    if (taken) return { holds: photo.bytes, taken, has, again: false }
    const bytes = await keepPart(ctx, { device, photo, from, part: Buffer.from(base64, 'base64') })
    return bytes.length < photo.bytes ? { holds: bytes.length, taken: null, has, again: false } : bytes
  })
  if (!Buffer.isBuffer(came)) return came
  if (hash('sha256', came) !== photo.sha256) {
    await inTransaction(platform, { ...asked, trace: 'none' }, ctx => forgetParts(ctx, photo))
    throw new Refusal('field.photo-garbled')
  }
  const unfit = await refusalOf(checking, came)
  return inTransaction(platform, asked, async ctx => {
    const refusal = unfit ?? (await keepPhoto(ctx, device, { photo, picture: onlyPixels(came) }))
    const taken = await keep(ctx, device, photo, refusal ? { state: 'refused', refusal } : { state: 'done' })
    await forgetParts(ctx, photo)
    return { holds: photo.bytes, taken, has: await countSent(ctx, device), again: false }
  })
}

/** All that is there of a photo, with this part if it begins where the others end. */
async function keepPart(
  ctx: Context,
  { device, photo, from, part }: { device: string; photo: FieldPhoto; from: number; part: Buffer }
): Promise<Buffer> {
  const { register, grid } = await contact(ctx, device)
  // Of two requests that carry the same part the second waits, and finds it there.
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [photo.id])
  const { rows } = await ctx.tx.query<{ sealed: string }>(
    'select sealed from field.photo_part where register = $1 and photo_id = $2 order by from_byte',
    [register, photo.id]
  )
  const there = Buffer.concat(rows.map(({ sealed }) => Buffer.from(ctx.sealer.open(sealed), 'base64')))
  if (part.length === 0 || from !== there.length || from + part.length > photo.bytes) return there
  await ctx.tx.query(
    `insert into field.photo_part (register, photo_id, from_byte, area, device_id, bytes, sealed) values ($1, $2, $3, $4, $5, $6, $7)`,
    [register, photo.id, from, grid, device, part.length, ctx.sealer.seal(part.toString('base64'))]
  )
  return Buffer.concat([there, part])
}

/** Why it is not taken, whatever the device believes it to be. */
async function refusalOf({ store, scan }: Checking, bytes: Buffer): Promise<Refusal | undefined> {
  const kind = attachmentKind(bytes)
  if (kind !== 'image/jpeg') return new Refusal('field.photo-kind')
  const folder = scratch(store)
  try {
    const path = join(folder, 'photo')
    writeFileSync(path, bytes, { mode: 0o600 })
    await scanFile(scan, path)
    return undefined
  } catch (error) {
    // One that could not be looked at is not refused for good: it is asked for again.
    if (error instanceof Refusal && error.code === 'cases.attachment-scan') return error
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function keepPhoto(
  ctx: Context,
  device: string,
  { photo, picture }: { photo: FieldPhoto; picture: Buffer }
): Promise<Refusal | undefined> {
  const { register, grid } = await contact(ctx, device)
  const { id, building, what, on } = photo
  const { rowCount } = await ctx.tx.query(
    `insert into field.photo (register, id, area, building_id, what, on_day, account, bytes, sealed)
     select $1, $2, $3, b.id, $5, $6, $7, $8, $9 from areas.building b where b.id = $4 and b.grid = $3
     on conflict (register, id) do nothing`,
    [
      register,
      id,
      grid,
      building,
      what,
      on,
      ctx.caller.account,
      picture.length,
      ctx.sealer.seal(picture.toString('base64'))
    ]
  )
  // Where it is there already, another request brought its end at the same moment.
  return rowCount || (await answered(ctx, id)) ? undefined : new Refusal('field.no-building')
}

const forgetParts = ({ tx }: Context, { id }: FieldPhoto) =>
  tx.query('delete from field.photo_part where photo_id = $1', [id])
