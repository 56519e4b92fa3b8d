import type { IntakeGroup, Upload } from '../../contract/intake.ts'
import { openBatch } from '../people/index.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { classify } from './classify.ts'
import { takeInChanged } from './take-in-changed.ts'
import { countsOf, readAgain, type Taking } from './take-in-file.ts'
import { takeInNew } from './take-in-new.ts'
import { getUpload, type StoredUpload, saveReport, storedUpload } from './uploads.ts'

/** Rows a transaction takes in: long enough to be set-based, short enough that a kill loses little and locks are brief. */
const stretch = 50_000
const inFlight = { operation: 'intake.take-in', route: 'acceptUpload' } as const

interface Accept {
  id: string
  /** The groups as the person saw them; undefined accepts whatever they are now (the command line does). */
  expected?: Partial<Record<IntakeGroup, number>> | undefined
  progress?: ((row: number, of: number) => void) | undefined
}

/**
 * Accepts a previewed file, stretch by stretch, each in its own transaction with its checkpoint. Killed in between and
 * called again it goes on where it was; called on an accepted file it does nothing.
 */
export async function acceptUpload(taking: Taking, { id, expected, progress }: Accept): Promise<Upload> {
  const run = <T>(trace: 'none' | 'changes', action: (ctx: Context) => Promise<T>) =>
    inTransaction(taking.platform, { ...inFlight, caller: taking.caller, trace }, action)
  let upload = await run('none', ctx => storedUpload(ctx, id))
  if (upload.status === 'accepted') return run('none', ctx => getUpload(ctx, id))
  if (upload.status === 'discarded') throw new Refusal('intake.not-open', { status: upload.status })
  if (await run('none', ctx => waitingRoomLost(ctx, upload))) await readAgain(taking, upload)
  if (upload.status === 'read') {
    await run('changes', ctx => regroup(ctx, upload, expected))
    await run('changes', ctx => begin(ctx, upload))
    upload = await run('none', ctx => storedUpload(ctx, id))
  }
  for (let from = upload.doneThrough + 1; from <= upload.lastRow; from += stretch) {
    await run('changes', ctx => takeStretch(ctx, upload, from))
    progress?.(Math.min(from + stretch - 1, upload.lastRow), upload.lastRow)
  }
  return run('changes', ctx => finish(ctx, upload))
}

async function waitingRoomLost(ctx: Context, upload: StoredUpload): Promise<boolean> {
  const { rows } = await ctx.tx.query<{ there: boolean }>(
    'select exists (select from intake.arrival where upload_id = $1) as there',
    [upload.id]
  )
  return !rows[0]!.there && upload.report.rows > 0
}

async function regroup(ctx: Context, upload: StoredUpload, expected: Accept['expected']): Promise<void> {
  await classify(ctx, upload.id)
  const report = { ...upload.report, ...(await countsOf(ctx, upload.id)) }
  await saveReport(ctx, upload.id, report)
  const differing = Object.entries(expected ?? {}).find(([group, n]) => report[group as IntakeGroup] !== n)
  if (differing) throw new GroupsChanged()
}

/** The preview is out of date: the new groups are saved and shown, nothing was taken in. */
class GroupsChanged extends Refusal {
  constructor() {
    super('intake.groups-changed')
  }
}

async function begin(ctx: Context, upload: StoredUpload): Promise<void> {
  const batch = await openBatch(ctx, `file ${upload.sha256.toString('hex').slice(0, 12)}`)
  ctx.trace({ batch })
  const { rowCount } = await ctx.tx.query(
    `update intake.upload set status = 'accepting', batch_id = $2 where id = $1 and status = 'read'`,
    [upload.id, batch]
  )
  if (rowCount === 0) throw new Refusal('intake.not-open', { status: 'accepting' })
}

async function takeStretch(ctx: Context, upload: StoredUpload, from: number): Promise<void> {
  const to = from + stretch - 1
  // Only the next stretch in order may go: two runs at once cannot take the same rows twice.
  const { rowCount } = await ctx.tx.query(
    `update intake.upload set done_through = $3 where id = $1 and status = 'accepting' and done_through = $2`,
    [upload.id, from - 1, to]
  )
  if (rowCount === 0) throw new Refusal('intake.not-open', { status: 'accepting' })
  const added = await takeInNew(ctx, upload.id, { from, to, batch: upload.batch! })
  const changed = await takeInChanged(ctx, upload.id, {
    from,
    to,
    source: `file ${upload.sha256.toString('hex').slice(0, 12)}`
  })
  ctx.trace({ batch: upload.batch!, detail: { upload: upload.id, from, to, added, changed } })
}

async function finish(ctx: Context, upload: StoredUpload): Promise<Upload> {
  await ctx.tx.query(`update intake.upload set status = 'accepted', finished_at = now() where id = $1`, [upload.id])
  // What was taken in is in the register; what was not still waits, so that its reasons can be brought back.
  await ctx.tx.query(
    `delete from intake.arrival where upload_id = $1 and ("group" not in ('rejected', 'doubtful') or decision = 'accept')`,
    [upload.id]
  )
  return getUpload(ctx, upload.id)
}
