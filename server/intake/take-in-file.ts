import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { IntakeCorrection, IntakeReport, Upload } from '../../contract/intake.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { type Refused, screenText } from '../../law/screen.ts'
import { levelOf, rangeOf, registerOf, requireArea } from '../areas/index.ts'
import { today } from '../platform/clock.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { codesOf, countRefused } from '../platform/count-refused.ts'
import { Refusal } from '../platform/refusal.ts'
import { classify, countGroups } from './classify.ts'
import { replayDecisions } from './decide-rows.ts'
import { recallKind } from './file-kinds.ts'
import { type FileStore, fileHash, keptPath, openKept, scratch, sealFile } from './file-store.ts'
import { placeFinder } from './find-place.ts'
import { type FileReading, type ReadChoices, readRows } from './reader/read-rows.ts'
import { writeCleanCopy } from './reader/write-clean-copy.ts'
import { sealHead } from './sheet-head.ts'
import { stageFile } from './stage-file.ts'
import { getUpload, type StoredUpload } from './uploads.ts'

export interface Taking {
  platform: Platform
  store: FileStore
  caller: Caller
}

export interface FileToTake {
  path: string
  area: AreaCode
  asOf: Day
  /** As the desk names it. */
  name?: string | undefined
  /** What a person says of sheets and columns in advance, where no header was found. */
  choices?: Choices | undefined
  /** The upload whose rejects these rows are; a reject workbook says so itself. */
  corrects?: string | undefined
  /** Reads it once more although it waits already: a trial must not take somebody's preview away. */
  anew?: boolean | undefined
  progress?: ((rows: number) => void) | undefined
}

export type Choices = Pick<IntakeCorrection, 'sheets' | 'columns'>

export const request = (caller: Caller, trace: 'changes' | 'none') => ({
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
  const { path, area, asOf } = file
  checkArea(taking.caller, area)
  if (asOf > today()) throw new Refusal('intake.future', { asOf })
  // Keyed: the plain hash of a short file would tell whoever guesses its one row that they guessed right.
  const sha256 = taking.platform.sealer.lookup('file', (await fileHash(path)).toString('hex'))
  const reading = await readRows(path, {
    today: asOf,
    ...toRead(file.choices),
    recall: names => inTransaction(taking.platform, request(taking.caller, 'none'), ctx => recallKind(ctx, area, names))
  })
  const known =
    !file.anew &&
    (await inTransaction(taking.platform, request(taking.caller, 'none'), ctx => sameFile(ctx, { sha256, area, asOf })))
  if (known) return known
  const upload = v7()
  try {
    // First: an upload that can be seen has its file, and no transaction waits while it is written. What is staged is read
    // from the copy, so that nothing refused can come in and a second reading says the same.
    return await withCopy(taking.store, reading, async clean => {
      await sealFile(taking.store, upload, clean)
      const kept = await readRows(clean, { today: asOf, kept: true, ...toRead(choicesOf(reading)) })
      return inTransaction(taking.platform, request(taking.caller, 'changes'), async ctx => {
        await requireArea(ctx, area, asOf)
        await insertUpload(ctx, { upload, sha256, file, reading })
        await countInFile(ctx, 'takeInFile', reading, screenText(file.name ?? '').found)
        return readInto(ctx, { upload, reading: kept, area, before: found(reading), progress: file.progress })
      })
    })
  } catch (error) {
    rmSync(keptPath(taking.store, upload), { force: true })
    throw error
  }
}

interface NewUpload {
  upload: string
  sha256: Buffer
  file: FileToTake
  reading: FileReading
}

async function insertUpload(ctx: Context, { upload, sha256, file, reading }: NewUpload): Promise<void> {
  const corrects = file.corrects ?? reading.corrects
  await ctx.tx.query(
    `insert into intake.upload (id, register, area, as_of, sha256, kind, status, report, account, file_name, corrects)
     values ($1, $2, $3, $4, $5, $6, 'read', '{}', $7, $8, (select id from intake.upload where id = $9))`,
    [
      upload,
      await registerOf(ctx, file.area),
      file.area,
      file.asOf,
      sha256,
      reading.kind,
      ctx.caller.account,
      file.name ? screenText(file.name).clean.slice(-100) : null,
      corrects ?? null
    ]
  )
}

export const toRead = ({ sheets, columns }: Choices = {}): Pick<ReadChoices, 'sheets' | 'fixed'> => ({
  ...(sheets && { sheets }),
  ...(columns && { fixed: columns })
})

/** Writes the copy that may be kept into a folder for clear text, which is emptied after the work. */
export async function withCopy<T>(
  store: FileStore,
  reading: FileReading,
  work: (clean: string) => Promise<T>
): Promise<T> {
  const folder = scratch(store)
  try {
    const clean = join(folder, 'clean')
    await writeCleanCopy(reading, clean)
    return await work(clean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function checkArea(caller: Caller, area: AreaCode): void {
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
  /** Of the reading before, which saw columns, words and sheets that the kept file no longer has. */
  before: Seen
  progress?: ((rows: number) => void) | undefined
}

/** Fills the waiting room of an upload and writes its report; how it was read is kept, to be read so again. */
export async function readInto(ctx: Context, { upload, reading, area, before, progress }: Reading): Promise<Upload> {
  const places = await placeFinder(ctx, area)
  const staged = await stageFile(ctx, { upload, reading, places, ...(progress && { progress }) })
  await classify(ctx, upload)
  await noteWhoIsElsewhere(ctx, upload)
  const report: IntakeReport = {
    ...(await countsOf(ctx, upload)),
    rows: staged.rows,
    fixes: staged.fixes,
    faulty_fields: [...staged.faulty],
    ...found(reading, before)
  }
  await ctx.tx.query(
    'update intake.upload set report = $2, last_row = $3, sheet_head = $4, choices = $5 where id = $1',
    [upload, report, staged.lastRow, sealHead(ctx, reading), JSON.stringify(choicesOf(reading))]
  )
  ctx.trace({ detail: { upload, rows: staged.rows } })
  return getUpload(ctx, upload)
}

const choicesOf = ({ sheets }: FileReading): Choices => ({
  sheets: sheets.map(({ name, read, headerRows }) => ({ name, read, headerRows })),
  columns: Object.assign({}, ...sheets.map(sheet => sheet.decided))
})

export async function countsOf(ctx: Context, upload: string) {
  const { groups, reasons, byGroup } = await countGroups(ctx, upload)
  const { rows } = await ctx.tx.query<{ matched: number; open: number }>(
    'select count(living_address_id) as matched, count(*) - count(living_address_id) as open from intake.arrival where upload_id = $1',
    [upload]
  )
  return { ...groups, reasons, group_reasons: byGroup, address_match: rows[0]! }
}

type Seen = Pick<IntakeReport, 'dropped_columns' | 'removed_words' | 'skipped_sheets' | 'ignored_columns'>

function found({ sheets, removed, otherSheets }: FileReading, before?: Seen) {
  const read = sheets.filter(sheet => sheet.read)
  const dropped = [
    ...(before?.dropped_columns ?? []),
    ...read.flatMap(({ map }) => map.dropped.map(({ word: _, ...one }) => one))
  ]
  const mapping = Object.assign({}, ...read.map(({ map }) => map.mapping)) as IntakeReport['mapping']
  const named = new Set(sheets.flatMap(sheet => [...sheet.columns, sheet.name]))
  const gone = (names: string[] = []) => names.filter(name => !named.has(name))
  return {
    dropped_columns: [...new Map(dropped.map(one => [one.column, one])).values()],
    removed_words: before?.removed_words ?? [...removed.values()],
    header_rows: read[0]!.headerRows,
    mapping,
    skipped_sheets: [...gone(before?.skipped_sheets), ...otherSheets],
    sheets: read.map(({ name, headerRows, people, offset }) => ({
      name,
      header_rows: headerRows,
      rows: people,
      offset
    })),
    ignored_columns: [
      ...new Set([...gone(before?.ignored_columns), ...read.flatMap(({ map }) => [...map.ignored, ...map.repeated])])
    ].filter(column => !(column in mapping))
  }
}

/** Columns that were not read and words that were taken out, for the report of what was refused. */
export function countInFile(
  ctx: Context,
  door: string,
  { sheets, removed }: Pick<FileReading, 'sheets' | 'removed'>,
  others: Refused[] = []
): Promise<void> {
  const dropped = sheets.flatMap(({ map }) => map.dropped.filter(({ word }) => word !== undefined))
  return countRefused(ctx, door, codesOf([...dropped, ...removed.values(), ...others]))
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

/** The kept file of an upload, opened and read as it was the first time or as a person corrected it. */
export async function withKept<T>(
  store: FileStore,
  upload: { id: string; asOf: string; choices: Choices },
  work: (reading: FileReading) => Promise<T>
): Promise<T> {
  const folder = scratch(store)
  try {
    const path = join(folder, 'clean')
    await openKept(store, upload.id, path)
    return await work(await readRows(path, { today: upload.asOf, kept: true, ...toRead(upload.choices) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** After a crash of Postgres the waiting room is empty: the kept file is read again, and what was decided holds again. */
export const readAgain = (taking: Taking, upload: StoredUpload): Promise<void> =>
  withKept(taking.store, upload, reading =>
    inTransaction(taking.platform, request(taking.caller, 'changes'), async ctx => {
      const places = await placeFinder(ctx, upload.area)
      await stageFile(ctx, { upload: upload.id, reading, places })
      await classify(ctx, upload.id)
      await replayDecisions(ctx, upload.id)
    })
  )
