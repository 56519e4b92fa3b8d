import { createHash } from 'node:crypto'
import type pg from 'pg'
import { v7 } from 'uuid'
import { type Authenticate, permissionsOf } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { getOwnOutlet } from './stock.ts'

const prefix = 'anjia_clinic_'

/**
 * The clinic made its key itself and tells the fingerprint: nobody at the office ever holds what opens its appointments. The key before it
 * ends, and what was booked under that one is not read by the new one.
 */
export async function registerClinicKey(
  ctx: Context,
  { id, fingerprint }: { id: string; fingerprint: string }
): Promise<{ registered: boolean }> {
  const { kind } = await getOwnOutlet(ctx, id)
  if (kind !== 'clinic') throw new Refusal('care.no-clinic')
  await endClinicKey(ctx, { id })
  const { rowCount } = await ctx.tx.query(
    `insert into care.clinic_key (id, outlet_id, hash, registered_by, registered_on) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [v7(), id, Buffer.from(fingerprint, 'hex'), ctx.caller.account, ctx.on]
  )
  if (!rowCount) throw new Refusal('care.known-key')
  return { registered: true }
}

export async function endClinicKey(ctx: Context, { id }: { id: string }): Promise<{ ended: boolean }> {
  await getOwnOutlet(ctx, id)
  const { rowCount } = await ctx.tx.query(
    'update care.clinic_key set ended_at = now() where outlet_id = $1 and ended_at is null',
    [id]
  )
  return { ended: rowCount === 1 }
}

/** A clinic is a caller with its own appointments and nothing else: its account is the key under which they were booked. */
export const clinicsOr =
  (pool: pg.Pool, otherwise: Authenticate): Authenticate =>
  async request => {
    const key = /^bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (!key?.startsWith(prefix)) return otherwise(request)
    const { rows } = await pool.query<{ key: string; outlet: string; area: number }>(
      'select key, outlet, area from care.clinic_of($1, $2)',
      [createHash('sha256').update(key).digest(), today()]
    )
    const [found] = rows
    if (!found) return undefined
    const { key: account, outlet: post, area } = found
    return { account, post, role: 'clinic', lo: area, hi: area, permissions: permissionsOf('clinic') }
  }
