import { z } from 'zod'
import { PartialDay, Sex } from './values.ts'
import { written } from './written.ts'

/** What kind of number identifies a person (law reference 4.1). A placeholder such as 18 zeros counts as `none`. */
export const IdKind = z.enum([
  'id18',
  'id15',
  'hmt-residence-permit',
  'permanent-residence',
  'passport',
  'birth-certificate',
  'none'
])
export type IdKind = z.infer<typeof IdKind>

/** Why an enrolment is closed (退档); `undone`: it was recorded and taken back, so it was never there on any day. */
export const EndReason = z.enum(['death', 'moved', 'duplicate', 'mistake', 'left', 'undone'])
export type EndReason = z.infer<typeof EndReason>

/**
 * The facts an enrolment holds, each asserted by events and folded in two times. There is, on purpose, no field for
 * pregnancy, contraception, fertility or the lawfulness of a birth, and none may be added (law/refusals.ts R1 to R13).
 */
export const Facts = z.strictObject({
  /** Counted in this seat from the day on; false closes the enrolment (退档), true again restores it. */
  enrolled: z.boolean().optional(),
  endReason: EndReason.optional(),
  name: written('name', z.string().min(1).max(100)).optional(),
  formerName: written('name', z.string().max(100)).optional(),
  sex: Sex.optional(),
  bornOn: PartialDay.optional(),
  diedOn: PartialDay.optional(),
  idKind: IdKind.optional(),
  /** Identity number and phone sealed together: `keyId.base64url`. Never in clear in an event. */
  numbers: z.string().optional(),
  /** The 15-digit place inside the register. */
  area: z.int().optional(),
  /** Building or standard address inside the area; absent while the address is open. */
  address: z.string().max(200).optional(),
  addressId: z.uuid().optional(),
  addressOpen: z.boolean().optional(),
  /** For a living enrolment the place of hukou, for a hukou enrolment the place of living; a district or finer. */
  otherArea: z.int().optional(),
  /** Since when the person lives here (living), or lives elsewhere (hukou): starts the 30-day, 3-month, half-year clocks. */
  stayFrom: PartialDay.optional(),
  household: z.uuid().optional(),
  /** GB/T 4761-2008 relationship to the head of that household, one or two digits. */
  headRelation: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  protected: z.boolean().optional()
})
export type Facts = z.infer<typeof Facts>
export type FactName = keyof Facts

/** What a column of a file taken in can mean. `remark` is read to strip refused words and is kept nowhere. */
export const IntakeField = z.enum([
  'name',
  'formerName',
  'sex',
  'bornOn',
  'idKind',
  'idNumber',
  'phone',
  'livingAddress',
  'livingArea',
  'hukouAddress',
  'hukouArea',
  'stayFrom',
  'householdNumber',
  'headName',
  'headRelation',
  'ethnicGroup',
  'education',
  'maritalStatus',
  'remark'
])
export type IntakeField = z.infer<typeof IntakeField>
