import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../address-picker.tsx'
import { PersonPicker, type PickedPerson } from '../person-picker.tsx'
import {
  type FormProps,
  ownRelation,
  type Sourced,
  sourced,
  sourceOf,
  useDayText,
  useSent,
  useSourceFields
} from './form-parts.tsx'
import { isHead } from './head-codes.ts'
import { useAddressCheck } from './use-address-check.ts'

interface Values extends Sourced {
  name: string
  sex: string
  bornOn: string
  otherParent: PickedPerson | null
  where: string
  place: PickedAddress
  certificate: string
}

/** A birth, told from the page of a parent. Nobody is asked why, how many, or whether married. */
export function BirthForm({ person, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line, household } = person
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`birth:${line.enrolment}`, {
    name: '',
    sex: '',
    bornOn: '',
    otherParent: null,
    where: 'here',
    place: noAddress,
    certificate: '',
    ...sourced('family')
  })
  const steps = [
    { title: t('life.birth.step1'), fields: useChildFields() },
    { title: t('life.birth.step2'), fields: useHomeFields(person) }
  ]
  const joins = (values: Values) => values.where === 'here' && household !== null
  return (
    <GuidedForm
      draft={draft}
      steps={steps}
      leave={leave}
      preview={values => (
        <p>
          {t('life.birth.preview', {
            child: values.name,
            parent: [line.name, values.otherParent?.name].filter(Boolean).join('、'),
            on: day(values.bornOn),
            home: t(joins(values) ? 'life.birth.joins' : 'life.birth.joinsNot')
          })}
        </p>
      )}
      send={async (values, { commandId }) => {
        const relation = childRelation(ownRelation(person), values.sex)
        const done = await calls.people.recordBirth({
          body: {
            commandId,
            source: sourceOf(values),
            seat: line.seat,
            name: values.name,
            sex: values.sex === '1' ? '1' : '2',
            bornOn: Day.parse(values.bornOn),
            parents: [line.person, ...(values.otherParent ? [values.otherParent.person] : [])],
            place:
              values.where === 'here'
                ? { area: line.area, ...(line.address && { address: line.address }) }
                : { area: values.place.area!, address: values.place.address },
            ...(values.certificate && { birthCertificate: values.certificate }),
            ...(joins(values) && household && { household: household.id, ...(relation && { headRelation: relation }) })
          }
        })
        return { ...done, name: values.name }
      }}
      sent={({ name, batch }) => sent(t('life.birth.done', { name }), { batch })}
    />
  )
}

function useChildFields(): FormField<Values>[] {
  const { t } = useWords()
  const sexes = (['1', '2'] as const).map(value => ({ value, label: t(`sex.${value}`) }))
  return [
    { name: 'name', label: t('life.birth.name'), hint: t('life.birth.nameHint'), required: true, most: 100 },
    { name: 'sex', label: t('line.sex'), kind: 'choice', options: sexes, required: true },
    { name: 'bornOn', label: t('line.bornOn'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
}

function useHomeFields({ line }: FormProps['person']): FormField<Values>[] {
  const { t } = useWords()
  const wrong = useAddressCheck()
  const homes = [
    { value: 'here', label: t('life.birth.here', { name: line.name }) },
    { value: 'elsewhere', label: t('life.birth.elsewhere') }
  ]
  return [
    {
      name: 'otherParent',
      label: t('life.birth.otherParent'),
      input: props => <PersonPicker {...props} not={line.person} />
    },
    { name: 'where', label: t('life.birth.where'), kind: 'choice', options: homes, required: true },
    {
      name: 'place',
      label: t('life.address.to'),
      required: true,
      when: ({ where }) => where === 'elsewhere',
      check: wrong,
      input: props => <AddressPicker {...props} />
    },
    { name: 'certificate', label: t('life.birth.certificate'), most: 20 }
  ]
}

/** GB/T 4761: what the child is to the head, from what the parent is; undefined where only people know. */
function childRelation(parent: string | null, sex: string): string | undefined {
  const boy = sex === '1'
  if (!parent) return undefined
  if (isHead(parent) || /^1\d?$/.test(parent)) return boy ? '20' : '30'
  if (/^2\d?$/.test(parent)) return boy ? '41' : '42'
  if (/^3\d?$/.test(parent)) return boy ? '43' : '44'
  return undefined
}
