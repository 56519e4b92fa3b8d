import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Kept, OrganisationRecord } from '../../contract/organisation.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Page, Section, Tag, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { CompoundSection } from './compound.tsx'
import { Content } from './content.tsx'
import { Cooperation, Renew } from './cooperation.tsx'
import { Duties } from './duties.tsx'
import { useTitles } from './kind-words.ts'
import { OwedSection, owedTones } from './owed.tsx'
import { Publication } from './publication.tsx'
import { stateTones } from './records.tsx'
import { Result } from './result.tsx'
import { StepForm } from './step-form.tsx'
import { VenueSection } from './venue.tsx'
import { WriteRecord } from './write-record.tsx'
import '../access/access.css'
import '../people/people.css'
import '../cases/cases.css'
import './organisation.css'

const route = getRouteApi('/desk/organisation/$id')

/** One record: its text, what is owed under it, whose turn it is, and everything done with it. */
export function RecordPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { kindTitle } = useTitles()
  const { id } = route.useParams()
  const [changing, change] = useState(false)
  const asked = useQuery({
    queryKey: ['organisation', 'record', id],
    queryFn: () => calls.organisation.getRecord({ params: { id } }),
    enabled: may('organisation.read')
  })
  if (!may('organisation.read')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={found ? found.title : t('org.title')}
      lead={
        found && (
          <>
            {kindTitle(found.kind)} · {found.areaName}{' '}
            <Tag tone={stateTones[found.state]}>{t(`org.state.${found.state}`)}</Tag>
          </>
        )
      }
      back={
        <Link to="/organisation" search={found ? { kind: found.kind } : {}}>
          {t('org.title')}
        </Link>
      }
      action={
        found?.deeds.includes('change') && !changing && <Button press={() => change(true)}>{t('org.change')}</Button>
      }
    >
      <Waiting asked={asked} shape="page" />
      {found && changing && <WriteRecord kind={found.kind} record={found} written={() => change(false)} />}
      {found && !changing && (
        <div className="case">
          <div className="sheet">
            <Content found={found} />
            {found.kind === 'employer' && <Duties area={found.area} />}
            {found.kind === 'compound' && <CompoundSection id={found.id} />}
            {found.kind === 'venue' && <VenueSection found={found} />}
            <Linked found={found} />
            <Matters found={found} />
            <OwedSection found={found} />
            <Cooperation found={found} />
          </div>
          <div className="sheet">
            <StepForm found={found} />
            {found.deeds.includes('sign') && found.hash && <Sign id={found.id} hash={found.hash} />}
            {found.deeds.includes('renew') && <Renew id={found.id} />}
            {found.kind === 'target' && <Result id={found.id} />}
            <KeptSection found={found} />
            <Publication found={found} />
            <History found={found} />
          </div>
        </div>
      )}
    </Page>
  )
}

/** What was agreed, looked at or shared under it. */
function Linked({ found: { linked } }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  const { kindTitle } = useTitles()
  if (linked.length === 0) return null
  return (
    <Section title={t('org.linked')}>
      <ul className="owed">
        {linked.map(one => (
          <li key={one.id}>
            <Link to="/organisation/$id" params={{ id: one.id }}>
              {one.title}
            </Link>{' '}
            <Tag tone={stateTones[one.state]}>{t(`org.state.${one.state}`)}</Tag>
            <p className="quiet">
              {kindTitle(one.kind)} · {day(one.beginsOn)} – {day(one.endsOn)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The open matters on the agenda, each as it stands now. */
function Matters({ found: { matters } }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  const { whatOf } = useTitles()
  if (matters.length === 0) return null
  return (
    <Section title={t('org.matters')}>
      <ul className="owed">
        {matters.map(one => (
          <li key={one.id}>
            <Link to="/organisation/$id" params={{ id: one.record }}>
              {whatOf(one)}
            </Link>{' '}
            <Tag tone={owedTones[one.state]}>{t(`org.owed.${one.state}`)}</Tag>
            <p className="quiet">
              {one.ownerName} · {t('org.dueOn')} {day(one.dueOn)} · {one.recordTitle}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const short = (hash: string) => hash.slice(0, 16)

function Sign({ id, hash }: { id: string; hash: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const sign = useMutation({
    mutationFn: () =>
      calls.organisation.signRecord({ params: { id }, body: { commandId: CommandId.parse(v7()), hash } }),
    onSuccess: () => tell({ said: t('org.signed') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisation'] })
  })
  return (
    <Section title={t('org.sign')}>
      {sign.error && <ErrorSummary problem={sign.error} />}
      <p className="quiet">{t('org.signAbout', { hash: short(hash) })}</p>
      <Button primary press={() => sign.mutate()} busy={sign.isPending}>
        {t('org.sign')}
      </Button>
    </Section>
  )
}

/** With its sign, so that more and fewer are not mistaken for a number of their own. */
const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

function KeptSection({ found: { kept, before, lastYear } }: { found: OrganisationRecord }) {
  const { t } = useWords()
  if (kept.all === 0 && !before && !lastYear) return null
  const beside = (earlier: Kept) =>
    t('org.kept.difference', {
      done: signed(kept.done - earlier.done),
      inTime: signed(kept.inTime - earlier.inTime),
      open: signed(kept.open - earlier.open)
    })
  const sentence = ({ title, all, done, inTime, open }: Kept) => t('org.kept', { title, all, done, inTime, open })
  return (
    <Section title={t('org.kept.title')}>
      <p>
        {t('org.now')}
        {sentence(kept)}
      </p>
      {before && (
        <p className="quiet">
          {t('org.before')}
          {sentence(before)} {beside(before)}
        </p>
      )}
      {lastYear && (
        <p className="quiet">
          {t('org.lastYear')}
          {sentence(lastYear)} {beside(lastYear)}
        </p>
      )}
    </Section>
  )
}

const known = [
  'open',
  'change',
  'adopt',
  'sign',
  'countersign',
  'hold',
  'owe',
  'end',
  'withdraw',
  'arise',
  'do',
  'confirm',
  'send-back',
  'note'
] as const

function History({ found: { events } }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  return (
    <Section title={t('org.history')}>
      <ol className="case-list">
        {events.map(({ deed, what, on, by, said, hash }, at) => {
          const told = known.find(one => one === deed)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end.
            <li key={at} className="stacked">
              <span>
                {told ? t(`org.did.${told}`) : deed}
                {what && `：${what}`}
              </span>
              {said && <span className="said">{said}</span>}
              <span className="quiet">
                {day(on)} {by}
                {hash && ` · ${t('org.fingerprint', { hash: short(hash) })}`}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
