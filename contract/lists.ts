import { z } from 'zod'
import { PersonLine } from './people.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Sex } from './values.ts'
import { written } from './written.ts'

export const ListKind = z.enum(['death', 'birth'])
export type ListKind = z.infer<typeof ListKind>

/** `sure`: the number and the name agree. `nobody`: not found here. `recorded`: the register says so already. */
export const ListGroup = z.enum(['sure', 'review', 'nobody', 'recorded'])
export type ListGroup = z.infer<typeof ListGroup>

/** Why a row is where it is. */
export const ListReason = z.enum([
  'name.differs',
  'name.missing',
  'number.unsound',
  'born.differs',
  'born.missing',
  'sex.missing',
  'by-name',
  'by-name-and-address',
  'several',
  'day.missing',
  'day.future',
  'day.before-birth',
  'day.differs',
  'closed',
  'row.repeated',
  'unreadable',
  'ask-duty-officer',
  'parents.no-number',
  'parent-name.differs',
  'two-households',
  'no-household',
  'child.same-day'
])
export type ListReason = z.infer<typeof ListReason>

/** A column that is not read and not kept, and why. */
export const ListDropped = z.object({ column: z.string(), reasonZh: z.string(), reasonEn: z.string() })
export type ListDropped = z.infer<typeof ListDropped>
export const ListField = z.enum([
  'name',
  'number',
  'sex',
  'bornOn',
  'address',
  'diedOn',
  'certificate',
  'motherName',
  'motherNumber',
  'fatherName',
  'fatherNumber'
])
export type ListField = z.infer<typeof ListField>

export const ListReport = z.object({
  rows: z.int(),
  columns: z.record(z.string(), ListField),
  dropped: z.array(ListDropped),
  removedWords: z.int()
})
export type ListReport = z.infer<typeof ListReport>

export const EventList = z
  .object({
    id: z.uuid(),
    kind: ListKind,
    area: AreaCode,
    /** Who sent it: civil affairs, a hospital, a crematorium. */
    issuer: z.string(),
    month: z.string(),
    madeAt: z.string(),
    report: ListReport,
    /** Rows by group, and those decided. */
    groups: z.object({ sure: z.int(), review: z.int(), nobody: z.int(), recorded: z.int() }),
    open: z.int(),
    confirmed: z.int(),
    setAside: z.int(),
    /** The day on which its rows are deleted. */
    keptUntil: Day
  })
  .meta({ id: 'EventList' })
export type EventList = z.infer<typeof EventList>

export const ListRow = z
  .object({
    row: z.int(),
    group: ListGroup,
    reasons: z.array(ListReason),
    decision: z.enum(['confirmed', 'set-aside']).nullable(),
    /** As the list says it; numbers are masked. */
    name: z.string().nullable(),
    sex: Sex.nullable(),
    bornOn: z.string().nullable(),
    idMasked: z.string().nullable(),
    address: z.string().nullable(),
    day: z.string().nullable(),
    mother: z.object({ name: z.string().nullable(), idMasked: z.string().nullable() }).nullable(),
    father: z.object({ name: z.string().nullable(), idMasked: z.string().nullable() }).nullable(),
    /** Whom the register has: of a death the person, of a birth the parents. */
    candidates: z.array(PersonLine.extend({ version: z.int(), householdNumber: z.string().nullable() })),
    /** What the confirmation recorded. */
    enrolment: EnrolmentId.nullable()
  })
  .meta({ id: 'ListRow' })
export type ListRow = z.infer<typeof ListRow>

/** Kinds of letters to households. */
export const NoticeKind = z.enum(['death', 'birth', 'correction'])
export type NoticeKind = z.infer<typeof NoticeKind>

const keep = { needs: 'people.record', operation: 'lists.match' } as const
const one = z.object({ id: z.uuid() })
const some = z.array(z.int().min(1).max(2_147_483_647)).min(1).max(500)

export const lists = {
  listLists: route({
    ...keep,
    method: 'GET',
    path: '/lists',
    summary: 'Lists of deaths and births brought to my area',
    trace: 'none',
    query: z.object({ kind: ListKind.optional() }),
    answer: z.array(EventList)
  }),
  getList: route({
    ...keep,
    method: 'GET',
    path: '/lists/{id}',
    summary: 'One list: what was read, what was dropped, how far it is decided',
    trace: 'none',
    params: one,
    answer: EventList
  }),
  listRows: route({
    ...keep,
    method: 'GET',
    path: '/lists/{id}/rows',
    summary: 'Rows of a list, each beside whom the register has',
    trace: 'reads-people',
    params: one,
    query: z.object({
      group: ListGroup.optional(),
      decided: z.enum(['yes', 'no']).optional(),
      after: z.coerce.number().int().default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ rows: z.array(ListRow), next: z.int().nullable() })
  }),
  confirmRows: route({
    ...keep,
    method: 'POST',
    path: '/lists/{id}/confirmations',
    summary: 'Record what rows of a list say, and make the letters',
    operation: 'people.life-event',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      rows: z
        .array(
          z.strictObject({
            row: z.int().min(1).max(2_147_483_647),
            /** Of a death the person, of a birth a parent; without one the only candidate. */
            enrolment: EnrolmentId.optional(),
            version: z.int().optional(),
            day: Day.optional(),
            name: written('name', z.string().trim().min(1).max(100)).optional()
          })
        )
        .min(1)
        .max(500)
    }),
    answer: z.object({ confirmed: z.int(), notices: z.int() })
  }),
  setAsideRows: route({
    ...keep,
    method: 'POST',
    path: '/lists/{id}/decisions',
    summary: 'Set rows aside, or take that back',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, rows: some, decision: z.enum(['set-aside', 'open']) }),
    answer: z.object({ decided: z.int() })
  }),
  undoRows: route({
    ...keep,
    method: 'POST',
    path: '/lists/{id}/undo',
    summary: 'Take back what confirmed rows recorded; all of them if none is named',
    operation: 'people.correct',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, rows: some.optional() }),
    answer: z.object({ undone: z.int(), takenBack: z.int(), corrections: z.int() })
  })
}
