import { v7 } from 'uuid'
import type { MarriageChange } from '../../contract/life-events.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { endRelation } from './carry-relations.ts'
import { openBatch } from './record-changes.ts'
import type { RelationKind } from './relation-rules.ts'

export interface NewRelation {
  kind: RelationKind
  /** The parent or guardian; of spouses either. */
  person: string
  relative: string
  from: string
}

/** A relation stands with the child or ward, of spouses with the first named; both people must be in the caller's sight. */
export async function addRelations(ctx: Context, batch: string, relations: NewRelation[]): Promise<string[]> {
  const ids: string[] = []
  for (const { kind, person, relative, from } of relations) {
    const seats = await ctx
      .tables<'people'>()
      .selectFrom('people.enrolment')
      .select(['register', 'area', 'person_id', 'protected'])
      .where('person_id', 'in', [person, relative])
      .orderBy('enrolled', 'desc')
      .orderBy('seat', 'desc')
      .orderBy('id')
      .execute()
    const [first, second] = [person, relative].map(id => seats.find(seat => seat.person_id === id))
    if (!first || !second) throw new Refusal('platform.not-found')
    const { register, area } = kind === 'spouse' ? first : second
    const id = v7()
    await ctx
      .tables<'people'>()
      .insertInto('people.relation')
      .values({
        register,
        area,
        id,
        kind,
        person_id: person,
        relative_id: relative,
        valid_from: from,
        batch_id: batch,
        protected: first.protected || second.protected
      })
      .execute()
    ids.push(id)
  }
  return ids
}

/** A marriage or its end, as the civil affairs office or the couple tells it; it changes a relation and nothing else. */
export async function recordMarriageChange(
  ctx: Context,
  { person, spouse, on, change, source }: MarriageChange
): Promise<{ relation: string; batch: string }> {
  if (on > ctx.on) throw new Refusal('people.future', { day: on })
  if (person === (spouse as string)) throw new Refusal('people.relation-self')
  const batch = openBatch(ctx, source)
  ctx.trace({ batch })
  ctx.sawPeople([person, spouse])
  const open = await ctx
    .tables<'people'>()
    .selectFrom('people.relation')
    .selectAll()
    .where('kind', '=', 'spouse')
    .where('known_to', 'is', null)
    .where('valid_to', 'is', null)
    .where(where =>
      where.or([where('person_id', 'in', [person, spouse]), where('relative_id', 'in', [person, spouse])])
    )
    .execute()
  if (change === 'married') {
    if (open.length > 0) throw new Refusal('people.relation-open')
    const [relation] = await addRelations(ctx, batch, [{ kind: 'spouse', person, relative: spouse, from: on }])
    return { relation: relation!, batch }
  }
  const couple = open.find(
    row => [row.person_id, row.relative_id].includes(person) && [row.person_id, row.relative_id].includes(spouse)
  )
  if (!couple || couple.valid_from > on) throw new Refusal('people.relation-none')
  await endRelation(ctx, { register: couple.register, id: couple.id, on, batch })
  return { relation: couple.id, batch }
}
