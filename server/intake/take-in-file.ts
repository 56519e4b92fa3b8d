import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { IntakeReport, Upload } from '../../contract/intake.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { levelOf, rangeOf, registerOf, requireArea } from '../areas/index.ts'
import { today } from '../platform/clock.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { classify, countGroups } from './classify.ts'
import { type FileStore, fileHash, keptPath, openKept, scratch, sealFile } from './file-store.ts'
import { placeFinder } from './find-place.ts'
import { type FileReading, readRows } from './reader/read-rows.ts'
import { writeCleanCopy } from './reader/write-clean-copy.ts'
import { stageFile } from './stage-file.ts'
import { getUpload } from './uploads.ts'

export interface Taking {
  platform: Platform
  store: FileStore
  caller: Caller
}

export interface FileToTake {
  path: string
  area: AreaCode
  asOf: Day
  /** Reads it once more although it waits already: a trial must not take somebody's preview away. */
  anew?: boolean | undefined
  progress?: ((rows: number) => void) | undefined
}

const request = (caller: Caller, trace: 'changes' | 'none') => ({
  caller,
  operation: 'intake.take-in',
  route: 'takeInFile',
  trace
})

/**
 * Reads a file into the waiting room and says what it would change; nothing of it is in the register yet. The same
 * file for the same area and day is found again, not read twice.
 */
export async function previewFile(taking: Taking, file: FileToTake): Promise<Upload> {
  const { path, area, asOf, progress } = file
  checkArea(taking.caller, area)
  if (asOf > today()) throw new Refusal('intake.future', { asOf })
  // Keyed: the plain hash of a short file would tell whoever guesses its one row that they guessed right.
  const sha256 = taking.platform.sealer.lookup('file', (await fileHash(path)).toString('hex'))
  const reading = await readRows(path, { today: asOf })
  const known =
    !file.anew &&
    (await inTransaction(taking.platform, request(taking.caller, 'none'), ctx => sameFile(ctx, { sha256, area, asOf })))
  if (known) return known
  const upload = v7()
  try {
    // First: an upload that can be seen has its file, and no transaction waits while it is written.
    await keepFile(taking.store, upload, reading)
    return await inTransaction(taking.platform, request(taking.caller, 'changes'), async ctx => {
      await requireArea(ctx, area, asOf)
      await ctx.tx.query(
        `insert into intake.upload (id, register, area, as_of, sha256, kind, status, report, account) values ($1, $2, $3, $4, $5, $6, 'read', '{}', $7)`,
        [upload, await registerOf(ctx, area), area, asOf, sha256, reading.kind, taking.caller.account]
      )
      return readInto(ctx, { upload, reading, area, progress })
    })
  } catch (error) {
    rmSync(keptPath(taking.store, upload), { force: true })
    throw error
  }
}

async function keepFile(store: FileStore, upload: string, reading: FileReading): Promise<void> {
  const folder = scratch(store)
  try {
    const clean = join(folder, 'clean')
    await writeCleanCopy(reading, clean)
    await sealFile(store, upload, clean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkArea(caller: Caller, area: AreaCode): void {
  if (!['street', 'community', 'grid'].includes(levelOf(area))) throw new Refusal('intake.area-level')
  const { lo, hi } = rangeOf(area)
  if (lo < caller.lo || hi > caller.hi) throw new Refusal('platform.not-found')
}

async function sameFile(
  ctx: Context,
  { sha256, area, asOf }: { sha256: Buffer; area: AreaCode; asOf: Day }
): Promise<Upload | undefined> {
  const { rows } = await ctx.tx.query<{ id: string }>(
    `select u.id from intake.upload u where u.sha256 = $1 and u.area = $2 and u.as_of = $3 and u.status in ('read', 'accepting') order by made_at desc limit 1`,
    [sha256, area, asOf]
  )
  return rows[0] && getUpload(ctx, rows[0].id)
}

interface Reading {
  upload: string
  reading: FileReading
  area: AreaCode
  progress?: ((rows: number) => void) | undefined
}

async function readInto(ctx: Context, { upload, reading, area, progress }: Reading): Promise<Upload> {
  const places = await placeFinder(ctx, area)
  const staged = await stageFile(ctx, { upload, reading, places, ...(progress && { progress }) })
  await classify(ctx, upload)
  await noteWhoIsElsewhere(ctx, upload)
  const report: IntakeReport = {
    ...(await countsOf(ctx, upload)),
    rows: staged.rows,
    fixes: staged.fixes,
    ...found(reading)
  }
  await ctx.tx.query('update intake.upload set report = $2, last_row = $3 where id = $1', [
    upload,
    report,
    staged.lastRow
  ])
  ctx.trace({ detail: { upload, rows: staged.rows } })
  return getUpload(ctx, upload)
}

export async function countsOf(ctx: Context, upload: string) {
  const { groups, reasons } = await countGroups(ctx, upload)
  const { rows } = await ctx.tx.query<{ matched: number; open: number }>(
    'select count(living_address_id) as matched, count(*) - count(living_address_id) as open from intake.arrival where upload_id = $1',
    [upload]
  )
  return { ...groups, reasons, address_match: rows[0]! }
}

function found({ map, removed, headerRows, otherSheets }: FileReading) {
  return {
    dropped_columns: map.dropped.map(({ word: _, ...dropped }) => dropped),
    removed_words: [...removed.values()],
    header_rows: headerRows,
    mapping: map.mapping,
    skipped_sheets: otherSheets,
    ignored_columns: [...map.ignored, ...map.repeated]
  }
}

/** That someone is enrolled elsewhere is something learned of that person: their audit says who learned it. */
async function noteWhoIsElsewhere(ctx: Context, upload: string): Promise<void> {
  const { rows } = await ctx.tx.query<{ person: string }>(
    `select distinct i.person_id as person from intake.arrival a join people.identifier i on i.hash = a.id_hash
     where a.upload_id = $1 and a.reasons && array['known.elsewhere', 'ask-duty-officer']`,
    [upload]
  )
  ctx.sawPeople(rows.map(row => row.person))
}

/** After a crash of Postgres the waiting room is empty: the kept file is read again under the same upload. */
export async function readAgain(taking: Taking, upload: { id: string; area: AreaCode; asOf: Day }): Promise<void> {
  const folder = scratch(taking.store)
  try {
    const path = join(folder, 'clean')
    await openKept(taking.store, upload.id, path)
    const reading = await readRows(path, { today: upload.asOf })
    await inTransaction(taking.platform, request(taking.caller, 'changes'), async ctx => {
      const places = await placeFinder(ctx, upload.area)
      await stageFile(ctx, { upload: upload.id, reading, places })
      await classify(ctx, upload.id)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
