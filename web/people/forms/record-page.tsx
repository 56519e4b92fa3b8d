import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { EnrolmentId } from '../../../contract/values.ts'
import { Empty, Page, RareText, useWords } from '../../../ui/index.ts'
import { useMe } from '../../access/session.ts'
import { calls } from '../../app/calls.ts'
import { NoPermission, NotFound, Waiting } from '../../app/states.tsx'
import { AssistForm, NotifyForm } from '../../two-ends/open-form.tsx'
import { Status } from '../people-table.tsx'
import { AddressForm } from './address-form.tsx'
import { BirthForm } from './birth-form.tsx'
import { CancellationForm, RestorationForm } from './closing-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { DeathForm } from './death-form.tsx'
import { Focused } from './focused.tsx'
import type { FormProps } from './form-parts.tsx'
import { type FormKey, forms, formsFor } from './forms.ts'
import { HouseholdForm } from './household-form.tsx'
import { MarriageForm } from './marriage-form.tsx'
import { MoveForm } from './move-form.tsx'
import { RelationForm } from './relation-form.tsx'
import '../people.css'

const route = getRouteApi('/desk/people/$id/record/$form')

const pages: Record<FormKey, ComponentType<FormProps>> = {
  address: AddressForm,
  birth: BirthForm,
  death: DeathForm,
  marriage: MarriageForm,
  relation: RelationForm,
  household: HouseholdForm,
  correction: CorrectionForm,
  move: MoveForm,
  assist: AssistForm,
  notify: NotifyForm,
  cancellation: CancellationForm,
  restoration: RestorationForm
}

/** One guided form about one person: who it is about stands above, what will change below, and then it is sent. */
export function RecordPage() {
  const { t } = useWords()
  const { may } = useMe()
  const navigate = useNavigate()
  const params = route.useParams()
  const id = EnrolmentId.safeParse(params.id)
  const form = forms.find(({ key }) => key === params.form)
  const asked = useQuery({
    queryKey: ['people', 'one', id.data, {}],
    queryFn: () => calls.people.getPerson({ params: { id: id.data ?? '' }, query: {} }),
    enabled: id.success
  })
  if (!form || !id.success) return <NotFound />
  if (!may(form.needs)) return <NoPermission />
  const title = t(`life.${form.key}`)
  const person = asked.data
  if (!person)
    return (
      <Page title={title}>
        <Waiting asked={asked} shape="page" />
      </Page>
    )
  const Form = pages[form.key]
  const { line } = person
  const leave = () => void navigate({ to: '/people/$id', params: { id: id.data }, search: {} })
  return (
    <Page
      title={title}
      back={
        <Link to="/people/$id" params={{ id: id.data }}>
          {t('life.back', { name: line.name })}
        </Link>
      }
      lead={
        <span className="person-line">
          <strong>
            <RareText text={line.name} />
          </strong>
          {t(`sex.${line.sex}`)} · {t(`seat.${line.seat}`)} · {line.address ?? t('line.addressOpen')}
          <Status line={line} />
        </span>
      }
    >
      {formsFor(person, may).includes(form) ? (
        <Focused>
          <Form person={person} refresh={asked.refetch} leave={leave} />
        </Focused>
      ) : (
        <Empty title={t('life.notNow')} />
      )}
    </Page>
  )
}
