import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { SupplyItem, SupplyOrder } from '../../contract/care.ts'
import type { Day } from '../../contract/values.ts'
import { isWithin } from '../areas/index.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { fitsCabinet } from './move-supplies.ts'
import { getOwnOutlet, heldAt, holdLots, inTurn, record, sumAt } from './stock.ts'
import { chooseLots } from './supply-rules.ts'

interface Row {
  id: string
  item: SupplyItem
  quantity: number
  sent_quantity: number | null
  state: SupplyOrder['state']
  asked_on: Day
  sent_on: Day | null
  ended_on: Day | null
  asking: string
  asking_name: string
  asking_area: number
  supplying: string
  supplying_name: string
  supplying_area: number
}

const isOpen = (state: SupplyOrder['state']) => state === 'asked' || state === 'sent'

/** What may be done with it by who has these areas: the store answers, the outlet that asked withdraws or receives. */
function deedsOf(row: Row, { lo, hi }: { lo: number; hi: number }): SupplyOrder['may'] {
  const own = (area: number) => area >= lo && area <= hi
  if (row.state === 'asked')
    return [
      ...(own(row.supplying_area) ? (['send', 'refuse'] as const) : []),
      ...(own(row.asking_area) ? (['withdraw'] as const) : [])
    ]
  return row.state === 'sent' && own(row.asking_area) ? ['receive'] : []
}

const atOnce = 50
const open = sql`(s.state in ('asked', 'sent'))`

/** Open ones first, of those the oldest first; then what ended, the latest first. */
async function rowsWhere(ctx: Context, id: string | null, after: string | null = null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.item, s.quantity, s.sent_quantity, s.state, s.asked_on, s.sent_on, s.ended_on, a.id as asking, a.name as asking_name,
      a.area as asking_area, p.id as supplying, p.name as supplying_name, p.area as supplying_area
    from care.supply_order s join care.outlet a on a.id = s.asking_outlet join care.outlet p on p.id = s.supplying_outlet
    where (${id}::uuid is null or s.id = ${id}::uuid)
      and (${after}::uuid is null or case (select x.state in ('asked', 'sent') from care.supply_order x where x.id = ${after}::uuid)
        when true then not ${open} or s.id > ${after}::uuid when false then not ${open} and s.id < ${after}::uuid else false end)
    order by ${open} desc, case when ${open} then s.id end, s.id desc limit ${atOnce + 1}`.execute(ctx.tables<'care'>())
  return rows
}

export async function listSupplyOrders(
  ctx: Context,
  { after }: { after?: string | undefined } = {}
): Promise<{ orders: SupplyOrder[]; next: string | null; total?: number }> {
  const rows = await rowsWhere(ctx, null, after ?? null)
  const shown = rows.slice(0, atOnce)
  const more = rows.length > atOnce
  const orders = shown.map(
    (row): SupplyOrder => ({
      id: row.id,
      item: row.item,
      quantity: row.quantity,
      sentQuantity: row.sent_quantity,
      state: row.state,
      asking: { id: row.asking, name: row.asking_name },
      supplying: { id: row.supplying, name: row.supplying_name },
      askedOn: row.asked_on,
      sentOn: row.sent_on,
      endedOn: row.ended_on,
      may: ctx.caller.permissions.has('care.supply') ? deedsOf(row, ctx.caller) : []
    })
  )
  return {
    orders,
    next: more ? shown.at(-1)!.id : null,
    ...(await totalWith(ctx, { after, more }, sql`from care.supply_order`))
  }
}

/** Of a store whose area holds one's own: a community asks its street, a street its district. */
export async function askSupplies(
  ctx: Context,
  { id, supplier, item, quantity }: { id: string; supplier: string; item: SupplyItem; quantity: number }
): Promise<{ id: string }> {
  const asking = await getOwnOutlet(ctx, id)
  if (asking.kind === 'cabinet' && !fitsCabinet(item)) throw new Refusal('care.not-in-cabinet')
  const { rows } = await ctx.tx.query<{ area: number }>(
    `select area from care.outlet where id = $1 and kind = 'store' and is_open`,
    [supplier]
  )
  const store = rows[0]
  if (!store || supplier === id || !isWithin(asking.area, store.area)) throw new Refusal('care.no-supplier')
  const order = v7()
  await ctx.tx.query(
    `insert into care.supply_order (register, id, asking_outlet, supplying_outlet, item, quantity, asked_on, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [asking.register, order, id, supplier, item, quantity, ctx.on, ctx.caller.account]
  )
  return { id: order }
}

/** The order, if that may be done with it now; two who do it at the same moment do it once. */
async function getOrder(ctx: Context, id: string, deed: SupplyOrder['may'][number]): Promise<Row> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`care order ${id}`])
  const [row] = await rowsWhere(ctx, id)
  if (!row) throw new Refusal('care.no-order')
  if (!deedsOf(row, ctx.caller).includes(deed))
    throw new Refusal(isOpen(row.state) ? 'care.not-your-turn' : 'care.order-ended')
  return row
}

/** On its way it belongs to neither end, so that both stocks are right meanwhile. */
export async function sendSupplies(
  ctx: Context,
  { id, quantity }: { id: string; quantity: number }
): Promise<{ sent: number }> {
  const order = await getOrder(ctx, id, 'send')
  if (quantity > order.quantity) throw new Refusal('care.more-than-asked')
  const { register } = await getOwnOutlet(ctx, order.supplying)
  await inTurn(ctx, [order.supplying])
  await holdLots(ctx, order.supplying, { item: order.item })
  const chosen = chooseLots(await heldAt(ctx, order.supplying, order.item), { quantity, on: ctx.on })
  if (!chosen) throw new Refusal('care.not-enough')
  for (const { lot, quantity: n } of chosen)
    await record(ctx, {
      register,
      kind: 'send',
      lot,
      quantity: n,
      from: { outlet: order.supplying },
      to: { outside: 'way' },
      order: id
    })
  await ctx.tx.query(
    `update care.supply_order set state = 'sent', sent_quantity = $2, sent_on = $3 where id = $1 and state = 'asked'`,
    [id, quantity, ctx.on]
  )
  return { sent: quantity }
}

export async function endSupplyOrder(
  ctx: Context,
  { id, how }: { id: string; how: 'refused' | 'withdrawn' }
): Promise<{ state: 'refused' | 'withdrawn' }> {
  await getOrder(ctx, id, how === 'refused' ? 'refuse' : 'withdraw')
  await ctx.tx.query(`update care.supply_order set state = $2, ended_on = $3 where id = $1 and state = 'asked'`, [
    id,
    how,
    ctx.on
  ])
  return { state: how }
}

/** The lots that were sent; what is missing of them is counted afterwards, like any difference. */
export async function receiveOrder(ctx: Context, { id }: { id: string }): Promise<{ held: number }> {
  const order = await getOrder(ctx, id, 'receive')
  const { register } = await getOwnOutlet(ctx, order.asking)
  await inTurn(ctx, [order.asking])
  // What the store wrote is not in the territory of who receives, so it is asked for by a function that knows the order.
  const { rows } = await ctx.tx.query<{ lot: string; quantity: number }>(
    'select lot_id as lot, quantity from care.sent_for($1)',
    [id]
  )
  for (const { lot, quantity } of rows)
    await record(ctx, {
      register,
      kind: 'arrive',
      lot,
      quantity,
      from: { outside: 'way' },
      to: { outlet: order.asking },
      order: id
    })
  await ctx.tx.query(
    `update care.supply_order set state = 'received', ended_on = $2 where id = $1 and state = 'sent'`,
    [id, ctx.on]
  )
  return { held: await sumAt(ctx, order.asking) }
}
