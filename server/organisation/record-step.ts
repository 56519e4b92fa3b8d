import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { findOpen } from '../../law/gate.ts'
import { findKind, type RecordKind } from '../../law/organisation.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { after, type Denied, denied, fold, type RecordDeed, type RecordState, type RecordStep } from './record-rules.ts'

export interface RecordRow {
  register: number
  id: string
  area: number
  kind: RecordKindKey
  title: string
  state: RecordState
  version: number
  owner: string
  partner: string | null
  beginsOn: Day
  endsOn: Day
  fields: Record<string, string>
  inForceOn: Day | null
}

/** Another side is no colleague: it sees what it is a side of or takes part in, and nothing else. */
export const seenBy = ({ caller }: Context) =>
  caller.permissions.has('organisation.board')
    ? sql`true`
    : sql`(r.partner = ${caller.account}::uuid or r.id = any((select organisation.taking_part())::uuid[])
        or r.about = any((select organisation.taking_part())::uuid[]))`

const above = (lo: number): number[] =>
  [1e13, 1e11, 1e9, 1e6, 1e3].map(size => lo - (lo % size)).filter(area => area !== lo)

/**
 * The policies once more, in words that an index answers: of a list the database reads what lies in the scope and not what everybody has.
 * `r` is the record, `o` what is owed.
 */
export const recordsInScope = ({ caller: { lo, hi, account } }: Context) =>
  sql`(r.area between ${lo} and ${hi} or r.area = any(${above(lo)}::bigint[]) or r.partner = ${account}::uuid
    or r.id = any((select organisation.taking_part())::uuid[]) or r.about = any((select organisation.taking_part())::uuid[]))`
export const owedInScope = ({ caller: { lo, hi, account } }: Context) =>
  sql`(o.area between ${lo} and ${hi} or o.area = any(${above(lo)}::bigint[]) or o.owner = ${account}::uuid
    or o.record_id = any((select organisation.taking_part())::uuid[]))`

/** A kind whose operation has a basis on the day; without one nothing of it goes on. */
export function requireKind(ctx: Context, key: string): RecordKind {
  const kind = findKind(key)
  if (!kind) throw new Refusal('platform.not-found')
  if (!findOpen(kind.operation, ctx.on)) throw new Refusal('law.no-basis', { operation: kind.titleZh, on: ctx.on })
  return kind
}

/** Two colleagues at one record go one after the other. */
export async function lockRecord(ctx: Context, id: string): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`record ${id}`])
}

export async function rowOf(ctx: Context, id: string): Promise<RecordRow> {
  const [row] = await ask(
    ctx,
    sql<RecordRow>`select r.register, r.id, r.area, r.kind, r.title, r.state, r.version, r.owner, r.partner,
      r.begins_on as "beginsOn", r.ends_on as "endsOn", r.fields, r.in_force_on as "inForceOn"
    from organisation.record r where r.id = ${id}::uuid and ${seenBy(ctx)}`
  )
  if (!row) throw new Refusal('platform.not-found')
  return row
}

/** What lies above my area is read there and changed by those it belongs to. */
export function requireOwnArea({ caller: { lo, hi } }: Context, { area }: Pick<RecordRow, 'area'>): void {
  if (area < lo || area > hi) throw new Refusal('platform.outside')
}

/** Everything done with the record itself, in its order. */
export function stepsOf(ctx: Context, { register, id }: Pick<RecordRow, 'register' | 'id'>): Promise<RecordStep[]> {
  return ask(
    ctx,
    sql<RecordStep>`select deed, account as by, encode(text_hash, 'hex') as hash from organisation.event
      where register = ${register} and record_id = ${id}::uuid and obligation_id is null order by id`
  )
}

export async function openLeft(ctx: Context, { register, id }: Pick<RecordRow, 'register' | 'id'>, confirmed: boolean) {
  const still = confirmed ? ['open', 'done'] : ['open']
  const [row] = await ask(
    ctx,
    sql<{ n: number }>`select count(*)::int as n from organisation.obligation
      where register = ${register} and record_id = ${id}::uuid and state = any(${still})`
  )
  return row!.n
}

interface Told {
  deed: string
  basis: string
  said?: string | undefined
  hash?: string | undefined
  obligation?: string | undefined
}

/** One line of what was done: who, when, on what basis, with what words. Never changed afterwards. */
export async function noteEvent(
  ctx: Context,
  { register, id }: Pick<RecordRow, 'register' | 'id'>,
  { deed, basis, said, hash, obligation }: Told
): Promise<void> {
  await ctx.tx.query(
    `insert into organisation.event (register, id, record_id, obligation_id, deed, account, basis, said, text_hash, done_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), $10)`,
    [register, v7(), id, obligation ?? null, deed, ctx.caller.account, basis, said || null, hash ?? null, ctx.on]
  )
}

const refusalOf: Record<Denied, string> = {
  'not-now': 'organisation.not-now',
  'open-left': 'organisation.open-left',
  'signed-before': 'organisation.signed-before',
  'four-eyes': 'organisation.four-eyes'
}

interface Recorded {
  kind: RecordKind
  deed: RecordDeed
  said?: string
  hash?: string
  /** Columns that change with it. */
  set?: { title?: string; owner?: string; partner?: string | null; begins_on?: Day; ends_on?: Day; fields?: string }
}

/** Writes a deed the rules allow, with the state and the version after it. Answers the new state. */
export async function recordStep(
  ctx: Context,
  row: RecordRow,
  { kind, deed, said, hash, set }: Recorded
): Promise<RecordState> {
  const steps = await stepsOf(ctx, row)
  const view = fold(kind.beginning, steps)
  const step = { deed, by: ctx.caller.account, hash: hash ?? null }
  const left = deed === 'end' ? await openLeft(ctx, row, kind.confirmed) : 0
  const signer = steps.findLast(one => one.deed === 'sign')?.by
  const why = denied(view, step, { openLeft: left, signer })
  if (why) throw new Refusal(refusalOf[why], { n: left })
  const { state } = after(view, step)
  await noteEvent(ctx, row, { deed, basis: kind.operation, said, hash })
  const begins = state === 'in-force' && view.state !== 'in-force'
  await ctx
    .tables<'organisation'>()
    .updateTable('organisation.record')
    .set({
      state,
      version: row.version + 1,
      ...(begins && { in_force_on: ctx.on }),
      ...(state === 'ended' && { ended_on: ctx.on }),
      ...(state === 'withdrawn' && { ended_on: ctx.on }),
      ...set
    })
    .where('register', '=', row.register)
    .where('id', '=', row.id)
    .execute()
  ctx.trace({ detail: { record: row.id, deed } })
  return state
}

/** Whoever acts on a state that is no longer the present one is told so, and what they wrote stays with them. */
export function requireVersion({ version }: { version: number }, seen: number): void {
  if (version !== seen) throw new Refusal('organisation.newer')
}
