import { z } from 'zod'
import { ClinicService, OutletKind, RecallReason, SupplyItem } from './care.ts'
import { Day } from './values.ts'

/** What everybody may know of an outlet: where, when, and what there is; not how much. */
export const OpenOutlet = z.strictObject({
  name: z.string(),
  areaName: z.string(),
  kind: OutletKind.exclude(['store']),
  address: z.string(),
  hours: z.string(),
  phone: z.string().nullable(),
  items: z.array(SupplyItem),
  /** Of a clinic whose licence holds that day. */
  services: z.array(ClinicService)
})
export type OpenOutlet = z.infer<typeof OpenOutlet>

/** A lot that nobody should use any more, while its last day is still to come. */
export const OpenRecall = z.strictObject({ item: SupplyItem, code: z.string(), recalledOn: Day, reason: RecallReason })
export type OpenRecall = z.infer<typeof OpenRecall>

export interface OpenSupplies {
  outlets: OpenOutlet[]
  recalled: OpenRecall[]
}
