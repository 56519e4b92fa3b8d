import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPageDetail } from '../../contract/people.ts'
import { EnrolmentId } from '../../contract/values.ts'
import { Page, RareText, Receipt, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { type AsOf, asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { Back } from '../app/back.tsx'
import { calls } from '../app/calls.ts'
import { NoPermission, NotFound, Waiting } from '../app/states.tsx'
import { PersonCases } from '../cases/person-cases.tsx'
import { MergedNote } from '../duplicates/merged-note.tsx'
import { CallsWish } from '../field/calls-wish.tsx'
import { Archive } from '../support/archive.tsx'
import { Consents } from './consents.tsx'
import { FormList } from './forms/form-list.tsx'
import { Household, Relations } from './kin.tsx'
import { Notes } from './notes.tsx'
import { Status } from './people-table.tsx'
import { ResidentAccount } from './resident-account.tsx'
import { Timeline } from './timeline.tsx'
import { Where, Who } from './who-and-where.tsx'
import './people.css'

const route = getRouteApi('/desk/people/$id')

export function PersonPage() {
  const { t } = useWords()
  const { may } = useMe()
  const id = EnrolmentId.safeParse(route.useParams().id)
  const asOf = route.useSearch()
  const asked = useQuery({
    queryKey: ['people', 'one', id.data, asOf],
    queryFn: () => calls.people.getPerson({ params: { id: id.data ?? '' }, query: asOf }),
    enabled: id.success
  })
  if (!may('people.read')) return <NoPermission />
  if (!id.success) return <NotFound />
  if (!asked.data)
    return (
      <Page title={t('person.who')}>
        <Waiting asked={asked} shape="page" />
      </Page>
    )
  return <Person person={asked.data} asOf={asOf} />
}

function Person({ person, asOf }: { person: PersonPageDetail; asOf: AsOf }) {
  const { t, age } = useWords()
  const navigate = useNavigate()
  const { line } = person
  const kept = asOfOnly(asOf)
  const [known, setKnown] = useState(false)
  const { me, post } = useMe()
  return (
    <Page
      title={line.name}
      back={<Back />}
      heading={<RareText text={line.name} />}
      action={!person.asOf && <Receipt office={post?.areaName ?? ''} by={me.account.name} />}
      lead={
        <span className="person-line">
          {t(`sex.${line.sex}`)} · {age(line.age)} · {t(`seat.${line.seat}`)}
          <Status line={line} />
        </span>
      }
    >
      <AsOfControls
        key={`${asOf.on} ${asOf.knownAt}`}
        asOf={asOf}
        change={search => void navigate({ to: '/people/$id', params: { id: line.enrolment }, search })}
      />
      <MergedNote person={person} />
      {!person.asOf && <FormList person={person} />}
      <div className="person">
        <div className="person-facts">
          <Section title={t('person.who')} aside={<KnownSwitch on={known} turn={setKnown} />}>
            <Who person={person} known={known} />
          </Section>
          <Section title={t('person.where')}>
            <Where person={person} known={known} asOf={kept} />
          </Section>
          <Section title={t(`person.household.${line.seat}`)}>
            <Household person={person} asOf={kept} />
          </Section>
          <Section title={t('person.relations')}>
            <Relations person={person} asOf={kept} />
          </Section>
          {!person.asOf && <PersonCases enrolment={line.enrolment} enrolled={line.enrolled} />}
          {!person.asOf && line.enrolled && line.seat === 'living' && <CallsWish enrolment={line.enrolment} />}
          {!person.asOf && <Archive enrolment={line.enrolment} />}
          {!person.asOf && <Consents enrolment={line.enrolment} />}
          {!person.asOf && <Notes person={person} />}
          {!person.asOf && <ResidentAccount enrolment={line.enrolment} enrolled={line.enrolled} />}
        </div>
        <Section title={t('person.history')}>
          <Timeline person={person} />
        </Section>
      </div>
    </Page>
  )
}

/** Every fact has its source, recorder and basis; they are shown to whoever asks. */
function KnownSwitch({ on, turn }: { on: boolean; turn: (on: boolean) => void }) {
  const { t } = useWords()
  return (
    <button type="button" className="link" aria-pressed={on} onClick={() => turn(!on)}>
      {t(on ? 'person.knownHide' : 'person.known')}
    </button>
  )
}
