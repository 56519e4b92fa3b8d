import { z } from 'zod'
import { Applicant, MatterKey, PrintoutKind } from './cases.ts'
import { NoticeKind } from './lists.ts'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Total } from './values.ts'

export const PrintoutState = z.enum(['waiting', 'printed', 'handed-over'])
export type PrintoutState = z.infer<typeof PrintoutState>

/** Of a case, of an old case that was closed, to a household, or that a move ended a case or a booking. */
export const PaperKind = z.enum([...PrintoutKind.options, 'closing', ...NoticeKind.options, 'moved', 'visit-ended'])
export type PaperKind = z.infer<typeof PaperKind>

/** As many go into one file as are folded and put into envelopes in one go. */
export const MOST_PRINTED = 50

export const Printout = z
  .object({
    id: z.uuid(),
    /** The case, the old case or the letter. */
    subject: z.uuid(),
    kind: PaperKind,
    state: PrintoutState,
    /** Of a case. */
    matter: MatterKey.nullable(),
    /** Whose entry in the register a letter tells of. */
    enrolment: EnrolmentId.nullable(),
    name: z.string(),
    area: AreaCode,
    areaName: z.string(),
    madeAt: z.string(),
    /** The day the answer was promised for; null while the clock stood. */
    dueOn: Day.nullable(),
    workingDaysLeft: z.int().nullable(),
    /** How often it was printed, the last time by whom, when and, where it was not the first, why. */
    prints: z.int(),
    printedBy: z.string().nullable(),
    printedAt: z.string().nullable(),
    reason: z.string().nullable(),
    closedAt: z.string().nullable()
  })
  .meta({ id: 'Printout' })
export type Printout = z.infer<typeof Printout>

const Chosen = z.array(z.uuid()).min(1).max(MOST_PRINTED)
const change = { needs: 'cases.handle', operation: 'certificates.issue', trace: 'changes' } as const

export const printouts = {
  listPrintouts: route({
    method: 'GET',
    path: '/printouts',
    summary: 'Every paper my area owes somebody, to be printed or handed over, oldest first',
    needs: 'cases.handle',
    operation: 'cases.handle',
    trace: 'reads-people',
    query: z.object({
      state: PrintoutState.default('waiting'),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ printouts: z.array(Printout), next: z.string().nullable(), total: Total })
  }),
  /** The file is fetched by the job it answers, so that a connection that breaks neither loses a print nor makes a second one. */
  printPapers: route({
    ...change,
    method: 'POST',
    path: '/printouts/prints',
    summary: 'Mark chosen papers printed as one job; what was printed before needs a reason',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      printouts: Chosen,
      reason: z.string().trim().min(2).max(200).optional()
    }),
    answer: z.object({ job: z.uuid(), printed: z.int() })
  }),
  fetchPrintJob: route({
    ...change,
    method: 'POST',
    path: '/printouts/prints/{job}/file',
    summary: 'The papers of a print job of mine as one PDF, on the day it was made; each making is a use of the seal',
    params: z.object({ job: z.uuid() }),
    body: z.strictObject({ language: z.enum(['zh', 'en']) }),
    answer: MadeFile
  }),
  handOverPapers: route({
    ...change,
    method: 'POST',
    path: '/printouts/handover',
    summary: 'Mark printed papers handed over; a decided case is delivered with it',
    status: 201,
    body: z.strictObject({ commandId: CommandId, printouts: Chosen, cameBy: Applicant.optional() }),
    answer: z.object({ handedOver: z.int() })
  })
}
