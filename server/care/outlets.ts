import { sql } from 'kysely'
import { v7 } from 'uuid'
import {
  type HeldLot,
  type Outlet,
  type OutletKind,
  type OutletStock,
  type SupplyItem,
  soonDays
} from '../../contract/care.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { areaNames, levelOf, pathOf, registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { findLicence } from './licence.ts'
import { getOwnOutlet } from './stock.ts'

interface Words {
  name: string
  address: string
  hours: string
  phone?: string | null | undefined
}

type Row = Omit<Outlet, 'areaName' | 'area'> & { area: number }

async function outletsWhere(ctx: Context, id: string | null): Promise<Outlet[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await sql<Row>`
    select o.id, o.area, o.kind, o.name, o.address, o.hours, o.phone, o.is_open as open,
      coalesce(s.held, 0)::int as held, coalesce(s.expiring, 0)::int as expiring, coalesce(s.recalled, 0)::int as recalled,
      (select count(*)::int from care.reorder r where r.outlet_id = o.id and r.at_least > coalesce((
        select sum(k.quantity) from care.stock k join care.lot l on l.id = k.lot_id
        where k.outlet_id = o.id and l.item = r.item and l.recalled_on is null and l.expires_on >= ${ctx.on}), 0)) as below
    from care.outlet o left join lateral (
      select sum(k.quantity) as held, count(*) filter (where l.recalled_on is null and l.expires_on <= ${ctx.on}::date + ${soonDays}::int) as expiring,
        count(*) filter (where l.recalled_on is not null) as recalled
      from care.stock k join care.lot l on l.id = k.lot_id where k.outlet_id = o.id and k.quantity > 0) s on true
    where o.area between ${lo} and ${hi} and (${id}::uuid is null or o.id = ${id}::uuid)
    order by o.area, o.name, o.id`.execute(ctx.tables<'care'>())
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(row => ({ ...row, area: AreaCode.parse(row.area), areaName: names(row.area).slice(2).join(' ') }))
}

export const listOutlets = (ctx: Context): Promise<Outlet[]> => outletsWhere(ctx, null)

export async function openOutlet(
  ctx: Context,
  { area, outlet: kind, name, address, hours, phone = null }: Words & { area: number; outlet: OutletKind }
): Promise<{ id: string }> {
  const { lo, hi } = ctx.caller
  if (area < lo || area > hi) throw new Refusal('platform.outside')
  if (!['district', 'street', 'community', 'grid'].includes(levelOf(area))) throw new Refusal('care.no-place')
  await requireArea(ctx, area, ctx.on)
  const id = v7()
  await ctx.tx.query(
    'insert into care.outlet (register, id, area, kind, name, address, hours, phone, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [await registerOf(ctx, area), id, area, kind, name, address, hours, phone, ctx.caller.account]
  )
  return { id }
}

export async function changeOutlet(
  ctx: Context,
  { id, name, address, hours, phone, open }: Words & { id: string; open: boolean }
): Promise<{ id: string }> {
  await getOwnOutlet(ctx, id)
  const keep = phone === undefined
  const set = 'name = $2, address = $3, hours = $4, is_open = $5, phone = case when $7 then phone else $6 end'
  await ctx.tx.query(`update care.outlet set ${set} where id = $1`, [
    id,
    name,
    address,
    hours,
    open,
    phone ?? null,
    keep
  ])
  return { id }
}

export async function getOutlet(ctx: Context, { id }: { id: string }): Promise<OutletStock> {
  const { area } = await getOwnOutlet(ctx, id)
  const [outlet] = await outletsWhere(ctx, id)
  const { rows: lots } = await ctx.tx.query<HeldLot>(
    `select l.id as lot, l.item, l.code, l.expires_on as "expiresOn", s.quantity, l.recalled_on as "recalledOn", l.recall_reason as "recallReason"
     from care.stock s join care.lot l on l.id = s.lot_id where s.outlet_id = $1 and s.quantity > 0 order by l.expires_on, l.code`,
    [id]
  )
  const usable = (item: SupplyItem) =>
    lots
      .filter(lot => lot.item === item && lot.recalledOn === null && lot.expiresOn >= ctx.on)
      .reduce((sum, { quantity }) => sum + quantity, 0)
  const { rows: points } = await ctx.tx.query<{ item: SupplyItem; atLeast: number }>(
    'select item, at_least as "atLeast" from care.reorder where outlet_id = $1 order by item',
    [id]
  )
  const { rows: stores } = await ctx.tx.query<{ id: string; name: string; area: number }>(
    `select id, name, area from care.outlet where kind = 'store' and is_open and area = any($1::bigint[]) and id <> $2 order by area desc, name`,
    [pathOf(area), id]
  )
  const { rows: keys } = await ctx.tx.query<{ since: Day }>(
    `select issued_on as since from care.cabinet_key where outlet_id = $1 and ended_at is null
     union all select registered_on from care.clinic_key where outlet_id = $1 and ended_at is null`,
    [id]
  )
  const { rows: faults } = await ctx.tx.query<{ fault: string }>(
    `select distinct fault from care.cabinet_event where outlet_id = $1 and what = 'fault'
       and seq > coalesce((select max(seq) from care.cabinet_event where outlet_id = $1 and what = 'well'), 0) order by fault`,
    [id]
  )
  const { rows: unbooked } = await ctx.tx.query<OutletStock['unbooked'][number]>(
    `select seq, item, quantity, replace(refused, 'care.', '') as why, on_day as on from care.cabinet_event
     where outlet_id = $1 and refused is not null and on_day > $2::date - 30 order by seq desc limit 20`,
    [id, ctx.on]
  )
  const names = await areaNames(
    ctx,
    stores.map(store => store.area),
    ctx.on
  )
  return {
    outlet: outlet!,
    lots,
    reorder: points.map(point => ({ ...point, usable: usable(point.item) })),
    keySince: keys[0]?.since ?? null,
    faults: faults.map(({ fault }) => fault),
    unbooked: unbooked.map(event => ({ ...event, seq: Number(event.seq) })),
    licence: await findLicence(ctx, id),
    suppliers: stores.map(store => ({ id: store.id, name: store.name, areaName: names(store.area).slice(2).join(' ') }))
  }
}

export async function setReorder(
  ctx: Context,
  { id, item, atLeast }: { id: string; item: SupplyItem; atLeast: number }
): Promise<{ atLeast: number }> {
  await getOwnOutlet(ctx, id)
  await ctx.tx.query(
    `insert into care.reorder (outlet_id, item, at_least) values ($1, $2, $3)
     on conflict (outlet_id, item) do update set at_least = excluded.at_least`,
    [id, item, atLeast]
  )
  return { atLeast }
}
