import { v7 } from 'uuid'
import { type SupplyItem, selfService } from '../../contract/care.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { getOwnOutlet, heldAt, heldOfLot, holdLots, inTurn, type OutletRow, record, sumAt } from './stock.ts'
import { chooseLots, isUsable } from './supply-rules.ts'

/** What an outlet holds after it. */
type Done = Promise<{ held: number }>

export const fitsCabinet = (item: SupplyItem): boolean => (selfService as readonly SupplyItem[]).includes(item)

/** A cabinet asks nobody anything, so what needs advice does not go into one. */
function requireFit({ kind }: Pick<OutletRow, 'kind'>, item: SupplyItem): void {
  if (kind === 'cabinet' && !fitsCabinet(item)) throw new Refusal('care.not-in-cabinet')
}

interface Received {
  id: string
  item: SupplyItem
  lotCode: string
  expiresOn: Day
  quantity: number
}

/** From the maker. The same lot at another outlet is the same lot, so that one recall reaches both. */
export async function receiveSupplies(ctx: Context, { id, item, lotCode, expiresOn, quantity }: Received): Done {
  const outlet = await getOwnOutlet(ctx, id)
  requireFit(outlet, item)
  if (expiresOn < ctx.on) throw new Refusal('care.past-its-day')
  await inTurn(ctx, [id])
  await ctx.tx.query(
    'insert into care.lot (id, item, code, expires_on) values ($1, $2, $3, $4) on conflict (item, code, expires_on) do nothing',
    [v7(), item, lotCode, expiresOn]
  )
  const { rows } = await ctx.tx.query<{ id: string; recalled: boolean }>(
    'select id, recalled_on is not null as recalled from care.lot where item = $1 and code = $2 and expires_on = $3',
    [item, lotCode, expiresOn]
  )
  const lot = rows[0]!
  if (lot.recalled) throw new Refusal('care.recalled')
  const { register } = outlet
  await record(ctx, {
    register,
    kind: 'receive',
    lot: lot.id,
    quantity,
    from: { outside: 'maker' },
    to: { outlet: id }
  })
  return { held: await sumAt(ctx, id) }
}

/** To whoever wants it. What ends first goes first; of who takes it nothing is asked and nothing can be kept. */
export async function handOut(
  ctx: Context,
  { id, item, quantity }: { id: string; item: SupplyItem; quantity: number }
): Done {
  const outlet = await getOwnOutlet(ctx, id)
  await inTurn(ctx, [id])
  await handOutInTurn(ctx, { outlet, item, quantity })
  return { held: await sumAt(ctx, id) }
}

export async function handOutInTurn(
  ctx: Context,
  { outlet: { id, register }, item, quantity }: { outlet: OutletRow; item: SupplyItem; quantity: number }
): Promise<void> {
  await holdLots(ctx, id, { item })
  const chosen = chooseLots(await heldAt(ctx, id, item), { quantity, on: ctx.on })
  if (!chosen) throw new Refusal('care.not-enough')
  for (const { lot, quantity: n } of chosen)
    await record(ctx, {
      register,
      kind: 'hand-out',
      lot,
      quantity: n,
      from: { outlet: id },
      to: { outside: 'people' }
    })
}

export async function moveToOutlet(
  ctx: Context,
  { id, lot, outlet: to, quantity }: { id: string; lot: string; outlet: string; quantity: number }
): Done {
  if (id === to) throw new Refusal('care.same-outlet')
  const [from, there] = [await getOwnOutlet(ctx, id), await getOwnOutlet(ctx, to)]
  await inTurn(ctx, [id, to])
  await holdLots(ctx, id, { lot })
  const held = await heldOfLot(ctx, id, lot)
  requireFit(there, held.item)
  if (!isUsable(held, ctx.on)) throw new Refusal(held.recalled ? 'care.recalled' : 'care.past-its-day')
  if (held.quantity < quantity) throw new Refusal('care.not-enough')
  const { register } = from
  await record(ctx, { register, kind: 'transfer', lot, quantity, from: { outlet: id }, to: { outlet: to } })
  return { held: await sumAt(ctx, id) }
}

/** Somebody counted: what is more or less than the book says is booked as a difference, and why is not asked. */
export async function countLot(ctx: Context, { id, lot, found }: { id: string; lot: string; found: number }): Done {
  const outlet = await getOwnOutlet(ctx, id)
  await inTurn(ctx, [id])
  await countInTurn(ctx, { outlet, lot, difference: found - (await heldOfLot(ctx, id, lot)).quantity })
  return { held: await sumAt(ctx, id) }
}

export async function countInTurn(
  ctx: Context,
  { outlet: { id, register }, lot, difference }: { outlet: OutletRow; lot: string; difference: number }
): Promise<void> {
  if (difference === 0) return
  const [from, to] =
    difference > 0
      ? [{ outside: 'difference' } as const, { outlet: id }]
      : [{ outlet: id }, { outside: 'difference' } as const]
  await record(ctx, { register, kind: 'count', lot, quantity: Math.abs(difference), from, to })
}

/** Out of use: past its day, or back to the maker, as a recalled lot goes. */
export async function takeOut(
  ctx: Context,
  { id, lot, quantity, way }: { id: string; lot: string; quantity: number; way: 'expire' | 'return' }
): Done {
  const { register } = await getOwnOutlet(ctx, id)
  await inTurn(ctx, [id])
  const held = await heldOfLot(ctx, id, lot)
  if (way === 'expire' && held.expiresOn >= ctx.on) throw new Refusal('care.still-good')
  if (held.quantity < quantity) throw new Refusal('care.not-enough')
  const outside = way === 'expire' ? 'waste' : 'maker'
  await record(ctx, { register, kind: way, lot, quantity, from: { outlet: id }, to: { outside } })
  return { held: await sumAt(ctx, id) }
}
