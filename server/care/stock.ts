import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MovementKind, OutletKind, Outside, SupplyItem } from '../../contract/care.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Held } from './supply-rules.ts'

export interface OutletRow {
  id: string
  register: number
  area: number
  kind: OutletKind
  name: string
  open: boolean
}

const columns = 'id, register, area, kind, name, is_open as open'

/** An outlet of the own territory; the others are public, but their stock is not ours to change. */
export async function getOwnOutlet(ctx: Context, id: string): Promise<OutletRow> {
  const { lo, hi } = ctx.acting.territory
  const { rows } = await ctx.tx.query<OutletRow>(
    `select ${columns} from care.outlet where id = $1 and area between $2 and $3`,
    [id, lo, hi]
  )
  if (!rows[0]) throw new Refusal('care.no-outlet')
  return rows[0]
}

/**
 * Who changes the stock of an outlet does so in turn, so that what is read of it still holds when it is booked; that it never falls
 * below zero the database keeps in any case. Several are locked in one order, so that two who need the same do not wait for each other.
 */
export async function inTurn(ctx: Context, outlets: readonly string[]): Promise<void> {
  for (const id of [...outlets].sort())
    await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`care ${id}`])
}

export interface HeldOf extends Held {
  item: SupplyItem
}

export async function heldAt(ctx: Context, outlet: string, item?: SupplyItem): Promise<HeldOf[]> {
  const { rows } = await sql<HeldOf>`
    select l.id as lot, l.item, s.quantity, l.expires_on as "expiresOn", l.recalled_on is not null as recalled
    from care.stock s join care.lot l on l.id = s.lot_id
    where s.outlet_id = ${outlet} and (${item ?? null}::text is null or l.item = ${item ?? null})
    order by l.expires_on, l.id`.execute(ctx.tables<'care'>())
  return rows
}

/**
 * Until what is chosen of an item, or of one lot, is booked, nothing of it is recalled: a recall on its way is waited for, and then seen by
 * what is read next.
 */
export async function holdLots(
  ctx: Context,
  outlet: string,
  of: { item: SupplyItem } | { lot: string }
): Promise<void> {
  const [column, value] = 'item' in of ? ['item', of.item] : ['id', of.lot]
  await ctx.tx.query(
    `select from care.lot l where l.${column} = $2 and l.recalled_on is null
       and exists (select from care.stock s where s.lot_id = l.id and s.outlet_id = $1) order by l.id for share`,
    [outlet, value]
  )
}

type Side = { outlet: string } | { outside: Outside }

export interface NewMovement {
  register: number
  kind: MovementKind
  lot: string
  quantity: number
  from: Side
  to: Side
  order?: string
}

const sideOf = (side: Side): [string | null, string | null] =>
  'outlet' in side ? [side.outlet, null] : [null, side.outside]

/** The only statement that changes a stock. What was moved wrongly is moved back or counted, never rewritten. */
export async function record(
  ctx: Context,
  { register, kind, lot, quantity, from, to, order }: NewMovement
): Promise<void> {
  await ctx.tx.query(
    `insert into care.movement (register, id, kind, lot_id, quantity, from_outlet, from_outside, to_outlet, to_outside, order_id, on_day, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [register, v7(), kind, lot, quantity, ...sideOf(from), ...sideOf(to), order ?? null, ctx.on, ctx.caller.account]
  )
}

/** What is held of one lot; nothing where it never was. */
export async function heldOfLot(ctx: Context, outlet: string, lot: string): Promise<HeldOf> {
  const found = (await heldAt(ctx, outlet)).find(one => one.lot === lot)
  if (!found) throw new Refusal('care.no-lot')
  return found
}

/** What an outlet holds of everything together. */
export async function sumAt(ctx: Context, outlet: string): Promise<number> {
  return (await heldAt(ctx, outlet)).reduce((sum, { quantity }) => sum + quantity, 0)
}
