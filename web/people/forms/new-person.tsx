import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import { type AreaCode, Day, PartialDay } from '../../../contract/values.ts'
import { type FormField, GuidedForm, Page, today, useCard, useDraft, useWords } from '../../../ui/index.ts'
import { useMe } from '../../access/session.ts'
import { Back } from '../../app/back.tsx'
import { calls } from '../../app/calls.ts'
import { NoPermission, Waiting } from '../../app/states.tsx'
import { arrivalQuery } from '../../residents/arrival-query.ts'
import { AddressPicker, noAddress, type PickedAddress } from '../address-picker.tsx'
import { AreaPicker } from '../area-picker.tsx'
import { heard, reads, silence } from '../card-reader.ts'
import { cardIn } from './card-line.ts'
import { Focused } from './focused.tsx'
import { type Sourced, sourced, sourceOf, useDayText, useSent, useSourceFields } from './form-parts.tsx'
import { useAddressCheck } from './use-address-check.ts'
import '../people.css'

interface Values extends Sourced {
  card: string
  name: string
  sex: string
  bornOn: string
  idNumber: string
  seat: string
  place: PickedAddress
  phone: string
  otherArea: AreaCode | null
  stayFrom: string
  on: string
}

const empty: Values = {
  card: '',
  name: '',
  sex: '',
  bornOn: '',
  idNumber: '',
  seat: 'living',
  place: noAddress,
  phone: '',
  otherArea: null,
  stayFrom: '',
  on: today(),
  ...sourced('person')
}

const route = getRouteApi('/desk/people/new')

/**
 * Takes a person in by hand or from a card line. A number known elsewhere leads to a move: nobody is enrolled twice. What somebody new
 * told by phone is filled in already, to be compared, and one goes back to what they asked for.
 */
export function NewPersonPage() {
  const { may } = useMe()
  const { arrival } = route.useSearch()
  const asked = useQuery({ ...arrivalQuery(arrival ?? ''), enabled: arrival !== undefined && may('residents.bind') })
  if (!may('people.record')) return <NoPermission />
  if (!arrival) return <NewPerson start={empty} draftOf="new-person" />
  if (!asked.data) return <Waiting asked={asked} shape="page" />
  const { name, bornOn, idNumber, phone, address, area } = asked.data
  const start = {
    ...empty,
    name,
    bornOn,
    idNumber: idNumber ?? '',
    phone: phone ?? '',
    place: { area, address: address ?? '', standard: false }
  }
  return <NewPerson start={start} draftOf={`new-person:${arrival}`} arrival={arrival} />
}

function NewPerson({ start, draftOf, arrival }: { start: Values; draftOf: string; arrival?: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const dayText = useDayText()
  const draft = useDraft<Values>(draftOf, start)
  const sent = useSent()
  // From the reader by the adapter; one that types like a keyboard has the field below.
  useCard(({ name, sex, bornOn, idNumber }) => draft.change({ name, sex, bornOn, idNumber }))
  const steps = [
    { title: t('life.new.step1'), fields: useWhoFields(draft.change) },
    { title: t('life.new.step2'), fields: useHomeFields() }
  ]
  return (
    <Page title={t('life.new')} back={<Back />}>
      <Focused>
        <GuidedForm
          draft={draft}
          steps={steps}
          leave={() =>
            void (arrival
              ? navigate({ to: '/arrivals/$id', params: { id: arrival } })
              : navigate({ to: '/people', search: {} }))
          }
          preview={({ name, on, seat }) => (
            <p>
              {t('life.new.preview', {
                name,
                on: dayText(on),
                seat: t(seat === 'hukou' ? 'seat.hukou' : 'seat.living')
              })}
            </p>
          )}
          send={async (values, { commandId }) => {
            const { area, address } = values.place
            const done = await calls.people.registerPerson({
              body: {
                commandId,
                source: sourceOf(values),
                seat: values.seat === 'hukou' ? 'hukou' : 'living',
                on: Day.parse(values.on),
                name: values.name,
                sex: values.sex === '1' ? '1' : '2',
                bornOn: PartialDay.parse(values.bornOn),
                place: { area: area!, address },
                ...(values.idNumber && { idNumber: values.idNumber }),
                ...(values.phone && { phone: values.phone }),
                ...(values.otherArea && { otherArea: values.otherArea }),
                ...(values.stayFrom && { stayFrom: PartialDay.parse(values.stayFrom) })
              }
            })
            return { ...done, name: values.name }
          }}
          sent={({ name, batch, enrolments }) => {
            sent(t('life.new.done', { name }), { batch }, arrival ? undefined : enrolments[0])
            if (arrival) void navigate({ to: '/arrivals/$id', params: { id: arrival } })
          }}
        />
      </Focused>
    </Page>
  )
}

function useWhoFields(change: (some: Partial<Values>) => void): FormField<Values>[] {
  const { t } = useWords()
  const sexes = (['1', '2'] as const).map(value => ({ value, label: t(`sex.${value}`) }))
  return [
    {
      name: 'card',
      label: t('life.new.card'),
      hint: t('life.new.cardHint'),
      input: ({ id, value, describedBy }) => (
        <CardLine
          id={id}
          text={value}
          describedBy={describedBy}
          type={text => {
            const read = cardIn(text)
            // The line itself is not kept: what it says stands in its fields.
            change(read ? { ...read, card: '' } : { card: text })
          }}
        />
      )
    },
    { name: 'name', label: t('line.name'), required: true, most: 100 },
    { name: 'sex', label: t('line.sex'), kind: 'choice', options: sexes, required: true },
    { name: 'bornOn', label: t('line.bornOn'), kind: 'day', partial: true, past: true, required: true },
    { name: 'idNumber', label: t('life.new.idNumber'), most: 40 }
  ]
}

function useHomeFields(): FormField<Values>[] {
  const { t } = useWords()
  const seats = (['living', 'hukou'] as const).map(value => ({ value, label: t(`seat.${value}`) }))
  return [
    { name: 'seat', label: t('life.new.seat'), kind: 'choice', options: seats, required: true },
    {
      name: 'place',
      label: t('life.new.address'),
      required: true,
      check: useAddressCheck(),
      input: props => <AddressPicker {...props} />
    },
    { name: 'phone', label: t('life.new.phone'), most: 20 },
    {
      name: 'otherArea',
      label: t('life.new.hukou'),
      hint: t('life.new.hukouHint'),
      when: ({ seat }) => seat === 'living',
      input: props => <AreaPicker {...props} optional />
    },
    {
      name: 'stayFrom',
      label: t('life.new.stayFrom'),
      kind: 'day',
      partial: true,
      past: true,
      when: ({ seat }) => seat === 'living'
    },
    { name: 'on', label: t('life.new.on'), kind: 'day', past: true, required: true },
    ...useSourceFields<Values>()
  ]
}

interface CardLineProps {
  id: string
  text: string
  type: (text: string) => void
  describedBy: string | undefined
}

/** A reader types Tab between the items and Enter at the end: neither leaves the field, a person's Tab does. */
function CardLine({ id, text, type, describedBy }: CardLineProps) {
  const burst = useRef(silence)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, timeStamp } = event
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
    if (key === 'Tab' && reads(burst.current, timeStamp)) {
      event.preventDefault()
      type(`${text}\t`)
    }
    burst.current = heard(burst.current, key, timeStamp)
  }
  return (
    <input
      id={id}
      value={text}
      autoComplete="off"
      aria-describedby={describedBy}
      onChange={event => type(event.target.value)}
      onKeyDown={press}
    />
  )
}
