import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { v7 } from 'uuid'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Facts, GuidedForm, Page, Section, today, useDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { leftOf } from './lines.tsx'
import { OneSpending, useNoted } from './spending.tsx'
import { fenOf, yuan } from './yuan.ts'
import '../access/access.css'
import '../cases/cases.css'
import '../people/people.css'

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
          <Facts facts={facts} />
          <Section title={t('money.spendings')}>
            {found.spendings.length === 0 && <p className="quiet">{t('money.noSpendings')}</p>}
            <ul className="case-list">
              {found.spendings.map(one => (
                <OneSpending key={one.id} one={one} mayAdd={found.maySpend} />
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
