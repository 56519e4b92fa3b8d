import { sql } from 'kysely'
import { z } from 'zod'
import type { DuplicatePair, PairStatus, Strength } from '../../../contract/duplicates.ts'
import type { AreaCode } from '../../../contract/values.ts'
import { rangeOf } from '../../areas/index.ts'
import { totalWith } from '../../platform/about-how-many.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { personLine } from '../person-line.ts'
import { strengthOf, strengths } from './duplicate-rules.ts'
import type { Seated } from './identities.ts'

export interface StoredPair {
  person_a: string
  person_b: string
  enrolment_a: string
  enrolment_b: string
  kind: DuplicatePair['kind']
  score: number
  reasons: DuplicatePair['reasons']
  status: PairStatus
  found_at: string
  decided_at: string | null
  decided_by: string | null
  note: string | null
}

interface Asked {
  area?: AreaCode | undefined
  status: PairStatus
  strength?: Strength | undefined
  after?: string | undefined
  limit: number
}

const bounds: Record<Strength, [from: number, below: number]> = {
  strong: [strengths.strong, 32_767],
  likely: [strengths.likely, strengths.strong],
  possible: [0, strengths.likely]
}

/** Likely duplicates inside the caller's area, the strongest first; the decided ones on request. */
export async function listPairs(
  ctx: Context,
  { area, status, strength, after, limit }: Asked
): Promise<{ pairs: DuplicatePair[]; next: string | null; total?: number }> {
  const { lo, hi } = area ? rangeOf(area) : ctx.caller
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const [from, below] = strength ? bounds[strength] : [0, 32_767]
  const key = readKey(after)
  const beyond = key
    ? sql`and (-score, person_a, person_b) > (${-key[0]}, ${key[1]}::uuid, ${key[2]}::uuid) and score <= ${key[0]}`
    : sql``
  const list = sql`from people.duplicate_pair p
    where status = ${sql.lit(status)} and area_a between ${lo} and ${hi} and area_b between ${lo} and ${hi}
      and score >= ${from} and score < ${below}`
  const { rows } = await sql<StoredPair>`
    select p.*, (select l.name from access.login l where l.id = p.decided_account) as decided_by ${list} ${beyond}
    order by score desc, person_a, person_b limit ${limit + 1}`.execute(ctx.tables<'people'>())
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit
  return {
    pairs: await withPeople(ctx, page),
    next: more && last ? keyOf([last.score, last.person_a, last.person_b]) : null,
    ...(await totalWith(ctx, { after, more }, list))
  }
}

const Key = z.tuple([z.int(), z.uuid(), z.uuid()])
const keyOf = (key: z.infer<typeof Key>): string => Buffer.from(JSON.stringify(key)).toString('base64url')

function readKey(text: string | undefined): z.infer<typeof Key> | undefined {
  if (!text) return undefined
  try {
    return Key.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new Refusal('people.page')
  }
}

async function withPeople(ctx: Context, pairs: StoredPair[]): Promise<DuplicatePair[]> {
  const ids = pairs.flatMap(pair => [pair.enrolment_a, pair.enrolment_b])
  const { rows } = await sql<Seated>`select * from people.enrolment where id = any(${ids}::uuid[])`.execute(
    ctx.tables<'people'>()
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  ctx.sawPeople(rows.map(row => row.person_id))
  return pairs.flatMap(pair => {
    const [a, b] = [byId.get(pair.enrolment_a), byId.get(pair.enrolment_b)]
    if (!a || !b) return []
    return [
      {
        // After a merge both entries are one person's; the pair keeps who they were.
        a: { ...personLine(ctx, a as never, ctx.on), person: pair.person_a as DuplicatePair['a']['person'] },
        b: { ...personLine(ctx, b as never, ctx.on), person: pair.person_b as DuplicatePair['b']['person'] },
        kind: pair.kind,
        strength: strengthOf(pair.score),
        reasons: pair.reasons,
        status: pair.status,
        foundAt: pair.found_at,
        decidedAt: pair.decided_at,
        decidedBy: pair.decided_by,
        note: pair.note
      }
    ]
  })
}

/** "These are two people" is remembered with who said so and when; it can be taken back. */
export async function decidePairs(
  ctx: Context,
  {
    pairs,
    decision,
    note
  }: { pairs: { a: string; b: string }[]; decision: 'not-same' | 'open'; note?: string | undefined }
): Promise<{ decided: number }> {
  const said = decision === 'not-same'
  const { rows } = await sql<{ a: string; b: string }>`
    update people.duplicate_pair p set status = ${decision}, note = ${said ? (note ?? null) : null},
      decided_at = ${said ? sql`now()` : sql`null`}, decided_account = ${said ? ctx.caller.account : null}::uuid
    from unnest(${pairs.map(pair => pair.a)}::uuid[], ${pairs.map(pair => pair.b)}::uuid[]) t (a, b)
    where p.person_a = least(t.a, t.b) and p.person_b = greatest(t.a, t.b)
      and p.status = ${said ? 'open' : 'not-same'} returning p.person_a as a, p.person_b as b`.execute(
    ctx.tables<'people'>()
  )
  if (rows.length === 0) throw new Refusal('platform.not-found')
  ctx.sawPeople(rows.flatMap(({ a, b }) => [a, b]))
  ctx.trace({ detail: { decision, pairs: rows.length } })
  return { decided: rows.length }
}
