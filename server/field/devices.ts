import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Device, Standing, Times } from '../../contract/field-data.ts'
import { levelOf, rangeOf, registerOf } from '../areas/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** So long a device may hold its copy without a word from here. */
export const leaseHours = 72

export const leaseEnd = (): string => new Date(Date.now() + leaseHours * 3_600_000).toISOString()

/** A device holds one grid, that of the post in which it is used. */
export function gridOf({ caller }: Context): number {
  if (levelOf(caller.lo) !== 'grid') throw new Refusal('field.one-grid')
  return caller.lo
}

/** Taken into use again, for another grid too, it is the same one; under another account, or once ended, it is not. */
export async function addDevice(
  ctx: Context,
  { device, name, secret }: { device: string; name: string; secret?: string | undefined }
): Promise<{ device: string; until: string }> {
  const area = gridOf(ctx)
  const { rows } = await ctx.tx.query<{ taken: boolean }>('select field.take_into_use($1, $2, $3, $4, $5) as taken', [
    await registerOf(ctx, area),
    device,
    area,
    name,
    secret ? hashed(secret) : null
  ])
  if (!rows[0]!.taken) throw new Refusal('field.device-ended')
  return { device, until: leaseEnd() }
}

const hashed = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/** Asked by a phone that is locked, or whose worker's session is over: a lost one would keep its copy until its lease ends. */
export async function askStanding(
  { tx, on }: Context,
  { device, secret }: { device: string; secret: string }
): Promise<{ standing: Standing }> {
  const { rows } = await tx.query<{ standing: Standing | null }>('select field.standing($1, $2, $3) as standing', [
    device,
    hashed(secret),
    on
  ])
  return { standing: rows[0]?.standing ?? 'unknown' }
}

/**
 * The device that asks, if it is the caller's own, of this grid, and in use; it is noted that it was heard of. One that was never here
 * speaks to a server restored from a backup of before its first day: it tells of itself again and loses nothing.
 */
export async function contact(ctx: Context, device: string): Promise<{ register: number; grid: number }> {
  const grid = gridOf(ctx)
  const { rows } = await ctx.tx.query<{ register: number | null }>('select field.hear_from($1, $2) as register', [
    device,
    grid
  ])
  const register = rows[0]?.register
  if (register) return { register, grid }
  const known = await ctx.tx.query<{ known: boolean }>('select field.knows_device($1) as known', [device])
  throw new Refusal(known.rows[0]!.known ? 'field.device-ended' : 'field.device-unknown')
}

/** In whose name a line is taken: one recorded in a grid that the phone held before belongs there, and not where the phone is now. */
export async function callerFor(
  { caller, platform }: { caller: Caller; platform: Platform },
  device: string,
  grid: number | undefined
): Promise<Caller> {
  if (grid === undefined || grid === caller.lo) return caller
  const asked = { caller, operation: 'field.calls', route: 'push', trace: 'none' } as const
  const { rows } = await inTransaction(platform, asked, ({ tx }) =>
    tx.query<{ yes: boolean }>('select field.came_from($1, $2) as yes', [device, grid])
  )
  return rows[0]!.yes ? { ...caller, ...rangeOf(grid) } : caller
}

/** How large its copy of the grid is, and all that the phone keeps. */
export async function noteBytes({ tx }: Context, device: string, held: number, kept?: number): Promise<void> {
  await tx.query(
    `update field.device set held_bytes = $2, kept_bytes = coalesce($3, kept_bytes)
     where id = $1 and (held_bytes, kept_bytes) is distinct from ($2, coalesce($3, kept_bytes))`,
    [device, held, kept ?? null]
  )
}

/** What the phone measured: the last of opening and of a first sync, and the last hundred later syncs. */
export async function noteTimes({ tx }: Context, device: string, { start, first, delta }: Times): Promise<void> {
  await tx.query(
    `update field.device set start_ms = coalesce($2, start_ms), first_ms = coalesce($3, first_ms),
       deltas_ms = case when $4::int is null then deltas_ms else (deltas_ms || $4::int)[greatest(1, cardinality(deltas_ms) - 98):] end
     where id = $1`,
    [device, start ?? null, first ?? null, delta ?? null]
  )
}

const columns =
  sql.raw(`d.id, d.name, l.name as by, d.area, d.added_at as "addedAt", d.last_contact_at as "lastContactAt", d.ended_at as "endedAt",
  d.held_bytes as "heldBytes", d.kept_bytes::float8 as "keptBytes", jsonb_build_object('start', d.start_ms, 'first', d.first_ms,
    'delta', (select percentile_disc(0.95) within group (order by ms) from unnest(d.deltas_ms) ms)) as took, s.sent, s.open`)

const devices = (where: ReturnType<typeof sql>) => sql<Device>`select ${columns} from field.device d
  join access.login l on l.id = d.account
  cross join lateral (select count(*)::int as sent, count(*) filter (where s.state in ('waiting', 'conflict'))::int as open
    from field.sent s where s.device_id = d.id) s
  where ${where} order by d.ended_at is not null, d.area, d.id`

/** The devices of the own area; those that ended stay for a month. */
export async function listDevices(ctx: Context): Promise<Device[]> {
  const { lo, hi } = ctx.caller
  const asked = devices(
    sql`d.area between ${lo} and ${hi} and (d.ended_at is null or d.ended_at > now() - interval '31 days')`
  )
  return (await asked.execute(ctx.tables<'field' | 'access'>())).rows
}

export async function endDevice(ctx: Context, { id }: { id: string }): Promise<Device> {
  await ctx.tx.query(
    'update field.device set ended_at = now(), ended_account = $2 where id = $1 and ended_at is null',
    [id, ctx.caller.account]
  )
  const { rows } = await devices(sql`d.id = ${id}::uuid`).execute(ctx.tables<'field' | 'access'>())
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}
