import { sql } from 'kysely'
import type { Merge } from '../../../contract/duplicates.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Change, recordChanges } from '../record-changes.ts'
import { type Moved, unfollow } from './follow-merge.ts'

interface Stored {
  register: number
  id: string
  keep: string
  drop: string
  moved: Moved & { kept: string[] }
  batches: string[]
  source: string
  undone: boolean
}

/** Both entries are as they were; the history of each says that they were one for a while. */
export async function undoMerge(ctx: Context, id: string): Promise<{ merge: string }> {
  const merge = await storedMerge(ctx, id)
  if (merge.undone) throw new Refusal('people.merge-undone')
  await assertLast(ctx, merge)
  const events = await eventsOf(ctx, merge.batches)
  // What was taken over goes first, while the numbers still are the kept person's; what was closed opens last.
  const closed = new Set(merge.moved.enrolments)
  const back = [...events.values()]
  const take = async (changes: Change[]) => {
    if (changes.length === 0) return
    await acrossTerritory(ctx, everywhere, () =>
      recordChanges(ctx, `撤销合并 undo: ${merge.source}`, changes, merge.batches[0])
    )
  }
  await take(back.filter(change => !closed.has(change.enrolment)))
  await unfollow(ctx, merge.moved, merge)
  await take(back.filter(change => closed.has(change.enrolment)))
  await sql`update people.merge set undone_at = now(), undone_account = ${ctx.caller.account}::uuid where register = ${merge.register} and id = ${id}::uuid`.execute(
    ctx.tables<'people'>()
  )
  await sql`update people.duplicate_pair set status = 'open', decided_at = null, decided_account = null
    where status = 'merged' and ${merge.drop}::uuid in (person_a, person_b) and ${merge.keep}::uuid in (person_a, person_b)`.execute(
    ctx.tables<'people'>()
  )
  ctx.sawPeople([merge.keep, merge.drop])
  ctx.trace({ detail: { merge: id } })
  return { merge: id }
}

async function storedMerge(ctx: Context, id: string): Promise<Stored> {
  const { rows } =
    await sql<Stored>`select register, id, kept_person as keep, dropped_person as drop, moved, batches, source,
      undone_at is not null as undone from people.merge where id = ${id}::uuid for update`.execute(
      ctx.tables<'people'>()
    )
  const merge = rows[0]
  if (!merge) throw new Refusal('platform.not-found')
  // Whoever may not see the entry (it is under protection by now) does not take its merge back either.
  const seen = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('id')
    .where('id', 'in', merge.moved.enrolments)
    .executeTakeFirst()
  if (!seen) throw new Refusal('platform.not-found')
  return merge
}

/** Nothing may stand on the merge: another merge of the kept person, or a seat that was opened or closed since. */
async function assertLast(ctx: Context, { keep, moved, batches }: Stored): Promise<void> {
  const known = [...moved.enrolments, ...moved.kept]
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<{
      later: boolean
    }>`select exists (select from people.enrolment where person_id = ${keep}::uuid and id <> all(${known}::uuid[]))
      or exists (select from people.merge where dropped_person = ${keep}::uuid and undone_at is null)
      or exists (select from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
        where n.id = any(${moved.enrolments}::uuid[]) and e.batch_id <> all(${batches}::uuid[]) and (e.facts ? 'enrolled' or e.type = 'retracted')
          and e.seq > (select min(b.seq) from people.event b where b.batch_id = any(${batches}::uuid[]))) as later`.execute(
      ctx.tables<'people'>()
    )
  )
  if (rows[0]!.later) throw new Refusal('people.merge-built-on')
}

async function eventsOf(ctx: Context, batches: string[]): Promise<Map<string, Change>> {
  const { rows } = await acrossTerritory(ctx, everywhere, () =>
    sql<{
      register: number
      enrolment: string
      seq: string
    }>`select e.register, e.enrolment_id as enrolment, e.seq::text as seq
      from people.event e where e.batch_id = any(${batches}::uuid[]) order by e.seq`.execute(ctx.tables<'people'>())
  )
  const changes = new Map<string, Change>()
  for (const { register, enrolment, seq } of rows) {
    const change = changes.get(enrolment) ?? { register, enrolment: enrolment as EnrolmentId, events: [] }
    change.events.push({ type: 'retracted', validOn: ctx.on, facts: {}, retracts: seq })
    changes.set(enrolment, change)
  }
  return changes
}

/** Merges of the area, or of one person by the old id or the new: what was one entry before leads to the one it is now. */
export async function listMerges(
  ctx: Context,
  { person, limit }: { person?: string | undefined; limit: number }
): Promise<Merge[]> {
  const which = person ? sql`and ${person}::uuid in (m.kept_person, m.dropped_person)` : sql``
  const { rows } = await sql<Merge>`
    select m.id, m.kept_person as kept, m.dropped_person as dropped, e.id as enrolment, e.name, m.source, m.merged_at as "mergedAt",
      coalesce((select name from access.login where id = m.merged_account), '') as "mergedBy", m.undone_at as "undoneAt",
      (select name from access.login where id = m.undone_account) as "undoneBy"
    from people.merge m left join lateral (select id, name from people.enrolment n where n.person_id = m.kept_person
      order by enrolled desc, seat desc limit 1) e on true
    where m.area between ${ctx.caller.lo} and ${ctx.caller.hi} ${which} order by m.merged_at desc limit ${limit}`.execute(
    ctx.tables<'people'>()
  )
  ctx.sawPeople(rows.flatMap(row => (row.enrolment ? [row.kept] : [])))
  return rows
}
