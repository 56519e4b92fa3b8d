import { z } from 'zod'
import { Moment, RosterKey } from './people.ts'
import { EndReason } from './register-fields.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, PartialDay, PersonId, Seat, Sex } from './values.ts'
import { written } from './written.ts'

/** What a roster can show of a person; which of them each roster shows stands in law/rosters.ts. */
export const RosterColumn = z.enum([
  'name',
  'household',
  'headRelation',
  'birthday',
  'turns',
  'missing',
  'sex',
  'bornOn',
  'age',
  'seat',
  'since',
  'endReason',
  'otherArea',
  'stayFrom',
  'livesIn',
  'awaySince',
  'address',
  'area',
  'idNumber',
  'phone'
])
export type RosterColumn = z.infer<typeof RosterColumn>

/** A fact the register needs and does not have. */
export const MissingFact = z.enum(['name', 'bornOn', 'sex'])
export type MissingFact = z.infer<typeof MissingFact>

/** One line of a roster: who it is about, and of the columns those that the roster shows. Numbers are masked. */
export const RosterLine = z
  .object({
    enrolment: EnrolmentId,
    person: PersonId,
    version: z.int(),
    area: AreaCode,
    name: z.string(),
    household: z.string().nullable().optional(),
    headRelation: z.string().nullable().optional(),
    birthday: Day.optional(),
    turns: z.int().optional(),
    missing: z.array(MissingFact).optional(),
    /** Only while it is unknown, so that no list tells sex beside age. */
    sex: Sex.nullable().optional(),
    bornOn: PartialDay.nullable().optional(),
    age: z.int().nullable().optional(),
    seat: Seat.optional(),
    since: Day.optional(),
    endReason: EndReason.nullable().optional(),
    otherArea: AreaCode.nullable().optional(),
    stayFrom: PartialDay.nullable().optional(),
    /** Of whose hukou is here: where they live, and since when. */
    livesIn: AreaCode.nullable().optional(),
    awaySince: PartialDay.nullable().optional(),
    address: z.string().nullable().optional(),
    addressOpen: z.boolean().optional(),
    idNumber: z.string().nullable().optional(),
    phone: z.string().nullable().optional()
  })
  .meta({ id: 'RosterLine' })
export type RosterLine = z.infer<typeof RosterLine>

/** A page by key: `next` is passed back as `after`; there is no page number. */
export const RosterPage = z
  .object({ people: z.array(RosterLine), next: z.string().nullable() })
  .meta({ id: 'RosterPage' })
export type RosterPage = z.infer<typeof RosterPage>

/** What narrows a roster. Which roster takes which stands in server/people/rosters/declared-rosters.ts; none is about sex. */
export const RosterFilters = z.object({
  /** Whether the address stands for a standard one. */
  place: z.enum(['open', 'standard']).optional(),
  /** In years of ten: 60 to 69, …; 100 and over. */
  decade: z.enum(['60', '70', '80', '90', '100']).optional(),
  seat: Seat.optional(),
  reason: EndReason.exclude(['undone']).optional(),
  missing: MissingFact.optional(),
  /** For how long at least, at the thresholds of the counts. */
  stay: z.enum(['days30', 'months3', 'halfYear', 'unknown']).optional()
})
export type RosterFilters = z.infer<typeof RosterFilters>

/** The columns a roster can be sorted by, where it shows them; address and what follows only within a street. */
export const sortableColumns = [
  'area',
  'bornOn',
  'since',
  'name',
  'address',
  'household',
  'headRelation',
  'stayFrom'
] as const satisfies readonly RosterColumn[]
export const sortedWithinStreet: readonly RosterColumn[] = ['address', 'household', 'headRelation', 'stayFrom']

/** `bornOn,-name`: first by birth, the youngest last; then by name backwards. */
const Sorting = z
  .string()
  .max(100)
  .regex(/^-?[a-zA-Z]+(,-?[a-zA-Z]+)*$/)

export const RosterView = RosterFilters.extend(Moment.shape).extend({
  area: z.coerce.number().pipe(AreaCode).optional(),
  sort: Sorting.optional()
})
export type RosterView = z.infer<typeof RosterView>

export const Roster = RosterView.extend({
  after: written('cursor', z.string().max(600)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})
export type Roster = z.infer<typeof Roster>

export const RosterExport = RosterFilters.extend(Moment.shape)
  .extend({
    purpose: z.string().trim().min(4).max(200),
    area: AreaCode.optional(),
    sort: Sorting.optional(),
    /** In the order they stand in; left out, all the roster shows. */
    columns: z.array(RosterColumn).min(1).optional(),
    /** `pdf` is the ledger for paper; `households` groups it by household with the head first; `exchange` is CSV under the titles and codes of law/exchange.ts. */
    format: z.enum(['csv', 'xlsx', 'pdf']).default('csv'),
    layout: z.enum(['list', 'households', 'exchange']).default('list'),
    language: z.enum(['zh', 'en']).default('zh'),
    reveal: z.boolean().default(false),
    approval: z.uuid().optional()
  })
  .strict()
export type RosterExport = z.infer<typeof RosterExport>

/** A file made for the caller, as base64. */
export const MadeFile = z.object({ name: z.string(), type: z.string(), base64: z.string(), rows: z.int() })
export type MadeFile = z.infer<typeof MadeFile>

/** A cell of a list that came back changed. `was` is what was exported; null where the row came without its mark. */
export const ReturnedCell = z.object({
  row: z.int(),
  enrolment: EnrolmentId,
  version: z.int(),
  name: z.string(),
  column: RosterColumn,
  was: z.string().nullable(),
  now: z.string(),
  wanted: z.string(),
  /** `conflict`: the register changed since. `refused`: not done here, and why. */
  state: z.enum(['change', 'conflict', 'refused']),
  why: z.object({ zh: z.string(), en: z.string() }).nullable()
})
export type ReturnedCell = z.infer<typeof ReturnedCell>

const Sentence = z.object({ zh: z.string(), en: z.string() })

/** What a list that came back would change. Nothing is changed yet, and nothing of it is kept. */
export const ReturnPreview = z
  .object({
    rows: z.int(),
    cells: z.array(ReturnedCell),
    unchanged: z.int(),
    /** Exported and not in what came back: nothing happens to them. Null where it cannot be known. */
    missing: z.int().nullable(),
    /** Rows about nobody on this list, as they came: they are for taking in. */
    fresh: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    /** Rows that could not be matched, and why. */
    leftOut: z.array(z.object({ row: z.int(), why: Sentence })),
    refusedColumns: z.array(
      z.object({ column: z.string(), article: z.string(), reason: Sentence, counterpart: Sentence })
    ),
    ignoredColumns: z.array(z.string())
  })
  .meta({ id: 'ReturnPreview' })
export type ReturnPreview = z.infer<typeof ReturnPreview>

/** Cells to change, each on the version that was compared; addresses are changed from `on`. */
export const CellChanges = z.strictObject({
  commandId: CommandId,
  source: z.string().trim().min(2).max(200),
  on: Day,
  changes: z
    .array(
      z.strictObject({
        enrolment: EnrolmentId,
        version: z.int().min(1),
        cells: z.partialRecord(RosterColumn, written('cells', z.string().max(200)))
      })
    )
    .min(1)
    .max(2000)
})
export type CellChanges = z.infer<typeof CellChanges>

/** Cells as they were pasted, the header with them; and which rows are of whom, as the sender's own list shows them. */
export const Pasted = z.strictObject({
  cells: z
    .array(z.array(written('cells', z.string().max(2000))).max(60))
    .min(1)
    .max(5000),
  known: z
    .array(
      z.strictObject({
        /** 1-based, the header counted. */
        row: z.int().min(1),
        enrolment: EnrolmentId,
        /** As the list showed them, to tell what was edited. */
        cells: z.partialRecord(RosterColumn, written('cells', z.string().max(500)))
      })
    )
    .max(5000)
    .default([])
})
export type Pasted = z.infer<typeof Pasted>

const one = z.object({ roster: RosterKey })
const list = { needs: 'people.rosters', operation: 'people.rosters' } as const
const back = { needs: 'people.correct', operation: 'people.round-trip' } as const

export const rosters = {
  listRoster: route({
    ...list,
    method: 'GET',
    path: '/rosters/{roster}',
    summary: 'A declared roster, page by page, as of any day',
    trace: 'reads-people',
    params: one,
    query: Roster,
    answer: RosterPage
  }),
  countRoster: route({
    ...list,
    method: 'GET',
    path: '/rosters/{roster}/total',
    summary: 'How many people are on a roster: exactly where they are few, else about',
    trace: 'none',
    params: one,
    query: RosterView,
    answer: z.object({ people: z.int(), exact: z.boolean() })
  }),
  /** The file is made after the transaction that read the people: a long ledger holds no connection. */
  exportRoster: route({
    method: 'POST',
    path: '/rosters/{roster}/export',
    summary: 'A roster as CSV, XLSX or PDF ledger for a named purpose; over 200 rows a day a second person confirms',
    needs: 'people.export',
    operation: 'people.export',
    trace: 'reads-people',
    transactions: 'own',
    params: one,
    body: RosterExport,
    answer: MadeFile
  }),
  getTemplate: route({
    ...list,
    method: 'GET',
    path: '/rosters/{roster}/template',
    summary: 'An empty workbook for new people of a roster, with choices to pick from',
    trace: 'none',
    params: one,
    query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    answer: MadeFile
  }),
  comparePasted: route({
    ...back,
    method: 'POST',
    path: '/rosters/{roster}/pasted',
    summary: 'What cells pasted from a spreadsheet would change; a file comes back at /rosters/{roster}/returns',
    trace: 'reads-people',
    params: one,
    body: Pasted,
    answer: ReturnPreview
  }),
  changeCells: route({
    ...back,
    method: 'POST',
    path: '/rosters/{roster}/changes',
    summary: 'Change the cells of a list that came back, all or none, as corrections and moves',
    trace: 'changes',
    status: 201,
    params: one,
    body: CellChanges,
    answer: z.object({ enrolments: z.array(EnrolmentId), batch: z.uuid() })
  })
}
