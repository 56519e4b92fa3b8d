import { v7 as uuidv7 } from 'uuid'
import type { AccountId, HandedWork, PostId, Role, WorkKind } from '../../contract/access.ts'
import type { OpenWork } from '../../contract/accounts.ts'
import { areaRange, permissionsOf } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Whose open work, and where. */
interface Held {
  account: string
  lo: number
  hi: number
}

/** A kind of work that somebody answers for: the domain it belongs to says what is open and what it takes to do it. */
export interface WorkHeld {
  kind: WorkKind
  needs: string
  find: (ctx: Context, held: Held) => Promise<string[]>
  /** What the domain changes of its own when the work named by the hand-over goes to its successor. */
  take?: (ctx: Context, taken: { handover: string; ids: readonly string[] }) => Promise<void>
}

/** A request for approval is used by who answers for it, within 24 hours of the decision. */
export const approvalsHeld: WorkHeld = {
  kind: 'approval',
  needs: 'access.ask',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ctx.tx.query<{ id: string }>(
        `select id from access.approval where area between $2 and $3 and kind in ('export', 'reveal-in-bulk')
           and (status = 'asked' or status = 'granted' and decided_at > now() - interval '24 hours')
           and access.responsible('approval', id, asked_by) = $1`,
        [account, lo, hi]
      )
    ).rows.map(({ id }) => id)
}

interface Post {
  id: PostId
  account: AccountId
  area: number
}

async function postOf(ctx: Context, id: PostId): Promise<Post> {
  const { rows } = await ctx.tx.query<Post>(
    'select id, account_id as account, area from access.post where id = $1 and area between $2 and $3',
    [id, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

/** Another post of the same person that reaches the area goes on with the work: nothing needs a successor then. */
async function openWorkOf(ctx: Context, { id, account, area }: Post, kinds: readonly WorkHeld[]) {
  const range = areaRange(area)
  const { rows } = await ctx.tx.query<{ role: Role; area: number }>(
    `select role, area from access.post where account_id = $1 and id <> $2 and ended_at is null
       and valid_from <= $3 and (valid_to is null or valid_to >= $3)`,
    [account, id, ctx.on]
  )
  const goesOn = ({ needs }: WorkHeld) =>
    rows.some(post => covers(post.area, area) && permissionsOf(post.role).has(needs))
  const found = []
  for (const kind of kinds) if (!goesOn(kind)) found.push({ kind, ids: await kind.find(ctx, { account, ...range }) })
  return found.filter(({ ids }) => ids.length > 0)
}

function covers(area: number, other: number): boolean {
  const [outer, inner] = [areaRange(area), areaRange(other)]
  return outer.lo <= inner.lo && outer.hi >= inner.hi
}

interface Successor {
  account: AccountId
  name: string
  username: string
  role: Role
  area: number
}

/** Who holds a post today that reaches the whole area and may do every kind of the work. */
async function successorsFor(ctx: Context, { account, area }: Post, needs: string[]): Promise<Successor[]> {
  const { lo, hi } = areaRange(area)
  const { rows } = await ctx.tx.query<Successor>(
    `select distinct on (l.username) l.id as account, l.name, l.username, p.role, p.area
     from access.post p join access.login l on l.id = p.account_id
     left join access.lockout k on k.account_id = l.id
     where p.account_id <> $1 and k.locked_at is null and p.ended_at is null and p.valid_from <= $2
       and (p.valid_to is null or p.valid_to >= $2) and p.area <= $3 and p.area between $4 and $5
     order by l.username, p.area desc`,
    [account, ctx.on, hi, ctx.caller.lo, ctx.caller.hi]
  )
  return rows.filter(
    post => areaRange(post.area).hi >= hi && post.area <= lo && needs.every(need => permissionsOf(post.role).has(need))
  )
}

export async function showOpenWork(ctx: Context, id: PostId, kinds: readonly WorkHeld[]): Promise<OpenWork> {
  const post = await postOf(ctx, id)
  const open = await openWorkOf(ctx, post, kinds)
  const needs = open.map(({ kind }) => kind.needs)
  const successors = open.length > 0 ? await successorsFor(ctx, post, needs) : []
  return {
    work: open.map(({ kind, ids }) => ({ kind: kind.kind, n: ids.length })),
    successors: successors.map(({ area: _, ...successor }) => successor)
  }
}

/** Hands everything open over in one go. Answers how many pieces went. */
export async function handOver(
  ctx: Context,
  { post: id, successor }: { post: PostId; successor: AccountId },
  kinds: readonly WorkHeld[]
): Promise<number> {
  const post = await postOf(ctx, id)
  const open = await openWorkOf(ctx, post, kinds)
  if (open.length === 0) return 0
  const needs = open.map(({ kind }) => kind.needs)
  const fit = (await successorsFor(ctx, post, needs)).some(({ account }) => account === successor)
  if (!fit) throw new Refusal('access.successor')
  const handover = uuidv7()
  await ctx.tx.query(
    'insert into access.handover (id, area, from_account, to_account, post_id, made_by) values ($1, $2, $3, $4, $5, $6)',
    [handover, post.area, post.account, successor, post.id, ctx.caller.account]
  )
  let handed = 0
  for (const { kind, ids } of open) {
    await ctx.tx.query(
      'insert into access.handed_work (handover_id, kind, work_id) select $1, $2, unnest($3::uuid[]) as work',
      [handover, kind.kind, ids]
    )
    await kind.take?.(ctx, { handover, ids })
    handed += ids.length
  }
  ctx.trace({ detail: { post: post.id, successor, handed } })
  return handed
}

/** A post that leaves open work behind needs a successor, or the plain word that the office takes it. */
export async function settleWork(
  ctx: Context,
  { post, successor }: { post: PostId; successor: AccountId | null | undefined },
  kinds: readonly WorkHeld[]
): Promise<void> {
  if (successor) await handOver(ctx, { post, successor }, kinds)
  if (successor !== undefined) return
  const open = await openWorkOf(ctx, await postOf(ctx, post), kinds)
  const n = open.reduce((sum, { ids }) => sum + ids.length, 0)
  if (n > 0) throw new Refusal('access.open-work', { n })
}

/** What came to the caller by a hand-over and is still open. */
export async function listHandedWork(ctx: Context, kinds: readonly WorkHeld[]): Promise<{ work: HandedWork[] }> {
  const { account, lo, hi } = ctx.caller
  const work: HandedWork[] = []
  for (const { kind, find } of kinds) {
    const { rows } = await ctx.tx.query<Omit<HandedWork, 'kind'>>(
      `select distinct on (w.work_id) w.work_id as id, l.name as "fromName", h.made_at as at
       from access.handed_work w join access.handover h on h.id = w.handover_id join access.login l on l.id = h.from_account
       where w.kind = $1 and h.to_account = $2 and w.work_id = any($3) order by w.work_id, h.made_at desc`,
      [kind, account, await find(ctx, { account, lo, hi })]
    )
    work.push(...rows.map(row => ({ kind, ...row })))
  }
  return { work: work.sort((a, b) => (a.at < b.at ? 1 : -1)) }
}
