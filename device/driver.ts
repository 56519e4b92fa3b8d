import type { Card, DeviceKind, DeviceRefusal, Slip } from '../contract/device.ts'

/** What stands between the adapter and a piece of hardware. A driver does what its kind asks and leaves the rest out. */
export interface Driver {
  kind: DeviceKind
  name: string
  ready: () => boolean
  /** Called once; a reader tells of each card, every driver when it comes or goes. */
  start?: (tell: { card: (card: Card) => void; changed: () => void }) => void
  stop?: () => void
  read?: () => Promise<Card>
  scan?: (dpi: number) => Promise<{ mime: 'image/jpeg' | 'image/png' | 'application/pdf'; bytes: Buffer }>
  print?: (slip: Slip) => Promise<void>
}

/** What the hardware could not do, for a reason the page can say. */
export class DeviceProblem extends Error {
  readonly why: DeviceRefusal
  constructor(why: DeviceRefusal) {
    super(why)
    this.why = why
  }
}
