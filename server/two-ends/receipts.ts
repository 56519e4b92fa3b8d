import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { type Row, sidesOf } from './exchange.ts'
import { otherSide } from './exchange-rules.ts'

/** What the other office said has come up in a list of this one. Who holds both places is no other office. */
export async function noteDelivered(ctx: Context, rows: readonly Row[]): Promise<void> {
  const theirs = rows.flatMap(row => {
    const [mine, ...more] = sidesOf(ctx, row)
    return mine && more.length === 0 ? [{ id: row.id, side: otherSide(mine) }] : []
  })
  if (theirs.length === 0) return
  await sql`insert into two_ends.receipt (message_id, what, account)
    select m.id, 'delivered', ${ctx.caller.account}::uuid
    from unnest(${theirs.map(one => one.id)}::uuid[], ${theirs.map(one => one.side)}::text[]) as x (id, side)
    join two_ends.message m on m.exchange_id = x.id and m.side = x.side
    where not exists (select from two_ends.receipt r where r.message_id = m.id and r.what = 'delivered')
    on conflict do nothing`.execute(ctx.tables<'two_ends'>())
}

/** Somebody of the other office opened the page with what was said. */
export async function noteRead(ctx: Context, row: Row): Promise<void> {
  await noteDelivered(ctx, [row])
  const [mine, ...more] = sidesOf(ctx, row)
  if (!mine || more.length > 0) return
  await sql`insert into two_ends.receipt (message_id, what, account)
    select m.id, 'read', ${ctx.caller.account}::uuid from two_ends.message m
    where m.exchange_id = ${row.id}::uuid and m.side = ${otherSide(mine)} on conflict do nothing`.execute(
    ctx.tables<'two_ends'>()
  )
}
