import { sql } from 'kysely'
import type { CaseFacts, ChildFacts, Known } from '../../law/matters.ts'
import { partialDay } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { type CaseContent, openContent } from './case-content.ts'
import type { CaseRow } from './list-cases.ts'

/** Six digits of a place: the division that pays and whose rules hold. */
export const divisionOf = (area: number): number => Math.floor(area / 1e9)

interface Seat {
  seat: 'hukou' | 'living'
  area: number
  enrolled: boolean
  endReason: string | null
  otherArea: number | null
  bornOn: string | null
  diedOn: string | null
  idKind: string
  from: string
}

/** The seats of a person as far as the caller sees them; `from` is the first day the register has the present one for. */
async function seatsOf(ctx: Context, person: string): Promise<Seat[]> {
  const rows = await ask(
    ctx,
    sql<Seat & { precision: string | null }>`
    select e.seat, e.area, e.enrolled, e.end_reason as "endReason", e.other_area as "otherArea", e.born_on as "bornOn",
      e.born_precision as precision, e.died_on as "diedOn", e.id_kind as "idKind",
      least(e.valid_from, (select min(p.valid_from) from people.enrolment_past p
        where p.register = e.register and p.id = e.id and p.known_to is null and p.enrolled)) as "from"
    from people.enrolment e where e.person_id = ${person}::uuid order by e.enrolled desc, e.seat`
  )
  return rows.map(({ precision, ...row }) => ({
    ...row,
    bornOn: precision === 'day' ? partialDay(row.bornOn, 'day') : null
  }))
}

export interface Gathered {
  facts: CaseFacts
  known: ReadonlySet<Known>
  /** Whether the person is still enrolled where the case is, as far as it can be seen. */
  personGone: boolean
}

/** What the register knows today of the people of a case, and what else was asked for the same child. */
export async function gatherFacts(ctx: Context, row: CaseRow, content: CaseContent): Promise<Gathered> {
  const { person, childPerson } = row
  const [seats, child, kin, claims, before] = await Promise.all([
    seatsOf(ctx, person),
    childPerson ? childFacts(ctx, childPerson) : null,
    childPerson && childPerson !== person ? kinOf(ctx, person, childPerson) : null,
    claimsBeside(ctx, row),
    toldBefore(ctx, row)
  ])
  const facts: CaseFacts = {
    variant: row.variant,
    form: content.form,
    person: {
      bornOn: seats.find(({ bornOn }) => bornOn)?.bornOn ?? null,
      diedOn: seats.find(({ diedOn }) => diedOn)?.diedOn ?? null,
      place: divisionOf(hukouArea(seats) ?? row.area)
    },
    child,
    kin,
    ...claims,
    before
  }
  const known = new Set<Known>([
    ...(childPerson ? (['child'] as const) : []),
    ...(child && child.hukou.length > 0 ? (['hukou'] as const) : []),
    ...(kin ? [kin] : []),
    ...((content.form.account ?? facts.before?.account) ? (['account'] as const) : []),
    ...(content.form.record && content.form.record !== 'paper' ? (['on-record'] as const) : [])
  ])
  return { facts, known, personGone: seats.length > 0 && !seats.some(({ enrolled }) => enrolled) }
}

const hukouArea = (seats: readonly Seat[]): number | undefined =>
  (seats.find(({ seat, enrolled }) => seat === 'hukou' && enrolled)?.area ??
    seats.find(({ seat }) => seat === 'living')?.otherArea ??
    undefined) as number | undefined

async function childFacts(ctx: Context, person: string): Promise<ChildFacts> {
  const [seats, moves] = await Promise.all([seatsOf(ctx, person), movesOf(ctx, person)])
  const bornOn = seats.find(one => one.bornOn)?.bornOn ?? null
  const kinds = new Set(seats.map(({ idKind }) => idKind))
  const citizen =
    seats.some(({ seat }) => seat === 'hukou') || ['id18', 'id15', 'hmt-residence-permit'].some(k => kinds.has(k))
  return {
    bornOn,
    diedOn: seats.find(one => one.diedOn)?.diedOn ?? null,
    chineseNational: citizen ? true : kinds.has('permanent-residence') ? false : null,
    hukou: hukouOf({ seats, moves, bornOn }, ctx.on)
  }
}

interface Move {
  from: number
  to: number
  on: string
}

const movesOf = (ctx: Context, person: string): Promise<Move[]> =>
  ask(
    ctx,
    sql<Move>`
    select from_area as "from", to_area as "to", valid_on as "on" from people.move
    where person_id = ${person}::uuid and seat = 'hukou' and status = 'accepted' order by valid_on, id`
  )

/** Where the hukou of a child lay, by the moves the register knows, else by the seat it has now. */
function hukouOf(
  { seats, moves, bornOn }: { seats: readonly Seat[]; moves: readonly Move[]; bornOn: string | null },
  on: string
): ChildFacts['hukou'] {
  const [first] = moves
  if (first)
    return [
      { region: divisionOf(first.from), from: bornOn ?? first.on },
      ...moves.map(({ to, on }) => ({ region: divisionOf(to), from: on }))
    ]
  const seat = seats.find(one => one.seat === 'hukou' && (one.enrolled || one.endReason === 'death'))
  if (seat) return [{ region: divisionOf(seat.area), from: seat.from }]
  const elsewhere = seats.find(one => one.seat === 'living')?.otherArea
  return elsewhere ? [{ region: divisionOf(elsewhere), from: bornOn ?? on }] : []
}

async function kinOf(ctx: Context, person: string, child: string): Promise<CaseFacts['kin']> {
  const rows = await ask(
    ctx,
    sql<{ kind: string }>`
    select kind from people.relation where person_id = ${person}::uuid and relative_id = ${child}::uuid
      and known_to is null and (valid_to is null or valid_to > ${ctx.on}::date)`
  )
  const kinds = rows.map(({ kind }) => kind)
  return kinds.includes('parent-child') ? 'parent' : kinds.includes('guardian') ? 'guardian' : null
}

/** What the person told in the last case of the matter that was granted. */
async function toldBefore(ctx: Context, row: CaseRow): Promise<CaseFacts['before']> {
  const rows = await ask(
    ctx,
    sql<{ sealed: string }>`
    select c.sealed from cases."case" c
    where c.person_id = ${row.person}::uuid and c.matter = ${row.matter} and c.id <> ${row.id}::uuid
      and c.state in ('decided', 'delivered') and exists (select from cases.decision d
        where d.register = c.register and d.case_id = c.id and cardinality(d.granted) > 0)
    order by c.claimed_on desc, c.id desc limit 1`
  )
  return rows[0] ? openContent(ctx, rows[0].sealed).form : null
}

/** What was asked for the same child, wherever: days, how far, and what was granted; nothing of anybody. */
async function claimsBeside(ctx: Context, row: CaseRow) {
  const rows = await ask(
    ctx,
    sql<{ mine: boolean; on: string; state: string; granted: string[] | null }>`
    select mine, claimed_on as "on", state, granted from cases.claims_for(${row.claimKey}, ${row.matter}, ${row.id}::uuid)`
  )
  const own = [row.claimedOn, ...rows.filter(({ mine }) => mine).map(({ on }) => on)]
  const others = rows
    .filter(({ mine, granted }) => !mine && (granted === null || granted.length > 0))
    .map(({ on, granted }) => ({ on, state: granted === null ? ('open' as const) : ('paid' as const) }))
  const granted = rows
    .flatMap(one => one.granted ?? [])
    .map(line => {
      const [year, from] = line.split(' ') as [string, string]
      return { year: Number(year), from }
    })
  return { claimedOn: own.sort(), otherClaims: others, granted }
}
