import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Spending } from '../../contract/money.ts'
import { CommandId, Day } from '../../contract/values.ts'
import {
  Button,
  ErrorSummary,
  GuidedForm,
  Page,
  Section,
  Tag,
  today,
  useDraft,
  useUndo,
  useUnkeptDraft,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { leftOf } from './lines.tsx'
import { fenOf, yuan } from './yuan.ts'
import '../access/access.css'
import '../cases/cases.css'

const route = getRouteApi('/desk/money/$id')
const command = () => CommandId.parse(v7())

/** One line: what it holds, what was spent of it, and whose turn it is. */
export function LinePage() {
  const { t, day } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['money', 'line', id],
    queryFn: () => calls.money.getLine({ params: { id } }),
    enabled: may('money.read')
  })
  if (!may('money.read')) return <NoPermission />
  const found = asked.data
  const facts = found
    ? ([
        [t('money.purpose'), t(`money.purpose.${found.purpose}`)],
        [t('money.source'), t(`money.source.${found.source}`)],
        [t('money.amount'), yuan(found.amount)],
        [t('money.carried'), yuan(found.carried)],
        [t('money.asked'), yuan(found.asked)],
        [t('money.spent'), yuan(found.spent)],
        [t('money.audited'), yuan(found.audited)],
        [t('money.left'), yuan(leftOf(found))],
        ...(found.spentBefore === null ? [] : [[t('money.before'), yuan(found.spentBefore)] as const])
      ] as const)
    : []
  return (
    <Page
      title={found?.title ?? t('money.title')}
      lead={
        found &&
        `${found.areaName} · ${found.year}${found.closedOn ? ` · ${t('money.closed', { day: day(found.closedOn) })}` : ''}`
      }
      back={<Link to="/money">{t('money.title')}</Link>}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="sheet narrow">
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Section title={t('money.spendings')}>
            {found.spendings.length === 0 && <p className="quiet">{t('money.noSpendings')}</p>}
            <ul className="case-list">
              {found.spendings.map(one => (
                <OneSpending key={one.id} one={one} />
              ))}
            </ul>
          </Section>
          {found.maySpend && (
            <Section title={t('money.spend')}>
              <Spend id={id} />
            </Section>
          )}
          {found.maySpend && found.year < Number(today().slice(0, 4)) && <CarryOver id={id} />}
        </div>
      )}
    </Page>
  )
}

function useNoted() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return () => {
    tell({ said: t('money.did') })
    void queries.invalidateQueries({ queryKey: ['money'] })
  }
}

function OneSpending({ one }: { one: Spending }) {
  const { t, day } = useWords()
  const noted = useNoted()
  const [auditing, setAuditing] = useState(false)
  const decide = useMutation({
    mutationFn: (pay: boolean) =>
      calls.money.decideSpending({ params: { id: one.id }, body: { commandId: command(), pay } }),
    onSuccess: noted
  })
  const said = (who: string | null, on: string | null) => who && on && `${who} ${day(Day.parse(on))}`
  return (
    <li className="stacked">
      <span>
        <strong>{yuan(one.amount)}</strong> {one.what}{' '}
        <Tag tone={one.state === 'asked' ? 'warm' : one.state === 'paid' ? 'plain' : 'past'}>
          {t(`money.state.${one.state}`)}
        </Tag>
      </span>
      <span className="quiet">
        {[
          `${t('money.voucher')} ${one.voucher}`,
          said(one.askedBy, one.askedOn),
          said(one.decidedBy, one.decidedOn),
          said(one.auditedBy, one.auditedOn)
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {one.finding && (
        <span>
          {t('money.finding')}：{one.finding}
        </span>
      )}
      {decide.error && <ErrorSummary problem={decide.error} />}
      {one.may.includes('decide') && (
        <span className="case-ways">
          <Button press={() => decide.mutate(true)} busy={decide.isPending}>
            {t('money.pay')}
          </Button>
          <Button press={() => decide.mutate(false)} busy={decide.isPending}>
            {t('money.refuse')}
          </Button>
        </span>
      )}
      {one.may.includes('audit') &&
        (auditing ? (
          <Audit id={one.id} leave={() => setAuditing(false)} />
        ) : (
          <span className="case-ways">
            <Button press={() => setAuditing(true)}>{t('money.audit')}</Button>
          </span>
        ))}
    </li>
  )
}

function Audit({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useWords()
  const noted = useNoted()
  const draft = useUnkeptDraft({ finding: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: [{ name: 'finding', label: t('money.finding'), kind: 'long', required: true, most: 500 }] }]}
      submit={t('money.audit')}
      leave={leave}
      send={({ finding }, { commandId }) => calls.money.auditSpending({ params: { id }, body: { commandId, finding } })}
      sent={() => {
        leave()
        noted()
      }}
    />
  )
}

function Spend({ id }: { id: string }) {
  const { t } = useWords()
  const noted = useNoted()
  const draft = useDraft(`money-spend:${id}`, { what: '', voucher: '', yuan: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'what', label: t('money.what'), required: true, most: 200 },
            { name: 'voucher', label: t('money.voucher'), required: true, most: 60 },
            { name: 'yuan', label: t('money.yuan'), hint: t('money.yuanHint'), required: true, most: 14 }
          ]
        }
      ]}
      submit={t('money.spend')}
      send={({ what, voucher, yuan: typed }, { commandId }) =>
        calls.money.spend({ params: { id }, body: { commandId, what, voucher, amount: fenOf(typed) ?? 0 } })
      }
      sent={noted}
    />
  )
}

function CarryOver({ id }: { id: string }) {
  const { t } = useWords()
  const noted = useNoted()
  const carry = useMutation({
    mutationFn: () => calls.money.carryOver({ params: { id }, body: { commandId: command() } }),
    onSuccess: noted
  })
  return (
    <>
      {carry.error && <ErrorSummary problem={carry.error} />}
      <Button press={() => carry.mutate()} busy={carry.isPending}>
        {t('money.carry')}
      </Button>
    </>
  )
}
