import type { OpenOutlet, OpenRecall, OpenSupplies } from '../../contract/care-open.ts'
import { areaNames } from '../areas/index.ts'
import { inTransaction, type Platform } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'

type Row = Omit<OpenOutlet, 'areaName'> & { area: number }

/** For everybody, without sign-in: outlets that are open, by area, and lots that were recalled, as long as somebody may have one at home. */
export const readOpenSupplies = (platform: Platform): Promise<OpenSupplies> =>
  inTransaction(
    platform,
    { caller: nobody, operation: 'care.open-outlets', route: 'open outlets', trace: 'none' },
    async ctx => {
      const { rows } = await ctx.tx.query<Row>(
        `select o.area, o.kind, o.name, o.address, o.hours, o.phone, coalesce(array_agg(f.item order by f.item) filter (where f.item is not null), '{}') as items,
           coalesce(c.services, '{}') as services
         from care.outlet o left join care.on_offer($1) f on f.outlet_id = o.id
           left join care.clinic c on c.outlet_id = o.id and c.valid_until >= $1
         where o.is_open and o.kind <> 'store' group by o.id, o.area, o.kind, o.name, o.address, o.hours, o.phone, c.services order by o.area, o.name`,
        [ctx.on]
      )
      const names = await areaNames(
        ctx,
        rows.map(({ area }) => area),
        ctx.on
      )
      const { rows: recalled } = await ctx.tx.query<OpenRecall>(
        `select item, code, recalled_on as "recalledOn", recall_reason as reason from care.lot
         where recalled_on is not null and expires_on >= $1 order by recalled_on desc, item, code`,
        [ctx.on]
      )
      return {
        outlets: rows.map(({ area, ...outlet }) => ({ ...outlet, areaName: names(area).slice(1).join(' ') })),
        recalled
      }
    }
  )
