import type { access } from '../../contract/access.ts'
import type { accounts } from '../../contract/accounts.ts'
import type { staff } from '../../contract/staff.ts'
import type { Handlers } from '../platform/serve.ts'
import { activate, addAccount, resetPassword } from './activation.ts'
import { askApproval } from './ask-approval.ts'
import { askClearSecondFactor, clearSecondFactor } from './clear-second-factor.ts'
import { decideApproval, listApprovals, listAsked } from './decide-approval.ts'
import { askPost, endPost } from './grant-post.ts'
import { approvalsHeld, handOver, listHandedWork, showOpenWork, type WorkHeld } from './hand-over.ts'
import { issueToken, revokeToken } from './issue-token.ts'
import { listAccounts } from './list-accounts.ts'
import { lockAccount, revokeSessions, unlockAccount } from './lock-account.ts'
import { endQualification, listStaff, recordQualification } from './qualifications.ts'
import { endSession, listSessions } from './sessions.ts'
import { setUp } from './set-up.ts'
import { showMe } from './show-me.ts'
import type { SignIn } from './sign-in.ts'
import { takePost } from './take-post.ts'
import { listVacancies } from './vacancies.ts'

/** `workOf` are the kinds of open work the domains to the right know of. */
export const accessRoutes = (signIn: SignIn, workOf: readonly WorkHeld[]): Handlers<typeof access> => ({
  showMe,
  takePost: (ctx, { body }) => takePost(ctx, body.post),
  setUp: async (ctx, { body }) => ({ accounts: await setUp(signIn, body, ctx.on) }),
  activate: (ctx, { body }) => activate(ctx, signIn, body),
  listHandedWork: ctx => listHandedWork(ctx, [...workOf, approvalsHeld]),
  listSessions,
  endSession: (ctx, { params }) => endSession(ctx, params.id),
  askApproval: async (ctx, { body }) => ({ approval: await askApproval(ctx, body) }),
  listApprovals: (ctx, { query }) => listApprovals(ctx, query.after),
  listAsked: (ctx, { query }) => listAsked(ctx, query.after),
  decideApproval: async (ctx, { params, body }) => {
    const { clears, ...decided } = await decideApproval(ctx, { id: params.id, ...body })
    if (clears) await clearSecondFactor(signIn, clears)
    return decided
  },
  issueToken: (ctx, { body }) => issueToken(ctx, body),
  revokeToken: (ctx, { params }) => revokeToken(ctx, params.id)
})

export const staffRoutes: Handlers<typeof staff> = {
  listStaff: (ctx, { query }) => listStaff(ctx, query),
  listVacancies,
  recordQualification: (ctx, { params, body }) => recordQualification(ctx, { account: params.id, ...body }),
  endQualification: (ctx, { params }) => endQualification(ctx, params)
}

export function accountsRoutes(signIn: SignIn, workOf: readonly WorkHeld[]): Handlers<typeof accounts> {
  const kinds = [...workOf, approvalsHeld]
  return {
    listAccounts: (ctx, { query }) => listAccounts(ctx, query),
    addAccount: (ctx, { body }) => addAccount(ctx, signIn, body),
    resetPassword: (ctx, { params }) => resetPassword(ctx, signIn, params.id),
    lockAccount: (ctx, { params }) => lockAccount(ctx, params.id),
    unlockAccount: (ctx, { params }) => unlockAccount(ctx, params.id),
    revokeSessions: (ctx, { params }) => revokeSessions(ctx, params.id),
    askPost: (ctx, { body }) => askPost(ctx, body),
    endPost: (ctx, { params, body }) => endPost(ctx, { post: params.id, successor: body.successor }, kinds),
    showOpenWork: (ctx, { params }) => showOpenWork(ctx, params.id, kinds),
    handOver: async (ctx, { params, body }) => ({
      handed: await handOver(ctx, { post: params.id, successor: body.successor }, kinds)
    }),
    askClearSecondFactor: (ctx, { params }) => askClearSecondFactor(ctx, params.id)
  }
}
