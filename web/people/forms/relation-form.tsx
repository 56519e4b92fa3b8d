import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { PersonPicker, type PickedPerson } from '../person-picker.tsx'
import { type FormProps, type Sourced, sourced, sourceOf, useDayText, useSent, useSourceFields } from './form-parts.tsx'

interface Values extends Sourced {
  as: string
  other: PickedPerson | null
  on: string
}

const kinds = {
  parent: 'parent-child',
  child: 'parent-child',
  guardian: 'guardian',
  ward: 'guardian',
  carer: 'custody',
  'in-care': 'custody'
} as const
const roles = Object.keys(kinds) as (keyof typeof kinds)[]
/** In these the other person stands first: the parent or guardian. */
const elders: readonly string[] = ['parent', 'guardian', 'carer']

/** A parent or child who is on record already, a guardian, or who brings up a child of parents apart; what is open can be ended. */
export function RelationForm({ person, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line, relations } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`relation:${line.enrolment}`, { as: '', other: null, on: '', ...sourced('family') })
  const open = relations.filter(({ kind, validTo }) => (kind === 'guardian' || kind === 'custody') && validTo === null)
  const ending = ({ as }: Values) => open.find(({ id }) => id === as)
  const nameOf = (relation: (typeof open)[number]) => relation.name ?? t('person.unseen')
  const fields: FormField<Values>[] = [
    {
      name: 'as',
      label: t('life.relation.as', { name }),
      hint: t('life.relation.why'),
      kind: 'choice',
      required: true,
      options: [
        ...roles.map(value => ({ value: value as string, label: t(`life.relation.${value}`) })),
        ...open.map(relation => ({
          value: relation.id as string,
          label: t('life.relation.end', { other: nameOf(relation) })
        }))
      ]
    },
    {
      name: 'other',
      label: t('life.relation.who'),
      required: true,
      when: values => !ending(values),
      input: props => <PersonPicker {...props} not={line.person} />
    },
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      preview={values => {
        const ends = ending(values)
        const role = roles.find(one => one === values.as)
        if (!values.on) return null
        if (ends) return <p>{t('life.relation.preview.end', { name, other: nameOf(ends), on: day(values.on) })}</p>
        if (!role || !values.other) return null
        const as = t(`life.relation.${role}`)
        return <p>{t('life.relation.preview', { name, other: values.other.name, as, on: day(values.on) })}</p>
      }}
      send={(values, { commandId }) => {
        const ends = ending(values)
        const other = ends?.person ?? values.other!.person
        const role = (ends?.role ?? values.as) as (typeof roles)[number]
        const [first, second] = elders.includes(role) ? [other, line.person] : [line.person, other]
        return calls.people.recordRelationChange({
          body: {
            commandId,
            source: sourceOf(values),
            relation: kinds[role],
            person: first,
            relative: second,
            on: Day.parse(values.on),
            ends: ends !== undefined
          }
        })
      }}
      sent={({ batch }) => sent(t('life.relation.done', { name }), { batch })}
    />
  )
}
