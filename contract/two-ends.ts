import { z } from 'zod'
import { route } from './route.ts'
import {
  PersonConsent,
  PersonWish,
  ToldFact,
  TwoEndFactKey,
  TwoEndMessage,
  TwoEndSide,
  WhoCounts
} from './two-ends-message.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Total } from './values.ts'
import { written } from './written.ts'

/** The kinds that begin something between two offices; the others happen inside it. */
export const OpeningKind = z.enum(['assist', 'notify'])
export type OpeningKind = z.infer<typeof OpeningKind>
export const TwoEndBox = z.enum(['waiting', 'ours', 'theirs'])
export type TwoEndBox = z.infer<typeof TwoEndBox>
export const TwoEndListState = z.enum(['open', 'late', 'closed'])
export type TwoEndListState = z.infer<typeof TwoEndListState>

export const ExchangeState = z.enum(['open', 'answered', 'handing-over', 'closed', 'withdrawn'])
export type ExchangeState = z.infer<typeof ExchangeState>
export const ExchangeDeed = z.enum(['answer', 'pair', 'say', 'hand-over', 'review', 'take-back', 'close', 'withdraw'])
export type ExchangeDeed = z.infer<typeof ExchangeDeed>

const line = {
  id: z.uuid(),
  kind: OpeningKind,
  state: ExchangeState,
  /** The ends in the caller's area. */
  mine: z.array(TwoEndSide),
  /** The first of the people it is about, and how many. */
  name: z.string(),
  people: z.int(),
  /** The other office's place as a district. */
  askingArea: AreaCode,
  askedArea: AreaCode,
  openedAt: z.string(),
  openedByName: z.string(),
  /** How many working days it has been open, or was. */
  ageDays: z.int(),
  turn: TwoEndSide,
  dueOn: Day,
  workingDaysLeft: z.int(),
  closedAt: z.string().nullable()
}

export const Exchange = z.object(line).meta({ id: 'Exchange' })
export type Exchange = z.infer<typeof Exchange>

/** A record of the caller's own that may be the person: by number, or by name and birth date. */
const Candidate = z.object({
  enrolment: EnrolmentId,
  name: z.string(),
  bornOn: z.string().nullable(),
  address: z.string().nullable(),
  seat: z.enum(['hukou', 'living']),
  by: z.enum(['number', 'name'])
})
export type Candidate = z.infer<typeof Candidate>

const Participant = z.object({
  ref: z.uuid(),
  name: z.string(),
  bornOn: z.string().nullable(),
  /** The caller's own record, if there is one. */
  enrolment: EnrolmentId.nullable(),
  paired: z.boolean(),
  candidates: z.array(Candidate),
  /** The move of a hand-over, to be read and answered like every other. */
  move: z.uuid().nullable(),
  /** Who counts each seat now, or counted it when the exchange ended; null before the other office has answered. */
  hukou: WhoCounts.nullable(),
  living: WhoCounts.nullable(),
  /** Who counts them by the registers of today, where that is no longer what stood at the end: a move was taken back, or they moved on. */
  since: z.object({ hukou: WhoCounts, living: WhoCounts }).nullable()
})
export type Participant = z.infer<typeof Participant>

const Receipt = z.object({ what: z.enum(['delivered', 'read']), by: z.string(), at: z.string() })

const Said = TwoEndMessage.pick({ id: true, kind: true, side: true, dueOn: true, saidAt: true }).extend({
  facts: z.array(ToldFact),
  asks: z.array(TwoEndFactKey),
  /** `stands`: false once the person took it back; what was told by it is shown no more. */
  consents: z.array(PersonConsent.omit({ entry: true }).extend({ stands: z.boolean() })),
  about: z.array(z.uuid()),
  text: z.string().nullable(),
  by: z.string(),
  /** Of the other office: when it came up in its list, and who there opened it. */
  receipts: z.array(Receipt)
})
export type Said = z.infer<typeof Said>

export const ExchangeDetail = Exchange.extend({
  asks: z.array(TwoEndFactKey),
  participants: z.array(Participant),
  messages: z.array(Said),
  /** What this office may do now. */
  deeds: z.array(ExchangeDeed),
  /** The move it was opened from. */
  move: z.uuid().nullable(),
  /** Whether the chain of messages is whole. */
  sound: z.boolean()
}).meta({ id: 'ExchangeDetail' })
export type ExchangeDetail = z.infer<typeof ExchangeDetail>

/** A short text the other office reads as well. */
const words = z.string().trim().max(200)
/** Named in words, so that what the law refuses is answered by the law and not by a form (server/two-ends/read-facts.ts). */
const fact = written('header', z.string().max(40))
const told = z.array(z.strictObject({ ref: z.uuid(), fact, value: z.string().max(15) })).max(60)

/** Of each person by themselves. */
const wishes = z.array(PersonWish.extend({ ref: z.uuid() })).max(12)

const one = z.strictObject({ id: z.uuid() })
const work = { needs: 'two-ends.handle', operation: 'two-ends.work' } as const
const changed = z.object({ exchange: z.uuid(), state: ExchangeState })

export const twoEnds = {
  listExchanges: route({
    ...work,
    method: 'GET',
    path: '/two-ends',
    summary:
      'What two places settle about one move, with its clocks: waiting for my area, opened by it, or opened by others',
    trace: 'reads-people',
    query: z.object({
      box: TwoEndBox.default('waiting'),
      state: TwoEndListState.default('open'),
      kind: OpeningKind.optional(),
      after: written('cursor', z.string().max(300)).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ exchanges: z.array(Exchange), next: z.string().nullable(), total: Total })
  }),
  getExchange: route({
    ...work,
    method: 'GET',
    path: '/two-ends/{id}',
    summary: 'One of them with everything both offices said, and who counts the people',
    trace: 'reads-people',
    params: one,
    answer: ExchangeDetail
  }),
  openExchange: route({
    ...work,
    method: 'POST',
    path: '/two-ends',
    summary: 'Ask another place about people of my register, or tell it of them at their own wish',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      kind: OpeningKind,
      enrolments: z.array(EnrolmentId).min(1).max(12),
      to: z.strictObject({ area: AreaCode }),
      /** What the other office is asked to find out; a notice asks nothing. */
      asks: z.array(fact).max(10),
      facts: z
        .array(z.strictObject({ fact, value: z.string().max(15) }))
        .max(10)
        .default([]),
      consents: z
        .array(PersonWish.extend({ enrolment: EnrolmentId }))
        .max(12)
        .optional(),
      text: words.optional(),
      move: z.uuid().optional()
    }),
    answer: changed
  }),
  answerExchange: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/answer',
    summary: 'Answer what was asked of each person; what needs their consent only with it',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      facts: told,
      consents: wishes.optional(),
      text: words.optional()
    }),
    answer: changed
  }),
  pairPeople: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/pairs',
    summary: 'Say which record of my register each person is, or put a wrong pairing right with the reason',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      pairs: z
        .array(z.strictObject({ ref: z.uuid(), enrolment: EnrolmentId }))
        .min(1)
        .max(12),
      reason: words.optional()
    }),
    answer: changed
  }),
  sayInExchange: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/messages',
    summary: 'Ask or tell the other office something; the clock passes to it',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId, text: words.min(2) }),
    answer: changed
  }),
  handOver: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/hand-over',
    summary: 'Ask the other office to take on those who live with it and wish it: a move of each, reviewed together',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId, on: Day, consents: wishes.min(1), text: words.optional() }),
    answer: changed
  }),
  reviewHandOver: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/review',
    summary: 'Accept or return the hand-over of all of them, or take back your own',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      decision: z.enum(['accept', 'return', 'take-back']),
      reason: words.optional(),
      place: z.strictObject({ area: AreaCode, address: z.string().max(200).optional() }).optional()
    }),
    answer: changed
  }),
  closeExchange: route({
    ...work,
    method: 'POST',
    path: '/two-ends/{id}/close',
    summary: 'End it with who counts the people, or take back a question nobody has answered yet',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId, text: words.optional() }),
    answer: changed
  })
}
