import type { access } from '../../contract/access.ts'
import type { Handlers } from '../platform/serve.ts'
import { activate, addAccount, resetPassword } from './activation.ts'
import { askApproval } from './ask-approval.ts'
import { decideApproval, listApprovals } from './decide-approval.ts'
import { askPost, endPost } from './grant-post.ts'
import { issueToken, revokeToken } from './issue-token.ts'
import { listAccounts } from './list-accounts.ts'
import { lockAccount, revokeSessions, unlockAccount } from './lock-account.ts'
import { setUp } from './set-up.ts'
import { showMe } from './show-me.ts'
import type { SignIn } from './sign-in.ts'
import { takePost } from './take-post.ts'

export function accessRoutes(signIn: SignIn): Handlers<typeof access> {
  return {
    showMe,
    takePost: (ctx, { body }) => takePost(ctx, body.post),
    setUp: async (ctx, { body }) => ({ accounts: await setUp(signIn, body, ctx.on) }),
    listAccounts: (ctx, { query }) => listAccounts(ctx, query.after),
    addAccount: (ctx, { body }) => addAccount(ctx, signIn, body),
    resetPassword: (ctx, { params }) => resetPassword(ctx, signIn, params.id),
    activate: (ctx, { body }) => activate(ctx, signIn, body),
    lockAccount: (ctx, { params }) => lockAccount(ctx, params.id),
    unlockAccount: (ctx, { params }) => unlockAccount(ctx, params.id),
    revokeSessions: (ctx, { params }) => revokeSessions(ctx, params.id),
    askPost: (ctx, { body }) => askPost(ctx, body),
    endPost: (ctx, { params }) => endPost(ctx, params.id),
    askApproval: async (ctx, { body }) => ({ approval: await askApproval(ctx, body) }),
    listApprovals,
    decideApproval: (ctx, { params, body }) => decideApproval(ctx, params.id, body.decision),
    issueToken: (ctx, { body }) => issueToken(ctx, body),
    revokeToken: (ctx, { params }) => revokeToken(ctx, params.id)
  }
}
