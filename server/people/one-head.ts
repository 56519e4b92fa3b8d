import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { isHead } from './code-rules.ts'
import type { Slice } from './history-rules.ts'
import type { History } from './keep-slices.ts'

const headed = (slice: Slice | undefined): string | undefined =>
  slice?.facts.enrolled && slice.facts.headRelation && isHead(slice.facts.headRelation)
    ? slice.facts.household
    : undefined

/** Whoever becomes a head, by whatever event, must be the only one; households that came in with two are left to people. */
export async function oneHead(ctx: Context, histories: History[]): Promise<void> {
  const households = histories.flatMap(({ before, after }) => {
    const household = headed(after.at(-1))
    return household && household !== headed(before.at(-1)) ? [household] : []
  })
  if (households.length === 0) return
  const { rows } = await sql<{ relation: string; household: string }>`
    select head_relation as relation, household_id as household from people.enrolment
    where household_id = any(${households}::uuid[]) and enrolled and head_relation is not null`.execute(
    ctx.tables<'people'>()
  )
  const heads = rows.filter(row => isHead(row.relation)).map(row => row.household)
  if (new Set(heads).size < heads.length) throw new Refusal('people.household-heads')
}
