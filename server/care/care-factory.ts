import { v7 } from 'uuid'
import type { OutletKind, SupplyItem } from '../../contract/care.ts'
import { Day } from '../../contract/values.ts'
import { officer, officerOf, openRegister, type Register, street, today } from '../people/people-factory.ts'
import { areaRange } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { handOut, receiveSupplies } from './move-supplies.ts'
import { openOutlet } from './outlets.ts'
import './index.ts'

type Who = Parameters<Register['as']>[0]

const district = 340104000000000
export const community = 340104001003000
export const keeper = officer
export const worker = officerOf(community, 'community_worker')
export const districtKeeper = { role: 'district_officer', ...areaRange(district) } as const

export const good = Day.parse('2028-06-30')

export interface Supplies extends Register {
  at: <T>(who: Who, work: (ctx: Context) => Promise<T>) => Promise<T>
  open: (kind: OutletKind, area?: number, who?: Who) => Promise<string>
  receive: (id: string, told?: Partial<Parameters<typeof receiveSupplies>[1]>, who?: Who) => Promise<{ held: number }>
  give: (id: string, quantity: number, item?: SupplyItem) => Promise<{ held: number }>
  /** What an outlet holds by the code of the lot. */
  stock: (id: string) => Promise<Record<string, number>>
  lotOf: (code: string) => Promise<string>
}

export async function openSupplies(): Promise<Supplies> {
  const register = await openRegister()
  const request = { operation: 'care.supplies', route: 'test', trace: 'changes' } as const
  const at: Supplies['at'] = (who, work) => register.as(who, work, request)
  return {
    ...register,
    at,
    open: async (kind, area = street, who = keeper) =>
      (
        await at(who, ctx =>
          openOutlet(ctx, {
            area,
            outlet: kind,
            name: `${kind}${v7().slice(-4)}`,
            address: '安心路1号',
            hours: '9:00–17:00'
          })
        )
      ).id,
    receive: (id, told = {}, who = keeper) =>
      at(who, ctx =>
        receiveSupplies(ctx, { id, item: 'condom', lotCode: 'A1', expiresOn: good, quantity: 10, ...told })
      ),
    give: (id, quantity, item = 'condom') => at(keeper, ctx => handOut(ctx, { id, item, quantity })),
    stock: async id => {
      const rows = await register.owner<{ code: string; quantity: number }>(
        'select l.code, s.quantity from care.stock s join care.lot l on l.id = s.lot_id where s.outlet_id = $1',
        [id]
      )
      return Object.fromEntries(rows.map(({ code, quantity }) => [code, quantity]))
    },
    lotOf: async code =>
      (await register.owner<{ id: string }>('select id from care.lot where code = $1', [code]))[0]!.id
  }
}

export { today }
