import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { PersonPicker, type PickedPerson } from '../person-picker.tsx'
import { type FormProps, type Sourced, sourced, sourceOf, useDayText, useSent, useSourceFields } from './form-parts.tsx'

interface Values extends Sourced {
  change: string
  spouse: PickedPerson | null
  on: string
}

/** A marriage or its end, as the civil affairs office or the couple tells it: it changes a relation and nothing else. */
export function MarriageForm({ person, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line, relations } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const now = relations.find(relation => relation.role === 'spouse' && relation.validTo === null)
  const draft = useDraft<Values>(`marriage:${line.enrolment}`, {
    change: now ? 'ended' : 'married',
    spouse: null,
    on: '',
    ...sourced('civil')
  })
  const changes = (['married', 'ended'] as const).map(value => ({ value, label: t(`life.marriage.${value}`) }))
  const ends = ({ change }: Values) => change === 'ended' && now !== undefined
  const fields: FormField<Values>[] = [
    { name: 'change', label: t('life.marriage.change'), kind: 'choice', options: changes, required: true },
    {
      name: 'spouse',
      label: t('life.marriage.spouse'),
      required: true,
      when: values => !ends(values),
      input: props => <PersonPicker {...props} not={line.person} />
    },
    { name: 'on', label: t('life.marriage.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  const spouseOf = (values: Values) =>
    ends(values)
      ? { person: now!.person, name: now!.name ?? t('person.unseen') }
      : { person: values.spouse?.person, name: values.spouse?.name }
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      preview={values => {
        const spouse = spouseOf(values).name
        const key = values.change === 'ended' ? 'life.marriage.preview.ended' : 'life.marriage.preview.married'
        return spouse && values.on && <p>{t(key, { name, spouse, on: day(values.on) })}</p>
      }}
      send={(values, { commandId }) =>
        calls.people.recordMarriageChange({
          body: {
            commandId,
            source: sourceOf(values),
            person: line.person,
            spouse: spouseOf(values).person!,
            on: Day.parse(values.on),
            change: values.change === 'ended' ? 'ended' : 'married'
          }
        })
      }
      sent={({ batch }) => sent(t('life.marriage.done', { name }), { batch })}
    />
  )
}
