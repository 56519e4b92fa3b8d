import { z } from 'zod'
import { ClinicService, OutletKind, SupplyItem } from './care.ts'

/** What everybody may know of an outlet: where, when, and what there is; not how much. */
export const OpenOutlet = z.strictObject({
  name: z.string(),
  areaName: z.string(),
  kind: OutletKind.exclude(['store']),
  address: z.string(),
  hours: z.string(),
  items: z.array(SupplyItem),
  /** Of a clinic whose licence holds that day. */
  services: z.array(ClinicService)
})
export type OpenOutlet = z.infer<typeof OpenOutlet>
