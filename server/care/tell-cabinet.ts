import { sql } from 'kysely'
import type { CabinetEvent, CabinetState, CabinetTold } from '../../contract/cabinet.ts'
import type { SupplyItem } from '../../contract/care.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { countInTurn, fitsCabinet, handOutInTurn } from './move-supplies.ts'
import { getOwnOutlet, type HeldOf, heldAt, inTurn, type OutletRow } from './stock.ts'
import { isUsable } from './supply-rules.ts'

async function ownCabinet(ctx: Context): Promise<OutletRow> {
  const outlet = await getOwnOutlet(ctx, ctx.caller.post!)
  if (outlet.kind !== 'cabinet') throw new Refusal('care.no-cabinet')
  return outlet
}

export const getCabinet = async (ctx: Context): Promise<CabinetState> => stateOf(ctx, await ownCabinet(ctx))

async function stateOf(ctx: Context, { id, name }: OutletRow): Promise<CabinetState> {
  const { rows } = await ctx.tx.query<{ last: number }>(
    'select coalesce(max(seq), 0) as last from care.cabinet_event where outlet_id = $1',
    [id]
  )
  const held = await heldAt(ctx, id)
  const sums = new Map<SupplyItem, number>()
  for (const one of held) if (isUsable(one, ctx.on)) sums.set(one.item, (sums.get(one.item) ?? 0) + one.quantity)
  const { rows: shut } = await sql<CabinetState['shut'][number]>`
    select l.item, l.code as "lotCode", l.expires_on as "expiresOn", l.recalled_on is not null as recalled
    from care.stock s join care.lot l on l.id = s.lot_id
    where s.outlet_id = ${id} and s.quantity > 0 and (l.recalled_on is not null or l.expires_on < ${ctx.on}::date)
    order by l.item, l.code`.execute(ctx.tables<'care'>())
  return { name, last: Number(rows[0]!.last), items: [...sums].map(([item, quantity]) => ({ item, quantity })), shut }
}

/**
 * Each number of the sequence is taken once, whenever and however often it is sent. What was handed out was handed out: where the book
 * says there was less, the difference is booked beside it, and the stock is right again.
 */
export async function tellCabinet(ctx: Context, { events }: { events: CabinetEvent[] }): Promise<CabinetTold> {
  const outlet = await ownCabinet(ctx)
  await inTurn(ctx, [outlet.id])
  const refused: CabinetTold['refused'] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const code = await take(ctx, outlet, event)
    if (code) refused.push({ seq: event.seq, code })
  }
  return { ...(await stateOf(ctx, outlet)), refused }
}

interface Known extends Omit<CabinetEvent, 'seq'> {
  refused: string | null
}

/** The code of a refusal; undefined where it is booked, now or before. */
async function take(ctx: Context, outlet: OutletRow, event: CabinetEvent): Promise<string | undefined> {
  const { seq, what, item = null, quantity = null, fault = null } = event
  const { rows } = await ctx.tx.query<Known>(
    'select what, item, quantity, fault, refused from care.cabinet_event where outlet_id = $1 and seq = $2',
    [outlet.id, seq]
  )
  const [known] = rows
  if (known) {
    const same = known.what === what && known.item === item && known.quantity === quantity && known.fault === fault
    return same ? (known.refused ?? undefined) : 'care.sequence-differs'
  }
  if (!isWhole(event)) return 'care.event-form'
  const code = await book(ctx, outlet, event)
  await ctx.tx.query(
    `insert into care.cabinet_event (outlet_id, seq, what, item, quantity, fault, refused, on_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [outlet.id, seq, what, item, quantity, fault, code ?? null, ctx.on]
  )
  return code
}

/** As the table wants it. */
function isWhole({ what, item, quantity, fault }: CabinetEvent): boolean {
  const numbers = item !== undefined && quantity !== undefined && fault === undefined
  if (what === 'handed') return numbers && quantity > 0
  if (what === 'counted') return numbers
  return item === undefined && quantity === undefined && (fault !== undefined) === (what === 'fault')
}

async function book(ctx: Context, outlet: OutletRow, event: CabinetEvent): Promise<string | undefined> {
  const { what, item, quantity } = event
  if ((what !== 'handed' && what !== 'counted') || item === undefined || quantity === undefined) return undefined
  if (!fitsCabinet(item)) return 'care.not-in-cabinet'
  const good = (await heldAt(ctx, outlet.id, item)).filter(one => isUsable(one, ctx.on))
  // Only what was put in can come out: without a lot that is good there is nothing to book it on, and somebody has to look.
  if (good.length === 0) return quantity === 0 ? undefined : 'care.not-enough'
  const found = what === 'handed' ? Math.max(quantity, sumOf(good)) : quantity
  await correct(ctx, outlet, { good, found })
  if (what === 'handed') await handOutInTurn(ctx, { outlet, item, quantity })
  return undefined
}

const sumOf = (held: readonly HeldOf[]): number => held.reduce((sum, { quantity }) => sum + quantity, 0)

/** More than the book says is booked on the lot that ends last, less on those that end first, as they would have been taken. */
async function correct(
  ctx: Context,
  outlet: OutletRow,
  { good, found }: { good: readonly HeldOf[]; found: number }
): Promise<void> {
  let left = found - sumOf(good)
  if (left > 0) return countInTurn(ctx, { outlet, lot: good.at(-1)!.lot, difference: left })
  for (const { lot, quantity } of good) {
    const missing = Math.min(quantity, -left)
    await countInTurn(ctx, { outlet, lot, difference: -missing })
    left += missing
  }
}
