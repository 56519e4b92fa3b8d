import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../contract/values.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { type FileStore, keptPath } from './file-store.ts'

/**
 * How long a file, its rejects and its waiting rows are kept after it was taken in or discarded; longer while doubtful
 * rows wait for a decision. PIPL article 19: the shortest time the purpose needs. The report, which names nobody, stays.
 */
export const keptDays = { settled: 90, undecided: 365 } as const

const orphanAfterMs = 86_400_000

/** Deletes what has been kept long enough; answers how many files that were. */
export async function clearOld(platform: Platform, store: FileStore, caller: Caller): Promise<number> {
  const old = await inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'clearOld', trace: 'changes' },
    async ctx => {
      const ids = await clearUploads(ctx, ctx.on)
      ctx.trace({ detail: { uploads: ids.length } })
      return ids
    }
  )
  for (const id of old) rmSync(keptPath(store, id), { force: true })
  await removeOrphans(platform, store, caller)
  return old.length
}

/** A file nobody ever decided on goes like one whose doubtful rows nobody decided. */
async function clearUploads({ tx }: Context, on: Day): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `update intake.upload u set cleared_at = now(), sheet_head = null, finished_at = coalesce(finished_at, now()),
       status = case status when 'read' then 'discarded' when 'accepting' then 'ended' else status end
     where cleared_at is null and not exists (select from platform.job j where j.subject = u.id and j.state in ('waiting', 'running', 'stopping'))
       and coalesce(finished_at, made_at) < $1::date - make_interval(days => case
         when finished_at is null or exists (select from intake.arrival a where a.upload_id = u.id and a."group" = 'doubtful' and a.decision is null) then $3::int else $2::int end)
     returning id`,
    [on, keptDays.settled, keptDays.undecided]
  )
  const ids = rows.map(row => row.id)
  for (const table of ['arrival', 'decision'])
    await tx.query(`delete from intake.${table} where upload_id = any($1)`, [ids])
  return ids
}

/** Kept for an upload that never came to be: its process was killed between the file and the row. */
async function removeOrphans(platform: Platform, store: FileStore, caller: Caller): Promise<void> {
  const folder = join(store.folder, 'uploads')
  const files = readdirIn(folder).filter(name => statSync(join(folder, name)).mtimeMs < Date.now() - orphanAfterMs)
  const ids = files.map(name => name.replace('.sealed', ''))
  const known = await inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'removeOrphans', trace: 'none' },
    async ({ tx }) =>
      (
        await tx.query<{ id: string }>(
          'select id::text from intake.upload where id::text = any($1) and cleared_at is null',
          [ids]
        )
      ).rows.map(row => row.id)
  )
  for (const id of ids) if (!known.includes(id)) rmSync(keptPath(store, id), { force: true })
}

function readdirIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.sealed'))
  } catch {
    return []
  }
}
