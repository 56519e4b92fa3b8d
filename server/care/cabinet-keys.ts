import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { v7 } from 'uuid'
import { type Authenticate, permissionsOf } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { getOwnOutlet } from './stock.ts'

const prefix = 'anjia_cabinet_'
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Shown once, kept nowhere. The one before it opens nothing any more, so that a cabinet that was stolen is shut out by making a new one. */
export async function issueCabinetKey(ctx: Context, { id }: { id: string }): Promise<{ key: string }> {
  const { kind } = await getOwnOutlet(ctx, id)
  if (kind !== 'cabinet') throw new Refusal('care.no-cabinet')
  await endCabinetKey(ctx, { id })
  const key = prefix + randomBytes(32).toString('base64url')
  await ctx.tx.query(
    'insert into care.cabinet_key (id, outlet_id, hash, issued_by, issued_on) values ($1, $2, $3, $4, $5)',
    [v7(), id, hashOf(key), ctx.caller.account, ctx.on]
  )
  return { key }
}

export async function endCabinetKey(ctx: Context, { id }: { id: string }): Promise<{ ended: boolean }> {
  await getOwnOutlet(ctx, id)
  const { rowCount } = await ctx.tx.query(
    'update care.cabinet_key set ended_at = now() where outlet_id = $1 and ended_at is null',
    [id]
  )
  return { ended: rowCount === 1 }
}

/**
 * A machine is a caller with one thing to do in one place: its post is the cabinet, its account the credential. Whoever comes with
 * anything else is asked for at the door of the desk, where no post holds what a machine may do.
 */
export const cabinetsOr =
  (pool: pg.Pool, otherwise: Authenticate): Authenticate =>
  async request => {
    const key = /^bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (!key?.startsWith(prefix)) return otherwise(request)
    const { rows } = await pool.query<{ key: string; outlet: string; area: number }>(
      'select key, outlet, area from care.cabinet_of($1)',
      [hashOf(key)]
    )
    const [found] = rows
    if (!found) return undefined
    const { key: account, outlet: post, area } = found
    return { account, post, role: 'cabinet', lo: area, hi: area, permissions: permissionsOf('cabinet') }
  }
