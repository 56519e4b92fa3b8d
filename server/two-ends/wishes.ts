import type { PersonConsent, PersonWish } from '../../contract/two-ends-message.ts'
import { findConsent } from '../../law/consents.ts'
import { findTwoEndFact, twoEndKind } from '../../law/two-ends.ts'
import { areaNames, registerOf } from '../areas/index.ts'
import { keepByConsent } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Participant, personsOf, type Row } from './exchange.ts'
import { otherSide } from './exchange-rules.ts'

export type Wish = PersonWish & { ref: string }

interface Asked {
  row: Pick<Row, 'asking_area' | 'asked_area'>
  side: 'asking' | 'asked'
  kind: string
  people: readonly Participant[]
  consents: readonly Wish[]
  /** What is told by it; of a hand-over nothing but the record itself. */
  facts?: readonly { ref: string; fact: string }[]
}

/** A wish is of a day that has come, and of somebody it is about. */
export function requireWishes(ctx: Context, people: readonly { ref: string }[], consents: readonly Wish[]): void {
  for (const { ref, on } of consents) {
    if (!people.some(one => one.ref === ref)) throw new Refusal('two-ends.not-about')
    if (on > ctx.on) throw new Refusal('two-ends.consent-future')
  }
}

/** Keeps each wish in the ledger of consent, at the office that was told it: there and on their own page the person sees and ends it. */
export async function keepWishes(ctx: Context, asked: Asked): Promise<PersonConsent[]> {
  const { row, side, kind, people, consents, facts = [] } = asked
  if (consents.length === 0) return []
  const persons = await personsOf(ctx, people)
  const at = { area: ctx.caller.lo, register: await registerOf(ctx, ctx.caller.lo) }
  const other = otherSide(side) === 'asking' ? row.asking_area : row.asked_area
  const place = (await areaNames(ctx, [other], ctx.on))(other).join('')
  const kept: PersonConsent[] = []
  for (const wish of consents) {
    const told = facts.filter(({ ref }) => ref === wish.ref).map(({ fact }) => findTwoEndFact(fact)!.titleZh)
    const entry = await keepByConsent(ctx, {
      person: persons.get(wish.ref)!,
      purpose: 'two-ends',
      textVersion: findConsent('two-ends')!.text.version,
      channel: wish.how,
      text: `${twoEndKind(kind).titleZh}：${place}${told.length > 0 ? `（${told.join('、')}）` : ''}`,
      at
    })
    kept.push({ ...wish, entry })
  }
  return kept
}
