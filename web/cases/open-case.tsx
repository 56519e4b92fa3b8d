import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import { CommandId, type EnrolmentId } from '../../contract/values.ts'
import { findMatter, type Matter, matters } from '../../law/matters.ts'
import { Button, ErrorSummary, Page, RareText, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import { CaseForm } from './case-form.tsx'
import '../access/access.css'
import './cases.css'

const route = getRouteApi('/desk/cases/new')

/** At the window: which matter, who is here, then its form. What the register knows stands above and is not asked. */
export function OpenCasePage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { enrolment, matter: key } = route.useSearch()
  const matter = key && findMatter(key)
  if (!may('cases.handle')) return <NoPermission />
  return (
    <Page
      title={matter ? (language === 'zh' ? matter.titleZh : matter.titleEn) : t('caseWork.choose')}
      lead={matter && (language === 'zh' ? matter.aboutZh : matter.aboutEn)}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
    >
      <div className="sheet narrow">
        {!matter ? (
          <Matters enrolment={enrolment} />
        ) : enrolment ? (
          <ForPerson matter={matter} enrolment={enrolment} />
        ) : (
          <WhoIsHere matter={matter} />
        )}
      </div>
    </Page>
  )
}

/** Everything that may be asked for, with what is promised. */
function Matters({ enrolment }: { enrolment: EnrolmentId | undefined }) {
  const { language } = useWords()
  const zh = language === 'zh'
  return (
    <ul className="case-list">
      {matters.map(one => (
        <li key={one.key} className="stacked">
          <Link to="/cases/new" search={{ matter: one.key, ...(enrolment && { enrolment }) }}>
            {zh ? one.titleZh : one.titleEn}
          </Link>
          <span>{zh ? one.aboutZh : one.aboutEn}</span>
          <span className="quiet">{zh ? one.qualityZh : one.qualityEn}</span>
          {one.deciding?.yearly && <Renew matter={one} />}
        </li>
      ))}
    </ul>
  )
}

/** The office confirms by itself what is confirmed each year. */
function Renew({ matter }: { matter: Matter }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const renew = useMutation({
    mutationFn: () => calls.caseDeeds.openRenewals({ body: { commandId: CommandId.parse(v7()), matter: matter.key } }),
    onSuccess: counts => {
      tell({ said: t('caseWork.renewed', counts) })
      return queries.invalidateQueries({ queryKey: ['cases'] })
    }
  })
  return (
    <>
      {renew.error && <ErrorSummary problem={renew.error} />}
      <Button press={() => renew.mutate()} busy={renew.isPending}>
        {t('caseWork.renew')}
      </Button>
    </>
  )
}

function WhoIsHere({ matter }: { matter: Matter }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [value, change] = useState<PickedPerson | null>(null)
  return (
    <div className="field">
      <label htmlFor="case-person">{t(matter.deciding ? 'caseWork.applicant' : 'case.person')}</label>
      <PersonPicker
        id="case-person"
        value={value}
        change={picked => {
          change(picked)
          if (picked)
            void navigate({
              to: '/cases/new',
              search: { matter: matter.key, enrolment: picked.enrolment }
            })
        }}
      />
    </div>
  )
}

function ForPerson({ matter, enrolment }: { matter: Matter; enrolment: EnrolmentId }) {
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
      {matter.variants.some(({ privately }) => privately) && (
        <p className="hint">
          {t('private.door')} <Link to="/private">{t('private.title')}</Link>
        </p>
      )}
      <p className="stacked">
        <strong>
          <RareText text={line.name} />
        </strong>
        <span className="quiet">
          {t(`sex.${line.sex}`)} · {age(line.age)} · {line.address ?? t('line.addressOpen')} · {t('case.notAsked')}
        </span>
      </p>
      <CaseForm
        matter={matter}
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
