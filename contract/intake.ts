import { z } from 'zod'
import { IntakeField } from './register-fields.ts'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

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
    /** Only the first sheet with a header is read; the others are named so that nobody thinks they were. */
    skipped_sheets: z.array(z.string()),
    /** Share of living addresses that stand for a standard one. */
    address_match: z.object({ matched: z.int(), open: z.int() })
  })
  .meta({ id: 'IntakeReport' })
export type IntakeReport = z.infer<typeof IntakeReport>

export const UploadStatus = z.enum(['read', 'accepting', 'accepted', 'discarded'])
export const Upload = z
  .object({
    id: z.uuid(),
    area: AreaCode,
    asOf: Day,
    status: UploadStatus,
    report: IntakeReport,
    doneThrough: z.int(),
    lastRow: z.int(),
    madeAt: z.string()
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof Upload>

export const IntakeLine = z.object({
  row: z.int(),
  group: IntakeGroup,
  reasons: z.array(z.string()),
  decision: z.enum(['accept', 'discard']).nullable(),
  name: z.string().nullable(),
  bornOn: z.string().nullable(),
  address: z.string().nullable(),
  knownEnrolment: z.uuid().nullable()
})
export type IntakeLine = z.infer<typeof IntakeLine>

const one = z.object({ id: z.uuid() })
const take = { needs: 'intake.take-in', operation: 'intake.take-in' } as const

export const intake = {
  listUploads: route({
    ...take,
    method: 'GET',
    path: '/uploads',
    summary: 'Files taken in for my area',
    trace: 'none',
    answer: z.array(Upload)
  }),
  getUpload: route({
    ...take,
    method: 'GET',
    path: '/uploads/{id}',
    summary: 'One file: what was found and how far it has come',
    trace: 'none',
    params: one,
    answer: Upload
  }),
  listUploadRows: route({
    ...take,
    method: 'GET',
    path: '/uploads/{id}/rows',
    summary: 'Rows of a group, before they are decided',
    trace: 'reads-people',
    params: one,
    query: z.object({
      group: IntakeGroup,
      after: z.coerce.number().int().default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.array(IntakeLine)
  }),
  decideRows: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/decisions',
    summary: 'Decide doubtful rows',
    needs: 'intake.decide',
    operation: 'intake.decide',
    trace: 'changes',
    params: one,
    body: z.strictObject({ rows: z.array(z.int()).min(1).max(5000), decision: z.enum(['accept', 'discard']) }),
    answer: z.object({ decided: z.int() })
  }),
  /** Classifies again; if groups changed since the preview, shows them instead of accepting. Sent again after a break it goes on. */
  acceptUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/accept',
    summary: 'Accept a file as previewed',
    needs: 'intake.decide',
    trace: 'changes',
    transactions: 'own',
    params: one,
    body: z.strictObject({ expected: z.record(IntakeGroup, z.int()) }),
    answer: Upload
  }),
  discardUpload: route({
    ...take,
    method: 'POST',
    path: '/uploads/{id}/discard',
    summary: 'Discard a file that was not accepted',
    trace: 'changes',
    params: one,
    body: z.strictObject({}),
    answer: Upload
  })
}
