import type { Context } from '../../platform/context.ts'
import { candidatesAfter, gatherCandidates } from './candidates.ts'
import { compareIdentities } from './duplicate-rules.ts'
import { identitiesOf, type Known } from './identities.ts'

/** All registers are compared in one run, each within itself. */
const allRegisters = 0
const atOnce = 2000
const nobody = '00000000-0000-0000-0000-000000000000'

export interface Found {
  changed: number
  compared: number
  pairs: number
}

/**
 * Compares what was recorded since the last run with everybody in its register, and keeps the likely pairs. What was
 * decided stays decided; an open pair that is no longer alike goes. Nobody under protection is compared: the job does
 * not see them.
 */
export async function findPairs(ctx: Context): Promise<Found> {
  const from = await doneThrough(ctx)
  const through = await horizon(ctx)
  const changed = await gatherCandidates(ctx, from)
  const found: Found = { changed, compared: 0, pairs: 0 }
  await ctx.tx.query(forgetClosed, [from])
  if (changed > 0) {
    await ctx.tx.query('create index on duplicate_candidate (a, b)')
    await ctx.tx.query('create temp table duplicate_found (a uuid, b uuid) on commit drop')
    await compareAll(ctx, found)
    await ctx.tx.query(forgetUnlike)
  }
  await ctx.tx.query(
    `insert into people.duplicate_run (register, done_through) values ($1, $2)
     on conflict (register) do update set done_through = excluded.done_through`,
    [allRegisters, through]
  )
  ctx.trace({ detail: { ...found } })
  return found
}

/** Whether anything was recorded since the last run; a range of a small index tells. */
export async function anythingNew(ctx: Context): Promise<boolean> {
  const { rows } = await ctx.tx.query<{ yes: boolean }>(
    'select exists (select from people.enrolment where known_from > $1) as yes',
    [await doneThrough(ctx)]
  )
  return rows[0]!.yes
}

async function doneThrough(ctx: Context): Promise<string> {
  const { rows } = await ctx.tx.query<{ at: string }>(
    'select done_through::text as at from people.duplicate_run where register = $1',
    [allRegisters]
  )
  return rows[0]?.at ?? '-infinity'
}

/** Nothing is recorded earlier than its transaction began: what is still on its way lies after the oldest of them. */
async function horizon(ctx: Context): Promise<string> {
  const { rows } = await ctx.tx.query<{ at: string }>(
    `select coalesce(min(xact_start), now())::text as at from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`
  )
  return rows[0]!.at
}

async function compareAll(ctx: Context, found: Found): Promise<void> {
  for (let after = { a: nobody, b: nobody }; ; ) {
    const candidates = await candidatesAfter(ctx, after, atOnce)
    const last = candidates.at(-1)
    if (!last) return
    after = last
    found.compared += candidates.length
    const known = await identitiesOf(ctx, [...new Set(candidates.flatMap(({ a, b }) => [a, b]))])
    const pairs = candidates.flatMap(({ a, b }) => pairOf(known.get(a), known.get(b)) ?? [])
    found.pairs += pairs.length
    await keep(ctx, pairs)
  }
}

interface Pair {
  a: Known
  b: Known
  kind: string
  score: number
  reasons: string[]
}

function pairOf(a: Known | undefined, b: Known | undefined): Pair | undefined {
  if (!a || !b || a.register !== b.register) return undefined
  const like = compareIdentities(a, b)
  return like && { a, b, ...like }
}

const keepPairs = `insert into people.duplicate_pair as p
    (register, person_a, person_b, enrolment_a, enrolment_b, area_a, area_b, kind, score, reasons)
  select * from jsonb_to_recordset($1) as t (register integer, person_a uuid, person_b uuid, enrolment_a uuid, enrolment_b uuid,
    area_a bigint, area_b bigint, kind text, score smallint, reasons text[])
  on conflict (register, person_a, person_b) do update set enrolment_a = excluded.enrolment_a, enrolment_b = excluded.enrolment_b,
    area_a = excluded.area_a, area_b = excluded.area_b, kind = excluded.kind, score = excluded.score, reasons = excluded.reasons
  where (p.enrolment_a, p.enrolment_b, p.area_a, p.area_b, p.kind, p.score, p.reasons)
    is distinct from (excluded.enrolment_a, excluded.enrolment_b, excluded.area_a, excluded.area_b, excluded.kind, excluded.score, excluded.reasons)`

async function keep(ctx: Context, pairs: Pair[]): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(({ a, b, kind, score, reasons }) => ({
    register: a.register,
    person_a: a.person,
    person_b: b.person,
    enrolment_a: a.enrolment,
    enrolment_b: b.enrolment,
    area_a: a.area,
    area_b: b.area,
    kind,
    score,
    reasons
  }))
  await ctx.tx.query(keepPairs, [JSON.stringify(rows)])
  await ctx.tx.query('insert into duplicate_found select * from unnest($1::uuid[], $2::uuid[])', [
    rows.map(row => row.person_a),
    rows.map(row => row.person_b)
  ])
}

/**
 * An open pair of which one record was closed meanwhile is no work any more. Each side is looked for in a hash of its own: as one
 * condition on both, every pair would be held against everybody, an hour for a first file of a million.
 */
const forgetClosed = `with closed as materialized (
    select e.person_id from people.enrolment e where e.known_from > $1 and not e.enrolled
      and not exists (select from people.enrolment o where o.person_id = e.person_id and o.enrolled)
  )
  delete from people.duplicate_pair p where p.status = 'open'
    and (p.person_a in (select person_id from closed) or p.person_b in (select person_id from closed))`

const forgetUnlike = `delete from people.duplicate_pair p
  where p.status = 'open'
    and (p.person_a in (select person_id from duplicate_changed) or p.person_b in (select person_id from duplicate_changed))
    and not exists (select from duplicate_found f where f.a = p.person_a and f.b = p.person_b)`
