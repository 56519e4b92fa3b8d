import { type Selectable, sql } from 'kysely'
import type { ExchangeDeed, ExchangeState, OpeningKind } from '../../contract/two-ends.ts'
import type { TwoEndSide } from '../../contract/two-ends-message.ts'
import { twoEndKind } from '../../law/two-ends.ts'
import { acrossTerritory, type Context, everywhere, requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { TwoEndsExchange, TwoEndsParticipant } from '../platform/tables.d.ts'
import { workingDaysAfter } from '../platform/working-days.ts'
import { after, deedsOf } from './exchange-rules.ts'

export type Row = Omit<Selectable<TwoEndsExchange>, 'kind' | 'state' | 'turn'> & {
  kind: OpeningKind
  state: ExchangeState
  turn: TwoEndSide
}
export type Participant = Selectable<TwoEndsParticipant>

export const sidesOf = ({ caller }: Context, { asking_area, asked_area }: Pick<Row, 'asking_area' | 'asked_area'>) => {
  const holds = (area: number) => area >= caller.lo && area <= caller.hi
  return [...(holds(asking_area) ? ['asking' as const] : []), ...(holds(asked_area) ? ['asked' as const] : [])]
}

/** The day by which whoever is to act next promised to. */
export const dueAfter = (ctx: Context, kind: string): string =>
  workingDaysAfter(ctx.on, twoEndKind(kind).workingDays ?? twoEndKind('answer').workingDays!)

/** An exchange that is to be acted in: locked, with the side that may do this deed now. */
export async function holdForDeed(
  ctx: Context,
  id: string,
  deed: ExchangeDeed
): Promise<{ row: Row; side: TwoEndSide }> {
  const { rows } = await sql<Row>`select * from two_ends.exchange where id = ${id}::uuid for update`.execute(
    ctx.tables<'two_ends'>()
  )
  const row = rows[0]
  if (!row) throw new Refusal('platform.not-found')
  if (row.state === 'closed' || row.state === 'withdrawn') throw new Refusal('two-ends.closed')
  const side = sidesOf(ctx, row)
    .sort(one => (one === row.turn ? -1 : 1))
    .find(one => deedsOf(row, one).includes(deed))
  if (!side) throw new Refusal('two-ends.not-now')
  ctx.trace({ detail: { exchange: id, deed } })
  return { row, side }
}

export const requireKind = (ctx: Context, kind: string): void => requireBasis(twoEndKind(kind).operation, ctx.on)

/** Where it stands after a deed, with the clock of whoever is to act next; the clock runs on where nothing passed over. */
export async function settle(
  ctx: Context,
  { row, side }: { row: Row; side: TwoEndSide },
  deed: ExchangeDeed
): Promise<{ exchange: string; state: ExchangeState; dueOn: string }> {
  const { state, turn } = after(deed, row, side)
  const passes = turn !== row.turn || state !== row.state
  const dueOn = passes ? dueAfter(ctx, deed === 'hand-over' ? 'hand-over' : 'answer') : row.due_on
  const ended = state === 'closed' || state === 'withdrawn'
  await sql`update two_ends.exchange set state = ${state}, turn = ${turn}, due_on = ${dueOn}::date,
    closed_at = ${ended ? sql`now()` : sql`null`} where id = ${row.id}::uuid`.execute(ctx.tables<'two_ends'>())
  return { exchange: row.id, state, dueOn }
}

export async function participantsOf(ctx: Context, ids: readonly string[]): Promise<Participant[]> {
  const { rows } = await sql<Participant>`select * from two_ends.participant where exchange_id = any(${ids}::uuid[])
    order by exchange_id, position`.execute(ctx.tables<'two_ends'>())
  return rows
}

/** Who the people are: for the audit and for pairing. Wherever their record lies; nothing of it is shown. */
export async function personsOf(ctx: Context, people: readonly Participant[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql<{ ref: string; person: string }>`select p.ref, e.person_id as person
      from unnest(${people.map(one => one.ref)}::uuid[], ${people.map(one => one.asking_register)}::int[],
        ${people.map(one => one.asking_enrolment)}::uuid[]) as p (ref, register, id)
      join people.enrolment e on e.register = p.register and e.id = p.id`.execute(ctx.tables<'people'>())
  )
  ctx.sawPeople(rows.map(row => row.person))
  return new Map(rows.map(row => [row.ref, row.person]))
}
