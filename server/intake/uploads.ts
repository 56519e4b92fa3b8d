import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import type { IntakeGroup, IntakeLine, IntakeReport, Upload } from '../../contract/intake.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { notHere } from './classify.ts'
import { type FileStore, keptPath } from './file-store.ts'

const columns = sql.raw(
  `id, register, area, as_of as "asOf", status, report, done_through as "doneThrough", last_row as "lastRow", made_at as "madeAt", batch_id as batch, sha256`
)

export type StoredUpload = Upload & { register: number; batch: string | null; sha256: Buffer }

const plain = ({ register: _r, batch: _b, sha256: _s, ...upload }: StoredUpload): Upload => upload

export async function listUploads(ctx: Context): Promise<Upload[]> {
  const { rows } =
    await sql<StoredUpload>`select ${columns} from intake.upload where kind <> 'demo' order by made_at desc limit 100`.execute(
      ctx.tables<'intake'>()
    )
  return rows.map(plain)
}

export const getUpload = async (ctx: Context, id: string): Promise<Upload> => plain(await storedUpload(ctx, id))

export async function storedUpload(ctx: Context, id: string): Promise<StoredUpload> {
  const { rows } = await sql<StoredUpload>`select ${columns} from intake.upload where id = ${id}`.execute(
    ctx.tables<'intake'>()
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

export async function listUploadRows(
  ctx: Context,
  query: { id: string; group: IntakeGroup; after: number; limit: number }
): Promise<IntakeLine[]> {
  await storedUpload(ctx, query.id)
  const { rows } = await sql<
    IntakeLine & { person: string | null }
  >`select row_number as row, "group", reasons, decision, name, born_on as "bornOn", living_address as address,
      known_id as "knownEnrolment", person_id as person
    from intake.arrival where upload_id = ${query.id} and "group" = ${query.group} and row_number > ${query.after} order by row_number limit ${query.limit}`.execute(
    ctx.tables<'intake'>()
  )
  ctx.sawPeople(rows.flatMap(row => row.person ?? []))
  return rows.map(({ person: _, ...line }) => line)
}

/** Doubtful rows enter only when a person says so; a rejected row is corrected in the file and brought again. */
export async function decideRows(
  ctx: Context,
  { id, rows, decision }: { id: string; rows: number[]; decision: 'accept' | 'discard' }
): Promise<{ decided: number }> {
  const upload = await storedUpload(ctx, id)
  if (upload.status !== 'read') throw new Refusal('intake.not-open', { status: upload.status })
  const decided = await ctx.tx.query(
    `update intake.arrival set decision = $3 where upload_id = $1 and row_number = any($2) and "group" = 'doubtful' and not reasons && ${notHere}`,
    [id, rows, decision]
  )
  await ctx.tx.query(oneOfTwo, [id, rows])
  ctx.trace({ detail: { upload: id, decision, rows: decided.rowCount ?? 0 } })
  return { decided: decided.rowCount ?? 0 }
}

/** Of rows that tell of the same person only one can be right: the one accepted last. */
const oneOfTwo = `update intake.arrival o set decision = 'discard' from intake.arrival a
  where a.upload_id = $1 and o.upload_id = $1 and a.row_number = any($2) and a.decision = 'accept' and o.decision = 'accept'
    and 'row.differs' = any(a.reasons) and 'row.differs' = any(o.reasons)
    and (o.row_number < a.row_number or o.row_number > a.row_number and not o.row_number = any($2))
    and (o.id_hash = a.id_hash or o.known_id = a.known_id or o.id_hash is null and a.id_hash is null
      and (o.name, o.born_on, o.living_key) is not distinct from (a.name, a.born_on, a.living_key))`

export async function discardUpload(ctx: Context, store: FileStore, id: string): Promise<Upload> {
  const upload = await storedUpload(ctx, id)
  if (upload.status !== 'read') throw new Refusal('intake.not-open', { status: upload.status })
  await ctx.tx.query(`update intake.upload set status = 'discarded', finished_at = now() where id = $1`, [id])
  await ctx.tx.query('delete from intake.arrival where upload_id = $1', [id])
  rmSync(keptPath(store, id), { force: true })
  return getUpload(ctx, id)
}

export async function saveReport(ctx: Context, id: string, report: IntakeReport): Promise<void> {
  await ctx.tx.query('update intake.upload set report = $2 where id = $1', [id, report])
}
