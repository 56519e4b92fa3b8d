import { sql } from 'kysely'
import type { RelationChange } from '../../contract/life-events.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { endRelation } from './carry-relations.ts'
import { partialDay } from './person-line.ts'
import { openBatch } from './record-changes.ts'
import { type RelationKind, type RelationProblem, relationProblem } from './relation-rules.ts'
import { addRelations } from './relations.ts'

interface Recorded {
  register: number
  id: string
  kind: RelationKind
  from: string
  to: string
  validFrom: string
  validTo: string | null
}

const refusals: Record<RelationProblem['code'], string> = {
  'relation.self': 'people.relation-self',
  'relation.duplicate': 'people.relation-known',
  'relation.period': 'people.relation-none',
  'relation.ages': 'people.relation-ages',
  'relation.second-spouse': 'people.relation-open'
}

/** A parent of somebody who was not born here, a guardian, or who brings the child up: what a child's benefit or protection stands on. */
export async function recordRelationChange(
  ctx: Context,
  { person, relative, relation: kind, on, ends, source }: RelationChange
): Promise<{ relation: string; batch: string }> {
  if (on > ctx.on) throw new Refusal('people.future', { day: on })
  if (ends && kind === 'parent-child') throw new Refusal('people.relation-for-life')
  const recorded = await relationsOf(ctx, [person, relative])
  if (ends) {
    const one = recorded.find(
      row => row.kind === kind && row.from === person && row.to === relative && row.validTo === null
    )
    if (!one || one.validFrom >= on) throw new Refusal('people.relation-none')
    const batch = begin(ctx, source, [person, relative])
    await endRelation(ctx, { register: one.register, id: one.id, on, batch })
    return { relation: one.id, batch }
  }
  const problem = relationProblem(
    { kind, from: person, to: relative, validFrom: on },
    recorded.map(({ validTo, ...row }) => ({ ...row, ...(validTo && { validTo }) })),
    await birthsOf(ctx, { from: person, to: relative })
  )
  if (problem) throw new Refusal(refusals[problem.code])
  const batch = begin(ctx, source, [person, relative])
  const [relation] = await addRelations(ctx, batch, [{ kind, person, relative, from: on }])
  return { relation: relation!, batch }
}

function begin(ctx: Context, source: string, people: string[]): string {
  const batch = openBatch(ctx, source)
  ctx.trace({ batch })
  ctx.sawPeople(people)
  return batch
}

/** A move leaves a row with each office; for a relation one of them is enough. */
async function relationsOf(ctx: Context, people: string[]): Promise<Recorded[]> {
  const { rows } = await sql<Recorded>`
    select distinct on (id) register, id, kind, person_id as from, relative_id as to, valid_from as "validFrom", valid_to as "validTo"
    from people.relation where known_to is null and (person_id = any(${people}::uuid[]) or relative_id = any(${people}::uuid[]))
    order by id, register`.execute(ctx.tables<'people'>())
  return rows
}

async function birthsOf(ctx: Context, { from, to }: { from: string; to: string }) {
  const rows = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['person_id', 'born_on', 'born_precision'])
    .where('person_id', 'in', [from, to])
    .orderBy('enrolled', 'desc')
    .orderBy('seat', 'desc')
    .orderBy('id')
    .execute()
  const born = (person: string) => {
    const row = rows.find(({ person_id, born_on }) => person_id === person && born_on !== null)
    return row && partialDay(row.born_on, row.born_precision)
  }
  const births = { from: born(from), to: born(to) }
  return { ...(births.from && { from: births.from }), ...(births.to && { to: births.to }) }
}
