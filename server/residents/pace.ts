import type pg from 'pg'
import type { Sealer } from '../platform/crypto.ts'
import { Refusal } from '../platform/refusal.ts'

interface Counting {
  pool: pg.Pool
  sealer: Sealer
}

/** Counts one more of something and answers how many there were within the time: one statement, so that many at once are counted. */
export async function pace({ pool, sealer }: Counting, what: string, within: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `insert into residents.pace as k (key) values ($1) on conflict (key) do update set
       n = case when k.since < now() - $2::interval then 1 else k.n + 1 end,
       since = case when k.since < now() - $2::interval then now() else k.since end
     returning n`,
    [sealer.lookup('resident', what), within]
  )
  return rows[0]!.n
}

/** Counted in turn: who is stopped by the first limit uses up nothing of the next. */
export async function slowDown(
  counting: Counting,
  limits: readonly { what: string; within: string; most: number }[]
): Promise<void> {
  for (const { what, within, most } of limits)
    if ((await pace(counting, what, within)) > most) throw new Refusal('residents.too-often')
}
