import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { AskedPurpose, ConsentChannel, type ConsentEntry, type PersonConsent } from '../../contract/consents.ts'
import { CommandId, type EnrolmentId } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import {
  Button,
  ErrorSummary,
  type FormField,
  GuidedForm,
  RareText,
  Section,
  Tag,
  useDraft,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const consentsOf = (id: EnrolmentId) => ['consents', id]

/** What is held only because the person agreed, and the way to ask, refuse and withdraw. */
export function Consents({ enrolment }: { enrolment: EnrolmentId }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: consentsOf(enrolment),
    queryFn: () => calls.consents.listConsents({ params: { id: enrolment } })
  })
  return (
    <Section title={t('consent.title')}>
      <p className="hint">{t('consent.lead')}</p>
      <Waiting asked={asked} shape="rows" n={2} />
      <ul className="notes">
        {asked.data?.map(consent => (
          <OneConsent key={consent.entries[0]?.id ?? consent.purpose} enrolment={enrolment} consent={consent} />
        ))}
      </ul>
    </Section>
  )
}

interface OneProps {
  enrolment: EnrolmentId
  consent: PersonConsent
}

function OneConsent({ enrolment, consent }: OneProps) {
  const { t, day, language } = useWords()
  const { may } = useMe()
  const [answering, setAnswering] = useState(false)
  const withdraw = useWithdraw(enrolment)
  const declared = findConsent(consent.purpose)!
  const { state, value, entries } = consent
  const [last] = entries
  return (
    <li>
      <p>
        <strong>{language === 'zh' ? declared.titleZh : declared.titleEn}</strong>{' '}
        <Tag>{t(`consent.state.${state}`)}</Tag>
      </p>
      {value !== null && (
        <p>
          <RareText text={t('consent.told', { value })} />{' '}
          {last?.keepUntil && <span className="quiet">{t('consent.until', { day: day(last.keepUntil) })}</span>}
        </p>
      )}
      {withdraw.error && <ErrorSummary problem={withdraw.error} />}
      {answering ? (
        <Answer enrolment={enrolment} consent={consent} leave={() => setAnswering(false)} />
      ) : (
        may('people.record') && (
          <div className="notes-actions">
            {state === 'given' && last && (
              <Button press={() => withdraw.mutate(last.id)}>{t('consent.withdraw')}</Button>
            )}
            {state !== 'given' && declared.asks && (
              <Button press={() => setAnswering(true)}>{t(state === 'none' ? 'consent.ask' : 'consent.wish')}</Button>
            )}
          </div>
        )
      )}
      {entries.length > 0 && (
        <details>
          <summary>{t('consent.ledger')}</summary>
          <ul>
            {entries.map(entry => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Entry({ entry }: { entry: ConsentEntry }) {
  const { t, moment } = useWords()
  const { answer, answeredAt, version, by, words, endedAt, endedHow } = entry
  const channel = t(`consent.channel.${ConsentChannel.catch('signed-paper').parse(entry.channel)}`)
  return (
    <li>
      {t('consent.entry', { at: moment(answeredAt), answer: t(`consent.answer.${answer}`), channel, version, by })}
      {endedAt && endedHow && (
        <> · {t('consent.entryEnded', { at: moment(endedAt), how: t(`consent.ended.${endedHow}`) })}</>
      )}
      <blockquote className="quiet">{words}</blockquote>
    </li>
  )
}

function useWithdraw(enrolment: EnrolmentId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (consent: string) =>
      calls.consents.withdrawConsent({
        params: { id: enrolment, consent },
        body: { commandId: CommandId.parse(v7()), channel: 'in-person' }
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: consentsOf(enrolment) })
  })
}

interface Values {
  answer: string
  channel: string
  value: string
}

/** The words are on the screen where the answer is given: nobody agrees to what they could not read. */
function Answer({ enrolment, consent, leave }: OneProps & { leave: () => void }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const { text, asks } = findConsent(consent.purpose)!
  const zh = language === 'zh'
  const draft = useDraft<Values>(`consent:${enrolment}:${consent.purpose}`, { answer: '', channel: '', value: '' })
  const options = (keys: readonly ('given' | 'refused')[]) =>
    keys.map(value => ({ value, label: t(`consent.answer.${value}`) }))
  const channels = (['signed-paper', 'on-screen'] as const).map(value => ({
    value,
    label: t(`consent.channel.${value}`)
  }))
  const fields: FormField<Values>[] = [
    {
      name: 'answer',
      label: t('consent.answer'),
      kind: 'choice',
      options: options(['given', 'refused']),
      required: true
    },
    {
      name: 'value',
      label: (zh ? asks?.titleZh : asks?.titleEn) ?? '',
      required: true,
      most: 200,
      when: ({ answer }) => answer === 'given'
    },
    { name: 'channel', label: t('consent.channel'), kind: 'choice', options: channels, required: true }
  ]
  return (
    <>
      <p className="quiet">{t('consent.read')}</p>
      <blockquote>{zh ? text.textZh : text.textEn}</blockquote>
      <GuidedForm
        draft={draft}
        steps={[{ fields }]}
        submit={t('consent.save')}
        leave={leave}
        send={({ answer, channel, value }, { commandId }) =>
          calls.consents.answerConsent({
            params: { id: enrolment },
            body: {
              commandId,
              purpose: AskedPurpose.parse(consent.purpose),
              version: text.version,
              channel: channel === 'on-screen' ? 'on-screen' : 'signed-paper',
              ...(answer === 'given' && { value })
            }
          })
        }
        sent={() => {
          void queries.invalidateQueries({ queryKey: consentsOf(enrolment) })
          leave()
        }}
      />
    </>
  )
}
