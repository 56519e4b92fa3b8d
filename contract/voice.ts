import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

/** What people say; to whom each goes and by which clock is data (law/voice.ts). */
export const VoiceKindKey = z.enum(['complaint', 'charges', 'suggestion', 'petition', 'information'])
export type VoiceKindKey = z.infer<typeof VoiceKindKey>

export const VoiceState = z.enum(['received', 'routed', 'answered', 'review', 'ended'])
export type VoiceState = z.infer<typeof VoiceState>

/** What an office does; whoever said it asks for a review and rates the answer, once. */
export const VoiceDeed = z.enum(['route', 'pass', 'extend', 'answer', 'review'])
export type VoiceDeed = z.infer<typeof VoiceDeed>
export const VoiceStepKind = z.enum([...VoiceDeed.options, 'ask-review', 'rate'])
export type VoiceStepKind = z.infer<typeof VoiceStepKind>

/** 1 satisfied, 2 in part, 3 not. */
export const Rating = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Rating = z.infer<typeof Rating>

export const VoiceWay = z.enum(['web', 'window', 'phone', 'letter'])
export type VoiceWay = z.infer<typeof VoiceWay>

const words = z.string().trim().min(2).max(2000)
/** One of the thirteen refused powers, chosen from a list: its words are written nowhere. */
export const RefusedPower = z.string().regex(/^R([1-9]|1[0-3])$/)

export const NewVoice = z.object({
  kind: VoiceKindKey,
  /** The street or community that it is about or meant for. */
  area: AreaCode,
  words,
  /** Whom it is about, as far as the sender knows. */
  name: written('name', z.string().trim().max(60)).nullable().default(null),
  power: RefusedPower.nullable().default(null),
  /** Name and contact of the sender, if they wish. */
  sender: written('name', z.string().trim().max(60)).nullable().default(null),
  reach: z.string().trim().max(200).nullable().default(null)
})
export type NewVoice = z.infer<typeof NewVoice>

export const VoiceLine = z.object({
  id: z.uuid(),
  kind: VoiceKindKey,
  areaName: z.string(),
  state: VoiceState,
  receivedOn: Day,
  /** Until when the next step is owed; null once it is answered. */
  dueOn: Day.nullable()
})
export type VoiceLine = z.infer<typeof VoiceLine>

export const Voice = VoiceLine.extend({
  /** Where it lies. */
  area: AreaCode,
  version: z.int(),
  way: VoiceWay,
  words: z.string(),
  name: z.string().nullable(),
  power: z.string().nullable(),
  sender: z.string().nullable(),
  reach: z.string().nullable(),
  answerBy: Day,
  reviewUntil: Day.nullable(),
  rating: Rating.nullable(),
  steps: z.array(z.object({ deed: VoiceStepKind, words: z.string().nullable(), by: z.string().nullable(), on: Day })),
  /** What this account may do now. */
  deeds: z.array(VoiceDeed)
})
export type Voice = z.infer<typeof Voice>

/** What whoever said it sees: no name of anybody. */
export interface SaidVoice
  extends Omit<Voice, 'steps' | 'deeds' | 'area' | 'sender' | 'reach' | 'name' | 'power' | 'version' | 'way'> {
  steps: { deed: VoiceStepKind; words: string | null; on: Day }[]
  mayRate: boolean
  mayAskReview: boolean
}

const one = z.object({ id: z.uuid() })
const hear = { needs: 'voice.hear', operation: 'voice.petition' } as const

export const voice = {
  takeVoice: route({
    needs: 'voice.take',
    operation: 'voice.petition',
    trace: 'changes',
    method: 'POST',
    path: '/voices',
    summary:
      'Type in what somebody says at the window, by phone or in a letter; whoever types it does not see it again',
    status: 201,
    body: NewVoice.extend({ commandId: CommandId, way: VoiceWay.exclude(['web']) }).strict(),
    /** The code stands on the receipt: with it the sender follows what comes of it. */
    answer: z.object({ code: z.string(), routeBy: Day, answerBy: Day })
  }),
  listVoices: route({
    ...hear,
    method: 'GET',
    path: '/voices',
    summary: 'What was said in the own area and is for this post to hear, by its day; of words and people nothing',
    trace: 'none',
    query: z.object({
      state: z.enum(['open', 'past']).default('open'),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ voices: z.array(VoiceLine), next: z.uuid().nullable(), total: Total })
  }),
  getVoice: route({
    ...hear,
    method: 'GET',
    path: '/voices/{id}',
    summary: 'What was said, and what was done with it',
    trace: 'reads-people',
    params: one,
    answer: Voice
  }),
  actOnVoice: route({
    ...hear,
    method: 'POST',
    path: '/voices/{id}/deeds',
    summary:
      'Say who looks into it, pass it on to the office it is for, answer, take longer once with a reason, or look at it again one level above',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      version: z.int().min(1),
      deed: VoiceDeed,
      words,
      /** Where it is passed on to. */
      to: AreaCode.optional()
    }),
    answer: one
  })
}
