import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ExchangeState, OpeningKind } from '../../contract/two-ends.ts'
import type { PersonWish } from '../../contract/two-ends-message.ts'
import type { AreaCode, EnrolmentId } from '../../contract/values.ts'
import { levelOf, rangeOf, requireArea } from '../areas/index.ts'
import { partialDay, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { appendMessage } from './append-message.ts'
import { dueAfter, participantsOf, requireKind } from './exchange.ts'
import { readFacts, requireFacts } from './read-facts.ts'
import { keepWishes, requireWishes } from './wishes.ts'

interface Opening {
  kind: OpeningKind
  enrolments: readonly EnrolmentId[]
  to: { area: AreaCode }
  asks: readonly string[]
  facts: readonly { fact: string; value: string }[]
  consents?: readonly (PersonWish & { enrolment: EnrolmentId })[] | undefined
  text?: string | undefined
  move?: string | undefined
}

interface Own {
  id: string
  register: number
  person_id: string
  name: string
  born_on: string | null
  born_precision: string | null
}

/** Asks another place about people of the caller's register, or tells it of them because they wish it. */
export async function openExchange(ctx: Context, told: Opening): Promise<{ exchange: string; state: ExchangeState }> {
  requireKind(ctx, told.kind)
  const asked = told.to.area
  await requireOther(ctx, asked)
  const asks = requireFacts(told.asks, told.kind, 'asks')
  if (told.kind === 'assist' && asks.length === 0) throw new Refusal('two-ends.nothing-asked')
  const own = await ownRecords(ctx, told.enrolments)
  if (told.move) await requireMove(ctx, told.move)
  const people = own.map((record, position) => ({ record, position, ref: v7() }))
  const wishes = people.flatMap(({ ref, record }) => {
    const wish = told.consents?.find(one => one.enrolment === record.id)
    if (wish) return [{ ref, how: wish.how, on: wish.on }]
    if (told.kind === 'notify') throw new Refusal('two-ends.wish', { name: record.name })
    return []
  })
  requireWishes(ctx, people, wishes)
  const facts = readFacts(ctx, told.kind, {
    facts: people.flatMap(({ ref }) => told.facts.map(one => ({ ref, ...one }))),
    consented: new Set(wishes.map(({ ref }) => ref))
  })
  const exchange = { id: v7(), asking_area: ctx.caller.lo, asked_area: asked }
  const dueOn = dueAfter(ctx, told.kind)
  const db = ctx.tables<'two_ends'>()
  await sql`insert into two_ends.exchange (id, kind, asking_area, asked_area, asks, due_on, move_id, opened_account)
    values (${exchange.id}::uuid, ${told.kind}, ${exchange.asking_area}, ${asked}, ${asks}::text[], ${dueOn}::date,
      ${told.move ?? null}::uuid, ${ctx.caller.account}::uuid)`.execute(db)
  for (const { record, position, ref } of people)
    await sql`insert into two_ends.participant (exchange_id, ref, position, name, born_on, asking_register, asking_enrolment)
      values (${exchange.id}::uuid, ${ref}::uuid, ${position}, ${record.name}, ${bornOf(record)}, ${record.register}, ${record.id}::uuid)`.execute(
      db
    )
  const consents = await keepWishes(ctx, {
    row: exchange,
    side: 'asking',
    kind: told.kind,
    people: await participantsOf(ctx, [exchange.id]),
    consents: wishes,
    facts
  })
  await appendMessage(ctx, exchange, {
    kind: told.kind,
    side: 'asking',
    people: people.map(({ ref, record }) => ({ ref, name: record.name, bornOn: bornOf(record) })),
    ...(asks.length > 0 && { asks }),
    ...(facts.length > 0 && { facts }),
    ...(consents.length > 0 && { consents }),
    dueOn,
    text: told.text
  })
  ctx.sawPeople(own.map(({ person_id }) => person_id))
  ctx.trace({ detail: { exchange: exchange.id, kind: told.kind } })
  return { exchange: exchange.id, state: 'open' }
}

const bornOf = ({ born_on, born_precision }: Own): string | null => partialDay(born_on, born_precision)

/** The other place is an office: a district, a street or a community, none of which holds the other. */
async function requireOther(ctx: Context, area: AreaCode): Promise<void> {
  if (!['district', 'street', 'community'].includes(levelOf(area))) throw new Refusal('two-ends.level')
  const { lo, hi } = rangeOf(area)
  if (lo <= ctx.caller.hi && ctx.caller.lo <= hi) throw new Refusal('two-ends.same-end')
  await requireArea(ctx, area, ctx.on)
}

async function ownRecords(ctx: Context, enrolments: readonly string[]): Promise<Own[]> {
  const wanted = [...new Set(enrolments)]
  const { rows } =
    await sql<Own>`select e.id, e.register, e.person_id, e.name, e.born_on, e.born_precision from people.enrolment e
    join unnest(${wanted}::uuid[]) with ordinality as w (id, place) on w.id = e.id where e.enrolled order by w.place`.execute(
      ctx.tables<'people'>()
    )
  if (rows.length < wanted.length) {
    for (const id of wanted) if (!rows.some(row => row.id === id)) await sawProtected(ctx, id)
    throw new Refusal('platform.not-found')
  }
  // Somebody may be named by both of their seats; they are one person all the same.
  return rows.filter((row, at) => rows.findIndex(one => one.person_id === row.person_id) === at)
}

async function requireMove(ctx: Context, move: string): Promise<void> {
  const { rows } = await sql`select from people.move where id = ${move}::uuid`.execute(ctx.tables<'people'>())
  if (rows.length === 0) throw new Refusal('platform.not-found')
}
