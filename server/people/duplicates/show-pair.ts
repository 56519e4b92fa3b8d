import { sql } from 'kysely'
import type { PairDetail, PairSide } from '../../../contract/duplicates.ts'
import type { PersonId } from '../../../contract/values.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { asSeenBy } from '../as-seen-by.ts'
import { partialDay, personLine } from '../person-line.ts'
import { compareIdentities, strengthOf } from './duplicate-rules.ts'
import { grouped, identitiesOf, type Seated } from './identities.ts'
import type { StoredPair } from './list-pairs.ts'

type Seat = Seated & { number: string | null; source: string | null }

/** Both entries of a pair with all their seats in sight, compared anew; whether or not the run has found them. */
export async function showPair(ctx: Context, asked: { a: string; b: string }): Promise<PairDetail> {
  const [a, b] = [asked.a, asked.b].sort() as [PersonId, PersonId]
  const merge = await standingMerge(ctx, a, b)
  const seats = grouped(await seatsOf(ctx, [a, b], merge), row => row.person_id)
  if (!seats.has(a) || !seats.has(b)) throw new Refusal('platform.not-found')
  ctx.sawPeople([a, b])
  const stored = await storedPair(ctx, a, b)
  const known = await identitiesOf(ctx, [a, b])
  const [one, other] = [known.get(a), known.get(b)]
  const like = one && other && compareIdentities(one, other)
  const score = like?.score ?? stored?.score
  return {
    a: await sideOf(ctx, a, seats.get(a)!),
    b: await sideOf(ctx, b, seats.get(b)!),
    kind: like?.kind ?? stored?.kind ?? null,
    strength: score === undefined ? null : strengthOf(score),
    reasons: like?.reasons ?? stored?.reasons ?? [],
    status: merge ? 'merged' : (stored?.status ?? 'open'),
    decidedAt: stored?.decided_at ?? null,
    decidedBy: stored?.decided_by ?? null,
    note: stored?.note ?? null,
    merge: merge?.id ?? null
  }
}

interface Standing {
  id: string
  dropped: string
  /** Seats of the one that went: they stand with the kept person now. */
  moved: string[]
}

async function standingMerge(ctx: Context, a: string, b: string): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select id, dropped_person as dropped, array(select jsonb_array_elements_text(moved->'enrolments')) as moved from people.merge
    where undone_at is null and (kept_person, dropped_person) in ((${a}::uuid, ${b}::uuid), (${b}::uuid, ${a}::uuid))`.execute(
    ctx.tables<'people'>()
  )
  return rows[0]
}

async function seatsOf(ctx: Context, persons: string[], merge: Standing | undefined): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select e.*, h.number, first.source from people.enrolment e
    left join people.household h on h.register = e.register and h.id = e.household_id
    left join lateral (select b.source from people.event v cross join lateral (select source from people.batch where id = v.batch_id limit 1) b
      where v.register = e.register and v.enrolment_id = e.id order by v.seq limit 1) first on true
    where e.person_id = any(${persons}::uuid[]) order by e.enrolled desc, e.seat desc, e.id`.execute(
    ctx.tables<'people'>()
  )
  return rows.map(row => (merge?.moved.includes(row.id) ? { ...row, person_id: merge.dropped } : row))
}

async function storedPair(ctx: Context, a: string, b: string): Promise<StoredPair | undefined> {
  const { rows } = await sql<StoredPair>`
    select p.*, (select l.name from access.login l where l.id = p.decided_account) as decided_by from people.duplicate_pair p
    where person_a = ${a}::uuid and person_b = ${b}::uuid`.execute(ctx.tables<'people'>())
  return rows[0]
}

async function sideOf(ctx: Context, person: PersonId, seats: Seat[]): Promise<PairSide> {
  const { rows: kin } = await sql<{ other: string; role: string; name: string | null }>`
    select distinct case when r.person_id = ${person}::uuid then r.relative_id else r.person_id end as other, case when r.kind = 'spouse' then 'spouse' when r.kind = 'guardian' then case when r.person_id = ${person}::uuid then 'ward' else 'guardian' end
        when r.kind = 'custody' then case when r.person_id = ${person}::uuid then 'in-care' else 'carer' end
        when r.person_id = ${person}::uuid then 'child' else 'parent' end as role,
      (select n.name from people.enrolment n where n.person_id = case when r.person_id = ${person}::uuid then r.relative_id else r.person_id end limit 1) as name
    from people.relation r where ${person}::uuid in (r.person_id, r.relative_id) and r.known_to is null and r.valid_to is null order by 2, 3`.execute(
    ctx.tables<'people'>()
  )
  ctx.sawPeople(kin.map(({ other }) => other))
  return {
    person,
    kin: kin.map(({ role, name }) => ({ role, name })) as PairSide['kin'],
    seats: seats.map(seat => ({
      line: { ...personLine(ctx, seat as never, ctx.on), person },
      version: seat.version,
      formerName: seat.former_name,
      idKind: seat.id_kind,
      since: seat.valid_from,
      otherArea: seat.other_area && asSeenBy(ctx.caller, seat.other_area),
      stayFrom: seat.stay_from,
      diedOn: partialDay(seat.died_on, 'day'),
      householdNumber: seat.number,
      headRelation: seat.head_relation,
      source: seat.source ?? ''
    })) as PairSide['seats']
  }
}
