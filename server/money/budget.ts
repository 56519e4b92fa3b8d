import { type RawBuilder, sql } from 'kysely'
import { v7 } from 'uuid'
import type { BudgetLine, OpenMoney, Spending } from '../../contract/money.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { areaNames, levelOf, registerOf, requireArea } from '../areas/index.ts'
import { ask, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'

type Line = Omit<BudgetLine, 'areaName'> & { register: number }

async function linesWhere(ctx: Context, where: RawBuilder<unknown>): Promise<(BudgetLine & { register: number })[]> {
  // Sums are bigint, which come as text.
  const rows = await ask(
    ctx,
    sql<Line>`select l.register, l.id, l.area, l.year, l.purpose, l.source, l.title, l.amount::float8 as amount, l.carried::float8 as carried,
      coalesce((select sum(s.amount) from money.spending s where s.register = l.register and s.line_id = l.id and s.state = 'asked'), 0)::float8 as asked,
      l.spent::float8 as spent, l.audited::float8 as audited,
      (select sum(b.spent)::float8 from money.line b where b.register = l.register and b.area = l.area and b.purpose = l.purpose and b.source = l.source
        and b.year = l.year - 1 and b.spent > 0) as "spentBefore",
      l.closed_on as "closedOn"
    from money.line l
    where ${where}`
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(row => ({ ...row, area: AreaCode.parse(row.area), areaName: names(row.area).slice(2).join(' ') }))
}

export async function listLines(
  ctx: Context,
  { year, after, limit }: { year?: number | undefined; after?: string | undefined; limit: number }
): Promise<{ lines: BudgetLine[]; next: string | null; total?: number }> {
  // The policy once more, in words that an index answers.
  const { lo, hi } = ctx.caller
  const where = sql`l.area between ${lo} and ${hi} and ${year ? sql`l.year = ${year}` : sql`true`}`
  const from = after
    ? sql`(l.year, l.id) < (select p.year, p.id from money.line p where p.id = ${after}::uuid)`
    : sql`true`
  const rows = await linesWhere(ctx, sql`${where} and ${from} order by l.year desc, l.id desc limit ${limit + 1}`)
  const lines = rows.slice(0, limit).map(({ register: _, ...line }) => line)
  const next = rows.length > limit ? lines.at(-1)!.id : null
  if (after || !next) return { lines, next }
  const [counted] = await ask(ctx, sql<{ n: number }>`select count(*)::int as n from money.line l where ${where}`)
  return { lines, next, total: counted!.n }
}

async function lineOf(ctx: Context, id: string) {
  const [line] = await linesWhere(ctx, sql`l.id = ${id}::uuid`)
  if (!line) throw new Refusal('platform.not-found')
  return line
}

/** What a line still holds, with what is asked for taken off. */
const leftOf = ({ amount, carried, asked, spent }: BudgetLine): number => amount + carried - asked - spent

const name = (account: string) => sql.raw(`(select l.name from access.login l where l.id = s.${account})`)

export async function getLine(ctx: Context, { id }: { id: string }) {
  const { register, ...line } = await lineOf(ctx, id)
  const rows = await ask(
    ctx,
    sql<
      Omit<Spending, 'may'> & { asker: string; decider: string | null }
    >`select s.id, s.what, s.voucher, s.amount::float8 as amount, s.state, s.asked_by as asker, s.decided_by as decider,
      coalesce(${name('asked_by')}, '') as "askedBy", s.asked_on as "askedOn", ${name('decided_by')} as "decidedBy", s.decided_on as "decidedOn",
      ${name('audited_by')} as "auditedBy", s.audited_on as "auditedOn", s.finding,
      array(select v.id from money.voucher v where v.register = s.register and v.spending_id = s.id order by v.id) as vouchers
    from money.spending s where s.register = ${register} and s.line_id = ${id}::uuid order by s.id`
  )
  const { account, permissions } = ctx.caller
  const spendings = rows.map(({ asker, decider, ...row }): Spending => {
    const decides = permissions.has('money.decide') && row.state === 'asked' && asker !== account
    const audits =
      permissions.has('money.audit') &&
      row.state === 'paid' &&
      row.auditedOn === null &&
      ![asker, decider].includes(account)
    return { ...row, may: [...(decides ? (['decide'] as const) : []), ...(audits ? (['audit'] as const) : [])] }
  })
  return { ...line, spendings, maySpend: permissions.has('money.keep') && line.closedOn === null }
}

export interface NewLine extends Pick<BudgetLine, 'area' | 'year' | 'purpose' | 'source' | 'title' | 'amount'> {
  carried?: number
  carriedFrom?: string
}

export async function openLine(
  ctx: Context,
  { area, carried = 0, carriedFrom, ...told }: NewLine
): Promise<{ id: string }> {
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.outside')
  if (!['district', 'street', 'community'].includes(levelOf(area))) throw new Refusal('money.no-place')
  await requireArea(ctx, area, ctx.on)
  const id = v7()
  await ctx.tx.query(
    `insert into money.line (register, id, area, year, purpose, source, title, amount, carried, carried_from, made_by, made_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      await registerOf(ctx, area),
      id,
      area,
      told.year,
      told.purpose,
      told.source,
      told.title,
      told.amount,
      carried,
      carriedFrom ?? null,
      ctx.caller.account,
      ctx.on
    ]
  )
  ctx.trace({ detail: { line: id } })
  return { id }
}

/** Two who spend of one line at once go one after the other: the second learns what is left. */
const lockLine = (ctx: Context, id: string) =>
  ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`budget line ${id}`])

export async function spend(
  ctx: Context,
  { id, what, voucher, amount }: { id: string; what: string; voucher: string; amount: number }
): Promise<{ id: string }> {
  await lockLine(ctx, id)
  const line = await lineOf(ctx, id)
  if (line.closedOn !== null) throw new Refusal('money.closed')
  const left = leftOf(line)
  if (amount > left) throw new Refusal('money.lacks', { left: (left / 100).toFixed(2) })
  const spending = v7()
  await ctx.tx.query(
    `insert into money.spending (register, id, line_id, area, what, voucher, amount, asked_by, asked_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [line.register, spending, id, line.area, what, voucher, amount, ctx.caller.account, ctx.on]
  )
  ctx.trace({ detail: { line: id, spending } })
  return { id: spending }
}

interface Step {
  line: string
  state: Spending['state']
  asker: string
  decider: string | null
  auditedOn: Day | null
  /** Its voucher is there as a file. */
  vouched: boolean
}

async function lockSpending(ctx: Context, id: string): Promise<Step> {
  const read = () =>
    ask(
      ctx,
      sql<Step>`select s.line_id as line, s.state, s.asked_by as asker, s.decided_by as decider, s.audited_on as "auditedOn",
        exists (select from money.voucher v where v.register = s.register and v.spending_id = s.id) as vouched
      from money.spending s where s.id = ${id}::uuid`
    )
  const [before] = await read()
  if (!before) throw new Refusal('platform.not-found')
  await lockLine(ctx, before.line)
  return (await read())[0]!
}

export async function decideSpending(ctx: Context, { id, pay }: { id: string; pay: boolean }): Promise<{ id: string }> {
  const { state, asker, vouched } = await lockSpending(ctx, id)
  if (state !== 'asked') throw new Refusal('money.decided')
  if (asker === ctx.caller.account) throw new Refusal('money.four-eyes')
  if (pay && !vouched) throw new Refusal('money.no-voucher')
  await ctx.tx.query(`update money.spending set state = $2, decided_by = $3, decided_on = $4 where id = $1`, [
    id,
    pay ? 'paid' : 'refused',
    ctx.caller.account,
    ctx.on
  ])
  ctx.trace({ detail: { spending: id, pay } })
  return { id }
}

export async function auditSpending(
  ctx: Context,
  { id, finding }: { id: string; finding: string }
): Promise<{ id: string }> {
  const { state, asker, decider, auditedOn } = await lockSpending(ctx, id)
  if (state !== 'paid' || auditedOn !== null) throw new Refusal('money.decided')
  if ([asker, decider].includes(ctx.caller.account)) throw new Refusal('money.four-eyes')
  await ctx.tx.query(`update money.spending set audited_by = $2, audited_on = $3, finding = $4 where id = $1`, [
    id,
    ctx.caller.account,
    ctx.on,
    finding
  ])
  ctx.trace({ detail: { spending: id } })
  return { id }
}

/** What is left of a past year goes on under the same purpose and source; what is still asked for is decided first. */
export async function carryOver(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  await lockLine(ctx, id)
  const line = await lineOf(ctx, id)
  if (line.closedOn !== null) throw new Refusal('money.closed')
  if (line.year >= Number(ctx.on.slice(0, 4)) || line.asked > 0 || leftOf(line) === 0)
    throw new Refusal('money.not-over')
  await ctx.tx.query('update money.line set closed_on = $2 where id = $1', [id, ctx.on])
  const { area, year, purpose, source, title } = line
  return openLine(ctx, {
    area,
    year: year + 1,
    purpose,
    source,
    title,
    amount: 0,
    carried: leftOf(line),
    carriedFrom: id
  })
}

/** As many lines as somebody reads; of more places the totals of their streets are shown, of more streets those of their districts. */
const readable = 60

/** What everybody may read: the totals of this year and the last. */
export const openMoney = (platform: Platform): Promise<OpenMoney[]> =>
  inTransaction(
    platform,
    { caller: nobody, operation: 'money.open', route: 'open money', trace: 'none' },
    async ctx => {
      const thisYear = Number(ctx.on.slice(0, 4))
      const rows = await ask(
        ctx,
        sql<
          Omit<OpenMoney, 'areaName'> & { area: number }
        >`select area, year, purpose, budget::float8 as budget, spent::float8 as spent, audited::float8 as audited
          from money.open_totals(${[thisYear, thisYear - 1]}::int[], ${readable})`
      )
      const names = await areaNames(
        ctx,
        rows.map(({ area }) => area),
        ctx.on
      )
      return rows.map(({ area, ...row }) => ({ ...row, areaName: names(area).slice(2).join(' ') }))
    }
  )
