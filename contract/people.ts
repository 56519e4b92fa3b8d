import { z } from 'zod'
import { EndReason, Facts, IdKind } from './register-fields.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, PartialDay, Seat, Sex } from './values.ts'

export const EnrolmentId = z.uuid().brand('EnrolmentId')
export type EnrolmentId = z.infer<typeof EnrolmentId>
export const PersonId = z.uuid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

/** One line of a list. Numbers are masked; a date known only in part stays so. */
export const PersonLine = z
  .object({
    enrolment: EnrolmentId,
    person: PersonId,
    seat: Seat,
    name: z.string(),
    sex: Sex,
    bornOn: PartialDay.nullable(),
    age: z.int().nullable(),
    area: AreaCode,
    address: z.string().nullable(),
    addressOpen: z.boolean(),
    enrolled: z.boolean(),
    endReason: EndReason.nullable(),
    idMasked: z.string().nullable(),
    phoneMasked: z.string().nullable()
  })
  .meta({ id: 'PersonLine' })
export type PersonLine = z.infer<typeof PersonLine>

/** A page by key: `next` is passed back as `after`; there is no page number and no total to count. */
export const PersonPage = z
  .object({ people: z.array(PersonLine), next: z.string().nullable(), about: z.enum(['found', 'ask-duty-officer']) })
  .meta({ id: 'PersonPage' })
export type PersonPage = z.infer<typeof PersonPage>

/** Exactly one of the first six says what is looked for; name takes Han characters, pinyin or initials. */
export const LookUp = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  idNumber: z.string().trim().max(40).optional(),
  phone: z.string().trim().max(20).optional(),
  bornOn: PartialDay.optional(),
  address: z.string().trim().min(2).max(100).optional(),
  household: z.uuid().optional(),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})
export type LookUp = z.infer<typeof LookUp>

/** The declared rosters: the only lists there are. None combines sex with reproductive age, marriage or children. */
export const RosterKey = z.enum([
  'my-grid',
  'aged-60',
  'aged-65',
  'aged-80',
  'children-0-6',
  'new',
  'cancelled',
  'living-apart',
  'newcomers',
  'address-open',
  'open-facts'
])
export type RosterKey = z.infer<typeof RosterKey>

export const Moment = z.object({
  /** Valid on: the day the facts are true. */
  on: Day.optional(),
  /** Known at: what the register had recorded by then. */
  knownAt: z.iso.datetime({ offset: true }).optional()
})

export const Roster = Moment.extend({
  area: z.coerce.number().pipe(AreaCode).optional(),
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})
export type Roster = z.infer<typeof Roster>

export const HistoryEntry = z
  .object({
    event: z.string(),
    type: z.string(),
    validOn: Day,
    recordedAt: z.string(),
    by: z.string(),
    source: z.string(),
    basis: z.string(),
    retractedAt: z.string().nullable(),
    facts: z.record(z.string(), z.unknown())
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const Relation = z.object({
  id: z.uuid(),
  kind: z.enum(['parent-child', 'guardian', 'spouse']),
  role: z.enum(['parent', 'child', 'guardian', 'ward', 'spouse']),
  person: PersonId,
  name: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable()
})

export const PersonPageDetail = z
  .object({
    line: PersonLine,
    version: z.int(),
    formerName: z.string().nullable(),
    idKind: IdKind,
    diedOn: Day.nullable(),
    otherArea: AreaCode.nullable(),
    stayFrom: Day.nullable(),
    /** The other seat, where this register holds it and the caller may see it. */
    otherSeat: EnrolmentId.nullable(),
    household: z
      .object({
        id: z.uuid(),
        number: z.string().nullable(),
        members: z.array(z.object({ enrolment: EnrolmentId, name: z.string(), headRelation: z.string().nullable() }))
      })
      .nullable(),
    relations: z.array(Relation),
    history: z.array(HistoryEntry),
    /** Present when an earlier day or state of knowledge was asked for. */
    asOf: z.object({ on: Day, knownAt: z.string().nullable() }).nullable()
  })
  .meta({ id: 'Person' })
export type PersonPageDetail = z.infer<typeof PersonPageDetail>

const Place = z.strictObject({
  area: AreaCode,
  address: z.string().max(200).optional(),
  addressId: z.uuid().optional()
})
const command = { commandId: CommandId, source: z.string().min(2).max(200) }
const expected = { enrolment: EnrolmentId, version: z.int().min(1) }

/** Facts of a person newly taken in by hand. */
export const NewPerson = z
  .strictObject({
    ...command,
    seat: Seat,
    on: Day,
    name: z.string().min(1).max(100),
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
    endReason: true,
    enrolled: true
  }).default({}),
  idNumber: z.string().max(40).optional(),
  phone: z.string().max(20).optional()
})
export type Correction = z.infer<typeof Correction>

export const Cancellation = z.strictObject({ ...command, ...expected, on: Day, reason: EndReason.exclude(['moved']) })
export type Cancellation = z.infer<typeof Cancellation>
export const Restoration = z.strictObject({ ...command, ...expected, on: Day })
export type Restoration = z.infer<typeof Restoration>

/** One life event of many people at once: a demolished building moves, a list of deaths is recorded. */
export const BulkEvent = z.strictObject({
  ...command,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('address'), on: Day, place: Place }),
    z.strictObject({ kind: z.literal('death'), diedOn: Day }),
    z.strictObject({ kind: z.literal('cancel'), on: Day, reason: EndReason.exclude(['moved']) }),
    z.strictObject({ kind: z.literal('restore'), on: Day })
  ]),
  enrolments: z.array(z.strictObject(expected)).min(1).max(5000)
})
export type BulkEvent = z.infer<typeof BulkEvent>

export type Relation = z.infer<typeof Relation>

export const MoveStatus = z.enum(['asked', 'accepted', 'returned', 'withdrawn'])
export const Move = z
  .object({
    id: z.uuid(),
    seat: Seat,
    fromArea: AreaCode,
    toArea: AreaCode,
    askedBy: z.enum(['from', 'to']),
    validOn: Day,
    status: MoveStatus,
    askedAt: z.string(),
    answeredAt: z.string().nullable(),
    answerReason: z.string().nullable(),
    name: z.string()
  })
  .meta({ id: 'Move' })
export type Move = z.infer<typeof Move>

/** The destination asks by the person's full number; the origin asks with the enrolment it holds. */
export const MoveRequest = z.strictObject({
  ...command,
  seat: Seat,
  on: Day,
  enrolment: EnrolmentId.optional(),
  idNumber: z.string().max(40).optional(),
  name: z.string().max(100).optional(),
  to: Place
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
        MoveRequest.omit(common).extend({ kind: z.literal('move') }),
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

const done = z.object({ enrolments: z.array(EnrolmentId), batch: z.uuid() })
const people_ = { needs: 'people.record', operation: 'people.life-event', trace: 'changes', status: 201 } as const

export const people = {
  lookUpPeople: route({
    method: 'GET',
    path: '/people',
    summary: 'Look people up by name, number, phone, birth date or address in my area',
    needs: 'people.look-up',
    operation: 'people.look-up',
    trace: 'reads-people',
    query: LookUp,
    answer: PersonPage
  }),
  lookUpElsewhere: route({
    method: 'POST',
    path: '/people/elsewhere',
    summary: 'Whether a person with this full number is enrolled in another register',
    needs: 'people.look-up-elsewhere',
    operation: 'people.look-up-elsewhere',
    trace: 'reads-people',
    body: z.strictObject({ idNumber: z.string().max(40), reason: z.string().trim().min(4).max(200) }),
    answer: z.object({
      about: z.enum(['not-enrolled', 'enrolled-here', 'enrolled-elsewhere', 'ask-duty-officer']),
      seats: z.array(Seat)
    }),
    perMinute: 10
  }),
  getPerson: route({
    method: 'GET',
    path: '/people/{id}',
    summary: 'One enrolment with its household, relations and history, as of any day',
    needs: 'people.read',
    operation: 'people.register',
    trace: 'reads-people',
    params: z.object({ id: EnrolmentId }),
    query: Moment,
    answer: PersonPageDetail
  }),
  listRoster: route({
    method: 'GET',
    path: '/rosters/{roster}',
    summary: 'A declared roster, page by page, as of any day',
    needs: 'people.rosters',
    operation: 'people.rosters',
    trace: 'reads-people',
    params: z.object({ roster: RosterKey }),
    query: Roster,
    answer: PersonPage
  }),
  revealNumbers: route({
    method: 'POST',
    path: '/people/{id}/numbers',
    summary: 'Open the masked numbers of one person, with a reason',
    needs: 'people.reveal',
    operation: 'people.reveal-numbers',
    trace: 'reads-people',
    params: z.object({ id: EnrolmentId }),
    body: z.strictObject({ reason: z.string().trim().min(4).max(200) }),
    answer: z.object({ idNumber: z.string().nullable(), phone: z.string().nullable() }),
    perMinute: 30
  }),
  exportRoster: route({
    method: 'POST',
    path: '/rosters/{roster}/export',
    summary: 'A roster as CSV for a named purpose; over 200 rows a second person confirms',
    needs: 'people.export',
    operation: 'people.export',
    trace: 'reads-people',
    params: z.object({ roster: RosterKey }),
    body: z.strictObject({
      purpose: z.string().trim().min(4).max(200),
      area: AreaCode.optional(),
      reveal: z.boolean().default(false),
      approval: z.uuid().optional()
    }),
    answer: z.object({ csv: z.string(), rows: z.int() })
  }),
  registerPerson: route({
    ...people_,
    method: 'POST',
    path: '/people',
    summary: 'Take a person in by hand',
    operation: 'people.register',
    body: NewPerson,
    answer: done
  }),
  recordBirth: route({
    ...people_,
    method: 'POST',
    path: '/people/births',
    summary: 'A birth',
    body: Birth,
    answer: done
  }),
  recordDeath: route({
    ...people_,
    method: 'POST',
    path: '/people/deaths',
    summary: 'A death',
    body: Death,
    answer: done
  }),
  recordMarriageChange: route({
    ...people_,
    method: 'POST',
    path: '/people/marriages',
    summary: 'A marriage, or its end',
    operation: 'people.relations',
    body: MarriageChange,
    answer: z.object({ relation: z.uuid(), batch: z.uuid() })
  }),
  changeAddress: route({
    ...people_,
    method: 'POST',
    path: '/people/addresses',
    summary: 'A move inside my area',
    body: AddressChange,
    answer: done
  }),
  changeHousehold: route({
    ...people_,
    method: 'POST',
    path: '/people/households',
    summary: 'Form, split or join a household',
    body: HouseholdChange,
    answer: z.object({ household: z.uuid(), batch: z.uuid() })
  }),
  correctPerson: route({
    ...people_,
    method: 'POST',
    path: '/people/corrections',
    summary: 'Correct what was recorded wrongly',
    needs: 'people.correct',
    operation: 'people.correct',
    body: Correction,
    answer: done
  }),
  cancelEnrolment: route({
    ...people_,
    method: 'POST',
    path: '/people/cancellations',
    summary: 'Close an enrolment (退档)',
    body: Cancellation,
    answer: done
  }),
  restoreEnrolment: route({
    ...people_,
    method: 'POST',
    path: '/people/restorations',
    summary: 'Restore a closed enrolment',
    body: Restoration,
    answer: done
  }),
  recordInBulk: route({
    ...people_,
    method: 'POST',
    path: '/people/bulk',
    summary: 'One event of many people at once',
    body: BulkEvent,
    answer: done
  }),
  recordMany: route({
    ...people_,
    method: 'POST',
    path: '/people/events',
    summary: 'Different events of different people, all or none',
    body: ManyEvents,
    answer: z.object({ recorded: z.int() })
  }),
  getAddressMatch: route({
    method: 'GET',
    path: '/address-match',
    summary: 'How many living addresses stand for a standard one',
    needs: 'people.rosters',
    operation: 'areas.addresses',
    trace: 'none',
    query: z.object({ area: z.coerce.number().pipe(AreaCode).optional() }),
    answer: z.object({ matched: z.int(), open: z.int() })
  }),
  askMove: route({
    ...people_,
    method: 'POST',
    path: '/moves',
    summary: 'Ask the other register for a move',
    needs: 'people.move',
    operation: 'people.move',
    body: MoveRequest,
    answer: z.object({ move: z.uuid() })
  }),
  listMoves: route({
    method: 'GET',
    path: '/moves',
    summary: 'Moves asked of me and by me',
    needs: 'people.move',
    operation: 'people.move',
    trace: 'reads-people',
    query: z.object({ status: MoveStatus.default('asked') }),
    answer: z.array(Move)
  }),
  answerMove: route({
    ...people_,
    method: 'POST',
    path: '/moves/{id}/answer',
    summary: 'Accept or return a move',
    needs: 'people.move',
    operation: 'people.move',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId, accept: z.boolean(), reason: z.string().max(200).optional() }),
    answer: z.object({ move: z.uuid(), status: MoveStatus })
  }),
  protectPerson: route({
    ...people_,
    method: 'POST',
    path: '/people/protections',
    summary: 'Protect a person, or end the protection',
    needs: 'people.protect',
    operation: 'people.protect',
    body: z.strictObject({ ...command, enrolment: EnrolmentId, protect: z.boolean() }),
    answer: done
  })
}
