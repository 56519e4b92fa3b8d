import { z } from 'zod'
import { Day, PartialDay, Sex } from './values.ts'

/**
 * What a page of the desk and the local adapter (device/README.md) say to each other over a WebSocket on 127.0.0.1: one JSON
 * message a frame. A message with an `id` is answered by one with the same id in `re`. Unknown messages are refused, not guessed.
 */
export const devicePort = 17317
export const deviceVersion = 1

export const DeviceKind = z.enum(['card-reader', 'scanner', 'printer'])
export type DeviceKind = z.infer<typeof DeviceKind>

/** One line of a receipt as it is printed. */
export const SlipLine = z.strictObject({
  text: z.string().max(200),
  align: z.enum(['left', 'centre']).optional(),
  strong: z.boolean().optional()
})

/** A short receipt: given into somebody's hand, read by whoever looks over a shoulder, so it names no service. */
export const Slip = z.strictObject({ title: z.string().min(1).max(40), lines: z.array(SlipLine).max(40) })
export type Slip = z.infer<typeof Slip>

/**
 * What is taken from an identity card. A chip also holds a photo, fingerprints and the ethnic group; the adapter
 * passes on none of them.
 */
export const Card = z.strictObject({
  name: z.string().min(1).max(100),
  sex: Sex,
  bornOn: PartialDay,
  idNumber: z.string().min(6).max(40),
  address: z.string().max(200).nullable(),
  validTo: Day.nullable()
})
export type Card = z.infer<typeof Card>

const id = z.string().min(1).max(40)
const said = { v: z.literal(deviceVersion) }

/** From the page. */
export const ToDevice = z.discriminatedUnion('type', [
  /** The code the adapter shows at the machine, typed once; answered by a token for this browser. */
  z.strictObject({ ...said, type: z.literal('pair'), id, code: z.string().regex(/^\d{6}$/) }),
  /** The first message of every later connection. */
  z.strictObject({ ...said, type: z.literal('hello'), id, token: z.string().min(20).max(100) }),
  /** This page is looked at: cards are for the one that said so last. */
  z.strictObject({ ...said, type: z.literal('attend'), id }),
  /** Reads the card that lies on the reader now; most readers also tell by themselves. */
  z.strictObject({ ...said, type: z.literal('read'), id }),
  z.strictObject({ ...said, type: z.literal('scan'), id, dpi: z.union([z.literal(200), z.literal(300)]) }),
  z.strictObject({ ...said, type: z.literal('print'), id, slip: Slip })
])
export type ToDevice = z.infer<typeof ToDevice>

const state = z.array(z.strictObject({ kind: DeviceKind, name: z.string().max(100), ready: z.boolean() }))

/** Why the adapter did not do what it was asked; each has its sentences in ui/texts/device.ts. */
export const DeviceRefusal = z.enum([
  'pairing-code',
  'too-many-tries',
  'not-paired',
  'message',
  'no-device',
  'no-card',
  'device-failed'
])
export type DeviceRefusal = z.infer<typeof DeviceRefusal>

/** From the adapter. */
export const FromDevice = z.discriminatedUnion('type', [
  z.strictObject({ ...said, type: z.literal('paired'), re: id, token: z.string() }),
  z.strictObject({ ...said, type: z.literal('devices'), re: id.optional(), devices: state }),
  z.strictObject({ ...said, type: z.literal('card'), re: id.optional(), card: Card }),
  z.strictObject({
    ...said,
    type: z.literal('scanned'),
    re: id,
    mime: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
    /** The file in base64, 16 MB at most. */
    bytes: z.string().max(22_000_000)
  }),
  z.strictObject({ ...said, type: z.literal('done'), re: id }),
  z.strictObject({ ...said, type: z.literal('refused'), re: id.optional(), why: DeviceRefusal })
])
export type FromDevice = z.infer<typeof FromDevice>
export type DeviceList = z.infer<typeof state>
