import { z } from 'zod'
import { Job } from './job.ts'
import { IntakeField } from './register-fields.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

export const IntakeGroup = z.enum(['new', 'changed', 'same', 'doubtful', 'rejected'])
export type IntakeGroup = z.infer<typeof IntakeGroup>

/** A column that was not read because the law gives no ground for it, and what there is instead. */
export const DroppedColumn = z.object({
  column: z.string(),
  code: z.string(),
  article: z.string().optional(),
  reasonZh: z.string(),
  reasonEn: z.string(),
  counterpartZh: z.string(),
  counterpartEn: z.string()
})

export const IntakeReport = z
  .object({
    rows: z.int(),
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    doubtful: z.int(),
    rejected: z.int(),
    reasons: z.record(z.string(), z.int()),
    fixes: z.record(z.string(), z.int()),
    dropped_columns: z.array(DroppedColumn),
    /** Refused words taken out of cells, and how often. */
    removed_words: z.array(
      z.object({
        code: z.string(),
        word: z.string(),
        times: z.int(),
        article: z.string(),
        reasonZh: z.string(),
        reasonEn: z.string(),
        counterpartZh: z.string(),
        counterpartEn: z.string()
      })
    ),
    header_rows: z.array(z.int()),
    mapping: z.record(z.string(), IntakeField),
    ignored_columns: z.array(z.string()),
    /** Sheets without a header, hidden ones, and those a person left out: named so that nobody thinks they were read. */
    skipped_sheets: z.array(z.string()),
    /** The sheets that were read: a row's number less `offset` is its number in the sheet. */
    sheets: z
      .array(z.object({ name: z.string(), header_rows: z.array(z.int()), rows: z.int(), offset: z.int() }))
      .default([]),
    /** How often each reason was found in each group, for those who decide by reason. */
    group_reasons: z.partialRecord(IntakeGroup, z.record(z.string(), z.int())).default({}),
    /** Fields with a fault in some cell. */
    faulty_fields: z.array(IntakeField).default([]),
    /** Share of living addresses that stand for a standard one. */
    address_match: z.object({ matched: z.int(), open: z.int() })
  })
  .meta({ id: 'IntakeReport' })
export type IntakeReport = z.infer<typeof IntakeReport>

/** `ended`: stopped half-way and closed; what had been taken in stays. */
export const UploadStatus = z.enum(['read', 'accepting', 'accepted', 'discarded', 'ended'])
export type UploadStatus = z.infer<typeof UploadStatus>
export const Upload = z
  .object({
    id: z.uuid(),
    fileName: z.string().nullable(),
    area: AreaCode,
    asOf: Day,
    status: UploadStatus,
    report: IntakeReport,
    doneThrough: z.int(),
    lastRow: z.int(),
    madeAt: z.string(),
    finishedAt: z.string().nullable(),
    /** The kept file and the waiting rows are deleted; only the report is left. */
    cleared: z.boolean(),
    /** Whether the caller brought it: rejects hold numbers in clear and go to nobody else. */
    mine: z.boolean(),
    /** The upload whose rejects these rows are. */
    corrects: z.uuid().nullable(),
    job: Job.nullable()
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof Upload>

/** One file with what has been decided of its doubtful rows and what came back of its rejects. */
export const UploadDetail = Upload.extend({
  decided: z.object({ accept: z.int(), discard: z.int() }),
  /** Rows that do not enter, or did not: they come back. */
  left: z.int(),
  corrections: z.array(
    z.object({ id: z.uuid(), madeAt: z.string(), status: UploadStatus, rows: z.int(), entered: z.int() })
  )
}).meta({ id: 'UploadDetail' })
export type UploadDetail = z.infer<typeof UploadDetail>

/** A field of a row. `known` is there where the register says otherwise; `text` is the cell as it stood, where it is faulty. */
export const IntakeCell = z.object({
  field: IntakeField,
  value: z.string().nullable(),
  known: z.string().nullable().optional(),
  text: z.string().optional(),
  reasons: z.array(z.string()).optional(),
  /** What the row's own identity number says instead. */
  inNumber: z.string().optional()
})
export type IntakeCell = z.infer<typeof IntakeCell>

/** Somebody the row may be, or the row it contradicts: another row of the file, or an enrolment of the register. */
export const IntakeOther = z.object({
  row: z.int().nullable(),
  enrolment: z.uuid().nullable(),
  cells: z.array(z.object({ field: IntakeField, value: z.string().nullable() }))
})
export type IntakeOther = z.infer<typeof IntakeOther>

export const IntakeLine = z.object({
  row: z.int(),
  group: IntakeGroup,
  reasons: z.array(z.string()),
  /** Somebody else has to act first: it cannot be accepted here. */
  notHere: z.boolean(),
  decision: z.enum(['accept', 'discard']).nullable(),
  name: z.string().nullable(),
  bornOn: z.string().nullable(),
  address: z.string().nullable(),
  knownEnrolment: z.uuid().nullable(),
  cells: z.array(IntakeCell),
  others: z.array(IntakeOther)
})
export type IntakeLine = z.infer<typeof IntakeLine>

/** A sheet as the wizard shows it, with its first rows; long numbers are masked. */
export const IntakeSheet = z.object({
  name: z.string(),
  read: z.boolean(),
  headerRows: z.array(z.int()),
  columns: z.array(z.object({ name: z.string(), field: IntakeField.nullable(), samples: z.array(z.string()) })),
  head: z.array(z.object({ row: z.int(), cells: z.array(z.string()) }))
})
export type IntakeSheet = z.infer<typeof IntakeSheet>

/** What a person corrects in the reading of a file; what is left out stays as it is. */
export const IntakeCorrection = z.strictObject({
  area: AreaCode.optional(),
  asOf: Day.optional(),
  sheets: z
    .array(
      z.strictObject({
        name: z.string().max(31),
        read: z.boolean(),
        headerRows: z.array(z.int().min(1).max(30)).min(1).max(3).optional()
      })
    )
    .max(100)
    .optional(),
  /** The meaning of columns by their names; null reads a column as nothing of ours. */
  columns: z.record(written('header', z.string().max(200)), IntakeField.nullable()).optional()
})
export type IntakeCorrection = z.infer<typeof IntakeCorrection>

const one = z.object({ id: z.uuid() })
const take = { needs: 'intake.take-in', operation: 'intake.take-in' } as const

export const intake = {
  listUploads: route({
    ...take,
    method: 'GET',
    path: '/uploads',
    summary: 'Files taken in for my area, newest first',
    trace: 'none',
    query: z.object({
      status: UploadStatus.optional(),
      /** The last upload of the page before. */
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50)
    }),
    answer: z.object({ uploads: z.array(Upload), next: z.uuid().nullable(), total: Total })
  }),
  getUpload: route({
    ...take,
    method: 'GET',
    path: '/uploads/{id}',
    summary: 'One file: what was found and how far it has come',
    trace: 'none',
    params: one,
    answer: UploadDetail
  }),
  /** Of a file that is being received: how many rows have been read. Nothing once it is answered. */
  getReading: route({
    ...take,
    method: 'GET',
    path: '/readings/{id}',
    summary: 'How far the reading of a file being sent has come',
    trace: 'none',
    params: one,
    answer: z.object({ rows: z.int().nullable() })
  }),
  listUploadSheets: route({
    ...take,
    method: 'GET',
    path: '/uploads/{id}/sheets',
    summary: 'The sheets of a file with header, columns, their meaning and sample cells',
    trace: 'reads-people',
    params: one,
    answer: z.array(IntakeSheet)
  }),
  correctUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/corrections',
    summary: 'Correct header, columns, sheets, area or day: the kept file is read again, and the correction remembered',
    trace: 'changes',
    transactions: 'own',
    params: one,
    body: IntakeCorrection,
    answer: UploadDetail
  }),
  listUploadRows: route({
    ...take,
    method: 'GET',
    path: '/uploads/{id}/rows',
    summary: 'Rows of a group with what they say, what the register says, and what is wrong',
    trace: 'reads-people',
    params: one,
    query: z.object({
      group: IntakeGroup,
      reason: z.string().max(60).optional(),
      undecided: z.literal('true').optional(),
      after: z.coerce.number().int().default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.array(IntakeLine)
  }),
  decideRows: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/decisions',
    summary: 'Decide doubtful rows, one by one or all that have one reason only',
    needs: 'intake.decide',
    operation: 'intake.decide',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      commandId: CommandId.optional(),
      rows: z.array(z.int()).max(5000).optional(),
      reason: z.string().max(60).optional(),
      decision: z.enum(['accept', 'discard'])
    }),
    /** `id` takes the decision back. */
    answer: z.object({ decided: z.int(), id: z.uuid() })
  }),
  undoDecision: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/decisions/undo',
    summary: 'Take a decision back: its rows are as they were decided before',
    needs: 'intake.decide',
    operation: 'intake.decide',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId.optional(), decision: z.uuid() }),
    answer: z.object({ undone: z.boolean() })
  }),
  /**
   * Takes the file in, in the background. It classifies again; if groups changed since the preview, the work ends with
   * that sentence and shows them. Sent again after a stop it goes on.
   */
  acceptUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/accept',
    summary: 'Accept a file as previewed; the work goes on in the background',
    needs: 'intake.decide',
    trace: 'changes',
    transactions: 'own',
    status: 202,
    params: one,
    body: z.strictObject({ expected: z.record(IntakeGroup, z.int()) }),
    answer: Upload
  }),
  stopUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/stop',
    summary: 'Stop taking a file in: what has entered stays, the rest waits',
    needs: 'intake.decide',
    trace: 'changes',
    params: one,
    body: z.strictObject({}),
    answer: Upload
  }),
  discardUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/discard',
    summary: 'Discard a file that was not accepted, or what is left of one that was stopped',
    trace: 'changes',
    params: one,
    body: z.strictObject({}),
    answer: Upload
  })
}
