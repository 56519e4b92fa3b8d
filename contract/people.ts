import { z } from 'zod'
import {
  AddressChange,
  Birth,
  BulkEvent,
  Cancellation,
  Correction,
  Death,
  HouseholdChange,
  ManyEvents,
  MarriageChange,
  MoveRequest,
  NewPerson,
  Protection,
  RelationChange,
  Restoration,
  Undo
} from './life-events.ts'
import { EndReason, IdKind } from './register-fields.ts'
import { route } from './route.ts'
import { AreaCode, Day, EnrolmentId, PartialDay, PersonId, Seat, Sex, Total } from './values.ts'
import { written } from './written.ts'

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

/** A page by key: `next` is passed back as `after`; there is no page number. */
export const PersonPage = z
  .object({
    people: z.array(PersonLine),
    next: z.string().nullable(),
    total: Total,
    about: z.enum(['found', 'ask-duty-officer'])
  })
  .meta({ id: 'PersonPage' })
export type PersonPage = z.infer<typeof PersonPage>

/**
 * Exactly one of the first six says what is looked for, or a name with a birth date; name takes Han characters, pinyin
 * or initials. Numbers come in a body: what stands in an address is written into logs on the way.
 */
export const LookUp = z.strictObject({
  name: written('search', z.string().trim().min(1).max(100)).optional(),
  idNumber: z.string().trim().max(40).optional(),
  phone: z.string().trim().max(20).optional(),
  bornOn: PartialDay.optional(),
  address: written('search', z.string().trim().min(4).max(100)).optional(),
  household: z.uuid().optional(),
  after: written('cursor', z.string().max(300)).optional(),
  limit: z.int().min(1).max(200).default(50)
})
export type LookUp = z.infer<typeof LookUp>

/** The declared rosters: the only lists there are. None combines sex with reproductive age, marriage or children. */
export const RosterKey = z.enum([
  'my-grid',
  'living',
  'hukou',
  'resident',
  'in-migrants',
  'out-migrants',
  'aged-60',
  'aged-65',
  'aged-80',
  'children-0-6',
  'new',
  'cancelled',
  'living-apart',
  'newcomers',
  'address-open',
  'open-facts',
  'birthdays-oldest',
  'facts-childcare-subsidy',
  'facts-residence-permit',
  'household-head',
  'parent-ages',
  'long-silence'
])
export type RosterKey = z.infer<typeof RosterKey>

export const Moment = z.object({
  /** Valid on: the day the facts are true. */
  on: Day.optional(),
  /** Known at: what the register had recorded by then. */
  knownAt: z.iso.datetime({ offset: true }).optional()
})

export const HistoryEntry = z
  .object({
    event: z.string(),
    /** What was recorded together; taken back by `undoBatch`. */
    batch: z.uuid(),
    type: z.string(),
    validOn: Day,
    recordedAt: z.string(),
    /** Null where no account did: the system. */
    by: z.string().nullable(),
    /** Whether the caller recorded it. */
    mine: z.boolean(),
    source: z.string(),
    basis: z.string(),
    /** What it takes back, and when it was taken back itself. */
    retracts: z.string().nullable(),
    retractedAt: z.string().nullable(),
    /** Whether its batch takes another one back. */
    undoes: z.boolean(),
    facts: z.record(z.string(), z.unknown())
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const Relation = z.object({
  id: z.uuid(),
  kind: z.enum(['parent-child', 'guardian', 'custody', 'spouse']),
  role: z.enum(['parent', 'child', 'guardian', 'ward', 'carer', 'in-care', 'spouse']),
  person: PersonId,
  /** Null where no seat of theirs is in the caller's area. */
  enrolment: EnrolmentId.nullable(),
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
        members: z.array(
          z.object({ enrolment: EnrolmentId, version: z.int(), name: z.string(), headRelation: z.string().nullable() })
        ),
        /** Who belonged to it until they died or left: the others learn of it here. */
        former: z.array(
          z.object({ enrolment: EnrolmentId, name: z.string(), endReason: EndReason.nullable(), until: Day })
        )
      })
      .nullable(),
    /** The other households at the same address, each by its head: several families may live at one. */
    neighbours: z.array(
      z.object({
        household: z.uuid(),
        number: z.string().nullable(),
        enrolment: EnrolmentId,
        name: z.string(),
        people: z.int()
      })
    ),
    /** Whether there are still others. */
    moreNeighbours: z.boolean(),
    relations: z.array(Relation),
    history: z.array(HistoryEntry),
    /** On which event of the history each present fact stands. */
    sources: z.record(z.string(), z.string()),
    /** Present when an earlier day or state of knowledge was asked for. */
    asOf: z.object({ on: Day, knownAt: z.string().nullable() }).nullable()
  })
  .meta({ id: 'Person' })
export type PersonPageDetail = z.infer<typeof PersonPageDetail>

export type Relation = z.infer<typeof Relation>

const done = z.object({ enrolments: z.array(EnrolmentId), batch: z.uuid() })
const people_ = { needs: 'people.record', operation: 'people.life-event', trace: 'changes', status: 201 } as const

export const people = {
  lookUpPeople: route({
    method: 'POST',
    path: '/people/look-up',
    summary: 'Look people up by name, number, phone, birth date or address in my area',
    needs: 'people.look-up',
    operation: 'people.look-up',
    trace: 'reads-people',
    body: LookUp,
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
  revealNumbers: route({
    method: 'POST',
    path: '/people/{id}/numbers',
    summary: 'Open the masked numbers of one person, with a reason; over 200 a day a second person confirms',
    needs: 'people.reveal',
    operation: 'people.reveal-numbers',
    trace: 'reads-people',
    params: z.object({ id: EnrolmentId }),
    body: z.strictObject({ reason: z.string().trim().min(4).max(200), approval: z.uuid().optional() }),
    answer: z.object({ idNumber: z.string().nullable(), phone: z.string().nullable() }),
    perMinute: 30
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
  recordRelationChange: route({
    ...people_,
    method: 'POST',
    path: '/people/relations',
    summary: 'A parent and child known already, a guardian, or the end of a guardianship',
    operation: 'people.relations',
    body: RelationChange,
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
  undoBatch: route({
    ...people_,
    method: 'POST',
    path: '/people/undo',
    summary: 'Take back what one command recorded, as long as nothing later stands on it',
    operation: 'people.correct',
    body: Undo,
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
    answer: z.object({ move: z.uuid() }),
    perMinute: 10
  }),
  protectPerson: route({
    ...people_,
    method: 'POST',
    path: '/people/protections',
    summary: 'Protect a person, or end the protection',
    needs: 'people.protect',
    operation: 'people.protect',
    body: Protection,
    answer: done
  })
}
