import { z } from 'zod'
import { RosterKey } from './people.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from './values.ts'
import { written } from './written.ts'

/** The roles of law reference 6; what each may do stands in server/platform/access.ts. */
export const Role = z.enum([
  'street_officer',
  'street_reviewer',
  'community_worker',
  'grid_worker',
  'district_officer',
  'duty_officer',
  'policy_admin',
  'administrator',
  'auditor',
  'dpo',
  'legal_reviewer',
  'petition_handler',
  'clinic_staff',
  'association_member',
  'volunteer',
  'employer_contact',
  'venue_partner',
  'citizen',
  'proxy'
])
export type Role = z.infer<typeof Role>

export const AccountId = z.uuid().brand('AccountId')
export type AccountId = z.infer<typeof AccountId>
export const PostId = z.uuid().brand('PostId')
export type PostId = z.infer<typeof PostId>
export const ApprovalId = z.uuid().brand('ApprovalId')
export type ApprovalId = z.infer<typeof ApprovalId>

/** Lower-case letters, digits, dot and underscore, like `zhangmin`. */
export const Username = written('name', z.string().regex(/^[a-z][a-z0-9_.]{2,29}$/))
export const Password = written('secret', z.string().min(10).max(128))

export const Post = z.strictObject({
  id: PostId,
  role: Role,
  area: AreaCode,
  areaName: z.string().nullable(),
  validFrom: Day,
  /** The last day; null while it is open. */
  validTo: Day.nullable()
})
export type Post = z.infer<typeof Post>

export const Me = z.strictObject({
  account: z.strictObject({ id: AccountId, username: z.string(), name: z.string(), secondFactor: z.boolean() }),
  /** The posts that hold today. */
  posts: z.array(Post),
  activePost: PostId.nullable(),
  /** The active post works with a second factor only, and the account has none yet: it may do nothing until then. */
  secondFactorNeeded: z.boolean(),
  /** The last day on which the account works, by its certificate of privacy training. */
  worksUntil: Day,
  permissions: z.array(z.string())
})
export type Me = z.infer<typeof Me>

export const ApprovalKind = z.enum(['grant-post', 'reveal-in-bulk', 'export', 'clear-second-factor'])
export type ApprovalKind = z.infer<typeof ApprovalKind>

/** What is asked for, as ids, areas, days, counts and a purpose: never a name or a number of a resident. */
export const ApprovalPayload = z.record(
  z.string(),
  z.union([z.string().max(200), z.number(), z.boolean(), z.null(), z.array(z.uuid()).max(500)])
)
export type ApprovalPayload = z.infer<typeof ApprovalPayload>

const purpose = z.string().trim().min(4).max(200)
/**
 * What a second person agrees to and what is compared when it is done: a list for a purpose with at most so many rows, or
 * the numbers of the people named for a reason, each of them once.
 */
export const ListToOpen = z.strictObject({ roster: RosterKey, purpose, rows: z.int().min(1).max(20_000) })
export type ListToOpen = z.infer<typeof ListToOpen>
export const NumbersToOpen = z.strictObject({ enrolments: z.array(EnrolmentId).min(1).max(500), purpose })
export type NumbersToOpen = z.infer<typeof NumbersToOpen>

export const Approval = z.strictObject({
  id: ApprovalId,
  kind: ApprovalKind,
  payload: ApprovalPayload,
  area: AreaCode,
  askedBy: AccountId,
  askedByName: z.string(),
  askedAt: z.iso.datetime(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  status: z.enum(['asked', 'granted', 'refused', 'used', 'expired'])
})
export type Approval = z.infer<typeof Approval>

export const WorkKind = z.enum(['import', 'move', 'list', 'approval', 'contact', 'obligation', 'record'])
export type WorkKind = z.infer<typeof WorkKind>

/** A piece of open work that came to the caller by a hand-over. */
export const HandedWork = z.strictObject({ kind: WorkKind, id: z.uuid(), fromName: z.string(), at: z.iso.datetime() })
export type HandedWork = z.infer<typeof HandedWork>

/** Where the caller is signed in. */
export const Session = z.strictObject({
  id: z.uuid(),
  current: z.boolean(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  address: z.string().nullable(),
  browser: z.string().nullable()
})
export type Session = z.infer<typeof Session>

const Command = z.strictObject({ commandId: CommandId })
export const NewAccount = z.strictObject({
  username: Username,
  name: written('name', z.string().min(1).max(100)),
  area: AreaCode
})
export type NewAccount = z.infer<typeof NewAccount>

const Administrator = NewAccount.omit({ area: true }).extend({ password: Password })

export const access = {
  showMe: route({
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in, their posts and what the active one may do',
    needs: 'signed-in',
    operation: 'access.sign-in',
    trace: 'none',
    answer: Me
  }),
  takePost: route({
    method: 'POST',
    path: '/me/active-post',
    summary: 'Makes one of your posts the active one of this session',
    needs: 'signed-in',
    operation: 'access.sign-in',
    trace: 'changes',
    body: z.strictObject({ commandId: CommandId, post: PostId }),
    answer: z.strictObject({ post: PostId })
  }),
  /** No command id: a stored answer or hash of a body with a password in it would help to guess it. */
  setUp: route({
    method: 'POST',
    path: '/setup',
    summary: 'Makes the first two administrators with the one-time link of a new installation',
    needs: 'anyone',
    operation: 'access.sign-in',
    trace: 'changes',
    perMinute: 10,
    body: z.strictObject({
      token: written('secret', z.string().max(100)),
      administrators: z.tuple([Administrator, Administrator])
    }),
    answer: z.strictObject({ accounts: z.array(AccountId) }),
    status: 201
  }),
  /** No command id, for the reason of setUp. */
  activate: route({
    method: 'POST',
    path: '/activate',
    summary: 'Sets the password of an account with its one-time token',
    needs: 'anyone',
    operation: 'access.sign-in',
    trace: 'changes',
    perMinute: 10,
    body: z.strictObject({ token: written('secret', z.string().max(100)), password: Password }),
    answer: z.strictObject({ username: z.string() })
  }),
  listHandedWork: route({
    method: 'GET',
    path: '/me/handed-work',
    summary: 'Open work handed over to you',
    needs: 'signed-in',
    operation: 'access.posts',
    trace: 'none',
    answer: z.strictObject({ work: z.array(HandedWork) })
  }),
  listSessions: route({
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where you are signed in',
    needs: 'signed-in',
    operation: 'access.sign-in',
    trace: 'none',
    answer: z.strictObject({ sessions: z.array(Session) })
  }),
  endSession: route({
    method: 'POST',
    path: '/me/sessions/{id}/end',
    summary: 'Ends one of your own sessions',
    needs: 'signed-in',
    operation: 'access.sign-in',
    trace: 'changes',
    params: z.strictObject({ id: z.uuid() }),
    body: Command,
    answer: z.strictObject({ ended: z.uuid() })
  }),
  askApproval: route({
    method: 'POST',
    path: '/approvals',
    summary: 'Asks a second person to agree to an unmasking in bulk or an export',
    needs: 'access.ask',
    operation: 'access.approve',
    trace: 'changes',
    body: z.strictObject({
      commandId: CommandId,
      kind: ApprovalKind.exclude(['grant-post', 'clear-second-factor']),
      area: AreaCode,
      payload: z.union([ListToOpen, NumbersToOpen])
    }),
    answer: z.strictObject({ approval: ApprovalId }),
    status: 202
  }),
  listApprovals: route({
    method: 'GET',
    path: '/approvals',
    summary: 'What waits for your decision in your area, oldest first',
    needs: 'access.approve',
    operation: 'access.approve',
    trace: 'none',
    query: z.strictObject({ after: z.uuid().optional() }),
    answer: z.strictObject({ approvals: z.array(Approval), next: ApprovalId.nullable() })
  }),
  listAsked: route({
    method: 'GET',
    path: '/me/approvals',
    summary: 'What you asked a second person for and what came of it, latest first',
    needs: 'signed-in',
    operation: 'access.approve',
    trace: 'none',
    query: z.strictObject({ after: z.uuid().optional() }),
    answer: z.strictObject({ approvals: z.array(Approval), next: ApprovalId.nullable() })
  }),
  decideApproval: route({
    method: 'POST',
    path: '/approvals/{id}/decide',
    summary: 'Grants or refuses what another person asked for',
    needs: 'access.approve',
    operation: 'access.approve',
    trace: 'changes',
    params: z.strictObject({ id: ApprovalId }),
    /** A refusal says why. */
    body: z.strictObject({
      commandId: CommandId,
      decision: z.enum(['grant', 'refuse']),
      reason: z.string().trim().max(200).optional()
    }),
    answer: z.strictObject({ status: Approval.shape.status, post: PostId.nullable() })
  }),
  /** No command id: the answer holds the token, which is kept nowhere. */
  issueToken: route({
    method: 'POST',
    path: '/tokens',
    summary: 'Makes a bearer token that acts as one of your own posts; it is shown once',
    needs: 'signed-in',
    operation: 'access.posts',
    trace: 'changes',
    body: z.strictObject({ post: PostId, name: z.string().min(1).max(100), validTo: Day }),
    answer: z.strictObject({ id: z.uuid(), token: z.string() }),
    status: 201
  }),
  revokeToken: route({
    method: 'POST',
    path: '/tokens/{id}/revoke',
    summary: 'Ends a bearer token at once: your own, or as an administrator one in your area',
    needs: 'signed-in',
    operation: 'access.posts',
    trace: 'changes',
    params: z.strictObject({ id: z.uuid() }),
    body: Command,
    answer: z.strictObject({ id: z.uuid() })
  })
}
