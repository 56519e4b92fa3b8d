import { Day } from '../../../contract/values.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../../ui/index.ts'
import { calls } from '../../app/calls.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../address-picker.tsx'
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
import { useAddressCheck } from './use-address-check.ts'

interface Values extends Sourced {
  who: string
  place: PickedAddress
  on: string
}

/** A move inside the area of the post: one person, or the household as a whole. */
export function AddressForm({ person, refresh, leave }: FormProps) {
  const { t } = useWords()
  const day = useDayText()
  const { line, household } = person
  const { name } = line
  const sent = useSent(line.enrolment)
  const wrong = useAddressCheck()
  const n = household?.members.length ?? 1
  const draft = useDraft<Values>(`address:${line.enrolment}`, {
    who: n > 1 ? '' : 'one',
    place: noAddress,
    on: today(),
    ...sourced('person')
  })
  const whoMoves = [
    { value: 'one', label: t('life.address.one', { name }) },
    { value: 'all', label: t('life.address.all', { n }) }
  ]
  const fields: FormField<Values>[] = [
    { name: 'who', label: t('life.address.who'), kind: 'choice', options: whoMoves, required: true, when: () => n > 1 },
    {
      name: 'place',
      label: t('life.address.to'),
      required: true,
      check: wrong,
      input: props => <AddressPicker {...props} />
    },
    { name: 'on', label: t('life.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      leave={leave}
      record={useRecord({ person, refresh })}
      preview={({ who, on, place }) =>
        place.area && (
          <p>
            {t('life.address.preview', {
              who: who === 'all' ? t('life.address.all', { n }) : name,
              on: day(on),
              address: place.address
            })}
          </p>
        )
      }
      send={(values, { commandId, version }) => {
        const moving = values.who === 'all' && household ? household.members : [{ enrolment: line.enrolment, version }]
        const enrolments = moving.map(one => ({
          enrolment: one.enrolment,
          version: one.enrolment === line.enrolment ? version : one.version
        }))
        const { area, address } = values.place
        const change = { kind: 'address', on: Day.parse(values.on), place: { area: area!, address } } as const
        return calls.people.recordInBulk({ body: { commandId, source: sourceOf(values), change, enrolments } })
      }}
      sent={({ batch }) => sent(t('life.address.done', { name }), { batch })}
    />
  )
}
