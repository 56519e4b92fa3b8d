import type { care } from '../../contract/care.ts'
import type { Handlers } from '../platform/serve.ts'
import { endCabinetKey, issueCabinetKey } from './cabinet-keys.ts'
import { endClinicKey, registerClinicKey } from './clinic-keys.ts'
import { getClinicTotals } from './clinic-totals.ts'
import { getSupplyFigures } from './figures.ts'
import { setLicence } from './licence.ts'
import { listMovements } from './list-movements.ts'
import { countLot, handOut, moveToOutlet, receiveSupplies, takeOut } from './move-supplies.ts'
import { askSupplies, endSupplyOrder, listSupplyOrders, receiveOrder, sendSupplies } from './orders.ts'
import { changeOutlet, getOutlet, listOutlets, openOutlet, setReorder } from './outlets.ts'
import { recallLot } from './recall-lot.ts'

export const careRoutes: Handlers<typeof care> = {
  listOutlets: ctx => listOutlets(ctx),
  openOutlet: (ctx, { body }) => openOutlet(ctx, body),
  changeOutlet: (ctx, { params, body }) => changeOutlet(ctx, { ...params, ...body }),
  getOutlet: (ctx, { params }) => getOutlet(ctx, params),
  setLicence: (ctx, { params, body }) => setLicence(ctx, { ...params, ...body }),
  setReorder: (ctx, { params, body }) => setReorder(ctx, { ...params, ...body }),
  receiveSupplies: (ctx, { params, body }) => receiveSupplies(ctx, { ...params, ...body }),
  handOutSupplies: (ctx, { params, body }) => handOut(ctx, { ...params, ...body }),
  moveSupplies: (ctx, { params, body }) => moveToOutlet(ctx, { ...params, ...body }),
  countSupplies: (ctx, { params, body }) => countLot(ctx, { ...params, ...body }),
  takeOutSupplies: (ctx, { params, body }) => takeOut(ctx, { ...params, ...body }),
  issueCabinetKey: (ctx, { params }) => issueCabinetKey(ctx, params),
  endCabinetKey: (ctx, { params }) => endCabinetKey(ctx, params),
  registerClinicKey: (ctx, { params, body }) => registerClinicKey(ctx, { ...params, ...body }),
  endClinicKey: (ctx, { params }) => endClinicKey(ctx, params),
  listMovements: (ctx, { params, query }) => listMovements(ctx, { ...params, ...query }),
  recallLot: (ctx, { params, body }) => recallLot(ctx, { ...params, ...body }),
  getSupplyFigures: (ctx, { query }) => getSupplyFigures(ctx, query),
  getClinicTotals: ctx => getClinicTotals(ctx),
  listSupplyOrders: (ctx, { query }) => listSupplyOrders(ctx, query),
  askSupplies: (ctx, { params, body }) => askSupplies(ctx, { ...params, ...body }),
  sendSupplies: (ctx, { params, body }) => sendSupplies(ctx, { ...params, ...body }),
  endSupplyOrder: (ctx, { params, body }) => endSupplyOrder(ctx, { ...params, ...body }),
  receiveOrder: (ctx, { params }) => receiveOrder(ctx, params)
}
