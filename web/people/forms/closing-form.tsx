import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import {
  type FormProps,
  type Sourced,
  sourced,
  sourceOf,
  useDayText,
  useRecord,
  useSent,
  useSourceFields
} from './form-parts.tsx'

interface Values extends Sourced {
  on: string
  reason: string
}

const reasons = ['left', 'duplicate', 'mistake'] as const

/** Closes the enrolment (退档); a death and a move have forms of their own. */
export function CancellationForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`cancellation:${line.enrolment}`, { on: today(), reason: '', ...sourced('visit') })
  const options = reasons.map(value => ({ value, label: t(`life.cancellation.${value}`) }))
  const fields: FormField<Values>[] = [
    { name: 'reason', label: t('life.cancellation.reason'), kind: 'choice', options, required: true },
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      preview={({ on }) => <p>{t('life.cancellation.preview', { name, on: day(on), seat: t(`seat.${line.seat}`) })}</p>}
      send={(values, { commandId, version }) =>
        calls.people.cancelEnrolment({
          body: {
            commandId,
            version,
            source: sourceOf(values),
            enrolment: line.enrolment,
            on: Day.parse(values.on),
            reason: reasons.find(one => one === values.reason) ?? 'left'
          }
        })
      }
      sent={({ batch }) => sent(t('life.cancellation.done', { name }), { batch })}
    />
  )
}

export function RestorationForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const draft = useDraft<Omit<Values, 'reason'>>(`restoration:${line.enrolment}`, { on: today(), ...sourced('visit') })
  const fields: FormField<Omit<Values, 'reason'>>[] = [
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Omit<Values, 'reason'>>()
  ]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      preview={({ on }) => <p>{t('life.restoration.preview', { name, on: day(on) })}</p>}
      send={(values, { commandId, version }) =>
        calls.people.restoreEnrolment({
          body: { commandId, version, source: sourceOf(values), enrolment: line.enrolment, on: Day.parse(values.on) }
        })
      }
      sent={({ batch }) => sent(t('life.restoration.done', { name }), { batch })}
    />
  )
}
