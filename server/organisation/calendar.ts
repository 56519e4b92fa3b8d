import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'

/** Whoever has the address has the calendar: 256 random bits, of which only a hash is kept. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export async function getCalendar(ctx: Context): Promise<{ since: Day | null }> {
  const { rows } = await ctx.tx.query<{ since: Day }>(
    'select made_on as since from organisation.calendar where account = $1 and ended_at is null',
    [ctx.caller.account]
  )
  return { since: rows[0]?.since ?? null }
}

export async function endCalendar(ctx: Context): Promise<{ since: Day | null }> {
  await ctx.tx.query('update organisation.calendar set ended_at = now() where account = $1 and ended_at is null', [
    ctx.caller.account
  ])
  return { since: null }
}

/** The address is shown this once. An earlier one ends with it. */
export async function makeCalendar(
  ctx: Context,
  { language }: { language: 'zh' | 'en' }
): Promise<{ address: string }> {
  await endCalendar(ctx)
  const secret = randomBytes(32).toString('base64url')
  await ctx.tx.query(
    'insert into organisation.calendar (id, account, hash, language, made_on) values ($1, $2, $3, $4, $5)',
    [v7(), ctx.caller.account, hashOfSecret(secret), language, ctx.on]
  )
  return { address: `/calendar/${secret}.ics` }
}
