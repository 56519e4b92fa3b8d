import { useState } from 'react'
import type { ExchangeDetail } from '../../contract/two-ends.ts'
import { Day } from '../../contract/values.ts'
import { GuidedForm, Section, Tabs, today, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../people/address-picker.tsx'
import { AnswerForm } from './answer-form.tsx'
import { PairForm } from './pair-form.tsx'
import { firstWishes, useWishFields, wishesOf } from './wishes.ts'
import { useDone, useTwoEndWords } from './words.tsx'

type Deed = 'answer' | 'pair' | 'say' | 'hand-over' | 'accept' | 'return' | 'take-back' | 'close' | 'withdraw'

/** A review is one of two answers; the rest is as the server says. */
const shown = ({ deeds }: ExchangeDetail): Deed[] =>
  deeds.flatMap((deed): Deed[] => (deed === 'review' ? ['accept', 'return'] : [deed]))

export interface DeedProps {
  exchange: ExchangeDetail
  done: (said: string) => void
}

/** What this side may do now, the most likely first. */
export function Deeds({ exchange }: { exchange: ExchangeDetail }) {
  const { t } = useWords()
  const deeds = shown(exchange)
  const [chosen, choose] = useState<Deed>()
  const finish = useDone()
  if (deeds.length === 0) return null
  const deed = chosen && deeds.includes(chosen) ? chosen : deeds[0]!
  const done = (said: string) => {
    choose(undefined)
    finish(said)
  }
  const props = { exchange, done }
  return (
    <Section title={t('two.do')}>
      <Tabs label={t('two.do')} tabs={deeds.map(key => ({ key, title: t(`two.do.${key}`) }))} at={deed} change={choose}>
        <Form key={deed} deed={deed} {...props} />
      </Tabs>
    </Section>
  )
}

function Form({ deed, ...props }: DeedProps & { deed: Deed }) {
  if (deed === 'answer') return <AnswerForm {...props} />
  if (deed === 'pair') return <PairForm {...props} />
  if (deed === 'say') return <Say {...props} />
  if (deed === 'hand-over') return <HandOver {...props} />
  if (deed === 'accept') return <Accept {...props} />
  if (deed === 'return' || deed === 'take-back') return <Refuse {...props} deed={deed} />
  return <Close {...props} deed={deed} />
}

function Say({ exchange: { id }, done }: DeedProps) {
  const { t } = useWords()
  const draft = useDraft(`two-say:${id}`, { text: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'text', label: t('two.text'), hint: t('two.textHint'), kind: 'long', required: true, most: 200 }
          ]
        }
      ]}
      submit={t('move.send')}
      send={({ text }, { commandId }) => calls.twoEnds.sayInExchange({ params: { id }, body: { commandId, text } })}
      sent={() => done(t('two.done.say'))}
    />
  )
}

function HandOver({ exchange: { id, participants, mine }, done }: DeedProps) {
  const { t } = useWords()
  const { about } = useTwoEndWords()
  // Before the other office has answered nobody is told where somebody is counted; who is not counted here is not handed over.
  const may = participants.filter(({ living }) => living === null || mine.some(side => side === living))
  const refs = may.map(({ ref }) => ref)
  const draft = useDraft<Record<string, string>>(`two-give:${id}`, {
    on: today(),
    ...firstWishes(refs, today()),
    text: ''
  })
  const wishes = useWishFields({
    people: may.map(({ ref, name }) => ({ key: ref, name })),
    label: name => t('two.handOver.how', { name }),
    hint: t('two.handOver.howHint'),
    no: t('two.handOver.no')
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'on', label: t('two.handOver.on'), kind: 'day', past: true, required: true },
            ...wishes,
            { name: 'text', label: t('two.text'), hint: t('two.textHint'), kind: 'long', most: 200 }
          ]
        }
      ]}
      preview={() => (
        <>
          <p>{t('two.handOver.about')}</p>
          <p className="quiet">{about('hand-over')}</p>
        </>
      )}
      submit={t('two.do.hand-over')}
      send={(values, { commandId }) =>
        calls.twoEnds.handOver({
          params: { id },
          body: {
            commandId,
            on: Day.parse(values.on),
            consents: wishesOf(refs, values).map(({ key: ref, ...wish }) => ({ ref, ...wish })),
            ...(values.text && { text: values.text })
          }
        })
      }
      sent={() => done(t('two.done.hand-over'))}
    />
  )
}

function Accept({ exchange: { id }, done }: DeedProps) {
  const { t } = useWords()
  const draft = useDraft(`two-accept:${id}`, { place: noAddress as PickedAddress })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          // Whoever reviews takes them on, whichever end that is, and knows its own addresses.
          fields: [
            {
              name: 'place',
              label: t('two.place'),
              hint: t('two.placeHint'),
              input: props => <AddressPicker {...props} />
            }
          ]
        }
      ]}
      preview={() => (
        <>
          <p>{t('two.accept.about')}</p>
          <p>{t('two.accept.household')}</p>
        </>
      )}
      submit={t('two.do.accept')}
      send={({ place }, { commandId }) =>
        calls.twoEnds.reviewHandOver({
          params: { id },
          body: {
            commandId,
            decision: 'accept',
            ...(place.area && { place: { area: place.area, ...(place.address && { address: place.address }) } })
          }
        })
      }
      sent={() => done(t('two.done.accept'))}
    />
  )
}

function Refuse({ exchange: { id }, done, deed }: DeedProps & { deed: 'return' | 'take-back' }) {
  const { t } = useWords()
  const draft = useDraft(`two-${deed}:${id}`, { reason: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'reason',
              label: t('two.reason'),
              hint: t('two.reasonHint'),
              kind: 'long',
              required: true,
              most: 200
            }
          ]
        }
      ]}
      submit={t(`two.do.${deed}`)}
      send={({ reason }, { commandId }) =>
        calls.twoEnds.reviewHandOver({ params: { id }, body: { commandId, decision: deed, reason } })
      }
      sent={() => done(t(`two.done.${deed}`))}
    />
  )
}

function Close({ exchange: { id }, done, deed }: DeedProps & { deed: 'close' | 'withdraw' }) {
  const { t } = useWords()
  const draft = useDraft(`two-${deed}:${id}`, { text: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: [{ name: 'text', label: t('two.text'), hint: t('two.textHint'), kind: 'long', most: 200 }] }]}
      preview={() => <p>{t(`two.${deed}.about`)}</p>}
      submit={t(`two.do.${deed}`)}
      send={({ text }, { commandId }) =>
        calls.twoEnds.closeExchange({ params: { id }, body: { commandId, ...(text && { text }) } })
      }
      sent={() => done(t(`two.done.${deed}`))}
    />
  )
}
