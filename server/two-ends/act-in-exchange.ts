import { sql } from 'kysely'
import type { ExchangeState } from '../../contract/two-ends.ts'
import { findTwoEndFact } from '../../law/two-ends.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { appendMessage } from './append-message.ts'
import { holdForDeed, type Participant, participantsOf, personsOf, type Row, requireKind, settle } from './exchange.ts'
import { readFacts } from './read-facts.ts'
import { whoCounts } from './who-counts.ts'
import { keepWishes, requireWishes, type Wish } from './wishes.ts'

interface Done {
  exchange: string
  state: ExchangeState
}

interface Answer {
  id: string
  facts: readonly { ref: string; fact: string; value: string }[]
  consents?: readonly Wish[] | undefined
  text?: string | undefined
}

/** Answers what was asked of each person, and no more; a notice is answered by having been taken note of. */
export async function answerExchange(ctx: Context, { id, facts, consents: wishes = [], text }: Answer): Promise<Done> {
  requireKind(ctx, 'answer')
  const held = await holdForDeed(ctx, id, 'answer')
  const people = await participantsOf(ctx, [id])
  for (const { ref } of facts) if (!people.some(one => one.ref === ref)) throw new Refusal('two-ends.not-about')
  requireWishes(ctx, people, wishes)
  const told = readFacts(ctx, 'answer', { facts, consented: new Set(wishes.map(({ ref }) => ref)) })
  for (const { fact } of told)
    if (!held.row.asks.includes(fact)) throw new Refusal('two-ends.fact-unknown', unasked(held.row, fact))
  requireComplete(held.row, people, told)
  await personsOf(ctx, people)
  // What anybody may be told needs no wish, and none is kept of it.
  const byWish = told.filter(({ fact, value }) => findTwoEndFact(fact)!.consent && value !== 'declined')
  const consents = await keepWishes(ctx, {
    ...held,
    kind: 'answer',
    people,
    consents: wishes.filter(({ ref }) => byWish.some(one => one.ref === ref)),
    facts: byWish
  })
  const { dueOn, ...done } = await settle(ctx, held, 'answer')
  await appendMessage(ctx, held.row, {
    kind: 'answer',
    side: held.side,
    ...(told.length > 0 && { facts: told }),
    ...(consents.length > 0 && { consents }),
    dueOn,
    text
  })
  return done
}

function unasked({ asks }: Row, fact: string) {
  const may = asks.flatMap(key => findTwoEndFact(key) ?? [])
  return {
    fact,
    kindZh: '反馈',
    kindEn: 'answer',
    factsZh: may.map(({ titleZh }) => titleZh).join('、') || '（没有）',
    factsEn: may.map(({ titleEn }) => titleEn).join(', ') || 'nothing'
  }
}

/** Each person has an answer to each question; who does not live there has none to the rest. */
function requireComplete(
  { asks }: Row,
  people: readonly Participant[],
  told: readonly { ref: string; fact: string; value: string }[]
) {
  for (const { ref, name } of people) {
    const of = (fact: string) => told.find(one => one.ref === ref && one.fact === fact)?.value
    if (of('lives-here') === 'no') continue
    for (const fact of asks)
      if (of(fact) === undefined) {
        const { titleZh: factZh, titleEn: factEn } = findTwoEndFact(fact)!
        throw new Refusal('two-ends.fact-missing', { factZh, factEn, name })
      }
  }
}

/** Asks the other office something, or tells it; while a question is open the clock passes to it. */
export async function sayInExchange(ctx: Context, { id, text }: { id: string; text: string }): Promise<Done> {
  const held = await holdForDeed(ctx, id, 'say')
  await personsOf(ctx, await participantsOf(ctx, [id]))
  const { dueOn, ...done } = await settle(ctx, held, 'say')
  await appendMessage(ctx, held.row, { kind: 'said', side: held.side, dueOn, text })
  return done
}

/** Ends it: who counts each person is read from the registers and told by nobody. A question without an answer is taken back. */
export async function closeExchange(
  ctx: Context,
  { id, text }: { id: string; text?: string | undefined }
): Promise<Done> {
  const open = await sql<{ state: ExchangeState }>`select state from two_ends.exchange where id = ${id}::uuid`.execute(
    ctx.tables<'two_ends'>()
  )
  const deed = open.rows[0]?.state === 'open' ? 'withdraw' : 'close'
  const held = await holdForDeed(ctx, id, deed)
  const { dueOn: _, ...done } = await settle(ctx, held, deed)
  const outcome = await keepOutcome(ctx, held.row)
  await appendMessage(ctx, held.row, {
    kind: deed === 'close' ? 'closed' : 'withdrawn',
    side: held.side,
    ...(deed === 'close' && { outcome }),
    dueOn: null,
    text
  })
  return done
}

/** Keeps who counted each person on the day it ended. */
export async function keepOutcome(ctx: Context, row: Row) {
  const people = await participantsOf(ctx, [row.id])
  const counts = await whoCounts(ctx, row, people)
  for (const { ref } of people) {
    const { hukou, living } = counts.get(ref)!
    await sql`update two_ends.participant set hukou = ${hukou}, living = ${living}
      where exchange_id = ${row.id}::uuid and ref = ${ref}::uuid`.execute(ctx.tables<'two_ends'>())
  }
  return people.map(({ ref }) => ({ ref, ...counts.get(ref)! }))
}
