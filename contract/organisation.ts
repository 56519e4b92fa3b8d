import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

/** The kinds of records; what each is and may hold is declared in law/organisation. */
export const RecordKindKey = z.enum([
  'plan',
  'target',
  'agreement',
  'inspection',
  'meeting',
  'sharing',
  'charter',
  'rule',
  'employer',
  'compound',
  'venue',
  'premises',
  'committee',
  'training',
  'group',
  'activity',
  'article',
  'event',
  'disclosure'
])
export type RecordKindKey = z.infer<typeof RecordKindKey>

export const RecordState = z.enum(['draft', 'in-force', 'ended', 'withdrawn'])
export type RecordState = z.infer<typeof RecordState>
export const RecordDeed = z.enum(['adopt', 'hold', 'end', 'withdraw'])
export type RecordDeed = z.infer<typeof RecordDeed>

export const ObligationState = z.enum(['open', 'done', 'confirmed', 'withdrawn'])
export type ObligationState = z.infer<typeof ObligationState>
export const ObligationDeed = z.enum(['do', 'confirm', 'send-back', 'withdraw'])
export type ObligationDeed = z.infer<typeof ObligationDeed>

/** Texts of a record by the names of its fields. */
const Fields = z.record(z.string().min(1).max(30), z.string().max(4000))

export const Keeper = z.object({ account: z.uuid(), name: z.string(), area: AreaCode })
export type Keeper = z.infer<typeof Keeper>

export const RecordLine = z.object({
  id: z.uuid(),
  kind: RecordKindKey,
  area: AreaCode,
  areaName: z.string(),
  title: z.string(),
  state: RecordState,
  beginsOn: Day,
  endsOn: Day,
  ownerName: z.string(),
  /** What of its fields may be shown to everybody. */
  told: z.record(z.string(), z.string()),
  /** Of what is owed under it: how many are open, and how many of these are late. */
  open: z.int(),
  late: z.int()
})
export type RecordLine = z.infer<typeof RecordLine>

export const ObligationLine = z.object({
  id: z.uuid(),
  record: z.uuid(),
  recordTitle: z.string(),
  kind: RecordKindKey,
  area: AreaCode,
  areaName: z.string(),
  what: z.string(),
  /** Set where it arose by itself, and which it is. */
  arises: z.string().nullable(),
  owner: z.uuid(),
  ownerName: z.string(),
  dueOn: Day,
  state: ObligationState,
  version: z.int(),
  evidence: z.string().nullable(),
  endedOn: Day.nullable()
})
export type ObligationLine = z.infer<typeof ObligationLine>

export const Obligation = ObligationLine.extend({
  papers: z.array(
    z.object({ id: z.uuid(), kind: z.enum(['application/pdf', 'image/jpeg', 'image/png']), bytes: z.int() })
  ),
  /** What this account may do with it now. */
  deeds: z.array(ObligationDeed)
})
export type Obligation = z.infer<typeof Obligation>

/** How much of what was owed was done, and in time. */
export const Kept = z.object({ title: z.string(), all: z.int(), done: z.int(), inTime: z.int(), open: z.int() })
export type Kept = z.infer<typeof Kept>

/** How much a group did, as a sum: activities, how often somebody took part, and hours. */
export const Given = z.object({ activities: z.int(), came: z.int(), hours: z.int() })
export type Given = z.infer<typeof Given>

/** One’s own. */
export const OwnHours = z.object({ times: z.int(), hours: z.int() })
export type OwnHours = z.infer<typeof OwnHours>

export const OrganisationRecord = RecordLine.extend({
  version: z.int(),
  owner: z.uuid(),
  partner: z.uuid().nullable(),
  fields: z.record(z.string(), z.string()),
  members: z.array(z.object({ account: z.uuid(), name: z.string(), attended: z.boolean() })),
  /** What a group gave, in sums; null for other kinds. */
  given: Given.nullable(),
  /** Places taken at an event; null of every other kind. */
  placesTaken: z.int().nullable(),
  /** The record it is about, and those that are about it. */
  about: RecordLine.nullable(),
  linked: z.array(RecordLine),
  /** The open matters on its agenda, as they stand now. */
  matters: z.array(ObligationLine),
  obligations: z.array(Obligation),
  events: z.array(
    z.object({
      deed: z.string(),
      /** What was owed, where the deed was about that. */
      what: z.string().nullable(),
      on: Day,
      by: z.string(),
      basis: z.string(),
      said: z.string().nullable(),
      hash: z.string().nullable()
    })
  ),
  /** The hash of the text as it stands now, which is what one signs; null where nothing is signed. */
  hash: z.string().nullable(),
  deeds: z.array(z.enum([...RecordDeed.options, 'change', 'sign', 'owe', 'note', 'renew'])),
  /** What became of this one and of the one of the same area before it. */
  kept: Kept,
  before: Kept.nullable(),
  /** Of the same time a year before, where that is another one than the one before. */
  lastYear: Kept.nullable()
})
export type OrganisationRecord = z.infer<typeof OrganisationRecord>

/** So many of so many. */
export const Share = z.object({ n: z.int(), of: z.int() })
export type Share = z.infer<typeof Share>

/** The result of a target as counted now; null of an area one does not see in full, or before its first day. */
export const Measured = z.object({
  measure: z.string(),
  level: z.number(),
  from: Day,
  to: Day,
  counted: Share.nullable(),
  /** Of people registered here, where newcomers are compared with them. */
  beside: Share.nullable(),
  reached: z.boolean().nullable()
})
export type Measured = z.infer<typeof Measured>

const Count = z.int().min(0).max(999_999)
const one = z.object({ id: z.uuid() })
const read = { needs: 'organisation.read', operation: 'organisation.keep', trace: 'none' } as const
const keep = { needs: 'organisation.keep', operation: 'organisation.keep', trace: 'changes' } as const
const told = { commandId: CommandId, version: z.int().min(1) }
const page = { after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

const Content = {
  title: z.string().trim().min(1).max(80),
  owner: z.uuid(),
  /** The account that signs for the other side, where there is one. */
  partner: z.uuid().nullable().default(null),
  beginsOn: Day,
  endsOn: Day,
  fields: Fields,
  /** Accounts that take part, where the kind has members. */
  members: z.array(z.uuid()).max(60).default([])
}

export const organisation = {
  listRecords: route({
    ...read,
    method: 'GET',
    path: '/records',
    summary: 'Records of my area and of the areas above it, the latest first; another side sees its own',
    query: z.object({ ...page, kind: RecordKindKey.optional(), state: RecordState.optional() }),
    answer: z.object({ records: z.array(RecordLine), next: z.uuid().nullable(), total: Total })
  }),
  findRecords: route({
    ...read,
    needs: 'organisation.board',
    method: 'GET',
    path: '/records/search',
    summary: 'Records that say some words, or under which something so called is owed, in the own scope; 50 at most',
    query: z.object({ q: written('search', z.string().trim().min(1).max(80)) }),
    answer: z.array(RecordLine)
  }),
  getRecord: route({
    ...read,
    method: 'GET',
    path: '/records/{id}',
    summary: 'One record with what is owed under it and everything done with it',
    params: one,
    answer: OrganisationRecord
  }),
  openRecord: route({
    ...keep,
    method: 'POST',
    path: '/records',
    summary:
      'Draft a plan, an agreement or a meeting; what no such text may hold is refused with article and counterpart',
    status: 201,
    body: z.strictObject({ commandId: CommandId, record: RecordKindKey, area: AreaCode, ...Content }),
    answer: one
  }),
  changeRecord: route({
    ...keep,
    method: 'PUT',
    path: '/records/{id}',
    summary: 'Change a draft; what was signed of the earlier text no longer counts',
    params: one,
    body: z.strictObject({ ...told, ...Content }),
    answer: one
  }),
  actOnRecord: route({
    ...keep,
    method: 'POST',
    path: '/records/{id}/deeds',
    summary: 'Adopt a plan, hold a meeting, end or withdraw a record',
    status: 201,
    params: one,
    body: z.strictObject({
      ...told,
      deed: RecordDeed,
      /** The reason, or the minutes where a meeting was held. */
      said: z.string().trim().max(4000).default(''),
      /** What was found, by the items of the checklist, where the kind has one. */
      checks: z.record(z.string().max(30), z.enum(['ok', 'not'])).default({}),
      /** Of the members, who attended, where the kind asks it. */
      attended: z.array(z.uuid()).max(200).optional(),
      /** Of the residents' meeting, where the kind is voted: how many could, came and agreed. */
      vote: z.strictObject({ entitled: Count, present: Count, favour: Count }).optional()
    }),
    answer: one
  }),
  measureTarget: route({
    ...read,
    method: 'GET',
    path: '/records/{id}/result',
    summary: 'What a target comes to, counted from what is recorded anyway; nobody types it',
    params: one,
    answer: Measured
  }),
  signRecord: route({
    needs: 'organisation.sign',
    operation: 'organisation.agree',
    trace: 'changes',
    method: 'POST',
    path: '/records/{id}/signatures',
    summary: 'Sign exactly the text that was read, told by its hash; a changed text is not signed',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, hash: written('cursor', z.string().max(64)) }),
    answer: one
  }),
  noteCooperation: route({
    needs: 'organisation.sign',
    operation: 'organisation.agree',
    trace: 'changes',
    method: 'POST',
    path: '/records/{id}/notes',
    summary: 'Note what one side of an agreement did under it; both sides read it, and nothing of a person is kept',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, said: z.string().trim().min(1).max(1000) }),
    answer: one
  }),
  renewRecord: route({
    ...keep,
    operation: 'organisation.agree',
    method: 'POST',
    path: '/records/{id}/renewal',
    summary:
      'Draft the same agreement once more, from the day after its last; the draft that is there is answered again',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  }),
  oweUnderRecord: route({
    ...keep,
    method: 'POST',
    path: '/records/{id}/obligations',
    summary: 'Add a task, something agreed or a decision, with who does it by when',
    status: 201,
    params: one,
    body: z.strictObject({ ...told, what: z.string().trim().min(1).max(200), owner: z.uuid(), dueOn: Day }),
    answer: one
  }),
  listObligations: route({
    ...read,
    method: 'GET',
    path: '/obligations',
    summary: 'What is owed in my area, by its day',
    query: z.object({
      kind: RecordKindKey.optional(),
      area: z.coerce.number().pipe(AreaCode).optional(),
      whose: z.enum(['all', 'mine']).default('all'),
      state: z.enum(['open', 'late', 'ended']).default('open'),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ on: Day, obligations: z.array(ObligationLine), next: z.uuid().nullable(), total: Total })
  }),
  actOnObligation: route({
    needs: 'organisation.read',
    operation: 'organisation.keep',
    trace: 'changes',
    method: 'POST',
    path: '/obligations/{id}/deeds',
    summary: 'Done, with what shows it; accepted or sent back by the meeting; withdrawn with a reason',
    status: 201,
    params: one,
    body: z.strictObject({ ...told, deed: ObligationDeed, said: z.string().trim().max(1000).default('') }),
    answer: one
  }),
  readPaper: route({
    ...read,
    method: 'GET',
    path: '/obligations/{id}/papers/{paper}',
    summary: 'A file that shows what was done',
    params: one.extend({ paper: z.uuid() }),
    answer: MadeFile
  }),
  listKeepers: route({
    ...read,
    method: 'GET',
    path: '/keepers',
    summary:
      'Colleagues with a post today who may own an obligation, who may sign for another side, and everybody with a post',
    needs: 'organisation.keep',
    answer: z.object({ keepers: z.array(Keeper), partners: z.array(Keeper), everybody: z.array(Keeper) })
  }),
  getOwnHours: route({
    needs: 'organisation.join',
    operation: 'organisation.volunteers',
    trace: 'none',
    method: 'GET',
    path: '/own-hours',
    summary: 'How often I took part in activities and for how many hours; of nobody else',
    answer: OwnHours
  }),
  getCalendar: route({
    needs: 'organisation.read',
    operation: 'organisation.calendar',
    trace: 'none',
    method: 'GET',
    path: '/calendar',
    summary: 'Since when my calendar has an address; the address itself is shown once, when it is made',
    answer: z.object({ since: Day.nullable() })
  }),
  makeCalendar: route({
    needs: 'organisation.read',
    operation: 'organisation.calendar',
    trace: 'changes',
    method: 'POST',
    path: '/calendar',
    summary: 'Make a secret address for my calendar; an earlier one ends',
    status: 201,
    body: z.strictObject({ commandId: CommandId, language: z.enum(['zh', 'en']) }),
    answer: z.object({ address: z.string() })
  }),
  endCalendar: route({
    needs: 'organisation.read',
    operation: 'organisation.calendar',
    trace: 'changes',
    method: 'POST',
    path: '/calendar/end',
    summary: 'End the address of my calendar',
    status: 201,
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ since: Day.nullable() })
  })
}
