import type { Context } from './context.ts'

interface Node {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Join Filter'?: number
  Plans?: Node[]
}

const looks = (node: Node): number =>
  Math.max(
    node['Actual Loops'] *
      (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)),
    ...(node.Plans ?? []).map(looks)
  )

/** A statement, and how often it looked at a row, at the step of its plan that did most. */
export type Looks = [statement: string, looks: number]

/**
 * For tests: the same context, in which every set-based statement tells how often it looked at rows. A plan that pairs all
 * with all is found so by its work, however fast the machine is.
 */
export function watched(ctx: Context, seen: Looks[], which = /^\s*(with|update|insert into people\.|select)/): Context {
  const explained = async (text: string, given: unknown[]) => {
    if (!which.test(text)) return ctx.tx.query(text, given)
    await ctx.tx.query('savepoint watched')
    const { rows } = await ctx.tx.query(`explain (analyze, format json) ${text}`, given)
    await ctx.tx.query('rollback to savepoint watched')
    seen.push([text.trim().slice(0, 80), looks(rows[0]['QUERY PLAN'][0].Plan)])
    return ctx.tx.query(text, given)
  }
  // One after the other: statements that go out together would stand between another one's savepoint and its end.
  let before: Promise<unknown> = Promise.resolve()
  const query = (asked: string | { text: string; values: unknown[] }, values: unknown[] = []) => {
    const { text, values: given } = typeof asked === 'string' ? { text: asked, values } : asked
    const answer = before.then(() => explained(text, given))
    before = answer.catch(() => undefined)
    return answer
  }
  return { ...ctx, tx: { query } as unknown as Context['tx'] }
}
