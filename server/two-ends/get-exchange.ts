import { sql } from 'kysely'
import type { ExchangeDetail, Participant as Person, Said } from '../../contract/two-ends.ts'
import type { ToldFact, TwoEndMessage } from '../../contract/two-ends-message.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { findTwoEndFact } from '../../law/two-ends.ts'
import { standingConsents } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Participant, participantsOf, personsOf, type Row, sidesOf } from './exchange.ts'
import { deedsOf } from './exchange-rules.ts'
import { selectExchanges, shownExchange } from './list-exchanges.ts'
import { candidatesFor } from './pair-people.ts'
import { noteRead } from './receipts.ts'
import { firstBroken } from './thread-rules.ts'
import { whoCounts } from './who-counts.ts'

/** What was written freely about a person is read for 90 days; that it was said, by whom and when, stays. */
const readable = sql`interval '90 days'`

/** One exchange as this office may see it; whoever opens it has read what the other said. */
export async function getExchange(ctx: Context, id: string): Promise<ExchangeDetail> {
  const [row] = await selectExchanges(ctx, sql`x.id = ${id}::uuid`)
  if (!row) throw new Refusal('platform.not-found')
  await noteRead(ctx, row)
  const people = await participantsOf(ctx, [id])
  const { messages, sound } = await threadOf(ctx, id)
  const mine = sidesOf(ctx, row)
  return {
    ...shownExchange(ctx, row),
    asks: row.asks as ExchangeDetail['asks'],
    participants: await shownPeople(ctx, row, people),
    messages,
    deeds: [...new Set(mine.flatMap(side => deedsOf(row, side)))],
    move: row.move_id,
    sound
  }
}

/** Where somebody is counted is told once the other office has answered: to ask is not to learn. */
async function shownPeople(ctx: Context, row: Row, people: readonly Participant[]): Promise<Person[]> {
  const mine = sidesOf(ctx, row)
  const persons = await personsOf(ctx, people)
  const open = row.state === 'open' || row.state === 'answered'
  const candidates = mine.includes('asked') && open ? await candidatesFor(ctx, people) : undefined
  const told = row.state === 'open' && !mine.includes('asked') ? undefined : await whoCounts(ctx, row, people)
  const own = await ownRecords(ctx, [...persons.values()])
  const since = ({ ref, hukou, living }: Participant): Person['since'] => {
    const now = told?.get(ref)
    return now && living !== null && (now.hukou !== hukou || now.living !== living) ? now : null
  }
  return people.map(one => ({
    ref: one.ref,
    name: one.name,
    bornOn: one.born_on,
    enrolment: own.get(persons.get(one.ref) ?? '') ?? null,
    paired: one.asked_enrolment !== null,
    candidates: candidates?.get(one.ref) ?? [],
    move: one.move_id,
    hukou: (one.hukou as Person['hukou']) ?? told?.get(one.ref)?.hukou ?? null,
    living: (one.living as Person['living']) ?? told?.get(one.ref)?.living ?? null,
    since: row.state === 'closed' ? since(one) : null
  }))
}

async function ownRecords(ctx: Context, persons: readonly string[]): Promise<Map<string, EnrolmentId>> {
  const { rows } = await sql<{
    person: string
    id: EnrolmentId
  }>`select distinct on (person_id) person_id as person, id from people.enrolment
    where person_id = any(${persons}::uuid[]) and area between ${ctx.caller.lo} and ${ctx.caller.hi}
    order by person_id, enrolled desc, seat desc`.execute(ctx.tables<'people'>())
  return new Map(rows.map(row => [row.person, row.id]))
}

interface Kept {
  body: TwoEndMessage
  hash: string
  text: string | null
  shown: string | null
  by: string
}

/** Told at the wish of the person, who took it back since: the message stays in the chain, and its fact is shown to nobody. */
function takenBack({ kind, consents }: TwoEndMessage, { ref, fact }: ToldFact, standing: ReadonlySet<string>): boolean {
  const wish = consents?.find(one => one.ref === ref)
  return wish !== undefined && !standing.has(wish.entry) && (kind === 'notify' || findTwoEndFact(fact)!.consent)
}

async function threadOf(ctx: Context, id: string): Promise<{ messages: Said[]; sound: boolean }> {
  const db = ctx.tables<'two_ends'>()
  const { rows } = await sql<Kept>`select m.body, encode(m.hash, 'hex') as hash, m.text, coalesce(l.name, '') as by,
      case when m.said_at > now() - ${readable} then m.text end as shown
    from two_ends.message m left join access.login l on l.id = m.account where m.exchange_id = ${id}::uuid order by m.position`.execute(
    db
  )
  const receipts = await sql<
    Said['receipts'][number] & { message: string }
  >`select r.message_id as message, r.what, r.at, coalesce(l.name, '') as by
    from two_ends.receipt r join two_ends.message m on m.id = r.message_id left join access.login l on l.id = r.account
    where m.exchange_id = ${id}::uuid order by r.at, r.what`.execute(db)
  const standing = await standingConsents(
    ctx,
    rows.flatMap(({ body }) => body.consents?.map(({ entry }) => entry) ?? [])
  )
  const broken = firstBroken(rows.map(({ body, hash, text }) => ({ message: body, hash, text })))
  return {
    sound: broken === undefined,
    messages: rows.map(({ body, shown, by }) => ({
      id: body.id,
      kind: body.kind,
      side: body.side,
      dueOn: body.dueOn,
      saidAt: body.saidAt,
      facts: (body.facts ?? []).filter(fact => !takenBack(body, fact, standing)),
      asks: body.asks ?? [],
      consents: (body.consents ?? []).map(({ entry, ...wish }) => ({ ...wish, stands: standing.has(entry) })),
      about: body.about ?? [],
      text: shown,
      by,
      receipts: receipts.rows
        .filter(({ message }) => message === body.id)
        .map(({ what, by: reader, at }) => ({ what, by: reader, at: String(at) }))
    }))
  }
}
