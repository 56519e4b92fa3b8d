import type { ExchangeDetail } from '../../contract/two-ends.ts'
import { AreaCode } from '../../contract/values.ts'
import { findTwoEndFact } from '../../law/two-ends.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { AreaPicker } from '../people/area-picker.tsx'
import type { DeedProps } from './deeds.tsx'
import { firstWishes, useWishFields, wished, wishesOf } from './wishes.ts'
import { useTwoEndWords } from './words.tsx'

type Values = Record<string, string>
const nameOf = (ref: string, fact: string) => `${ref} ${fact}`
const needsConsent = (fact: string) => findTwoEndFact(fact)?.consent ?? false

/** Each person’s answer to what was asked; who does not live here is asked nothing more. */
export function AnswerForm({ exchange, done }: DeedProps) {
  const { t } = useWords()
  const { id } = exchange
  const draft = useDraft<Values>(`two-answer:${id}`, firstValues(exchange))
  const fields = useFields(exchange)
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      submit={t(exchange.asks.length > 0 ? 'two.do.answer' : 'two.noted')}
      send={(values, { commandId }) =>
        calls.twoEnds.answerExchange({
          params: { id },
          body: { commandId, ...told(exchange, values), ...(values.text && { text: values.text }) }
        })
      }
      sent={() => done(t('two.done.answer'))}
    />
  )
}

const firstValues = ({ participants, asks }: ExchangeDetail): Values => ({
  ...Object.fromEntries(participants.flatMap(({ ref }) => asks.map(fact => [nameOf(ref, fact), '']))),
  ...firstWishes(
    participants.map(({ ref }) => ref),
    today()
  ),
  text: ''
})

function told({ participants, asks }: ExchangeDetail, values: Values) {
  const facts = participants.flatMap(({ ref }) => {
    const away = values[nameOf(ref, 'lives-here')] === 'no'
    return asks
      .filter(fact => !away || fact === 'lives-here')
      .map(fact => ({
        ref,
        fact,
        value: needsConsent(fact) && !wished(ref, values) ? 'declined' : values[nameOf(ref, fact)] || 'unknown'
      }))
  })
  const agreed = participants.filter(({ ref }) => facts.some(one => one.ref === ref && needsConsent(one.fact)))
  const consents = wishesOf(
    agreed.map(({ ref }) => ref),
    values
  ).map(({ key: ref, ...wish }) => ({ ref, ...wish }))
  return { facts, consents }
}

function useFields({ participants, asks }: ExchangeDetail): FormField<Values>[] {
  const { t } = useWords()
  const words = useTwoEndWords()
  const { post } = useMe()
  const here = (ref: string) => (values: Values) =>
    !asks.includes('lives-here') || values[nameOf(ref, 'lives-here')] === 'yes'
  const label = (name: string, fact: string) =>
    participants.length > 1 ? t('two.of', { name, fact: words.fact(fact) }) : words.fact(fact)
  const field = ({ ref, name }: ExchangeDetail['participants'][number], fact: string): FormField<Values> => {
    const agreed = (values: Values) => !needsConsent(fact) || wished(ref, values)
    const common = {
      name: nameOf(ref, fact),
      label: label(name, fact),
      when: (values: Values) => fact === 'lives-here' || (here(ref)(values) && agreed(values))
    }
    const kind = findTwoEndFact(fact)?.value
    if (kind === 'day') return { ...common, kind: 'day', past: true, hint: t('two.sinceHint') }
    if (kind === 'area')
      return {
        ...common,
        input: ({ value, change, ...props }) => (
          <AreaPicker
            {...props}
            value={AreaCode.safeParse(Number(value)).data ?? null}
            change={area => change(area === null ? '' : String(area))}
            within={post?.area}
          />
        )
      }
    return {
      ...common,
      kind: 'choice',
      required: true,
      options: (['yes', 'no', 'unknown'] as const).map(value => ({ value, label: t(`two.value.${value}`) }))
    }
  }
  const [free, bound] = [asks.filter(fact => !needsConsent(fact)), asks.filter(needsConsent)]
  const wishes = useWishFields({
    people: participants.map(({ ref, name }) => ({ key: ref, name })),
    label: name => t('two.consent', { name }),
    hint: t('two.consentHint'),
    no: t('two.consent.declined'),
    when: (ref, values) => bound.length > 0 && here(ref)(values)
  })
  return [
    ...participants.flatMap(one => free.map(fact => field(one, fact))),
    ...wishes,
    ...participants.flatMap(one => bound.map(fact => field(one, fact))),
    { name: 'text', label: t('two.text'), hint: t('two.textHint'), kind: 'long', most: 200 }
  ]
}
