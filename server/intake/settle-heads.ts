import type { Context } from '../platform/context.ts'

/** A row about to be recorded: where it stands in a household now, and what it will say. */
export interface Membership {
  enrolment: string
  household_id: string | null
  known_relation: string | null
  facts: { household?: string | null; headRelation?: string | null }
}

const isHead = (relation: string | null | undefined): boolean => ['0', '01', '02'].includes(relation ?? '')
const before = (row: Membership) => (isHead(row.known_relation) ? row.household_id : null)
const after = (row: Membership) =>
  isHead(row.facts.headRelation ?? row.known_relation) ? (row.facts.household ?? row.household_id) : null

/**
 * A household has one head. Where rows a person accepted, or an old register, would make it two, who becomes head stays
 * as it was and the rest of the row enters: one household must not hold up a street.
 */
export async function settleHeads(ctx: Context, rows: Membership[]): Promise<void> {
  const { rows: there } = await ctx.tx.query<{ id: string; household: string }>(
    `select id, household_id as household from people.enrolment
     where household_id = any($1) and enrolled and head_relation in ('0', '01', '02') and id <> all($2)`,
    [rows.flatMap(row => after(row) ?? []), rows.map(row => row.enrolment)]
  )
  for (;;) {
    const heads = new Map<string, number>()
    for (const household of [...there.map(head => head.household), ...rows.flatMap(row => after(row) ?? [])])
      heads.set(household, (heads.get(household) ?? 0) + 1)
    const newHead = rows.find(row => after(row) && after(row) !== before(row) && heads.get(after(row)!)! > 1)
    if (!newHead) return
    delete newHead.facts.household
    delete newHead.facts.headRelation
  }
}
