import { z } from 'zod'
import { Outline, Position } from './area-shapes.ts'
import { AreaCode, CommandId, Day, EnrolmentId, PartialDay, Sex } from './values.ts'
import { WelcomeKind } from './welcome.ts'
import { written } from './written.ts'

/** Why a worker goes somewhere: to a compound for its yearly check (`compound`), to a household by a declared segment (law/segments.ts), because somebody asked for it (`visit`), or agreed to it about the help they asked for (`help`), and for nothing else. */
export const TaskKind = z.enum([
  'who-lives-here',
  'welcome',
  'look-in',
  'verify-address',
  'missing-facts',
  'visit',
  'help',
  'compound'
])
export type TaskKind = z.infer<typeof TaskKind>

/** When of the day a visit is asked for, and what somebody would like to talk about; nothing of health can be said. */
export const VisitHalf = z.enum(['morning', 'afternoon', 'evening'])
export type VisitHalf = z.infer<typeof VisitHalf>
export const VisitAbout = z.enum(['facts', 'forms', 'services', 'later'])
export type VisitAbout = z.infer<typeof VisitAbout>

/** What a yearly check of a compound looks at: things, and nobody. */
export const CompoundThing = z.enum([
  'entrances',
  'lighting',
  'lifts',
  'fire-ways',
  'barrier-free',
  'notice-board',
  'children',
  'charging',
  'waste'
])
export type CompoundThing = z.infer<typeof CompoundThing>
export const ThingState = z.enum(['well', 'to-mend', 'none'])
export type ThingState = z.infer<typeof ThingState>
/** A word for each thing, so that there is nowhere to write of anybody. */
export const CompoundFound = z.record(CompoundThing, ThingState)
export type CompoundFound = z.infer<typeof CompoundFound>

/** How a call ended. Somebody who declines or is out is a call that was made. */
export const Outcome = z.enum(['done', 'declined', 'not-at-home'])
export type Outcome = z.infer<typeof Outcome>

/** What of a person can be said to be otherwise at the door. */
export const TellableField = z.enum(['name', 'phone', 'address', 'headRelation', 'bornOn', 'sex'])
export type TellableField = z.infer<typeof TellableField>

/** Texts of a line are screened with it, so that a refused one keeps its reason and holds up no other. */
const Name = written('cells', z.string().min(1).max(100))
/** A keyed hash of a phone number, by which the server knows it again and nobody else can. */
const PhoneMark = written('cursor', z.string().regex(/^[0-9a-f]{12}$/))
/** Every recording has its id from the device, the moment it was made there, the day on which it was so, and the grid it was made in. */
const recorded = { id: CommandId, at: z.iso.datetime(), on: Day, grid: AreaCode.optional() }

/**
 * What a grid worker records at a door. Each is small and says what the device showed when it was made (`was`), so that the
 * register can tell a change of its own from the worker's. Nothing of health, pregnancy or contraception can be said.
 */
export const FieldCommand = z.discriminatedUnion('kind', [
  z.strictObject({ ...recorded, kind: z.literal('called'), task: z.uuid(), outcome: Outcome }),
  z.strictObject({ ...recorded, kind: z.literal('moved-out'), enrolment: EnrolmentId }),
  z.strictObject({
    ...recorded,
    kind: z.literal('found'),
    name: Name,
    sex: Sex,
    bornOn: PartialDay,
    address: written('cells', z.string().min(1).max(200)),
    /** Of the household at this door; without it they live on their own. */
    household: z.uuid().optional(),
    headRelation: written('cells', z.string().regex(/^\d{1,2}$/)).optional(),
    /** As far as they wish to say: since when they live here, from where they came, and their phone. */
    stayFrom: PartialDay.optional(),
    otherArea: AreaCode.optional(),
    phone: written('cells', z.string().regex(/^\+?[\d -]{7,20}$/)).optional()
  }),
  z.strictObject({
    ...recorded,
    kind: z.literal('born'),
    name: Name,
    sex: z.enum(['1', '2']),
    bornOn: Day,
    parents: z.array(EnrolmentId).min(1).max(2)
  }),
  z.strictObject({
    ...recorded,
    kind: z.literal('changed'),
    enrolment: EnrolmentId,
    field: TellableField,
    was: written('passing', z.string().max(200)).nullable(),
    /** Which phone number was shown, by its mark: of the number itself the device knows three digits. */
    wasMark: PhoneMark.optional(),
    now: written('cells', z.string().min(1).max(200))
  }),
  /** Of a household, or of somebody who lives without one. */
  z.strictObject({
    ...recorded,
    kind: z.literal('no-calls'),
    household: z.uuid().optional(),
    enrolment: EnrolmentId.optional(),
    wish: z.boolean()
  }),
  z.strictObject({
    ...recorded,
    kind: z.literal('checked'),
    task: z.uuid(),
    compound: z.uuid(),
    found: CompoundFound
  }),
  /** Asked to verify an address: it is right as the device showed it. */
  z.strictObject({
    ...recorded,
    kind: z.literal('address-right'),
    enrolment: EnrolmentId,
    address: written('cells', z.string().min(1).max(200))
  })
])
export type FieldCommand = z.infer<typeof FieldCommand>

/** A sentence in both languages. */
const Said = z.object({ zh: z.string(), en: z.string() })

/**
 * `done`: acted on at once. `waiting`: a proposal that the community decides. `conflict`: the register changed the same fact
 * meanwhile; both are kept until the community settles it. `confirmed` and `declined`: decided. `refused`: not taken, with its reason.
 */
export const SentState = z.enum(['done', 'waiting', 'conflict', 'confirmed', 'declined', 'refused'])
export type SentState = z.infer<typeof SentState>
export const Sent = z.object({ id: CommandId, state: SentState, reason: Said.nullable() })
export type Sent = z.infer<typeof Sent>

export const Device = z.object({
  id: z.uuid(),
  name: z.string(),
  by: z.string(),
  area: AreaCode,
  addedAt: z.string(),
  lastContactAt: z.string(),
  endedAt: z.string().nullable(),
  /** What it sent and what is still open of that. */
  sent: z.int(),
  open: z.int(),
  /** How large the copy of its grid was when it last asked for it; null before. */
  heldBytes: z.int().nullable(),
  /** All that the app keeps on it, as its browser says; null where it does not say. */
  keptBytes: z.int().nullable(),
  /** Milliseconds, as the phone says: of opening the app, of the first sync, and within which 95 of its last 100 later ones were; null before it said so. */
  took: z.object({ start: z.int().nullable(), first: z.int().nullable(), delta: z.int().nullable() })
})
export type Device = z.infer<typeof Device>

/** What a device holds of its grid: no health data, numbers masked, nobody under protection. */
export const HeldRow = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('person'),
    id: EnrolmentId,
    name: z.string(),
    sex: Sex,
    bornOn: z.string().nullable(),
    idMasked: z.string().nullable(),
    phoneMasked: z.string().nullable(),
    phoneMark: PhoneMark.nullable(),
    address: z.string().nullable(),
    household: z.uuid().nullable(),
    headRelation: z.string().nullable(),
    since: z.string().nullable(),
    /** They live without a household and want no calls. */
    noCalls: z.literal(true).optional()
  }),
  z.object({ is: z.literal('household'), id: z.uuid(), number: z.string().nullable(), noCalls: z.boolean() }),
  z.object({
    is: z.literal('building'),
    id: z.uuid(),
    name: z.string(),
    address: z.string(),
    /** Where it stands, for the map of the round. */
    at: Position.nullable()
  }),
  z.object({
    is: z.literal('compound'),
    id: z.uuid(),
    name: z.string(),
    /** Its buildings in this grid, by name. */
    buildings: z.array(z.string())
  }),
  /** A place somebody may have come from: another district of the city, another city of the province, another province. */
  z.object({
    is: z.literal('origin'),
    id: z.string(),
    name: z.string(),
    level: z.enum(['district', 'city', 'province'])
  }),
  /** The outline of the grid, by its code. */
  z.object({ is: z.literal('ground'), id: z.string(), outline: Outline }),
  z.object({
    is: z.literal('task'),
    id: z.uuid(),
    kind: TaskKind,
    household: z.uuid().nullable(),
    enrolment: EnrolmentId.nullable(),
    /** Of a yearly check. */
    compound: z.uuid().optional(),
    from: Day,
    due: Day,
    /** Of a visit that was asked for. */
    half: VisitHalf.optional(),
    about: VisitAbout.optional()
  }),
  /** What the street and the community tell whoever is new, as everybody may read it. */
  z.object({
    is: z.literal('welcome'),
    id: z.uuid(),
    kind: WelcomeKind,
    title: z.string(),
    body: z.string(),
    titleEn: z.string(),
    bodyEn: z.string(),
    checkedOn: Day
  }),
  z.object({ is: z.literal('sent'), id: CommandId, state: SentState, reason: Said.nullable() })
])
export type HeldRow = z.infer<typeof HeldRow>

export const Digest = written('cursor', z.string().regex(/^[0-9a-f]{0,16}$/))

export const Pulled = z.object({
  grid: z.object({ code: AreaCode, name: z.string() }),
  worker: z.string(),
  today: Day,
  /** After this moment without contact the copy is closed and taken off the device. */
  until: z.string(),
  buckets: z.array(z.object({ n: z.int(), digest: Digest, rows: z.array(HeldRow) })),
  /** More buckets differ than one answer holds. */
  more: z.boolean(),
  /** With what differs the phone would keep more than it may: nothing of it is sent until the phone has made room. */
  full: z.boolean()
})
export type Pulled = z.infer<typeof Pulled>

export const ProposalState = z.enum(['waiting', 'conflict', 'confirmed', 'declined'])

/** What a worker recorded, beside what the register says now. */
export const Proposal = z.object({
  id: CommandId,
  state: ProposalState,
  kind: z.enum(['moved-out', 'found', 'born', 'changed', 'checked', 'address-right']),
  area: AreaCode,
  on: Day,
  madeAt: z.string(),
  by: z.string(),
  enrolment: EnrolmentId.nullable(),
  /** Whom it is about, as the register calls them or as they were told; of a check, the compound. */
  name: z.string(),
  told: z.record(z.string(), z.string().nullable()),
  /** Of somebody new: who of the own area has the same name and may have the same birthday. */
  alike: z.array(
    z.object({
      enrolment: EnrolmentId,
      name: z.string(),
      bornOn: z.string().nullable(),
      address: z.string().nullable()
    })
  ),
  register: z.record(z.string(), z.string().nullable()),
  /** Of a fact that both changed: who changed it in the register, and when. */
  changed: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  /** Of one that stands against the register: which version of the record is shown here. */
  version: z.int().nullable(),
  reason: z.string().nullable()
})
export type Proposal = z.infer<typeof Proposal>

export const Campaign = z.object({
  id: z.uuid(),
  segment: z.string(),
  area: AreaCode,
  from: Day,
  due: Day,
  tasks: z.int(),
  called: z.int(),
  overdue: z.int(),
  /** Called off on this day. */
  endedOn: Day.nullable()
})
export type Campaign = z.infer<typeof Campaign>

/** A grid, who is in post there, and what is open in it: of the grid, not of who works it. */
export const GridInCare = z.object({
  area: AreaCode,
  workers: z.array(z.object({ account: z.uuid(), name: z.string() })),
  open: z.int(),
  overdue: z.int(),
  devices: z.int()
})
export type GridInCare = z.infer<typeof GridInCare>

/** What a round would come to before it is planned. */
export const RoundPreview = z.object({
  calls: z.int(),
  /** Who wants no calls, and on whom such a call is open already. */
  leftOut: z.int(),
  already: z.int(),
  /** With how many devices are in use in each grid: none means nobody makes these calls yet. */
  grids: z.array(z.object({ area: AreaCode, calls: z.int(), devices: z.int() }))
})
export type RoundPreview = z.infer<typeof RoundPreview>

/** Whether anybody may call at the door of somebody; it is their household's, where they have one. */
export const Wish = z.object({ noCalls: z.boolean(), household: z.boolean() })
export type Wish = z.infer<typeof Wish>

/** A compound of the own area, and what its last confirmed check found. */
export const CheckedCompound = z.object({
  id: z.uuid(),
  name: z.string(),
  community: AreaCode,
  buildings: z.int(),
  /** Null where it was never checked. */
  on: Day.nullable(),
  found: z.partialRecord(CompoundThing, ThingState)
})
export type CheckedCompound = z.infer<typeof CheckedCompound>

/** What the phone measured since it last told; nothing of where or when. */
const Took = z.int().min(0).max(86_400_000).optional()
export const Times = z.strictObject({ start: Took, first: Took, delta: Took })
export type Times = z.infer<typeof Times>

/** Made by the phone when it is taken into use; it opens nothing but the question whether the phone is still in use. */
export const Secret = written('secret', z.string().max(100))

/** `unknown`: no such phone, or not with this secret; a phone does nothing upon it, for a restored server knows it no more. */
export const Standing = z.enum(['in-use', 'post-ended', 'ended', 'unknown'])
export type Standing = z.infer<typeof Standing>
