import { z } from 'zod'
import { EndReason, Facts } from './register-fields.ts'
import { AreaCode, CommandId, Day, EnrolmentId, PartialDay, PersonId, Seat, Sex } from './values.ts'
import { written } from './written.ts'

const Place = z.strictObject({
  area: AreaCode,
  address: z.string().max(200).optional(),
  addressId: z.uuid().optional()
})
const command = { commandId: CommandId, source: z.string().min(2).max(200) }
/** A move closes by its own hand-over and an undo by itself. */
const ClosingReason = EndReason.exclude(['moved', 'undone'])
const expected = { enrolment: EnrolmentId, version: z.int().min(1) }

/** Facts of a person newly taken in by hand. */
export const NewPerson = z
  .strictObject({
    ...command,
    seat: Seat,
    on: Day,
    name: written('name', z.string().min(1).max(100)),
    sex: Sex,
    bornOn: PartialDay,
    idNumber: z.string().max(40).optional(),
    phone: z.string().max(20).optional(),
    place: Place,
    otherArea: AreaCode.optional(),
    stayFrom: PartialDay.optional(),
    household: z.uuid().optional(),
    headRelation: z.string().optional()
  })
  .meta({ id: 'NewPerson' })
export type NewPerson = z.infer<typeof NewPerson>

export const Birth = z.strictObject({
  ...command,
  ...NewPerson.pick({
    seat: true,
    name: true,
    sex: true,
    place: true,
    household: true,
    headRelation: true,
    otherArea: true
  }).shape,
  bornOn: Day,
  parents: z.array(PersonId).max(2).default([]),
  birthCertificate: z.string().max(20).optional()
})
export type Birth = z.infer<typeof Birth>

export const Death = z.strictObject({ ...command, ...expected, diedOn: Day })
export type Death = z.infer<typeof Death>

export const MarriageChange = z.strictObject({
  ...command,
  person: PersonId,
  spouse: PersonId,
  on: Day,
  change: z.enum(['married', 'ended'])
})
export type MarriageChange = z.infer<typeof MarriageChange>

/**
 * A parent and child both known already, a guardian and ward, or who brings a child up whose parents live apart (Civil Code 1084);
 * `person` is the parent or guardian. Guardianship and custody end on a day; a parent stays one, and what was recorded wrongly is
 * taken back.
 */
export const RelationChange = z.strictObject({
  ...command,
  relation: z.enum(['parent-child', 'guardian', 'custody']),
  person: PersonId,
  relative: PersonId,
  on: Day,
  ends: z.boolean().default(false)
})
export type RelationChange = z.infer<typeof RelationChange>

export const AddressChange = z.strictObject({ ...command, ...expected, on: Day, place: Place })
export type AddressChange = z.infer<typeof AddressChange>

export const HouseholdChange = z.strictObject({
  ...command,
  on: Day,
  seat: Seat,
  members: z
    .array(z.strictObject({ ...expected, headRelation: z.string().regex(/^\d{1,2}$/) }))
    .min(1)
    .max(50),
  household: z.uuid().optional(),
  number: z.string().max(30).optional()
})
export type HouseholdChange = z.infer<typeof HouseholdChange>

/** A correction retracts what was wrong and asserts what is right, true from the day given. */
export const Correction = z.strictObject({
  ...command,
  ...expected,
  retract: z.array(z.string().regex(/^\d+$/)).max(20).default([]),
  on: Day.optional(),
  facts: Facts.pick({
    name: true,
    formerName: true,
    sex: true,
    bornOn: true,
    diedOn: true,
    stayFrom: true,
    otherArea: true,
    headRelation: true,
    enrolled: true
  })
    .extend({ endReason: EndReason.exclude(['undone']).optional() })
    .default({}),
  idNumber: z.string().max(40).optional(),
  phone: z.string().max(20).optional()
})
export type Correction = z.infer<typeof Correction>

export const Cancellation = z.strictObject({ ...command, ...expected, on: Day, reason: ClosingReason })
export type Cancellation = z.infer<typeof Cancellation>
export const Restoration = z.strictObject({ ...command, ...expected, on: Day })
export type Restoration = z.infer<typeof Restoration>

/** Hides a person from everyone but the role trained for it, or ends that. */
export const Protection = z.strictObject({ ...command, enrolment: EnrolmentId, protect: z.boolean() })

/** One life event of many people at once: a demolished building moves, a list of deaths is recorded. */
export const BulkEvent = z.strictObject({
  ...command,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('address'), on: Day, place: Place }),
    z.strictObject({ kind: z.literal('death'), diedOn: Day }),
    z.strictObject({ kind: z.literal('cancel'), on: Day, reason: ClosingReason }),
    z.strictObject({ kind: z.literal('restore'), on: Day })
  ]),
  enrolments: z.array(z.strictObject(expected)).min(1).max(5000)
})
export type BulkEvent = z.infer<typeof BulkEvent>

/** The destination asks by the person's full number and name; the origin asks with the enrolment it holds. */
export const MoveRequest = z.strictObject({
  ...command,
  seat: Seat,
  on: Day,
  enrolment: EnrolmentId.optional(),
  idNumber: z.string().max(40).optional(),
  name: written('name', z.string().max(100)).optional(),
  to: Place,
  /** A word to the other end, who reads it as well. */
  note: z.string().trim().max(200).optional()
})
export type MoveRequest = z.infer<typeof MoveRequest>

/** Different events of different people in one go, all or none. */
const common = { commandId: true, source: true } as const
export const ManyEvents = z.strictObject({
  ...command,
  events: z
    .array(
      z.discriminatedUnion('kind', [
        Birth.omit(common).extend({ kind: z.literal('birth') }),
        Death.omit(common).extend({ kind: z.literal('death') }),
        MarriageChange.omit(common).extend({ kind: z.literal('marriage') }),
        RelationChange.omit(common).extend({ kind: z.literal('relation') }),
        // By number a move is asked one by one, as a look-up elsewhere is.
        MoveRequest.omit({ ...common, idNumber: true, name: true }).extend({
          kind: z.literal('move'),
          enrolment: EnrolmentId
        }),
        AddressChange.omit(common).extend({ kind: z.literal('address') }),
        HouseholdChange.omit(common).extend({ kind: z.literal('household') }),
        Correction.omit(common).extend({ kind: z.literal('correction') }),
        Cancellation.omit(common).extend({ kind: z.literal('cancellation') }),
        Restoration.omit(common).extend({ kind: z.literal('restoration') })
      ])
    )
    .min(1)
    .max(500)
})
export type ManyEvents = z.infer<typeof ManyEvents>

/** Takes back what one command recorded; `enrolments`: of some of its people only, with their other seats. */
export const Undo = z.strictObject({
  commandId: CommandId,
  batch: z.uuid(),
  enrolments: z.array(EnrolmentId).min(1).max(5000).optional()
})
export type Undo = z.infer<typeof Undo>
