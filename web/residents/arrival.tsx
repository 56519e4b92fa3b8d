import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { PersonLine } from '../../contract/people.ts'
import { type Arrival, ArrivalCheck } from '../../contract/residents.ts'
import { CommandId } from '../../contract/values.ts'
import { newcomerWishes } from '../../law/matters.ts'
import {
  Button,
  ErrorSummary,
  Facts,
  type FormField,
  GuidedForm,
  Page,
  RareText,
  Section,
  useUndo,
  useUnkeptDraft,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { arrivalQuery } from './arrival-query.ts'
import '../people/people.css'
import '../cases/cases.css'

const route = getRouteApi('/desk/arrivals/$id')

/** Somebody new: what they told, who they may be in the register, and what was made sure of before anything is opened. */
export function ArrivalPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({ ...arrivalQuery(id), enabled: may('residents.bind') })
  if (!may('residents.bind')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={found ? found.name : t('arrivals.title')}
      lead={t('arrivals.lead')}
      back={<Link to="/arrivals">{t('arrivals.title')}</Link>}
    >
      <Waiting asked={asked} shape="page" />
      {found && <Found arrival={found} />}
    </Page>
  )
}

function Found({ arrival }: { arrival: Arrival }) {
  const { t } = useWords()
  const [chosen, choose] = useState<PersonLine>()
  return (
    <div className="sheet narrow">
      <Section title={t('arrival.said')}>
        <Words arrival={arrival} />
      </Section>
      {chosen ? (
        <Section title={t('arrival.takeIn', { name: chosen.name })}>
          <TakeIn arrival={arrival} line={chosen} leave={() => choose(undefined)} />
        </Section>
      ) : (
        <>
          <Section title={t('arrival.known')}>
            <Known arrival={arrival} choose={choose} />
          </Section>
          <Section title={t('arrival.end')}>
            <End id={arrival.id} />
          </Section>
        </>
      )}
    </div>
  )
}

function Words({ arrival }: { arrival: Arrival }) {
  const { t, day, language } = useWords()
  const { name, bornOn, idNumber, address, since, hukou, together, areaName, wants, phone, contact, askedOn, due } =
    arrival
  const wish = newcomerWishes.find(({ value }) => value === wants)
  const empty = t('arrival.empty')
  const facts = [
    [t('arrival.name'), <RareText key="name" text={name} />],
    [t('arrival.bornOn'), day(bornOn)],
    [t('arrival.idNumber'), idNumber ?? empty],
    [t('arrival.area'), areaName],
    [t('arrival.address'), address ?? empty],
    [t('arrival.since'), since ? day(since) : empty],
    [t('arrival.hukou'), hukou ?? empty],
    [t('arrival.together'), together ? <RareText key="together" text={together} /> : empty],
    [t('arrival.wants'), wish ? (language === 'zh' ? wish.titleZh : wish.titleEn) : empty],
    [t('arrival.phone'), phone ?? t('arrival.provider')],
    [t('arrival.contact'), t(`arrivals.contact.${contact}`)]
  ] as const
  return (
    <>
      <p className="quiet">{t('arrivals.due', { on: day(askedOn), due: day(due) })}</p>
      <Facts facts={facts} />
      <p>
        <Link to="/welcome-pack">{t('arrival.pack')}</Link>
      </p>
    </>
  )
}

/** By number, and by name with the birthday: the look-up of one's own area, with its own rules and traces. */
function Known({ arrival, choose }: { arrival: Arrival; choose: (line: PersonLine) => void }) {
  const { t } = useWords()
  const { may } = useMe()
  const { name, bornOn, idNumber, id } = arrival
  const asked = useQuery({
    queryKey: ['arrivals', id, 'known'],
    queryFn: async () => {
      const ask = (body: { idNumber: string } | { name: string; bornOn: typeof bornOn }) =>
        calls.people.lookUpPeople({ body: { ...body, limit: 10 } as never })
      const answers = await Promise.all([ask({ name, bornOn }), ...(idNumber ? [ask({ idNumber })] : [])])
      const lines = answers.flatMap(({ people }) => people).filter(({ enrolled }) => enrolled)
      return [...new Map(lines.map(line => [line.enrolment, line])).values()]
    },
    gcTime: 0
  })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={2} />
  return (
    <>
      {asked.data.length === 0 && <p className="quiet">{t('arrival.knownNone')}</p>}
      <ul className="case-list">
        {asked.data.map(line => (
          <li key={line.enrolment} className="stacked">
            <Link to="/people/$id" params={{ id: line.enrolment }} search={{}}>
              <RareText text={line.name} />
            </Link>
            <span className="quiet">
              {line.bornOn} · {t(`seat.${line.seat}`)} · {line.idMasked ?? t('common.none')} ·{' '}
              {line.address ?? t('common.none')}
            </span>
            <Button press={() => choose(line)}>{t('arrival.this')}</Button>
          </li>
        ))}
      </ul>
      {may('people.record') && (
        <p>
          <Link to="/people/new" search={{ arrival: id }}>
            {t('arrival.new')}
          </Link>
        </p>
      )}
    </>
  )
}

interface Values {
  checked: string
  account: string
  shown: string
  tail: string
}

function TakeIn({ arrival, line, leave }: { arrival: Arrival; line: PersonLine; leave: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useUndo()
  const draft = useUnkeptDraft<Values>({ checked: '', account: '', shown: '', tail: '' })
  const seen = ({ checked }: Values) => checked !== '' && checked !== 'declared'
  const opens = (values: Values) => seen(values) && values.account === 'yes'
  const fields: FormField<Values>[] = [
    {
      name: 'checked',
      label: t('resident.checked'),
      kind: 'choice',
      required: true,
      options: ArrivalCheck.options.map(value => ({
        value,
        label: t(value === 'declared' ? 'arrival.checked.declared' : `resident.checked.${value}`)
      }))
    },
    {
      name: 'account',
      label: t('arrival.account'),
      kind: 'choice',
      required: true,
      when: seen,
      options: (['yes', 'no'] as const).map(value => ({ value, label: t(`arrival.account.${value}`) }))
    },
    { name: 'shown', label: t('resident.code'), required: true, most: 9, when: opens },
    { name: 'tail', label: t('resident.tail'), required: true, most: 4, when: opens }
  ]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      submit={t('arrival.save')}
      leave={leave}
      send={(values, { commandId }) =>
        calls.residents.takeInArrival({
          params: { id: arrival.id },
          body: {
            commandId,
            enrolment: line.enrolment,
            checked: ArrivalCheck.parse(values.checked),
            ...(opens(values) && { account: { shown: values.shown, tail: values.tail } })
          }
        })
      }
      sent={({ bound }) => {
        tell({ said: t(bound ? 'arrival.doneBound' : 'arrival.done', { name: line.name }) })
        void navigate({ to: '/people/$id', params: { id: line.enrolment }, search: {} }).then(() =>
          queries.invalidateQueries()
        )
      }}
    />
  )
}

function End({ id }: { id: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useUndo()
  const end = useMutation({
    mutationFn: () => calls.residents.endArrival({ params: { id }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: async () => {
      tell({ said: t('arrival.ended') })
      await navigate({ to: '/arrivals' })
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => ['arrivals', 'work'].includes(String(queryKey[0]))
      })
    }
  })
  return (
    <>
      <p className="hint">{t('arrival.endHint')}</p>
      {end.error && <ErrorSummary problem={end.error} />}
      <Button press={() => end.mutate()}>{t('arrival.end')}</Button>
    </>
  )
}
