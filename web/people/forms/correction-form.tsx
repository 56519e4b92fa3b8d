import type { Correction } from '../../../contract/life-events.ts'
import type { PersonPageDetail } from '../../../contract/people.ts'
import { type AreaCode, Day, PartialDay, Sex } from '../../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { useNameOf } from '../area-name.tsx'
import { AreaPicker } from '../area-picker.tsx'
import { useHeadRelation } from '../head-relation.ts'
import { eventOf, useSourceText } from '../source-text.ts'
import { factBehind, useCorrectable, type WrongKey } from './correctable.ts'
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
import { headCodes } from './head-codes.ts'

interface Values extends Sourced {
  what: string
  text: string
  born: string
  sex: string
  relation: string
  area: AreaCode | null
  on: string
}

const empty: Values = {
  what: '',
  text: '',
  born: '',
  sex: '',
  relation: '',
  area: null,
  on: '',
  ...sourced('person')
}

/** What the right value is typed into. */
const typedIn: Record<WrongKey, 'text' | 'born' | 'sex' | 'relation' | 'area'> = {
  name: 'text',
  formerName: 'text',
  sex: 'sex',
  bornOn: 'born',
  idNumber: 'text',
  phone: 'text',
  stayFrom: 'born',
  otherArea: 'area',
  headRelation: 'relation',
  diedOn: 'born'
}
const typed = (values: Values, into: (typeof typedIn)[WrongKey]) => typedIn[values.what as WrongKey] === into

/** One thing that was recorded wrongly: what stands there now and since when, what is right, and from which day. */
export function CorrectionForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const { line } = person
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`correction:${line.enrolment}`, empty)
  const fields = useFields(person)
  const preview = usePreview(person, draft.values.area)
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      submit={t('life.correction')}
      preview={preview}
      send={(values, { commandId, version }) =>
        calls.people.correctPerson({
          body: {
            commandId,
            version,
            source: sourceOf(values),
            enrolment: line.enrolment,
            ...(values.on && { on: Day.parse(values.on) }),
            ...said(values)
          }
        })
      }
      sent={({ batch }) => sent(t('life.correction.done', { name: line.name }), { batch })}
    />
  )
}

function said(values: Values): Partial<Pick<Correction, 'facts' | 'idNumber' | 'phone'>> {
  const key = values.what as WrongKey
  switch (key) {
    case 'idNumber':
    case 'phone':
      return { [key]: values.text }
    case 'name':
    case 'formerName':
      return { facts: { [key]: values.text } }
    case 'sex':
      return { facts: { sex: Sex.parse(values.sex) } }
    case 'otherArea':
      return { facts: { otherArea: values.area! } }
    case 'headRelation':
      return { facts: { headRelation: values.relation } }
    default:
      return { facts: { [key]: PartialDay.parse(values.born) } }
  }
}

function useFields(person: PersonPageDetail): FormField<Values>[] {
  const { t } = useWords()
  const relation = useHeadRelation()
  const wrong = useCorrectable(person)
  const right = t('life.correction.right')
  const sexes = (['1', '2'] as const).map(value => ({ value, label: t(`sex.${value}`) }))
  return [
    {
      name: 'what',
      label: t('life.correction.what'),
      kind: 'choice',
      options: wrong.map(({ key, label, value }) => ({ value: key, label: `${label}${t('common.colon')}${value}` })),
      required: true
    },
    { name: 'text', label: right, most: 100, required: true, when: values => typed(values, 'text') },
    {
      name: 'born',
      label: right,

      kind: 'day',
      partial: true,
      past: true,
      required: true,
      when: values => typed(values, 'born')
    },
    {
      name: 'sex',
      label: right,

      kind: 'choice',
      options: sexes,
      required: true,
      when: values => typed(values, 'sex')
    },
    {
      name: 'relation',
      label: right,

      kind: 'choice',
      options: headCodes.map(value => ({ value, label: relation(value) })),
      required: true,
      when: values => typed(values, 'relation')
    },
    {
      name: 'area',
      label: right,

      required: true,
      when: values => typed(values, 'area'),
      input: props => <AreaPicker {...props} />
    },
    { name: 'on', label: t('life.correction.on'), hint: t('life.correction.onHint'), kind: 'day', past: true },
    ...useSourceFields<Values>()
  ] as FormField<Values>[]
}

function usePreview(person: PersonPageDetail, area: AreaCode | null) {
  const { t, day } = useWords()
  const relation = useHeadRelation()
  const dayText = useDayText()
  const sourceText = useSourceText()
  const areaName = useNameOf(area)
  const wrong = useCorrectable(person)
  const rightOf = (values: Values): string =>
    ({
      text: values.text,
      born: values.born && dayText(values.born),
      sex: values.sex && t(`sex.${values.sex as Sex}`),
      relation: relation(values.relation),
      area: areaName ?? ''
    })[typedIn[values.what as WrongKey]] ?? ''
  return (values: Values) => {
    const one = wrong.find(({ key }) => key === values.what)
    if (!one) return null
    const stands = eventOf(person, factBehind(one.key))
    const right = rightOf(values)
    return (
      <>
        <p>
          {t('life.correction.now')}
          {t('common.colon')}
          <strong>{one.value}</strong>
          {stands && ` (${t('life.correction.since', { on: day(stands.validOn), source: sourceText(stands.source) })})`}
        </p>
        {right && (
          <p>
            {t('life.correction.preview', {
              what: one.label,
              wrong: one.value,
              right,
              from: values.on ? t('life.correction.from', { on: dayText(values.on) }) : t('life.correction.fromWrong')
            })}
          </p>
        )}
      </>
    )
  }
}
