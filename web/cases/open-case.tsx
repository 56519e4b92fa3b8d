import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EnrolmentId } from '../../contract/values.ts'
import { matters } from '../../law/matters.ts'
import { Page, RareText, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import { CaseForm } from './case-form.tsx'
import '../access/access.css'
import './cases.css'

const route = getRouteApi('/desk/cases/new')

/** At the window: who is here, then the form of the matter. What the register knows stands above and is not asked. */
export function OpenCasePage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { enrolment } = route.useSearch()
  const matter = matters[0]!
  if (!may('cases.handle')) return <NoPermission />
  return (
    <Page
      title={language === 'zh' ? matter.titleZh : matter.titleEn}
      lead={language === 'zh' ? matter.aboutZh : matter.aboutEn}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
    >
      <div className="sheet narrow">{enrolment ? <ForPerson enrolment={enrolment} /> : <WhoIsHere />}</div>
    </Page>
  )
}

function WhoIsHere() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [value, change] = useState<PickedPerson | null>(null)
  return (
    <div className="field">
      <label htmlFor="case-person">{t('case.person')}</label>
      <PersonPicker
        id="case-person"
        value={value}
        change={picked => {
          change(picked)
          if (picked) void navigate({ to: '/cases/new', search: { enrolment: picked.enrolment } })
        }}
      />
    </div>
  )
}

function ForPerson({ enrolment }: { enrolment: EnrolmentId }) {
  const { t, age } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const asked = useQuery({
    queryKey: ['people', 'one', enrolment, {}],
    queryFn: () => calls.people.getPerson({ params: { id: enrolment }, query: {} })
  })
  const line = asked.data?.line
  if (!line) return <Waiting asked={asked} shape="page" />
  return (
    <>
      <p className="stacked">
        <strong>
          <RareText text={line.name} />
        </strong>
        <span className="quiet">
          {t(`sex.${line.sex}`)} · {age(line.age)} · {line.address ?? t('line.addressOpen')} · {t('case.notAsked')}
        </span>
      </p>
      <CaseForm
        matter={matters[0]!}
        line={line}
        sent={(id, opened) => {
          void queries.invalidateQueries({ queryKey: ['cases'] })
          if (opened) void navigate({ to: '/cases/$id', params: { id } })
          else void navigate({ to: '/people/$id', params: { id: enrolment }, search: {} })
        }}
      />
    </>
  )
}
