import type { ToldFact, TwoEndFactKey } from '../../contract/two-ends-message.ts'
import { findTwoEndFact, type TwoEndFact, twoEndKind } from '../../law/two-ends.ts'
import { levelOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** What may be asked, or told, by a kind of message; anything else is refused with what may be. */
export function requireFacts(named: readonly string[], kind: string, which: 'asks' | 'shows'): TwoEndFactKey[] {
  const declared = twoEndKind(kind)
  for (const fact of named)
    if (!declared[which].includes(fact)) {
      const may = declared[which].flatMap(key => findTwoEndFact(key) ?? [])
      throw new Refusal('two-ends.fact-unknown', {
        fact,
        kindZh: declared.titleZh,
        kindEn: declared.titleEn,
        factsZh: may.map(({ titleZh }) => titleZh).join('、') || '（没有）',
        factsEn: may.map(({ titleEn }) => titleEn).join(', ') || 'nothing'
      })
    }
  return [...new Set(named)] as TwoEndFactKey[]
}

const words = ['yes', 'no', 'unknown', 'declined']

function fits(ctx: Context, { value: kind, consent }: TwoEndFact, value: string): boolean {
  if (value === 'unknown') return true
  if (value === 'declined') return consent
  if (kind === 'yes-no') return words.includes(value)
  if (kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) && value <= ctx.on && !Number.isNaN(Date.parse(value))
  const code = Number(value)
  return /^\d{15}$/.test(value) && code >= ctx.caller.lo && code <= ctx.caller.hi && levelOf(code) === 'community'
}

/** Facts as they may be told: declared, of a fitting value, and what needs a person's consent only with theirs. */
export function readFacts(
  ctx: Context,
  kind: string,
  {
    facts,
    consented
  }: { facts: readonly { ref: string; fact: string; value: string }[]; consented: ReadonlySet<string> }
): ToldFact[] {
  requireFacts(
    facts.map(({ fact }) => fact),
    kind,
    'shows'
  )
  for (const { ref, fact, value } of facts) {
    const declared = findTwoEndFact(fact)!
    const { titleZh: factZh, titleEn: factEn } = declared
    if (!fits(ctx, declared, value)) throw new Refusal('two-ends.fact-value', { factZh, factEn })
    if (declared.consent && !consented.has(ref) && !['unknown', 'declined'].includes(value))
      throw new Refusal('two-ends.consent', { factZh, factEn })
  }
  return facts as ToldFact[]
}
