import { z } from 'zod'
import { AreaCode, Day } from './values.ts'

/** Asked, told, and done between the two offices of one person's move (law/two-ends.ts). */
export const TwoEndKind = z.enum(['assist', 'notify', 'answer', 'pair', 'hand-over', 're-bind'])
export type TwoEndKind = z.infer<typeof TwoEndKind>

/** `asking`: the office that opened it. */
export const TwoEndSide = z.enum(['asking', 'asked'])
export type TwoEndSide = z.infer<typeof TwoEndSide>

export const TwoEndFactKey = z.enum(['lives-here', 'since', 'hukou-here', 'community', 'wants-contact'])
export type TwoEndFactKey = z.infer<typeof TwoEndFactKey>

/** Who counts a seat of the person at the end: one of the two offices, another one, or nobody. */
export const WhoCounts = z.enum(['asking', 'asked', 'elsewhere', 'nobody'])
export type WhoCounts = z.infer<typeof WhoCounts>

/** A fact of one person; `ref` names them inside this exchange only. */
export const ToldFact = z.strictObject({
  ref: z.uuid(),
  fact: TwoEndFactKey,
  /** A day, the code of an area, or one of `yes`, `no`, `unknown`, and `declined` where the person did not wish it told. */
  value: z.string().max(15)
})
export type ToldFact = z.infer<typeof ToldFact>

/** How and when a person said that it may be told or done; for a child below fourteen, who brings it up. */
export const PersonWish = z.strictObject({ how: z.enum(['in-person', 'by-phone']), on: Day })
export type PersonWish = z.infer<typeof PersonWish>

/** Of each person by themselves; `entry`: under which the office that was told keeps it, and they see and withdraw it. */
export const PersonConsent = PersonWish.extend({ ref: z.uuid(), entry: z.uuid() })
export type PersonConsent = z.infer<typeof PersonConsent>

/**
 * One message of an exchange, version 1: what an office keeps and what one installation would send to another
 * (docs/two-ends-messages.md). `hash` of a message is the SHA-256 of its canonical JSON; `previous` is that of the one before.
 * The words stand beside it, so that they can be forgotten while the chain stays whole.
 */
export const TwoEndMessage = z
  .strictObject({
    format: z.literal('anjia.two-ends'),
    version: z.literal(1),
    exchange: z.uuid(),
    id: z.uuid(),
    position: z.int().min(1),
    kind: z.enum([...TwoEndKind.options, 'said', 'accepted', 'returned', 'taken-back', 'closed', 'withdrawn']),
    side: TwoEndSide,
    /** The districts of the two offices; a place inside one is told by a fact, with consent. */
    asking: AreaCode,
    asked: AreaCode,
    /** Of the opening message only. */
    people: z.array(z.strictObject({ ref: z.uuid(), name: z.string(), bornOn: z.string().nullable() })).optional(),
    asks: z.array(TwoEndFactKey).optional(),
    facts: z.array(ToldFact).optional(),
    consents: z.array(PersonConsent).optional(),
    /** Whom a pairing, a hand-over or its end is about. */
    about: z.array(z.uuid()).optional(),
    /** Of the closing message: who counts each person. */
    outcome: z.array(z.strictObject({ ref: z.uuid(), hukou: WhoCounts, living: WhoCounts })).optional(),
    /** By when the other office promised to act. */
    dueOn: Day.nullable(),
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    saidAt: z.iso.datetime(),
    previous: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
  })
  .meta({ id: 'TwoEndMessage' })
export type TwoEndMessage = z.infer<typeof TwoEndMessage>
