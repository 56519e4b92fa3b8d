import { v7 } from 'uuid'
import type { OutletKind, SupplyItem } from '../../contract/care.ts'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { careRoutes } from '../care/index.ts'
import type { Context } from '../platform/context.ts'
import { dayNumber, dayOf } from './population/calendar.ts'

const told = { params: undefined, query: undefined }
const command = () => ({ commandId: CommandId.parse(v7()) })

/** A store and a clinic at the street, a service room and a cabinet in its first community; one lot that ends soon, and an order under way. */
export async function fillSupplies(ctx: Context, street: AreaCode): Promise<void> {
  const open = async (
    outlet: OutletKind,
    area: number,
    words: { name: string; address: string; hours: string; phone?: string }
  ) =>
    (
      await careRoutes.openOutlet(ctx, {
        ...told,
        body: { ...command(), area: AreaCode.parse(area), outlet, ...words }
      })
    ).id
  const receive = (id: string, item: SupplyItem, [lotCode, days, quantity]: [string, number, number]) =>
    careRoutes.receiveSupplies(ctx, {
      ...told,
      params: { id },
      body: { ...command(), item, lotCode, expiresOn: dayOf(dayNumber(ctx.on) + days) as Day, quantity }
    })
  const community = street + 1000
  const store = await open('store', street, {
    name: '街道药具库房',
    address: '安心路1号一楼',
    hours: '工作日 9:00–17:00'
  })
  const room = await open('room', community, {
    name: '社区服务室',
    address: '安心路18号',
    hours: '工作日 9:00–11:30，14:00–17:00',
    phone: '0551-60000018'
  })
  const cabinet = await open('cabinet', community, {
    name: '社区门口自助柜',
    address: '安心路18号门口',
    hours: '每天 0:00–24:00'
  })
  const clinic = await open('clinic', street, {
    name: '社区卫生服务中心',
    address: '安心路66号',
    hours: '工作日 8:00–11:30，14:00–17:00',
    phone: '0551-60000066'
  })
  await careRoutes.setLicence(ctx, {
    ...told,
    params: { id: clinic },
    body: {
      ...command(),
      licence: 'DEMO00000000000000DEMO',
      validUntil: dayOf(dayNumber(ctx.on) + 900) as Day,
      services: ['preconception', 'screening', 'iud', 'follow-up', 'counselling']
    }
  })
  await receive(store, 'condom', ['C2411', 700, 2000])
  await receive(store, 'condom-large', ['L2411', 690, 600])
  await receive(room, 'condom', ['C2403', 60, 40])
  await receive(room, 'gel', ['G2409', 500, 30])
  await receive(room, 'oral-daily', ['D2408', 420, 60])
  await receive(cabinet, 'condom', ['C2411', 700, 80])
  await receive(cabinet, 'condom-large', ['L2411', 690, 20])
  await careRoutes.handOutSupplies(ctx, {
    ...told,
    params: { id: room },
    body: { ...command(), item: 'condom', quantity: 12 }
  })
  await careRoutes.setReorder(ctx, {
    ...told,
    params: { id: room },
    body: { ...command(), item: 'condom', atLeast: 50 }
  })
  await careRoutes.askSupplies(ctx, {
    ...told,
    params: { id: room },
    body: { ...command(), supplier: store, item: 'condom', quantity: 100 }
  })
}
