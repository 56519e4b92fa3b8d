import { z } from 'zod'
import { Certificate } from './certificates.ts'
import { PersonLine } from './people.ts'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from './values.ts'
import { written } from './written.ts'

export const MatterKey = z.enum(['birth-registration'])
export type MatterKey = z.infer<typeof MatterKey>

export const CaseState = z.enum([
  'draft',
  'submitted',
  'noticed',
  'accepted',
  'accepted-gaps',
  'checked',
  'decided',
  'delivered',
  'returned',
  'withdrawn'
])
export type CaseState = z.infer<typeof CaseState>

/** Which cases a list shows: open ones by the day they are due, those done the latest first, or those that no longer stand. */
export const CaseShelf = z.enum(['delivered', 'open', 'ended'])
export type CaseShelf = z.infer<typeof CaseShelf>

export const Applicant = z.enum(['self', 'guardian', 'proxy', 'staff'])
export type Applicant = z.infer<typeof Applicant>

export const CaseDeed = z.enum(['submit', 'deliver', 'return', 'withdraw', 'reissue'])
export type CaseDeed = z.infer<typeof CaseDeed>

const Words = z.string().trim().min(2).max(200)

/** Every matter has its own form (law/matters.ts), by which `form` is read. */
export const NewCase = z.strictObject({
  commandId: CommandId,
  matter: MatterKey,
  variant: z.string().max(40),
  enrolment: EnrolmentId,
  applicant: Applicant,
  /** What a guardian, a proxy or staff who act for somebody showed or were asked. */
  authority: Words.optional(),
  form: z.record(z.string(), z.unknown()),
  /** Where the variant stands on consent: which text was agreed to, and how. */
  consent: z.strictObject({ version: z.string().max(20), channel: z.enum(['signed-paper', 'on-screen']) }).optional(),
  /** A receipt from before the birth that this registration follows: it is deleted. */
  follows: z.uuid().optional()
})
export type NewCase = z.infer<typeof NewCase>

export const CaseLine = z
  .object({
    id: z.uuid(),
    matter: MatterKey,
    variant: z.string(),
    state: CaseState,
    name: z.string(),
    enrolment: EnrolmentId,
    area: AreaCode,
    receivedAt: z.string(),
    dueOn: Day.nullable(),
    workingDaysLeft: z.int().nullable(),
    /** The number on the paper, and whether that paper still holds. */
    number: z.string().nullable(),
    revoked: z.boolean(),
    by: z.string()
  })
  .meta({ id: 'CaseLine' })
export type CaseLine = z.infer<typeof CaseLine>

export const CaseEvent = z.object({
  id: z.uuid(),
  deed: CaseDeed,
  state: CaseState,
  by: z.string(),
  doneAt: z.string(),
  basis: z.string(),
  reason: z.string().nullable()
})
export type CaseEvent = z.infer<typeof CaseEvent>

export const CaseDetail = z
  .object({
    line: CaseLine,
    applicant: Applicant,
    authority: z.string().nullable(),
    form: z.record(z.string(), z.unknown()),
    /** What the register knows of the person, and of the child where it has the child; null where it is out of sight. */
    person: PersonLine.nullable(),
    child: PersonLine.nullable(),
    events: z.array(CaseEvent),
    certificates: z.array(Certificate),
    /** The deeds of this post now; none where the officer has to step aside. */
    deeds: z.array(CaseDeed),
    stepAside: z.enum(['own', 'relative']).nullable()
  })
  .meta({ id: 'Case' })
export type CaseDetail = z.infer<typeof CaseDetail>

/** What stands here by consent only: seen at the street, in no list and no count, and gone on `keptUntil`. */
export const ConsentReceipt = z.object({
  id: z.uuid(),
  matter: MatterKey,
  textVersion: z.string(),
  channel: z.string(),
  givenOn: Day,
  keptUntil: Day
})
export type ConsentReceipt = z.infer<typeof ConsentReceipt>

const one = z.object({ id: z.uuid() })
const read = { needs: 'cases.read', operation: 'cases.handle', trace: 'reads-people' } as const
const handle = { needs: 'cases.handle', operation: 'cases.handle', trace: 'changes', status: 201 } as const

export const cases = {
  listCases: route({
    ...read,
    method: 'GET',
    path: '/cases',
    summary: 'Cases of my area: open ones by deadline, others the latest first',
    query: z.object({
      shelf: CaseShelf.default('delivered'),
      matter: MatterKey.optional(),
      after: written('cursor', z.string().max(300)).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({
      cases: z.array(CaseLine),
      next: z.string().nullable(),
      /** How many there are, counted no further than `most`; null after the first page. */
      total: z.int().nullable(),
      most: z.int()
    })
  }),
  getCase: route({
    ...read,
    method: 'GET',
    path: '/cases/{id}',
    summary: 'One case: the form beside what the register knows, what was done, its certificates',
    params: one,
    answer: CaseDetail
  }),
  listPersonCases: route({
    ...read,
    method: 'GET',
    path: '/people/{id}/cases',
    summary: 'What one person asked for',
    params: z.object({ id: EnrolmentId }),
    answer: z.object({ cases: z.array(CaseLine), receipts: z.array(ConsentReceipt) })
  }),
  openCase: route({
    ...handle,
    method: 'POST',
    path: '/cases',
    summary: 'Record what a resident asks for at the window; what needs no decision is done at once',
    body: NewCase,
    answer: z.object({ id: z.uuid() })
  }),
  actOnCase: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/deeds',
    summary: 'Withdraw at the resident’s wish, return what was issued wrongly, or issue anew; with a reason',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      deed: CaseDeed.extract(['return', 'withdraw', 'reissue']),
      reason: Words
    }),
    answer: z.object({ id: z.uuid() })
  }),
  printReceipt: route({
    ...read,
    method: 'POST',
    path: '/cases/{id}/receipt',
    summary: 'The receipt as a PDF; each print is a use of the seal',
    needs: 'cases.handle',
    operation: 'certificates.issue',
    trace: 'changes',
    params: one,
    body: z.strictObject({ language: z.enum(['zh', 'en']) }),
    answer: MadeFile
  }),
  getStepAside: route({
    method: 'GET',
    path: '/cases/step-aside',
    summary: 'Whether I said which person I am, so that no case of mine or of my family comes to me',
    needs: 'cases.handle',
    operation: 'cases.step-aside',
    trace: 'none',
    answer: z.object({ declaredAt: z.string().nullable() })
  }),
  declareStepAside: route({
    method: 'POST',
    path: '/cases/step-aside',
    summary: 'Say by my own identity number which person I am; only a keyed hash of it is kept',
    needs: 'cases.handle',
    operation: 'cases.step-aside',
    trace: 'changes',
    status: 201,
    body: z.strictObject({ commandId: CommandId, idNumber: z.string().trim().max(40) }),
    answer: z.object({ declared: z.boolean() })
  })
}
