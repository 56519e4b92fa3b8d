import { z } from 'zod'
import { StandardAddress } from './areas.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, EnrolmentId } from './values.ts'
import { written } from './written.ts'

/** People of a community whose address is written alike and stands for no standard one yet. */
export const OpenAddress = z
  .object({
    community: AreaCode,
    /** As written; empty where none was given. */
    text: z.string(),
    people: z.array(z.object({ enrolment: EnrolmentId, version: z.int(), name: z.string(), area: AreaCode })),
    /** Standard addresses of the community written most alike, the likeliest first. */
    likely: z.array(StandardAddress)
  })
  .meta({ id: 'OpenAddress' })
export type OpenAddress = z.infer<typeof OpenAddress>

export const SettledAddresses = z.strictObject({
  commandId: CommandId,
  source: z.string().min(2).max(200),
  settled: z
    .array(
      z.strictObject({
        /** A standard address that is known, or one to be added to a grid. */
        address: z.union([
          z.strictObject({ id: z.uuid() }),
          z.strictObject({
            grid: AreaCode,
            building: z.string().trim().max(60).optional(),
            text: z.string().trim().min(2).max(200)
          })
        ]),
        people: z
          .array(z.strictObject({ enrolment: EnrolmentId, version: z.int().min(1) }))
          .min(1)
          .max(500)
      })
    )
    .min(1)
    .max(200)
})
export type SettledAddresses = z.infer<typeof SettledAddresses>

export const openAddresses = {
  listOpenAddresses: route({
    method: 'GET',
    path: '/addresses/open',
    summary: 'Addresses that stand for no standard one yet, with those written most alike',
    needs: 'people.rosters',
    operation: 'people.rosters',
    trace: 'reads-people',
    query: z.object({
      area: z.coerce.number().pipe(AreaCode).optional(),
      after: written('cursor', z.string().max(80)).optional()
    }),
    answer: z.object({ groups: z.array(OpenAddress), next: z.string().nullable() })
  }),
  settleAddresses: route({
    method: 'POST',
    path: '/addresses/open',
    summary: 'Say which standard address open ones stand for, of many people at once',
    needs: 'people.correct',
    operation: 'areas.addresses',
    trace: 'changes',
    body: SettledAddresses,
    answer: z.object({ settled: z.int(), batch: z.uuid() }),
    status: 201
  })
}
