import type { Context } from '../../platform/context.ts'

interface Telling {
  /** Of what: nobody is told twice of one thing. A random id that leads nowhere but to its sender. */
  about: string
  persons: readonly string[]
  purpose: 'notice'
  /** What a locked screen may show: neither matter nor name (server/residents/README.md). */
  words: string
  /** Not before, and not after: ISO moments. */
  from: string
  until: string
}

/**
 * One message to each of these people by the one way they chose, by day, in the same transaction. Who is protected, has no account or wants no
 * messages gets none, and nobody learns who. How many were written. Sending is work of its own and holds up nothing.
 */
export async function tellOnce(
  ctx: Context,
  { about, persons, purpose, words, from, until }: Telling
): Promise<number> {
  const { rows } = await ctx.tx.query<{ n: number }>('select residents.tell_once($1, $2, $3, $4, $5, $6) as n', [
    about,
    persons,
    purpose,
    ctx.sealer.seal(words),
    from,
    until
  ])
  return rows[0]!.n
}

/** What is not on its way yet is not sent any more. */
export async function untell(ctx: Context, about: string): Promise<void> {
  await ctx.tx.query('select residents.untell($1)', [about])
}

/** The same by way: sms, email, wechat. */
export async function toldByWay(
  ctx: Context,
  about: string
): Promise<{ channel: 'sms' | 'email' | 'wechat'; state: 'waiting' | 'sent' | 'failed'; n: number }[]> {
  const { rows } = await ctx.tx.query<Awaited<ReturnType<typeof toldByWay>>[number]>(
    'select channel, state, n from residents.told_by_way($1)',
    [about]
  )
  return rows
}

export async function toldTotals(ctx: Context, about: string): Promise<Record<'waiting' | 'sent' | 'failed', number>> {
  const { rows } = await ctx.tx.query<{ state: 'waiting' | 'sent' | 'failed'; n: number }>(
    'select state, n from residents.told_totals($1)',
    [about]
  )
  return { waiting: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}
