import { z } from 'zod'
import { RosterKey } from './people.ts'
import { MadeFile, RosterFilters } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'

/** The forms of law/reports. */
export const FormCode = z.enum(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F11'])
export type FormCode = z.infer<typeof FormCode>

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const ReportState = z.enum(['open', 'submitted', 'checked', 'approved', 'locked'])
export type ReportState = z.infer<typeof ReportState>
export const ReportDeed = z.enum(['submit', 'send-back', 'check', 'approve', 'lock'])
export type ReportDeed = z.infer<typeof ReportDeed>

const Words = z.object({ zh: z.string(), en: z.string() })

export const ReportCell = z.object({
  row: z.string(),
  column: z.string(),
  /** Null where there is nothing to count, and where it is not collected. */
  value: z.number().nullable(),
  kind: z.enum(['filled', 'typed', 'nowhere']),
  /** Why it is not collected here, or by whom what is typed is counted. */
  why: Words.nullable(),
  page: z.string().nullable(),
  /** The declared roster that is exactly these people. */
  roster: z.object({ key: RosterKey, stay: RosterFilters.shape.stay }).nullable(),
  hasParts: z.boolean(),
  /** Far from what is usual: the figure it is compared with, and what was said of it. */
  unusual: z.object({ usual: z.number(), explanation: z.string().nullable() }).nullable(),
  /** What the register knows now, where that is no longer what was handed in. */
  now: z.number().nullable()
})
export type ReportCell = z.infer<typeof ReportCell>

export const ReportTitle = z.object({ code: FormCode, titleZh: z.string(), titleEn: z.string() })

export const Report = z
  .object({
    ...ReportTitle.shape,
    /** Who made the form, and by what approval; without one the words that it is an internal ledger. */
    maker: Words,
    approval: z.object({ approver: Words, number: z.string(), validTo: Day }).nullable(),
    ledger: Words.nullable(),
    area: AreaCode,
    areaName: z.string(),
    month: Month,
    /** The days it counts; the last is today while the month is not over. */
    from: Day,
    on: Day,
    isOver: z.boolean(),
    state: ReportState,
    version: z.int(),
    /** The instant whose knowledge its figures are, once handed in. */
    knownAt: z.string().nullable(),
    columns: z.array(z.object({ key: z.string(), titleZh: z.string(), titleEn: z.string() })),
    rows: z.array(
      z.object({
        key: z.string(),
        titleZh: z.string(),
        titleEn: z.string(),
        part: z.boolean(),
        cells: z.array(ReportCell)
      })
    ),
    /** Of its cells: filled by itself, typed by a person, and still to be typed. */
    burden: z.object({ filled: z.int(), typed: z.int(), open: z.int() }),
    deeds: z.array(ReportDeed),
    events: z.array(z.object({ deed: ReportDeed, name: z.string(), said: z.string().nullable(), on: Day }))
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

export const ReportLine = z.object({
  ...ReportTitle.shape,
  state: ReportState,
  burden: z.object({ filled: z.int(), typed: z.int() })
})
export type ReportLine = z.infer<typeof ReportLine>

/** A form that an area below handed in, and what waits for the caller. */
export const HandedIn = z.object({
  ...ReportTitle.shape,
  area: AreaCode,
  areaName: z.string(),
  month: Month,
  state: ReportState
})
export type HandedIn = z.infer<typeof HandedIn>

export const ReportList = z
  .object({ area: AreaCode, areaName: z.string(), forms: z.array(ReportLine), handedIn: z.array(HandedIn) })
  .meta({ id: 'ReportList' })
export type ReportList = z.infer<typeof ReportList>

export const ReportParts = z
  .object({
    /** By area in the order of codes; births by sex alone, for communities are never set side by side by births. */
    by: z.enum(['areas', 'sex']),
    parts: z.array(z.object({ area: AreaCode.nullable(), name: Words, value: z.number() })),
    /** What is left of the whole: kept at the level itself, or moved between the parts. */
    rest: z.number(),
    whole: z.number()
  })
  .meta({ id: 'ReportParts' })
export type ReportParts = z.infer<typeof ReportParts>

const Asked = z.object({ area: z.coerce.number().pipe(AreaCode).optional(), month: Month })
const params = z.object({ form: FormCode })
const read = { needs: 'reports.read', operation: 'reports.fill', trace: 'none' } as const
const change = { needs: 'reports.keep', operation: 'reports.submit', trace: 'changes' } as const
const Which = z.strictObject({ commandId: CommandId, area: AreaCode, month: Month })

/** What a person adds to a cell. */
export const Addition = z.strictObject({
  row: z.string().max(40),
  column: z.string().max(40),
  typed: z.number().min(0).max(1_000_000_000).optional(),
  explanation: z.string().min(1).max(500).optional()
})
export type Addition = z.infer<typeof Addition>

export const reports = {
  listReports: route({
    ...read,
    method: 'GET',
    path: '/reports',
    summary: 'The forms of an area and a month with their state, and what the areas below handed in',
    query: Asked,
    answer: ReportList
  }),
  getReport: route({
    ...read,
    method: 'GET',
    path: '/reports/{form}',
    summary: 'A form of an area and a month, filled from the register',
    params,
    query: Asked,
    answer: Report
  }),
  getReportParts: route({
    ...read,
    method: 'GET',
    path: '/reports/{form}/parts',
    summary: 'What a cell is the sum of',
    params,
    query: Asked.extend({ row: z.string().max(40), column: z.string().max(40) }),
    answer: ReportParts
  }),
  addToReport: route({
    ...change,
    method: 'POST',
    path: '/reports/{form}/cells',
    summary: 'Figures that nobody else knows, or why unusual ones are right: all of them or none',
    params,
    body: Which.extend({ added: z.array(Addition).min(1).max(100) }),
    answer: z.object({ version: z.int() })
  }),
  actOnReport: route({
    ...change,
    method: 'POST',
    path: '/reports/{form}/deeds',
    summary: 'Hands in, checks, sends back, approves or locks a form',
    params,
    body: Which.extend({ version: z.int(), deed: ReportDeed, said: z.string().max(500).default('') }),
    answer: z.object({ state: ReportState, version: z.int() })
  }),
  writeReport: route({
    ...read,
    method: 'GET',
    path: '/reports/{form}/file',
    summary: 'The form for paper or as a workbook, in the manner of official tables',
    params,
    query: Asked.extend({
      as: z.enum(['pdf', 'xlsx']),
      /** Outside the area small cells are hidden, and those that would tell them. */
      use: z.enum(['inside', 'outside']),
      language: z.enum(['zh', 'en']).default('zh')
    }),
    answer: MadeFile
  })
}
