import type { IntakeGroup, IntakeReport, Upload } from '../../contract/intake.ts'
import { openBatch } from '../people/index.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { classify, compareWithRegister } from './classify.ts'
import { takeInChanged } from './take-in-changed.ts'
import { countsOf, readAgain, type Taking } from './take-in-file.ts'
import { takeInNew } from './take-in-new.ts'
import { tellHukou } from './tell-hukou.ts'
import { getUpload, type StoredUpload, saveReport, storedUpload } from './uploads.ts'

/** Rows a transaction takes in: long enough to be set-based, short enough that a kill loses little and locks are brief. */
const usualStretch = 50_000
const inFlight = { operation: 'intake.take-in', route: 'acceptUpload' } as const

interface Accept {
  id: string
  /** The groups as the person saw them; undefined accepts whatever they are now (the command line does). */
  expected?: Partial<Record<IntakeGroup, number>> | undefined
  stretch?: number
  /** Called at every checkpoint; false stops there, and what has entered stays. */
  progress?: ((row: number, of: number) => unknown) | undefined
}

/**
 * Accepts a previewed file, stretch by stretch, each in its own transaction with its checkpoint. Killed in between and
 * called again it goes on where it was; called on an accepted file it does nothing.
 */
export async function acceptUpload(taking: Taking, accept: Accept): Promise<Upload> {
  const { id, expected, stretch = usualStretch, progress } = accept
  const run = <T>(trace: 'none' | 'changes', action: (ctx: Context) => Promise<T>) =>
    inTransaction(taking.platform, { ...inFlight, caller: taking.caller, trace }, action)
  let upload = await run('none', ctx => storedUpload(ctx, id))
  if (upload.status === 'accepted') return run('none', ctx => getUpload(ctx, id))
  if (!['read', 'accepting'].includes(upload.status)) throw new Refusal('intake.not-open', { status: upload.status })
  if (await run('none', ctx => waitingRoomLost(ctx, upload))) await readAgain(taking, upload)
  if (!(await run('changes', ctx => begin(ctx, id, expected)))) throw new Refusal('intake.groups-changed')
  upload = await run('none', ctx => storedUpload(ctx, id))
  for (let from = upload.doneThrough + 1; from <= upload.lastRow; from += stretch) {
    const rows = { from, to: from + stretch - 1 }
    try {
      // Whoever else accepts it at the same moment took this stretch: go on after theirs.
      if (!(await run('changes', ctx => takeStretch(ctx, upload, rows)))) return acceptUpload(taking, accept)
    } catch (error) {
      if (!(await takenMeanwhile(error, () => run('changes', ctx => regroupRest(ctx, upload, from - 1))))) throw error
      if (expected) throw new Refusal('intake.groups-changed')
      return acceptUpload(taking, accept)
    }
    const goOn = await progress?.(Math.min(rows.to, upload.lastRow), upload.lastRow)
    if (goOn === false && rows.to < upload.lastRow) return run('none', ctx => getUpload(ctx, id))
  }
  return run('changes', ctx => finish(ctx, upload))
}

/** A number or a seat that somebody else took since the classification; true if the new groups tell so. */
const takenMeanwhile = async (error: unknown, regrouped: () => Promise<boolean>): Promise<boolean> =>
  (error as { code?: string }).code === '23505' && (await regrouped())

async function waitingRoomLost(ctx: Context, upload: StoredUpload): Promise<boolean> {
  const { rowCount } = await ctx.tx.query(
    `select from intake.upload where id = $1 and status <> 'accepted' and not exists (select from intake.arrival where upload_id = $1)`,
    [upload.id]
  )
  return rowCount === 1 && upload.report.rows > 0
}

/**
 * Classifies once more and opens the acceptance, unless the groups are others than the person saw: then these are kept
 * to be shown. One transaction, and the upload locked in it: a second acceptance waits and finds the first one's work.
 */
async function begin(ctx: Context, id: string, expected: Accept['expected']): Promise<boolean> {
  await ctx.tx.query('select from intake.upload where id = $1 for update', [id])
  const upload = await storedUpload(ctx, id)
  const asSeen = (report: IntakeReport) =>
    Object.entries(expected ?? {}).every(([group, n]) => report[group as IntakeGroup] === n)
  if (['accepting', 'accepted'].includes(upload.status)) return asSeen(upload.report)
  if (upload.status !== 'read') throw new Refusal('intake.not-open', { status: upload.status })
  await classify(ctx, id)
  const report = { ...upload.report, ...(await countsOf(ctx, id)) }
  await saveReport(ctx, id, report)
  if (!asSeen(report)) return false
  const batch = openBatch(ctx, sourceOf(upload))
  ctx.trace({ batch })
  await ctx.tx.query(`update intake.upload set status = 'accepting', batch_id = $2 where id = $1`, [id, batch])
  return true
}

/** Compares the rows not yet taken in with the register as it is now; true if that changed their groups. */
async function regroupRest(ctx: Context, upload: StoredUpload, done: number): Promise<boolean> {
  const before = await countsOf(ctx, upload.id)
  await compareWithRegister(ctx, upload.id, done)
  const after = await countsOf(ctx, upload.id)
  await saveReport(ctx, upload.id, { ...upload.report, ...after })
  return after.new !== before.new
}

const sourceOf = ({ sha256 }: StoredUpload): string => `file ${sha256.toString('hex').slice(0, 12)}`

async function takeStretch(
  ctx: Context,
  upload: StoredUpload,
  { from, to }: { from: number; to: number }
): Promise<boolean> {
  // Only the next stretch in order may go: two runs at once cannot take the same rows twice.
  const { rowCount } = await ctx.tx.query(
    `update intake.upload set done_through = $3 where id = $1 and status = 'accepting' and done_through = $2`,
    [upload.id, from - 1, to]
  )
  if (rowCount === 0) return false
  const added = await takeInNew(ctx, upload.id, { from, to, batch: upload.batch! })
  const changed = await takeInChanged(ctx, upload.id, { from, to, source: sourceOf(upload) })
  await tellHukou(ctx, upload.id, { from, to, source: sourceOf(upload) })
  ctx.trace({ batch: upload.batch!, detail: { upload: upload.id, from, to, added, changed } })
  return true
}

async function finish(ctx: Context, upload: StoredUpload): Promise<Upload> {
  await ctx.tx.query(
    `update intake.upload set status = 'accepted', finished_at = now() where id = $1 and status = 'accepting'`,
    [upload.id]
  )
  // What was taken in is in the register; what was not still waits, so that its reasons can be brought back.
  await ctx.tx.query(
    `delete from intake.arrival where upload_id = $1 and ("group" not in ('rejected', 'doubtful') or decision = 'accept')`,
    [upload.id]
  )
  return getUpload(ctx, upload.id)
}
