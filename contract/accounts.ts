import { z } from 'zod'
import { AccountId, ApprovalId, NewAccount, Post, PostId, Role, Username, WorkKind } from './access.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'
import { written } from './written.ts'

export const Account = z.strictObject({
  id: AccountId,
  username: z.string(),
  name: z.string(),
  area: AreaCode,
  secondFactor: z.boolean(),
  /** By whom the account is locked: wrong passwords (for 15 minutes, at the address they came from), or an administrator. */
  locked: z.enum(['no', 'wrong-passwords', 'administrator']),
  sessions: z.int(),
  /** The link to set a password was given out at this moment and not used yet. */
  waitsSince: z.string().nullable(),
  posts: z.array(Post),
  /** Posts that ended by their last day within 90 days: their open work may still wait for a successor. */
  lapsed: z.array(Post)
})
export type Account = z.infer<typeof Account>

/** Which accounts to list: all, locked ones, without a post, with a post that ends within 30 days or lapsed, without a second factor. */
export const AccountFilter = z.enum(['all', 'locked', 'no-post', 'expiring', 'lapsed', 'no-second-factor'])
export type AccountFilter = z.infer<typeof AccountFilter>

/** Open work of who holds a post, and who could take it over: posts of today that reach the whole area and may do it. */
export const OpenWork = z.strictObject({
  work: z.array(z.strictObject({ kind: WorkKind, n: z.int() })),
  successors: z.array(z.strictObject({ account: AccountId, name: z.string(), username: z.string(), role: Role }))
})
export type OpenWork = z.infer<typeof OpenWork>

export const NewPost = z.strictObject({
  commandId: CommandId,
  account: AccountId,
  role: Role,
  area: AreaCode,
  validFrom: Day,
  validTo: Day.nullable().default(null)
})
export type NewPost = z.infer<typeof NewPost>

/** The token for `/activate`, in a link `/activate#token` handed to the person: once, within 7 days, shown only now. */
const Activation = z.strictObject({ account: AccountId, activation: z.string() })
const Command = z.strictObject({ commandId: CommandId })

const administer = { needs: 'access.administer', operation: 'access.posts', trace: 'changes' } as const

/** How an administrator keeps the accounts and posts of an area; what everybody does with their own stands in access.ts. */
export const accounts = {
  listAccounts: route({
    method: 'GET',
    path: '/accounts',
    summary: 'The accounts administered in your area with their posts, by user name',
    needs: 'access.administer',
    operation: 'access.posts',
    trace: 'none',
    query: z.strictObject({
      after: written('cursor', z.string().max(30)).default(''),
      q: written('search', z.string().trim().max(100)).default(''),
      /** One account: by its id, or by its whole user name. */
      id: z.uuid().optional(),
      username: Username.optional(),
      show: AccountFilter.default('all')
    }),
    answer: z.strictObject({ accounts: z.array(Account), next: z.string().nullable(), total: Total })
  }),
  /** No command id, as the answer holds a token; the user name is unique, so a second sending makes no second account. */
  addAccount: route({
    ...administer,
    method: 'POST',
    path: '/accounts',
    summary: 'Makes an account; it sees nothing until a post is granted to it',
    body: NewAccount,
    answer: Activation,
    status: 201
  }),
  /** No command id, as the answer holds a token; a second sending voids the first one's. */
  resetPassword: route({
    ...administer,
    method: 'POST',
    path: '/accounts/{id}/reset',
    summary: 'Ends the password, the sessions and the tokens of an account, and answers the token for a new password',
    params: z.strictObject({ id: AccountId }),
    answer: Activation,
    status: 201
  }),
  lockAccount: route({
    ...administer,
    method: 'POST',
    path: '/accounts/{id}/lock',
    summary: 'Locks an account: sessions and tokens stop at once',
    params: z.strictObject({ id: AccountId }),
    body: Command,
    answer: z.strictObject({ account: AccountId })
  }),
  unlockAccount: route({
    ...administer,
    method: 'POST',
    path: '/accounts/{id}/unlock',
    summary: 'Unlocks an account and forgets its wrong passwords',
    params: z.strictObject({ id: AccountId }),
    body: Command,
    answer: z.strictObject({ account: AccountId })
  }),
  revokeSessions: route({
    ...administer,
    method: 'POST',
    path: '/accounts/{id}/sessions/revoke',
    summary: 'Ends every session of an account at once',
    params: z.strictObject({ id: AccountId }),
    body: Command,
    answer: z.strictObject({ revoked: z.int() })
  }),
  askPost: route({
    ...administer,
    method: 'POST',
    path: '/posts',
    summary: 'Asks to grant a post; another administrator decides',
    body: NewPost,
    answer: z.strictObject({ approval: ApprovalId }),
    status: 202
  }),
  endPost: route({
    ...administer,
    method: 'POST',
    path: '/posts/{id}/end',
    summary: 'Ends a post at once; its open work goes to the successor named, or with null stays with the office',
    params: z.strictObject({ id: PostId }),
    body: Command.extend({ successor: AccountId.nullable().optional() }),
    answer: z.strictObject({ post: PostId })
  }),
  showOpenWork: route({
    ...administer,
    method: 'GET',
    path: '/posts/{id}/work',
    summary: 'How much open work hangs on a post, by kind, and who could take it over',
    trace: 'none',
    params: z.strictObject({ id: PostId }),
    answer: OpenWork
  }),
  handOver: route({
    ...administer,
    method: 'POST',
    path: '/posts/{id}/handover',
    summary: 'Hands the open work of a post over to a successor in the same area',
    params: z.strictObject({ id: PostId }),
    body: Command.extend({ successor: AccountId }),
    answer: z.strictObject({ handed: z.int() })
  }),
  askClearSecondFactor: route({
    ...administer,
    method: 'POST',
    path: '/accounts/{id}/second-factor/clear',
    summary: 'Asks to clear the second factor of an account whose device is lost; another administrator decides',
    params: z.strictObject({ id: AccountId }),
    body: Command,
    answer: z.strictObject({ approval: ApprovalId }),
    status: 202
  })
}
