import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import type { IntakeCorrection, IntakeReport, Upload, UploadDetail, UploadStatus } from '../../contract/intake.ts'
import { totalWith } from '../platform/about-how-many.ts'
import { ask, type Context } from '../platform/context.ts'
import { isOpen, jobsOf, stopJob } from '../platform/job-state.ts'
import { Refusal } from '../platform/refusal.ts'
import { type FileStore, keptPath } from './file-store.ts'

/** Who answers for it is asked as `access.responsible` does, which Postgres would call for each row with a plan of its own. */
const columns = sql.raw(
  `id, register, area, as_of as "asOf", status, report, done_through as "doneThrough", last_row as "lastRow", made_at as "madeAt",
   finished_at as "finishedAt", cleared_at is not null as cleared, file_name as "fileName", corrects, batch_id as batch, sha256, choices,
   coalesce((select h.to_account from access.handed_work w join access.handover h on h.id = w.handover_id
     where w.kind = 'import' and w.work_id = upload.id order by h.made_at desc limit 1), account) = (select platform.account()) as mine`
)

export type StoredUpload = Omit<Upload, 'job'> & {
  register: number
  batch: string | null
  sha256: Buffer
  choices: Pick<IntakeCorrection, 'sheets' | 'columns'>
}

async function plain(ctx: Context, rows: StoredUpload[]): Promise<Upload[]> {
  const jobs = await jobsOf(
    ctx,
    rows.map(row => row.id)
  )
  return rows.map(({ register: _r, batch: _b, sha256: _s, choices: _c, ...upload }) => ({
    ...upload,
    job: jobs.get(upload.id) ?? null
  }))
}

export async function listUploads(
  ctx: Context,
  {
    status,
    after,
    limit = 50
  }: { status?: UploadStatus | undefined; after?: string | undefined; limit?: number | undefined } = {}
): Promise<{ uploads: Upload[]; next: string | null; total?: number }> {
  const list = sql`from intake.upload where area between ${ctx.caller.lo} and ${ctx.caller.hi} and kind <> 'demo'
    ${status ? sql`and status = ${status}` : sql``}`
  const rows = await ask(
    ctx,
    sql<StoredUpload>`select ${columns} ${list}
      ${after ? sql`and (made_at, id) < (select b.made_at, b.id from intake.upload b where b.id = ${after})` : sql``}
    order by made_at desc, id desc limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  const more = rows.length > limit
  const total = await totalWith(ctx, { after, more }, list)
  return { uploads: await plain(ctx, page), next: more ? page.at(-1)!.id : null, ...total }
}

export const getUpload = async (ctx: Context, id: string): Promise<Upload> =>
  (await plain(ctx, [await storedUpload(ctx, id)]))[0]!

export async function getUploadDetail(ctx: Context, id: string): Promise<UploadDetail> {
  const upload = await getUpload(ctx, id)
  const db = ctx.tables<'intake'>()
  const { rows: waiting } = await sql<{
    decision: 'accept' | 'discard' | null
    n: number
  }>`select decision, count(*) as n
    from intake.arrival where upload_id = ${id} and "group" in ('doubtful', 'rejected') group by 1`.execute(db)
  const n = (decision: 'accept' | 'discard' | null) => waiting.find(row => row.decision === decision)?.n ?? 0
  const left = n(null) + n('discard')
  const { doubtful, rejected } = upload.report
  const { rows: corrections } = await sql<
    Pick<StoredUpload, 'id' | 'madeAt' | 'status' | 'report'>
  >`select ${columns} from intake.upload where corrects = ${id} order by made_at`.execute(db)
  return {
    ...upload,
    // What entered waits no more: afterwards it is the doubtful rows that are not left.
    decided: { accept: upload.status === 'accepted' ? doubtful + rejected - left : n('accept'), discard: n('discard') },
    left,
    corrections: corrections.map(({ id: of, madeAt, status, report }) => ({
      id: of,
      madeAt,
      status,
      rows: report.rows,
      entered: status === 'accepted' ? report.new + report.changed + report.same : 0
    }))
  }
}

export async function storedUpload(ctx: Context, id: string): Promise<StoredUpload> {
  const { rows } = await sql<StoredUpload>`select ${columns} from intake.upload where id = ${id}`.execute(
    ctx.tables<'intake'>()
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

export async function stopUpload(ctx: Context, id: string): Promise<Upload> {
  await storedUpload(ctx, id)
  await stopJob(ctx, id)
  ctx.trace({ detail: { upload: id } })
  return getUpload(ctx, id)
}

/** What was previewed goes altogether; of what was stopped half-way, the part that did not enter. */
export async function discardUpload(ctx: Context, store: FileStore, id: string): Promise<Upload> {
  await ctx.tx.query('select from intake.upload where id = $1 for update', [id])
  const upload = await getUpload(ctx, id)
  const stopped = upload.status === 'accepting' && !isOpen(upload.job ?? undefined)
  if (upload.status !== 'read' && !stopped) throw new Refusal('intake.not-open', { status: upload.status })
  if (isOpen(upload.job ?? undefined)) throw new Refusal('intake.at-work')
  await ctx.tx.query(
    `update intake.upload set status = $2, finished_at = now(), cleared_at = now(), sheet_head = null where id = $1`,
    [id, stopped ? 'ended' : 'discarded']
  )
  for (const table of ['arrival', 'decision'])
    await ctx.tx.query(`delete from intake.${table} where upload_id = $1`, [id])
  rmSync(keptPath(store, id), { force: true })
  ctx.trace({ detail: { upload: id } })
  return getUpload(ctx, id)
}

export async function saveReport(ctx: Context, id: string, report: IntakeReport): Promise<void> {
  await ctx.tx.query('update intake.upload set report = $2 where id = $1', [id, report])
}
