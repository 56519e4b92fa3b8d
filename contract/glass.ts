import { z } from 'zod'
import type { OpenMoney } from './money.ts'
import { RecordKindKey } from './organisation.ts'
import { route } from './route.ts'
import { CommandId, Day } from './values.ts'
import type { VoiceKindKey } from './voice.ts'

/** How often something was held back, by what it was. */
export const Held = z.partialRecord(z.enum(['number', 'phone', 'room', 'name', 'few']), z.int())
export type Held = z.infer<typeof Held>

const Published = z.object({ title: z.string(), body: z.string(), held: Held })

export const OpenPublication = Published.extend({
  id: z.uuid(),
  kind: RecordKindKey,
  areaName: z.string(),
  on: Day,
  at: z.iso.datetime()
})
export type OpenPublication = z.infer<typeof OpenPublication>

/** What was said of an office in a year, in totals: null where a number is below five. */
export interface OpenVoices {
  areaName: string
  kind: VoiceKindKey
  said: number
  answered: number | null
  inTime: number | null
  rated: number | null
  satisfied: number | null
}

/** The day of the boards, words that are looked for, and the last of the page before. */
export interface AskedGlass {
  on: string
  q?: string | undefined
  after?: string | undefined
}

export interface OpenGlass {
  /** The totals of money of this year and the last. */
  money?: OpenMoney[]
  publications: OpenPublication[]
  /** Where the next page goes on. */
  next: string | null
  voices: OpenVoices[]
}

const one = z.object({ id: z.uuid() })
const keep = { needs: 'organisation.keep', operation: 'organisation.publish' } as const

export const glass = {
  getPublication: route({
    ...keep,
    needs: 'organisation.board',
    method: 'GET',
    path: '/records/{id}/publication',
    summary: 'A record as it would be published now, with what is held back; and since when it hangs',
    trace: 'none',
    params: one,
    answer: z.object({ may: z.boolean(), draft: Published, shown: Published.extend({ on: Day }).nullable() })
  }),
  publishRecord: route({
    ...keep,
    method: 'POST',
    path: '/records/{id}/publication',
    summary:
      'Publish a record; names, numbers, flats and small groups are held back, and an earlier one goes to the archive',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ held: Held })
  }),
  withdrawPublication: route({
    ...keep,
    method: 'POST',
    path: '/records/{id}/publication/withdraw',
    summary: 'Take a publication off the board and out of the archive',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  })
}
