import { sql } from 'kysely'
import type { RecordLine } from '../../contract/organisation.ts'
import type { Context } from '../platform/context.ts'
import { linesWhere } from './list-records.ts'
import { seenBy } from './record-step.ts'

const most = 50

/** Everything that is said in records and in what is owed under them, in one's own scope; by any two characters of it. */
export async function findRecords(ctx: Context, { q }: { q: string }): Promise<RecordLine[]> {
  const { rows } = await ctx.tx.query<{ id: string }>('select organisation.find($1, $2) as id', [q, most])
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  return linesWhere(ctx, sql`r.id = any(${ids}::uuid[]) and ${seenBy(ctx)} order by r.id desc`)
}
