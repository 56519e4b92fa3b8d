import { z } from 'zod'
import { Certificate } from './certificates.ts'
import { PersonLine } from './people.ts'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, Day, EnrolmentId, HousePhone } from './values.ts'
import { written } from './written.ts'

/** Which matters there are is said by law/matters.ts alone, so that a new one touches no contract. */
export const MatterKey = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40)
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

/**
 * Which cases a list shows. Those at work by the day they are due: all of them, those to check, to decide or to hand out, those
 * that wait for a paper, those that are late, and drafts; those done the latest first, and those that no longer stand.
 */
export const CaseShelf = z.enum([
  'delivered',
  'open',
  'late',
  'to-check',
  'to-decide',
  'to-deliver',
  'waiting',
  'drafts',
  'objected',
  'ended'
])
export type CaseShelf = z.infer<typeof CaseShelf>

/** How a deadline looks at a desk: late, soon (three working days or fewer), in time, or standing while a paper is owed. */
export const Lamp = z.enum(['red', 'amber', 'green', 'paused'])
export type Lamp = z.infer<typeof Lamp>

export const Applicant = z.enum(['self', 'guardian', 'proxy', 'staff'])
export type Applicant = z.infer<typeof Applicant>

export const CaseDeed = z.enum([
  'submit',
  'notice',
  'supply',
  'accept',
  'accept-gaps',
  'check',
  'decide',
  'deliver',
  'return',
  'withdraw',
  'extend',
  'transfer',
  'reopen',
  'reissue',
  'escalate'
])
export type CaseDeed = z.infer<typeof CaseDeed>

/** What an official does with what the rule proposed (law/rules/settle-decision.ts). */
export const DecisionChoice = z.enum(['as-proposed', 'grant-open', 'refuse-open'])
export type DecisionChoice = z.infer<typeof DecisionChoice>

export const CaseLine = z
  .object({
    id: z.uuid(),
    matter: MatterKey,
    variant: z.string(),
    state: CaseState,
    version: z.int(),
    lamp: Lamp.nullable(),
    name: z.string(),
    enrolment: EnrolmentId,
    area: AreaCode,
    receivedAt: z.string(),
    dueOn: Day.nullable(),
    workingDaysLeft: z.int().nullable(),
    /** The number on the paper, and whether that paper still holds. */
    number: z.string().nullable(),
    revoked: z.boolean(),
    /** The day of an objection that was not answered yet. */
    objectedOn: Day.nullable(),
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
  reason: z.string().nullable(),
  papers: z.array(z.string())
})
export type CaseEvent = z.infer<typeof CaseEvent>

/** `known`: the register shows it, so it is not asked for. `owed`: it was asked for, or may follow. */
export const CasePaper = z.object({
  key: z.string(),
  state: z.enum(['known', 'shown', 'owed', 'missing']),
  mayFollow: z.boolean()
})
export type CasePaper = z.infer<typeof CasePaper>

/** A paper of the case as a file: what it is was told by its bytes. */
export const CaseAttachment = z.object({
  id: z.uuid(),
  paper: z.string(),
  kind: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  bytes: z.int(),
  by: z.string(),
  addedAt: z.string()
})
export type CaseAttachment = z.infer<typeof CaseAttachment>

/** What was said in a case in somebody's own words: by the resident (`own`), or by the office in answer. */
export const CaseWord = z.object({
  id: z.uuid(),
  kind: z.enum(['statement', 'objection', 'answer']),
  text: z.string(),
  own: z.boolean(),
  by: z.string(),
  saidAt: z.string()
})
export type CaseWord = z.infer<typeof CaseWord>

/** A colleague who is there for a family by name. `inPost`: still holds a post today. */
export const CaseContact = z.object({
  id: z.uuid(),
  place: z.int(),
  account: z.uuid(),
  name: z.string(),
  since: Day,
  inPost: z.boolean(),
  /** The line of the office; null where none was said, or somebody else took over. */
  phone: HousePhone.nullable()
})
export type CaseContact = z.infer<typeof CaseContact>

export const ContactCandidate = z.object({ account: z.uuid(), name: z.string(), area: AreaCode })
export type ContactCandidate = z.infer<typeof ContactCandidate>

/** What of a case is printed: what came out of it (decision, certificate, receipt), or the notice of what is missing. */
export const PrintoutKind = z.enum(['outcome', 'notice'])
export type PrintoutKind = z.infer<typeof PrintoutKind>

/** A printing of a paper that still stands; a second one says why. */
export const CasePrint = z.object({
  id: z.uuid(),
  kind: PrintoutKind,
  by: z.string(),
  printedAt: z.string(),
  reason: z.string().nullable()
})
export type CasePrint = z.infer<typeof CasePrint>

/** Something an official should know before going on, in words. */
export const CaseAlert = z.object({ code: z.string(), zh: z.string(), en: z.string() })
export type CaseAlert = z.infer<typeof CaseAlert>

export const CaseDecision = z.object({
  id: z.uuid(),
  choice: DecisionChoice,
  outcome: z.string(),
  by: z.string(),
  decidedAt: z.string(),
  /** By law/rules/decision.ts. */
  decision: z.record(z.string(), z.unknown())
})
export type CaseDecision = z.infer<typeof CaseDecision>

export const CaseDetail = z
  .object({
    line: CaseLine,
    applicant: Applicant,
    authority: z.string().nullable(),
    authorityUntil: Day.nullable(),
    /** The day on which the person took it back before that. */
    authorityEndedOn: Day.nullable(),
    papers: z.array(CasePaper),
    attachments: z.array(CaseAttachment),
    contacts: z.array(CaseContact),
    words: z.array(CaseWord),
    alerts: z.array(CaseAlert),
    /** What the rule says today on what the register knows today, by law/rules/decision.ts; null where nothing is decided. */
    proposal: z.record(z.string(), z.unknown()).nullable(),
    /** Stands for the proposal: a decision names the one that was read. */
    proposalMark: z.string().nullable(),
    decisions: z.array(CaseDecision),
    /** The draft is of an earlier edition of the form: what is still asked was kept. */
    olderForm: z.boolean(),
    form: z.record(z.string(), z.unknown()),
    /** What the register knows of the person, and of the child where it has the child; null where it is out of sight. */
    person: PersonLine.nullable(),
    child: PersonLine.nullable(),
    events: z.array(CaseEvent),
    certificates: z.array(Certificate),
    prints: z.array(CasePrint),
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
  countCases: route({
    ...read,
    method: 'GET',
    path: '/cases/counts',
    summary: 'How many cases of my area are late, soon due, to check, to decide, to hand out, and waiting for a paper',
    trace: 'none',
    answer: z.object({
      late: z.int(),
      soon: z.int(),
      toCheck: z.int(),
      toDecide: z.int(),
      toDeliver: z.int(),
      waiting: z.int(),
      escalated: z.int(),
      /** Objections that were not answered yet. */
      objected: z.int(),
      /** Counted no further. */
      most: z.int()
    })
  }),
  listPersonCases: route({
    ...read,
    method: 'GET',
    path: '/people/{id}/cases',
    summary: 'What one person asked for',
    params: z.object({ id: EnrolmentId }),
    answer: z.object({
      cases: z.array(CaseLine),
      receipts: z.array(ConsentReceipt),
      /** Who is there for the family by name, of its latest case that has somebody. */
      contacts: z.array(CaseContact)
    })
  }),
  listCandidates: route({
    ...read,
    method: 'GET',
    path: '/cases/contact-candidates',
    summary: 'Colleagues of my area who may be there for a family by name',
    needs: 'cases.handle',
    trace: 'none',
    answer: z.object({ candidates: z.array(ContactCandidate) })
  }),
  readAttachment: route({
    ...read,
    method: 'GET',
    path: '/cases/{id}/attachments/{attachment}',
    summary: 'A paper of a case, as the file it came as',
    params: one.extend({ attachment: z.uuid() }),
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
  })
}
