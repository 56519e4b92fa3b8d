import { type RawBuilder, sql } from 'kysely'
import type { CaseLine, CaseShelf, ConsentReceipt, MatterKey } from '../../contract/cases.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { pageKey, readPageKey, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { workingDaysLeft } from '../platform/working-days.ts'
import { CaseContent } from './case-content.ts'
import { listReceipts } from './consent-receipts.ts'

/** Counted no further: nobody turns so many pages, and it would cost. */
const most = 2000

interface Asked {
  shelf: CaseShelf
  matter?: MatterKey | undefined
  after?: string | undefined
  limit: number
}

const ended = sql`('draft', 'delivered', 'returned', 'withdrawn')`
const shelves: Record<CaseShelf, RawBuilder<unknown>> = {
  open: sql`c.state not in ${ended}`,
  delivered: sql`c.state = 'delivered'`,
  ended: sql`c.state in ('returned', 'withdrawn')`
}

/** Open cases by the day promised, those without one (the resident owes a paper) last; the others the latest first. */
export async function listCases(
  ctx: Context,
  { shelf, matter, after, limit }: Asked
): Promise<{ cases: CaseLine[]; next: string | null; total: number | null; most: number }> {
  const { lo, hi } = ctx.caller
  const ofMatter = matter ? sql`and c.matter = ${matter}` : sql``
  const where = sql`c.area between ${lo} and ${hi} and ${shelves[shelf]} ${ofMatter}`
  const byDay = shelf === 'open'
  const at = readPageKey(after, byDay ? 'day' : 'text')
  const order = byDay ? sql`coalesce(c.due_on, '9999-12-31'), c.id` : sql`c.received_at desc, c.id desc`
  const beyond = !at
    ? sql``
    : byDay
      ? sql`and (coalesce(c.due_on, '9999-12-31'), c.id) > (${at[0]}::date, ${at[1]}::uuid)`
      : sql`and (c.received_at, c.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)`
  const rows = await select(ctx, sql`${where} ${beyond} order by ${order} limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  ctx.sawPeople(page.map(({ person }) => person))
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    cases: page.map(row => caseLine(ctx, row)),
    next: last ? pageKey(byDay ? (last.dueOn ?? '9999-12-31') : last.receivedAt, last.id) : null,
    total: after ? null : await count(ctx, where),
    most
  }
}

async function count(ctx: Context, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (select from cases."case" c where ${where} limit ${most}) counted`.execute(
    ctx.tables<'cases'>()
  )
  return rows[0]!.n
}

/** What one person asked for, under every id the person had before entries of theirs were joined. */
export async function listPersonCases(
  ctx: Context,
  enrolment: EnrolmentId
): Promise<{ cases: CaseLine[]; receipts: ConsentReceipt[] }> {
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
  return { cases: rows.map(one => caseLine(ctx, one)), receipts: await listReceipts(ctx, row.person_id) }
}

export interface CaseRow extends Omit<CaseLine, 'name' | 'workingDaysLeft'> {
  person: string
  register: number
  child: string | null
  applicant: string
  sealed: string
}

export async function select(ctx: Context, which: RawBuilder<unknown>): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.id, c.register, c.matter, c.variant, c.state, c.sealed, c.enrolment_id as enrolment, c.person_id as person,
      c.child_id as child, c.applicant, c.area, c.received_at as "receivedAt", c.due_on as "dueOn", t.number,
      t.revoked_at is not null as revoked, coalesce(l.name, '') as by
    from cases."case" c left join access.login l on l.id = c.account
    left join lateral (select number, revoked_at from certificates.certificate
      where register = c.register and subject_id = c.id order by version desc limit 1) t on true
    where ${which}`.execute(ctx.tables<'cases'>())
  return rows
}

export function caseLine(ctx: Context, row: CaseRow): CaseLine {
  const { person: _, register: __, child: ___, applicant: ____, sealed, ...line } = row
  const { name } = CaseContent.parse(JSON.parse(ctx.sealer.open(sealed)))
  return { ...line, name, workingDaysLeft: line.dueOn && workingDaysLeft(ctx.on, line.dueOn) } as CaseLine
}
