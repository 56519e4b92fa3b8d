import { z } from 'zod'
import { PersonLine } from './people.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, PersonId, Total } from './values.ts'
import { written } from './written.ts'

export const Strength = z.enum(['strong', 'likely', 'possible'])
export type Strength = z.infer<typeof Strength>
export const PairStatus = z.enum(['open', 'not-same', 'merged'])
export type PairStatus = z.infer<typeof PairStatus>

/** What speaks for one person or for two (server/people/duplicates/duplicate-rules.ts). */
export const DuplicateReason = z.enum([
  'number.same',
  'number.old-form',
  'number.near',
  'number.slightly-different',
  'number.differs',
  'name.same',
  'name.former',
  'name.pinyin',
  'name.near',
  'name.part',
  'name.differs',
  'born.same',
  'born.swapped',
  'born.near',
  'born.month',
  'born.year',
  'born.differs',
  'sex.differs',
  'address.same',
  'kin.parents',
  'kin.household',
  'phone.same'
])
export type DuplicateReason = z.infer<typeof DuplicateReason>

/** `one-number`: two people of whom one holds the other's number, which is corrected and not merged. */
export const PairKind = z.enum(['same-person', 'one-number'])

export const DuplicatePair = z
  .object({
    a: PersonLine,
    b: PersonLine,
    kind: PairKind,
    strength: Strength,
    reasons: z.array(DuplicateReason),
    status: PairStatus,
    foundAt: z.string(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    note: z.string().nullable()
  })
  .meta({ id: 'DuplicatePair' })
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** What one entry holds that the other may lack. Of who someone is, and of the seat in which both stand. */
export const MergeFact = z.enum([
  'name',
  'formerName',
  'sex',
  'bornOn',
  'number',
  'phone',
  'address',
  'stayFrom',
  'otherArea',
  'household'
])
export type MergeFact = z.infer<typeof MergeFact>

export const PairSeat = z.object({
  line: PersonLine,
  version: z.int(),
  formerName: z.string().nullable(),
  idKind: z.string(),
  since: Day,
  otherArea: AreaCode.nullable(),
  stayFrom: z.string().nullable(),
  diedOn: z.string().nullable(),
  householdNumber: z.string().nullable(),
  headRelation: z.string().nullable(),
  source: z.string()
})
export const PairSide = z
  .object({
    person: PersonId,
    seats: z.array(PairSeat),
    kin: z.array(z.object({ role: z.string(), name: z.string().nullable() }))
  })
  .meta({ id: 'PairSide' })
export type PairSide = z.infer<typeof PairSide>

export const PairDetail = z
  .object({
    a: PairSide,
    b: PairSide,
    kind: PairKind.nullable(),
    strength: Strength.nullable(),
    reasons: z.array(DuplicateReason),
    status: PairStatus,
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    note: z.string().nullable(),
    /** The merge of the two, while it stands. */
    merge: z.uuid().nullable()
  })
  .meta({ id: 'PairDetail' })
export type PairDetail = z.infer<typeof PairDetail>

export const MergePeople = z.strictObject({
  commandId: CommandId,
  source: z.string().trim().min(2).max(200),
  keep: PersonId,
  drop: PersonId,
  /** What is taken from the entry that goes; what the kept one lacks is taken over anyway. */
  take: z.array(MergeFact).max(10).default([]),
  /** The versions that were compared: a change in between is told. */
  seen: z
    .array(z.strictObject({ enrolment: EnrolmentId, version: z.int() }))
    .max(20)
    .default([])
})
export type MergePeople = z.infer<typeof MergePeople>

export const Merge = z
  .object({
    id: z.uuid(),
    kept: PersonId,
    dropped: PersonId,
    /** The entry to open, where the caller sees it. */
    enrolment: EnrolmentId.nullable(),
    name: z.string().nullable(),
    source: z.string(),
    mergedAt: z.string(),
    mergedBy: z.string(),
    undoneAt: z.string().nullable(),
    undoneBy: z.string().nullable()
  })
  .meta({ id: 'Merge' })
export type Merge = z.infer<typeof Merge>

export const MergeRequest = z
  .object({
    id: z.uuid(),
    /** Whether it waits for the caller's own answer. */
    mine: z.boolean(),
    name: z.string(),
    sex: z.string(),
    bornOn: z.string().nullable(),
    fromArea: AreaCode,
    livesHere: z.boolean(),
    source: z.string(),
    status: z.enum(['asked', 'accepted', 'returned', 'withdrawn']),
    askedAt: z.string(),
    answeredAt: z.string().nullable(),
    answerReason: z.string().nullable(),
    /** The answering side's own entry, to compare with; null for who asked. */
    enrolment: EnrolmentId.nullable()
  })
  .meta({ id: 'MergeRequest' })
export type MergeRequest = z.infer<typeof MergeRequest>

const correct = { needs: 'people.correct', operation: 'people.duplicates' } as const
const two = z.object({ a: PersonId, b: PersonId })

export const duplicates = {
  listPairs: route({
    ...correct,
    method: 'GET',
    path: '/duplicates',
    summary: 'Likely duplicates in my area, the strongest first',
    trace: 'reads-people',
    query: z.object({
      area: z.coerce.number().pipe(AreaCode).optional(),
      status: PairStatus.default('open'),
      strength: Strength.optional(),
      after: written('cursor', z.string().max(200)).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ pairs: z.array(DuplicatePair), next: z.string().nullable(), total: Total })
  }),
  showPair: route({
    ...correct,
    method: 'GET',
    path: '/duplicates/{a}/{b}',
    summary: 'Both entries of a pair, seat by seat',
    trace: 'reads-people',
    params: two,
    answer: PairDetail
  }),
  decidePairs: route({
    ...correct,
    method: 'POST',
    path: '/duplicates/decisions',
    summary: 'These are two people; or take that back',
    trace: 'changes',
    body: z.strictObject({
      commandId: CommandId,
      pairs: z.array(z.strictObject(two.shape)).min(1).max(200),
      decision: z.enum(['not-same', 'open']),
      note: z.string().trim().max(200).optional()
    }),
    answer: z.object({ decided: z.int() })
  }),
  mergePeople: route({
    ...correct,
    method: 'POST',
    path: '/merges',
    summary: 'Join two entries of one person',
    trace: 'changes',
    status: 201,
    body: MergePeople,
    answer: z.object({ merge: z.uuid(), enrolment: EnrolmentId.nullable() })
  }),
  undoMerge: route({
    ...correct,
    method: 'POST',
    path: '/merges/{id}/undo',
    summary: 'Take a merge back: both entries are as they were',
    trace: 'changes',
    status: 201,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ merge: z.uuid() })
  }),
  listMerges: route({
    ...correct,
    method: 'GET',
    path: '/merges',
    summary: 'Merges of my area, the last first; of one person, by the old id or the new',
    trace: 'reads-people',
    query: z.object({ person: PersonId.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.array(Merge)
  }),
  askMerge: route({
    ...correct,
    method: 'POST',
    path: '/merge-requests',
    summary: 'Ask the office that holds a number whether its person is the same as mine',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      source: z.string().trim().min(2).max(200),
      enrolment: EnrolmentId,
      idNumber: z.string().max(40),
      /** Where both say that the person lives with them: whether it is here. */
      livesHere: z.boolean()
    }),
    answer: z.object({ request: z.uuid() }),
    perMinute: 10
  }),
  listMergeRequests: route({
    ...correct,
    method: 'GET',
    path: '/merge-requests',
    summary: 'Asked of me and by me, whether two entries are one person',
    trace: 'reads-people',
    query: z.object({ status: MergeRequest.shape.status.default('asked') }),
    answer: z.array(MergeRequest)
  }),
  answerMergeRequest: route({
    ...correct,
    method: 'POST',
    path: '/merge-requests/{id}/answer',
    summary: 'Accept or return such a request',
    trace: 'changes',
    status: 201,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId, accept: z.boolean(), reason: z.string().trim().max(200).optional() }),
    answer: z.object({ request: z.uuid(), status: MergeRequest.shape.status })
  })
}
