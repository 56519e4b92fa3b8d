import type { HouseholdChange } from '../../../contract/life-events.ts'
import type { PersonPageDetail } from '../../../contract/people.ts'
import { Day, type EnrolmentId } from '../../../contract/values.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { PersonPicker, type PickedPerson } from '../person-picker.tsx'
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
import { isHead } from './head-codes.ts'
import { MembersPicker, type PickedMember } from './members-picker.tsx'

interface Values extends Sourced {
  kind: string
  members: PickedMember[]
  target: PickedPerson | null
  number: string
  on: string
}

/** Part of a household forms one of its own, at the same address if need be, or joins another: split and merge. */
export function HouseholdForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const dayText = useDayText()
  const { line } = person
  const sent = useSent(line.enrolment)
  const draft = useDraft<Values>(`household:${line.enrolment}`, {
    kind: 'split',
    members: [{ enrolment: line.enrolment, headRelation: '02' }],
    target: null,
    number: '',
    on: today(),
    ...sourced('person')
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: useFields(person) }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      preview={({ kind, members, on, target }) => {
        const names = namesOf(person, members).join('、')
        const told = { names, on: dayText(on) }
        if (kind === 'split') return names && <p>{t('life.household.preview.split', told)}</p>
        return target && <p>{t('life.household.preview.join', { ...told, target: target.name })}</p>
      }}
      send={async (values, { commandId, version }) => {
        const joined = values.kind === 'join' ? await householdOf(values.target!) : undefined
        return calls.people.changeHousehold({
          body: {
            commandId,
            source: sourceOf(values),
            on: Day.parse(values.on),
            seat: line.seat,
            members: [...withVersions(person, values.members, version), ...(joined?.head ? [joined.head] : [])],
            ...(joined?.household && { household: joined.household }),
            ...(values.kind === 'split' && values.number && { number: values.number })
          }
        })
      }}
      sent={({ batch }) => sent(t('life.household.done', { name: line.name }), { batch })}
    />
  )
}

function useFields({ line, household }: PersonPageDetail): FormField<Values>[] {
  const { t } = useWords()
  const kinds = (['split', 'join'] as const).map(value => ({ value, label: t(`life.household.${value}`) }))
  const people = household?.members ?? [{ enrolment: line.enrolment, name: line.name }]
  const wrong = (members: PickedMember[], { kind }: Values) => {
    if (members.length === 0 || members.some(member => !member.headRelation)) return t('life.household.membersNone')
    const heads = members.filter(member => isHead(member.headRelation)).length
    return kind === 'split' && heads !== 1 ? t('life.household.heads') : undefined
  }
  return [
    { name: 'kind', label: t('life.household.kind'), kind: 'choice', options: kinds, required: true },
    {
      name: 'target',
      label: t('life.household.target'),
      required: true,
      when: ({ kind }) => kind === 'join',
      input: props => <PersonPicker {...props} seat={line.seat} not={line.person} />
    },
    {
      name: 'members',
      label: t('life.household.members'),
      required: true,
      check: wrong,
      input: props => <MembersPicker {...props} people={people} />
    },
    {
      name: 'number',
      label: t('life.household.number'),
      hint: t('life.household.numberHint'),
      most: 30,
      when: ({ kind }) => kind === 'split'
    },
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
}

const namesOf = ({ household, line }: PersonPageDetail, members: PickedMember[]): string[] =>
  members.map(
    one =>
      household?.members.find(member => member.enrolment === one.enrolment)?.name ??
      (one.enrolment === line.enrolment ? line.name : '')
  )

const withVersions = (
  { household, line }: PersonPageDetail,
  members: PickedMember[],
  version: number
): HouseholdChange['members'] =>
  members.map(({ enrolment, headRelation }) => ({
    enrolment: enrolment as EnrolmentId,
    headRelation,
    version:
      enrolment === line.enrolment
        ? version
        : (household?.members.find(member => member.enrolment === enrolment)?.version ?? version)
  }))

/** Whoever lives alone without a household yet becomes the head of the one that others join. */
async function householdOf(target: PickedPerson) {
  const { household, version } = await calls.people.getPerson({ params: { id: target.enrolment }, query: {} })
  if (household) return { household: household.id }
  return { head: { enrolment: target.enrolment, version, headRelation: '02' } }
}
