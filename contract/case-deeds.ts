import { z } from 'zod'
import { Applicant, CaseContact, CaseDeed, DecisionChoice, MatterKey, PrintoutKind } from './cases.ts'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, HousePhone } from './values.ts'

const Words = z.string().trim().min(2).max(200)
/** The key of a paper of the matter. */
const Paper = z.string().max(40)
/** The state of the case that was seen: whoever acts on an older one is told, and loses nothing. */
const Version = z.int().positive()

/** Every matter has its own form (law/matters.ts), by which `form` is read. */
export const NewCase = z.strictObject({
  commandId: CommandId,
  matter: MatterKey,
  variant: z.string().max(40),
  enrolment: EnrolmentId,
  applicant: Applicant,
  /** What a guardian, a proxy or staff who act for somebody showed or were asked. */
  authority: Words.optional(),
  /** The last day of a proxy's authority, where it has one. */
  authorityUntil: Day.optional(),
  /** The proxy, where the register has them: on their own page they follow the case until that day. */
  proxy: EnrolmentId.optional(),
  /** Papers shown at the window. */
  papers: z.array(Paper).max(20).default([]),
  /** Twins and more: the same is asked for each of these children too, each in a case of its own. */
  alsoFor: z.array(EnrolmentId).max(4).default([]),
  /** Kept as a draft: nothing is promised yet. */
  draft: z.boolean().default(false),
  form: z.record(z.string(), z.unknown()),
  /** Where the variant stands on consent: which text was agreed to, and how. */
  consent: z.strictObject({ version: z.string().max(20), channel: z.enum(['signed-paper', 'on-screen']) }).optional(),
  /** What it follows: a receipt from before the birth, which is deleted, or the case of an applicant who died, whose day it keeps. */
  follows: z.uuid().optional()
})
export type NewCase = z.infer<typeof NewCase>

const one = z.object({ id: z.uuid() })
const decide = { needs: 'cases.decide', operation: 'cases.handle', trace: 'changes', status: 201 } as const
const handle = { needs: 'cases.handle', operation: 'cases.handle', trace: 'changes', status: 201 } as const

/** What is done with cases; what is read of them stands in cases.ts. */
export const caseDeeds = {
  openCase: route({
    ...handle,
    method: 'POST',
    path: '/cases',
    summary: 'Record what a resident asks for at the window; what needs no decision is done at once',
    body: NewCase,
    answer: z.object({ id: z.uuid(), ids: z.array(z.uuid()) })
  }),
  openRenewals: route({
    ...handle,
    method: 'POST',
    path: '/cases/renewals',
    summary: 'Open this year’s confirmation for everybody who is due one; nobody has to come',
    body: z.strictObject({ commandId: CommandId, matter: MatterKey }),
    /** `left`: those this account steps aside from, or whose record has closed; a colleague looks at them. */
    answer: z.object({ opened: z.int(), left: z.int() })
  }),
  saveDraft: route({
    ...handle,
    method: 'PUT',
    path: '/cases/{id}/draft',
    summary: 'Change a draft, or what was written wrongly before the case is accepted',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      version: Version,
      form: z.record(z.string(), z.unknown()),
      papers: z.array(Paper).max(20).default([])
    }),
    answer: z.object({ id: z.uuid(), version: z.int() })
  }),
  actOnCase: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/deeds',
    summary:
      'Do the next thing with a case: tell once what is missing, accept, check, hand out, extend, transfer, withdraw',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      version: Version,
      deed: CaseDeed.exclude(['decide', 'reopen', 'escalate']),
      reason: Words.optional(),
      /** The papers it is about. A notice names all that are missing besides. */
      papers: z.array(Paper).max(20).default([]),
      /** Where a transfer goes: a street or a community. */
      to: AreaCode.optional(),
      /** Who came, where the resident does something. */
      cameBy: Applicant.optional()
    }),
    answer: z.object({ id: z.uuid(), version: z.int() })
  }),
  decideCase: route({
    ...decide,
    method: 'POST',
    path: '/cases/{id}/decision',
    summary: 'Decide a checked case by what the rule proposes; another person than who checked',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      version: Version,
      choice: DecisionChoice,
      proposalMark: z.string().max(64),
      reason: Words.optional()
    }),
    /** `hidden`: the decision protects the person, and whoever decided sees the case no more. */
    answer: z.object({ id: z.uuid(), version: z.int(), hidden: z.boolean() })
  }),
  reopenCase: route({
    ...decide,
    method: 'POST',
    path: '/cases/{id}/reopening',
    summary: 'Take a decided or returned case up again, with a reason; what was issued no longer holds',
    params: one,
    body: z.strictObject({ commandId: CommandId, version: Version, reason: Words }),
    answer: z.object({ id: z.uuid(), version: z.int() })
  }),
  answerObjection: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/answers',
    summary: 'Answer an objection of the resident in one’s own words; they read it on their page',
    params: one,
    body: z.strictObject({ commandId: CommandId, version: Version, text: z.string().trim().min(2).max(1000) }),
    answer: z.object({ id: z.uuid(), version: z.int() })
  }),
  nameContacts: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/contacts',
    summary: 'Name the two colleagues who are there for a family; who was it before stays on record',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      accounts: z.array(z.uuid()).length(2),
      /** Of each, the line of the office by which the family reaches them. */
      phones: z.array(HousePhone.nullable()).length(2).optional()
    }),
    answer: z.object({ contacts: z.array(CaseContact) })
  }),
  removeAttachment: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/attachments/{attachment}/removal',
    summary: 'Delete a paper that was added by mistake, at once',
    params: one.extend({ attachment: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  }),
  printReceipt: route({
    method: 'POST',
    path: '/cases/{id}/receipt',
    summary:
      'The receipt, the decision or the notice of what is missing as a PDF; each print of what was issued is a use of the seal, and a second one needs a reason',
    needs: 'cases.handle',
    operation: 'certificates.issue',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      language: z.enum(['zh', 'en']),
      paper: PrintoutKind.default('outcome'),
      reason: Words.optional()
    }),
    answer: MadeFile
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
