import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Outlet } from '../../contract/care.ts'
import { type Column, DataTable, Empty, Page, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { ClinicTotalsSection } from './clinic-totals.tsx'
import { SupplyFiguresSection } from './figures.tsx'
import { OpenOutletSection } from './open-outlet.tsx'
import { OrdersSection } from './orders.tsx'
import './care.css'

/** Free supplies of the own area: where they are, what needs somebody, orders, and what was handed out. */
export function SuppliesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['care', 'outlets'],
    queryFn: () => calls.care.listOutlets({}),
    enabled: may('care.read')
  })
  const columns = useOutletColumns()
  if (!may('care.read')) return <NoPermission />
  const outlets = asked.data
  return (
    <Page title={t('care.title')} lead={t('care.lead')}>
      <Section title={t('care.outlets')} aside={<a href="/supplies">{t('care.public')}</a>}>
        {!outlets && <Waiting asked={asked} shape="rows" n={4} />}
        {outlets?.length === 0 && <Empty title={t('care.none')}>{t('care.noneNext')}</Empty>}
        {outlets && outlets.length > 0 && (
          <DataTable caption={t('care.outlets')} columns={columns} rows={outlets} rowKey={({ id }) => id} />
        )}
      </Section>
      <OrdersSection />
      {outlets && outlets.length > 0 && <SupplyFiguresSection />}
      {outlets?.some(({ kind }) => kind === 'clinic') && <ClinicTotalsSection />}
      {may('care.outlets') && <OpenOutletSection />}
    </Page>
  )
}

function useOutletColumns(): Column<Outlet>[] {
  const { t, number } = useWords()
  const needs = ({ below, expiring, recalled, open }: Outlet) =>
    [
      recalled > 0 && ({ tone: 'wrong', said: t('care.recalledN', { n: recalled }) } as const),
      below > 0 && ({ tone: 'warm', said: t('care.below', { n: below }) } as const),
      expiring > 0 && ({ tone: 'warm', said: t('care.expiring', { n: expiring }) } as const),
      !open && ({ tone: 'past', said: t('care.closed') } as const)
    ].filter(one => one !== false)
  return [
    {
      key: 'name',
      title: t('care.name'),
      text: row => row.name,
      cell: row => (
        <Link to="/care/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      )
    },
    { key: 'kind', title: t('care.kind'), text: row => t(`outlet.${row.kind}`) },
    { key: 'area', title: t('care.area'), text: row => row.areaName, wide: true },
    { key: 'held', title: t('care.held'), right: true, text: row => row.held, cell: row => number(row.held) },
    {
      key: 'needs',
      title: t('care.state'),
      text: row =>
        needs(row)
          .map(({ said }) => said)
          .join(' '),
      cell: row => (
        <span className="under-one-another">
          {needs(row).map(({ tone, said }) => (
            <Tag key={said} tone={tone}>
              {said}
            </Tag>
          ))}
        </span>
      )
    }
  ]
}
