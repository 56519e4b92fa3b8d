import { v7 } from 'uuid'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { notHere } from './classify.ts'
import { storedUpload } from './uploads.ts'

interface Deciding {
  id: string
  commandId?: string | undefined
  rows?: number[] | undefined
  /** All rows that have this reason and no other. */
  reason?: string | undefined
  decision: 'accept' | 'discard'
}

/**
 * Doubtful rows enter only when a person says so; a rejected row is corrected in the file and brought again. Decisions
 * are kept in a table of their own: the waiting rows may be lost and read again, and a decision can be taken back.
 */
export async function decideRows(ctx: Context, deciding: Deciding): Promise<{ decided: number; id: string }> {
  const upload = await openUpload(ctx, deciding.id)
  const id = deciding.commandId ?? v7()
  const { rows } = await ctx.tx.query<{ row: number }>(
    `update intake.arrival set decision = $3 where upload_id = $1 and "group" = 'doubtful' and not reasons && ${notHere}
       and ${deciding.reason ? 'reasons = array[$2::text]' : 'row_number = any($2)'} returning row_number as row`,
    [upload.id, deciding.reason ?? deciding.rows ?? [], deciding.decision]
  )
  const decided = rows.map(({ row }) => row)
  const others = deciding.decision === 'accept' ? await excludeTwins(ctx, upload.id, decided) : []
  if (decided.length > 0)
    await ctx.tx.query(
      `insert into intake.decision (register, upload_id, id, area, account, choice, reason, row_numbers, other_rows) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        upload.register,
        upload.id,
        id,
        upload.area,
        ctx.caller.account,
        deciding.decision,
        deciding.reason ?? null,
        decided,
        others
      ]
    )
  ctx.trace({ detail: { upload: upload.id, decision: deciding.decision, rows: decided.length } })
  return { decided: decided.length, id }
}

/** The rows of a decision are again as they were decided before it, or open. */
export async function undoDecision(
  ctx: Context,
  { id, decision }: { id: string; decision: string }
): Promise<{ undone: boolean }> {
  const upload = await openUpload(ctx, id)
  const { rows } = await ctx.tx.query<{ rows: number[] }>(
    `update intake.decision set undone_at = clock_timestamp() where upload_id = $1 and id = $2 and undone_at is null
     returning row_numbers || other_rows as rows`,
    [upload.id, decision]
  )
  if (!rows[0]) return { undone: false }
  await replayDecisions(ctx, upload.id, rows[0].rows)
  ctx.trace({ detail: { upload: upload.id, undone: decision } })
  return { undone: true }
}

/** Gives rows the last decision that stands: all of them after they were read again, some after one was taken back. */
export async function replayDecisions(ctx: Context, upload: string, rows?: number[]): Promise<void> {
  await ctx.tx.query(
    `with said as (
       select d.id, d.made_at, r.row_number, d.choice, 0 as excluded from intake.decision d, unnest(d.row_numbers) r (row_number) where d.upload_id = $1 and d.undone_at is null
       union all
       select d.id, d.made_at, r.row_number, 'discard', 1 from intake.decision d, unnest(d.other_rows) r (row_number) where d.upload_id = $1 and d.undone_at is null)
     , last as (select distinct on (row_number) row_number, choice from said order by row_number, made_at desc, id desc, excluded desc)
     update intake.arrival a set decision = l.choice
     from intake.arrival b left join last l on l.row_number = b.row_number
     where a.upload_id = $1 and b.upload_id = $1 and a.row_number = b.row_number and b."group" = 'doubtful' and not b.reasons && ${notHere}
       and ($2::int[] is null or b.row_number = any($2)) and b.decision is distinct from l.choice`,
    [upload, rows ?? null]
  )
}

async function openUpload(ctx: Context, id: string) {
  const upload = await storedUpload(ctx, id)
  if (upload.status !== 'read') throw new Refusal('intake.not-open', { status: upload.status })
  return upload
}

/**
 * Pairs of doubtful rows that tell of the same person, the first of them among the rows given ($2). One equality each:
 * joined by "or", every doubtful row would be compared with every other.
 */
export const twins = `picked as materialized (
    select row_number, id_hash, known_id, name, born_on, living_key, decision from intake.arrival
    where upload_id = $1 and row_number = any($2) and "group" = 'doubtful' and 'row.differs' = any(reasons))
  , differing as materialized (
    select row_number, id_hash, known_id, name, born_on, living_key, decision from intake.arrival
    where upload_id = $1 and "group" = 'doubtful' and 'row.differs' = any(reasons) and exists (select from picked))
  , pair as (
    select p.row_number as one, o.row_number as other from picked p join differing o on o.id_hash = p.id_hash
    union select p.row_number, o.row_number from picked p join differing o on o.known_id = p.known_id
    union select p.row_number, o.row_number from picked p join differing o on o.name = p.name
      where p.id_hash is null and o.id_hash is null and (o.born_on, o.living_key) is not distinct from (p.born_on, p.living_key))`

/** Of rows that tell of the same person only one can be right: the one accepted last. */
async function excludeTwins(ctx: Context, upload: string, accepted: number[]): Promise<number[]> {
  const { rows } = await ctx.tx.query<{ row: number }>(
    `with ${twins}
     update intake.arrival o set decision = 'discard' from (select distinct other from pair where other < one or not other = any($2)) x
     where o.upload_id = $1 and o.row_number = x.other and o.decision = 'accept' returning o.row_number as row`,
    [upload, accepted]
  )
  return rows.map(({ row }) => row)
}
