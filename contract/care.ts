import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, HousePhone, Total } from './values.ts'

/** What there is for free. Which one somebody wants is theirs to choose: nothing counts one kind against another. */
export const SupplyItem = z.enum([
  'condom-small',
  'condom',
  'condom-large',
  'gel',
  'film',
  'oral-daily',
  'oral-emergency'
])
export type SupplyItem = z.infer<typeof SupplyItem>

/** What needs no advice beside it may lie in a cabinet; the rest is handed out where somebody can be asked. */
export const selfService = [
  'condom-small',
  'condom',
  'condom-large',
  'gel',
  'film'
] as const satisfies readonly SupplyItem[]

export const OutletKind = z.enum(['store', 'room', 'clinic', 'cabinet'])
export type OutletKind = z.infer<typeof OutletKind>

export const Quantity = z.int().min(1).max(100_000)

/** As printed on the pack, in capitals. Too short for anybody's number. */
export const LotCode = z
  .string()
  .regex(/^(?!.*\d{9})[A-Za-z0-9][A-Za-z0-9-]{1,15}$/)
  .toUpperCase()

export const RecallReason = z.enum(['quality', 'packaging', 'storage', 'maker'])
export type RecallReason = z.infer<typeof RecallReason>

const OutletWords = z.strictObject({
  name: z.string().trim().min(1).max(40),
  address: z.string().trim().min(1).max(80),
  hours: z.string().trim().min(1).max(60)
})

/** Up to so many days from now a lot is said to end soon, the last one counted. */
export const soonDays = 90

export const Outlet = z.strictObject({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  kind: OutletKind,
  ...OutletWords.shape,
  phone: HousePhone.nullable(),
  open: z.boolean(),
  /** Of all its lots together, recalled and expired ones too. */
  held: z.int(),
  /** Kinds of items below their reorder point, lots that end within 90 days or are past and are not recalled, lots recalled. */
  below: z.int(),
  expiring: z.int(),
  recalled: z.int()
})
export type Outlet = z.infer<typeof Outlet>

export const HeldLot = z.strictObject({
  lot: z.uuid(),
  item: SupplyItem,
  code: z.string(),
  expiresOn: Day,
  quantity: z.int().min(0),
  recalledOn: Day.nullable(),
  recallReason: RecallReason.nullable()
})
export type HeldLot = z.infer<typeof HeldLot>

/** What a clinic is asked for by choice (law/care-services.ts). */
export const ClinicService = z.enum(['preconception', 'screening', 'iud', 'follow-up', 'counselling'])
export type ClinicService = z.infer<typeof ClinicService>

/** The number of a clinic's licence has 22 places (WS 218), so that nobody's own number fits. */
export const LicenceNumber = z
  .string()
  .regex(/^[0-9A-Za-z]{22}$/)
  .toUpperCase()

export const ClinicLicence = z.strictObject({
  licence: LicenceNumber,
  /** The last day it holds. */
  validUntil: Day,
  services: z.array(ClinicService).min(1).max(5)
})
export type ClinicLicence = z.infer<typeof ClinicLicence>

/** SHA-256 of a clinic's key, as its own program shows it. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

export const OutletStock = z.strictObject({
  outlet: Outlet,
  lots: z.array(HeldLot),
  reorder: z.array(z.strictObject({ item: SupplyItem, atLeast: z.int(), usable: z.int() })),
  /** Of a cabinet or a clinic: since when its key holds. Of a cabinet: what it said is wrong and did not say is well again. */
  keySince: Day.nullable(),
  faults: z.array(z.string()),
  /** Of a cabinet: what it told in the last 30 days and could not be booked, the latest first. Somebody has to look. */
  unbooked: z.array(
    z.strictObject({
      seq: z.int(),
      item: SupplyItem,
      quantity: z.int(),
      why: z.enum(['not-enough', 'not-in-cabinet']),
      on: Day
    })
  ),
  /** Of a clinic: what it is licensed for, as far as it was noted. */
  licence: ClinicLicence.nullable(),
  /** Stores above it that can be asked for more, the nearest first. */
  suppliers: z.array(z.strictObject({ id: z.uuid(), name: z.string(), areaName: z.string() }))
})
export type OutletStock = z.infer<typeof OutletStock>

export const MovementKind = z.enum(['receive', 'hand-out', 'transfer', 'send', 'arrive', 'count', 'expire', 'return'])
export type MovementKind = z.infer<typeof MovementKind>

/** A side of a movement: an outlet, or what lies outside all of them. Of people it is known that they are people. */
export const Outside = z.enum(['maker', 'people', 'way', 'difference', 'waste'])
export type Outside = z.infer<typeof Outside>
const MovementSide = z.union([
  z.strictObject({ outlet: z.uuid(), name: z.string() }),
  z.strictObject({ outside: Outside })
])

export const Movement = z.strictObject({
  id: z.uuid(),
  kind: MovementKind,
  item: SupplyItem,
  code: z.string(),
  quantity: Quantity,
  from: MovementSide,
  to: MovementSide,
  on: Day
})
export type Movement = z.infer<typeof Movement>

export const SupplyOrder = z.strictObject({
  id: z.uuid(),
  item: SupplyItem,
  quantity: Quantity,
  sentQuantity: Quantity.nullable(),
  state: z.enum(['asked', 'sent', 'received', 'refused', 'withdrawn']),
  asking: z.strictObject({ id: z.uuid(), name: z.string() }),
  supplying: z.strictObject({ id: z.uuid(), name: z.string() }),
  askedOn: Day,
  sentOn: Day.nullable(),
  endedOn: Day.nullable(),
  /** Whose turn it is lies in the caller's area. */
  may: z.array(z.enum(['send', 'refuse', 'receive', 'withdraw']))
})
export type SupplyOrder = z.infer<typeof SupplyOrder>

export const SupplyFigures = z.strictObject({
  from: Day,
  to: Day,
  lines: z.array(
    z.strictObject({
      outlet: z.strictObject({ id: z.uuid(), name: z.string() }),
      item: SupplyItem,
      handed: z.int(),
      /** Of the stock: good, of that ending within 90 days, past its day, recalled. */
      good: z.int(),
      soon: z.int(),
      past: z.int(),
      recalled: z.int(),
      /** The first day on which some of the good stock ends. */
      firstExpiry: Day.nullable()
    })
  )
})
export type SupplyFigures = z.infer<typeof SupplyFigures>

/** Null is any number from none to nine, or one from which such a one could be worked out. */
export const ClinicTotals = z.array(
  z.strictObject({
    outlet: z.strictObject({ id: z.uuid(), name: z.string() }),
    /** The first day of a month that is over, and of which no appointment is held any more. */
    month: Day,
    booked: z.int().min(10).nullable(),
    done: z.int().min(10).nullable()
  })
)
export type ClinicTotals = z.infer<typeof ClinicTotals>

const of = z.object({ id: z.uuid() })
const command = z.strictObject({ commandId: CommandId })
const common = { operation: 'care.supplies' } as const
const reads = { ...common, method: 'GET', needs: 'care.read', trace: 'none' } as const
const records = { ...common, method: 'POST', needs: 'care.supply', trace: 'changes', params: of } as const
const done = z.strictObject({ held: z.int() })

export const care = {
  listOutlets: route({
    ...reads,
    path: '/outlets',
    summary: 'Outlets of the own area, and what of their stock needs somebody',
    answer: z.array(Outlet)
  }),
  openOutlet: route({
    ...common,
    method: 'POST',
    path: '/outlets',
    summary: 'Open an outlet: a store, a service room, a clinic, a cabinet',
    needs: 'care.outlets',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      area: AreaCode,
      outlet: OutletKind,
      ...OutletWords.shape,
      phone: HousePhone.nullable().optional()
    }),
    answer: z.strictObject({ id: z.uuid() })
  }),
  changeOutlet: route({
    ...common,
    method: 'PUT',
    path: '/outlets/{id}',
    summary: 'Change name, address, hours, phone, or whether it is open; the phone stays where none is said',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: z.strictObject({
      commandId: CommandId,
      ...OutletWords.shape,
      phone: HousePhone.nullable().optional(),
      open: z.boolean()
    }),
    answer: z.strictObject({ id: z.uuid() })
  }),
  getOutlet: route({
    ...reads,
    path: '/outlets/{id}',
    summary: 'The stock of an outlet by lot, and its reorder points',
    params: of,
    answer: OutletStock
  }),
  setLicence: route({
    ...common,
    method: 'PUT',
    path: '/outlets/{id}/licence',
    summary: 'Note the licence of a clinic and the services of choice it offers',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, ...ClinicLicence.shape }),
    answer: ClinicLicence
  }),
  setReorder: route({
    ...common,
    method: 'PUT',
    path: '/outlets/{id}/reorder',
    summary: 'Set below how many of an item more should be asked for',
    needs: 'care.supply',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, item: SupplyItem, atLeast: z.int().min(0).max(100_000) }),
    answer: z.strictObject({ atLeast: z.int() })
  }),
  receiveSupplies: route({
    ...records,
    path: '/outlets/{id}/received',
    summary: 'Take a lot of a maker into stock',
    body: z.strictObject({
      commandId: CommandId,
      item: SupplyItem,
      lotCode: LotCode,
      expiresOn: Day,
      quantity: Quantity
    }),
    answer: done
  }),
  handOutSupplies: route({
    ...records,
    path: '/outlets/{id}/handed-out',
    summary:
      'Hand out so many of an item, the lot that ends first; nobody is asked for a name and there is no place for one',
    body: z.strictObject({ commandId: CommandId, item: SupplyItem, quantity: Quantity }),
    answer: done
  }),
  moveSupplies: route({
    ...records,
    path: '/outlets/{id}/moved',
    summary: 'Carry so many of a lot to another outlet of the own area',
    body: z.strictObject({ commandId: CommandId, lot: z.uuid(), outlet: z.uuid(), quantity: Quantity }),
    answer: done
  }),
  countSupplies: route({
    ...records,
    path: '/outlets/{id}/counted',
    summary: 'Tell how many of a lot were found; the difference is booked',
    body: z.strictObject({ commandId: CommandId, lot: z.uuid(), found: z.int().min(0).max(100_000) }),
    answer: done
  }),
  takeOutSupplies: route({
    ...records,
    path: '/outlets/{id}/taken-out',
    summary: 'Take so many of a lot out: past their day, or back to the maker',
    body: z.strictObject({
      commandId: CommandId,
      lot: z.uuid(),
      quantity: Quantity,
      way: z.enum(['expire', 'return'])
    }),
    answer: done
  }),
  /** No command id: the answer holds the key, which is kept nowhere. */
  issueCabinetKey: route({
    ...common,
    method: 'POST',
    path: '/outlets/{id}/key',
    summary: 'Make the credential of a cabinet, shown once; the one before it ends',
    needs: 'care.outlets',
    trace: 'changes',
    status: 201,
    params: of,
    answer: z.strictObject({ key: z.string() })
  }),
  endCabinetKey: route({
    ...common,
    method: 'POST',
    path: '/outlets/{id}/key/end',
    summary: 'End the credential of a cabinet at once',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: command,
    answer: z.strictObject({ ended: z.boolean() })
  }),
  registerClinicKey: route({
    ...common,
    method: 'POST',
    path: '/outlets/{id}/clinic-key',
    summary:
      'Register the fingerprint of a key that a clinic made itself; the one before it ends, with what was booked under it',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, fingerprint: Fingerprint }),
    answer: z.strictObject({ registered: z.boolean() })
  }),
  endClinicKey: route({
    ...common,
    method: 'POST',
    path: '/outlets/{id}/clinic-key/end',
    summary: 'End the key of a clinic at once: it reads nothing any more, and nobody else does',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: command,
    answer: z.strictObject({ ended: z.boolean() })
  }),
  listMovements: route({
    ...reads,
    path: '/outlets/{id}/movements',
    summary: 'What moved at an outlet, the latest first',
    params: of,
    query: z.object({ before: z.coerce.number().pipe(z.int().min(1)).optional() }),
    answer: z.strictObject({ movements: z.array(Movement), next: z.int().nullable(), total: Total })
  }),
  recallLot: route({
    ...common,
    method: 'POST',
    path: '/lots/{id}/recall',
    summary:
      'Recall a lot: from this moment nothing of it is handed out anywhere, and every outlet that holds some sees it',
    needs: 'care.outlets',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, why: RecallReason }),
    answer: z.strictObject({ recalledOn: Day })
  }),
  getSupplyFigures: route({
    ...reads,
    path: '/supply-figures',
    summary: 'What was handed out and what is there, by outlet and item',
    query: z.object({
      months: z.coerce.number().pipe(z.int().min(1).max(36)),
      area: z.coerce.number().pipe(AreaCode).optional()
    }),
    answer: SupplyFigures
  }),
  getClinicTotals: route({
    ...reads,
    operation: 'care.clinic-totals',
    path: '/clinic-totals',
    summary: 'How many appointments clinics of the own area had, by month; no small number and no service',
    answer: ClinicTotals
  }),
  listSupplyOrders: route({
    ...reads,
    path: '/supply-orders',
    summary: 'Orders of outlets of the own area and to them, the oldest open ones first, a page at a time',
    query: z.object({ after: z.uuid().optional() }),
    answer: z.strictObject({ orders: z.array(SupplyOrder), next: z.uuid().nullable(), total: Total.optional() })
  }),
  askSupplies: route({
    ...records,
    path: '/outlets/{id}/orders',
    summary: 'Ask a store above for so many of an item',
    status: 201,
    body: z.strictObject({ commandId: CommandId, supplier: z.uuid(), item: SupplyItem, quantity: Quantity }),
    answer: z.strictObject({ id: z.uuid() })
  }),
  sendSupplies: route({
    ...records,
    path: '/supply-orders/{id}/send',
    summary: 'Send what was asked for, or less, the lots that end first',
    body: z.strictObject({ commandId: CommandId, quantity: Quantity }),
    answer: z.strictObject({ sent: Quantity })
  }),
  endSupplyOrder: route({
    ...records,
    path: '/supply-orders/{id}/end',
    summary: 'Refuse an order nothing can be sent for, or withdraw the own one',
    body: z.strictObject({ commandId: CommandId, how: z.enum(['refused', 'withdrawn']) }),
    answer: z.strictObject({ state: z.enum(['refused', 'withdrawn']) })
  }),
  receiveOrder: route({
    ...records,
    path: '/supply-orders/{id}/received',
    summary: 'What was sent has come',
    body: command,
    answer: done
  })
}
