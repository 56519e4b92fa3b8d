import { sql } from 'kysely'
import { type Work, type WorkItem, WorkKind } from '../../contract/work.ts'
import { mayBegin } from '../../law/acts.ts'
import { countRosters } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { ofRosters, waiting } from './work-kinds.ts'

/** Counted no further than this: who has so much waiting learns nothing from the exact number, and it would cost. */
const most = 1000

/** What waits in the caller's area, by kind, as far as the post may do it; two statements, whatever the kinds. */
export async function listWork(ctx: Context): Promise<Work> {
  const rosters = ctx.caller.permissions.has('people.rosters')
    ? ofRosters.filter(kind => mayBegin('task', kind, ctx.on))
    : []
  const counted = await countRosters(ctx, { rosters, most })
  const items = [
    ...(await countWaiting(ctx)),
    ...[...counted].map(([kind, n]): WorkItem => ({ kind, n, since: null, due: null }))
  ]
  const place = (kind: WorkKind) => WorkKind.options.indexOf(kind)
  return { on: ctx.on, most, items: items.sort((a, b) => place(a.kind) - place(b.kind)) }
}

async function countWaiting(ctx: Context): Promise<WorkItem[]> {
  const kinds = WorkKind.options.flatMap(kind => {
    const { needs, rows } = waiting[kind] ?? {}
    if (!needs || !rows || !ctx.caller.permissions.has(needs) || !mayBegin('task', kind, ctx.on)) return []
    return sql`select ${sql.lit(kind)}::text as kind, count(*)::int as n, (min(came) at time zone 'Asia/Shanghai')::date as since, min(due) as due
      from (select came, due from (${rows(ctx.caller)}) waiting limit ${sql.lit(most)}) counted`
  })
  if (kinds.length === 0) return []
  // Planned once for each connection: planning so many tables took twice as long as counting in them.
  return ask(ctx, sql<WorkItem>`${sql.join(kinds, sql` union all `)}`)
}
