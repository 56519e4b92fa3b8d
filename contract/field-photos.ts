import { z } from 'zod'
import { mostPhotoBytes, photoPartBytes } from './field-budgets.ts'
import { type FieldCommand, Sent } from './field-data.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'
import { written } from './written.ts'

/** What may be photographed. A document, a face or a home is none of these. */
export const Photographed = z.enum(['building', 'notice-board'])
export type Photographed = z.infer<typeof Photographed>

/** A line like every other one, whose picture comes in parts beside it. It names a building and can name no person. */
export const FieldPhoto = z.strictObject({
  id: CommandId,
  at: z.iso.datetime(),
  on: Day,
  grid: AreaCode.optional(),
  kind: z.literal('photo'),
  what: Photographed,
  building: z.uuid(),
  bytes: z.int().min(1).max(mostPhotoBytes),
  sha256: written('cursor', z.string().regex(/^[0-9a-f]{0,64}$/))
})
export type FieldPhoto = z.infer<typeof FieldPhoto>

/** Whatever a device records. */
export type Recorded = FieldCommand | FieldPhoto

/** A photo as the community sees it in its list. */
export const KeptPhoto = z.object({
  id: CommandId,
  what: Photographed,
  area: AreaCode,
  building: z.string(),
  address: z.string(),
  on: Day,
  by: z.string(),
  receivedAt: z.string()
})
export type KeptPhoto = z.infer<typeof KeptPhoto>

const leads = { operation: 'field.calls', needs: 'field.lead' } as const
const params = z.object({ id: z.uuid() })

export const fieldPhotos = {
  addPhotoPart: route({
    operation: 'field.calls',
    needs: 'field.work',
    method: 'POST',
    path: '/field/photos',
    summary: 'A part of a photo, from where the server stands; with the last one it is checked and taken, once',
    trace: 'changes',
    transactions: 'own',
    body: z.strictObject({
      device: z.uuid(),
      /** As with `push`. */
      sentBefore: z.int().min(0),
      photo: FieldPhoto,
      from: z.int().min(0),
      /** The part; empty asks only how much is there. */
      base64: written(
        'bytes',
        z
          .string()
          .regex(/^[A-Za-z0-9+/]*=*$/)
          .max(photoPartBytes * 2)
      )
    }),
    answer: z.object({
      /** How much of it the server has: the next part begins there. */
      holds: z.int(),
      /** What became of it, once it is complete. */
      taken: Sent.nullable(),
      has: z.int(),
      again: z.boolean()
    })
  }),
  listPhotos: route({
    ...leads,
    method: 'GET',
    path: '/field/photos',
    summary: 'Photos of buildings and notice boards in the own area, the newest first',
    trace: 'none',
    answer: z.array(KeptPhoto)
  }),
  readPhoto: route({
    ...leads,
    method: 'GET',
    path: '/field/photos/{id}',
    summary: 'One photo',
    trace: 'changes',
    params,
    answer: z.object({ type: z.literal('image/jpeg'), base64: z.string() })
  }),
  removePhoto: route({
    ...leads,
    method: 'POST',
    path: '/field/photos/{id}/removal',
    summary: 'Take a photo away at once, as when it shows a person or a paper',
    trace: 'changes',
    params,
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ id: z.uuid() })
  })
}
