import { type RawBuilder, sql } from 'kysely'
import type {
  CaseContact,
  CaseLine,
  CaseShelf,
  CaseState,
  ConsentReceipt,
  Lamp,
  MatterKey
} from '../../contract/cases.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { findMatter, mattersDecidedBy } from '../../law/matters.ts'
import { pageKey, readPageKey, sawProtected } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { workingDaysAfter, workingDaysLeft } from '../platform/working-days.ts'
import { openContent } from './case-content.ts'
import { AMBER_DAYS, isOpen } from './case-rules.ts'
import { listReceipts } from './consent-receipts.ts'
import { contactsOf } from './list-contacts.ts'

/** Counted no further: nobody turns so many pages, and it would cost. */
const most = 2000

interface Asked {
  shelf: CaseShelf
  matter?: MatterKey | undefined
  after?: string | undefined
  limit: number
}

/** As the index of open cases has it; every shelf of work is a part of it. */
const atWork = sql`c.state not in ('draft', 'delivered', 'returned', 'withdrawn')`
const byDeadline: ReadonlySet<CaseShelf> = new Set(['open', 'late', 'to-check', 'to-decide', 'to-deliver', 'waiting'])

/** What stands on a shelf, of those at work where it is one of work. `late` and everything else of a day is by the day of the reader. */
const on = (which: CaseShelf, { on: day, caller }: Pick<Context, 'on' | 'caller'>): RawBuilder<unknown> => {
  const shelves: Record<CaseShelf, RawBuilder<unknown>> = {
    open: sql`true`,
    late: sql`c.due_on < ${day}::date`,
    'to-check': sql`c.state in ('submitted', 'accepted', 'accepted-gaps')`,
    // Whoever checked never decides, and is not shown it as theirs to decide.
    'to-decide': sql`c.state = 'checked' and c.checked_by is distinct from ${caller.account}::uuid
      and c.matter = any(${mattersDecidedBy(caller.role)})`,
    'to-deliver': sql`c.state = 'decided'`,
    waiting: sql`c.due_on is null and c.state <> 'decided'`,
    drafts: sql`c.state = 'draft'`,
    delivered: sql`c.state = 'delivered'`,
    objected: sql`c.objected_on is not null`,
    ended: sql`c.state in ('returned', 'withdrawn')`
  }
  return shelves[which]
}

/** Open cases by the day promised, those without one (the resident owes a paper) last; the others the latest first. */
export async function listCases(
  ctx: Context,
  { shelf: which, matter, after, limit }: Asked
): Promise<{ cases: CaseLine[]; next: string | null; total: number | null; most: number }> {
  const { lo, hi } = ctx.caller
  const ofMatter = matter ? sql`and c.matter = ${matter}` : sql``
  const byDay = byDeadline.has(which)
  const where = sql`c.area between ${lo} and ${hi} and ${byDay ? atWork : sql`true`} and ${on(which, ctx)} ${ofMatter}`
  const at = readPageKey(after, byDay ? 'day' : 'text')
  const order = byDay ? sql`coalesce(c.due_on, '9999-12-31'), c.id` : sql`c.received_at desc, c.id desc`
  const beyond = !at
    ? sql``
    : byDay
      ? sql`and (coalesce(c.due_on, '9999-12-31'), c.id) > (${at[0]}::date, ${at[1]}::uuid)`
      : sql`and (c.received_at, c.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)`
  // The page first, by its index alone and planned for these very values; what stands beside a case is looked up for these and no others.
  const [found, total] = await Promise.all([
    sql<Key>`select c.register, c.id from cases."case" c where ${where} ${beyond} order by ${order} limit ${limit + 1}`.execute(
      ctx.tables<'cases'>()
    ),
    after ? null : count(ctx, where)
  ])
  const rows = await rowsAt(ctx, found.rows, order)
  const page = rows.slice(0, limit)
  ctx.sawPeople(page.map(({ person }) => person))
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    cases: page.map(row => caseLine(ctx, row)),
    next: last ? pageKey(byDay ? (last.dueOn ?? '9999-12-31') : last.receivedAt, last.id) : null,
    total,
    most
  }
}

interface Key {
  register: number
  id: string
}

/** A statement prepared once for every page: planning what a case shows takes longer than reading fifty. */
const rowsAt = async (ctx: Context, keys: readonly Key[], order: RawBuilder<unknown>): Promise<CaseRow[]> =>
  ask(
    ctx,
    rowsOf(
      sql`(c.register, c.id) in (select * from unnest(${keys.map(({ register }) => register)}::int[], ${keys.map(
        ({ id }) => id
      )}::uuid[])) order by ${order}`
    )
  )

async function count(ctx: Context, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (select from cases."case" c where ${where} limit ${most}) counted`.execute(
    ctx.tables<'cases'>()
  )
  return rows[0]!.n
}

/** What waits, by kind; each is a shelf of the list, told no further than `most`. One reading of what is at work, whatever the kinds. */
export async function countCases(ctx: Context) {
  const { lo, hi } = ctx.caller
  const soon = workingDaysAfter(ctx.on, AMBER_DAYS)
  const here = sql`from cases."case" c where c.area between ${lo} and ${hi}`
  const kinds = {
    late: on('late', ctx),
    soon: sql`c.due_on between ${ctx.on}::date and ${soon}::date`,
    toCheck: on('to-check', ctx),
    toDecide: on('to-decide', ctx),
    toDeliver: on('to-deliver', ctx),
    waiting: on('waiting', ctx),
    escalated: sql`c.escalated_on is not null`
  }
  const counts = Object.entries(kinds).map(
    ([kind, which]) => sql`least(count(*) filter (where ${which}), ${most})::int as ${sql.id(kind)}`
  )
  const objected = sql`(select count(*)::int from (select ${here} and ${on('objected', ctx)} limit ${most}) counted) as objected`
  const { rows } = await sql<Record<keyof typeof kinds | 'objected', number>>`
    select ${sql.join([...counts, objected])} ${here} and ${atWork}`.execute(ctx.tables<'cases'>())
  return { ...rows[0]!, most }
}

/** What one person asked for, under every id the person had before entries of theirs were joined. */
export async function listPersonCases(
  ctx: Context,
  enrolment: EnrolmentId
): Promise<{ cases: CaseLine[]; receipts: ConsentReceipt[]; contacts: CaseContact[] }> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('person_id')
    .where('id', '=', enrolment)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, enrolment)) ? 'people.ask-duty-officer' : 'platform.not-found')
  ctx.sawPeople([row.person_id])
  const rows = await select(
    ctx,
    sql`c.person_id in (with recursive same as (select ${row.person_id}::uuid as id
        union select m.dropped_person from same join people.merge m on m.kept_person = same.id and m.undone_at is null)
      select id from same) order by c.received_at desc, c.id desc limit 100`
  )
  const named = rows.find(
    ({ matter, state }) => findMatter(matter)?.contacts && state !== 'returned' && state !== 'withdrawn'
  )
  return {
    cases: rows.map(one => caseLine(ctx, one)),
    receipts: await listReceipts(ctx, row.person_id),
    contacts: named ? await contactsOf(ctx, named) : []
  }
}

export interface CaseRow extends Omit<CaseLine, 'name' | 'workingDaysLeft' | 'lamp'> {
  person: string
  register: number
  child: string | null
  childPerson: string | null
  claimKey: Buffer | null
  claimedOn: string
  authorityUntil: string | null
  /** The day on which the person took the authority back. */
  authorityEndedOn: string | null
  applicant: string
  sealed: string
}

/** The row of a case in the caller's area. */
export async function getRow(ctx: Context, id: string): Promise<CaseRow> {
  const [row] = await ask(ctx, rowsOf(sql`c.id = ${id}::uuid`))
  if (!row) throw new Refusal('platform.not-found')
  return row
}

/** Planned for these very values: what a range holds the planner must see. */
export async function select(ctx: Context, which: RawBuilder<unknown>): Promise<CaseRow[]> {
  const { rows } = await rowsOf(which).execute(ctx.tables<'cases'>())
  return rows
}

export const rowsOf = (which: RawBuilder<unknown>): RawBuilder<CaseRow> => sql<CaseRow>`
    select c.id, c.register, c.matter, c.variant, c.state, c.version, c.sealed, c.enrolment_id as enrolment, c.person_id as person,
      c.child_id as child, c.child_person as "childPerson", c.claim_key as "claimKey", c.claimed_on as "claimedOn", c.authority_until as "authorityUntil",
      (c.authority_ended_at at time zone 'Asia/Shanghai')::date::text as "authorityEndedOn", c.applicant, c.area, c.received_at as "receivedAt", c.due_on as "dueOn", c.objected_on as "objectedOn", t.number,
      t.revoked_at is not null as revoked, coalesce(l.name, '') as by
    from cases."case" c left join access.login l on l.id = c.account
    left join lateral (select number, revoked_at from certificates.certificate
      where register = c.register and subject_id = c.id order by version desc limit 1) t on true
    where ${which}`

export function caseLine(ctx: Context, row: CaseRow): CaseLine {
  const { id, matter, variant, state, version, enrolment, area, receivedAt, dueOn, number, revoked, objectedOn, by } =
    row
  const left = dueOn === null ? null : workingDaysLeft(ctx.on, dueOn)
  return {
    ...{ id, matter, variant, state, version, enrolment, area, receivedAt, dueOn, number, revoked, objectedOn, by },
    name: openContent(ctx, row.sealed).name,
    lamp: isOpen(state) ? lampOf(dueOn, left, state) : null,
    workingDaysLeft: left
  }
}

function lampOf(dueOn: string | null, left: number | null, state: CaseState): Lamp | null {
  if (dueOn === null || left === null) return state === 'decided' ? null : 'paused'
  return left < 0 ? 'red' : left <= AMBER_DAYS ? 'amber' : 'green'
}
