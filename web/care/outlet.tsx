import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type HeldLot, type Movement, type OutletStock, type RecallReason, soonDays } from '../../contract/care.ts'
import {
  Button,
  Choice,
  type Column,
  DataTable,
  ErrorSummary,
  Page,
  Section,
  Tag,
  today,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { CabinetSection } from './cabinet-key.tsx'
import { ChangeOutletSection } from './change-outlet.tsx'
import { ClinicKeySection } from './clinic-key.tsx'
import { ClinicSection } from './clinic-licence.tsx'
import { DeedSection } from './outlet-deeds.tsx'
import { newCommand, useChange } from './use-care.ts'
import './care.css'

const route = getRouteApi('/desk/care/$id')

/** One outlet: what it holds by lot, what can be recorded, and what moved. */
export function OutletPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['care', 'outlet', id],
    queryFn: () => calls.care.getOutlet({ params: { id } }),
    enabled: may('care.read')
  })
  if (!may('care.read')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={found?.outlet.name ?? t('care.title')}
      lead={found && `${t(`outlet.${found.outlet.kind}`)} · ${found.outlet.address} · ${found.outlet.hours}`}
      back={<Link to="/care">{t('care.title')}</Link>}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <>
          <StockSection found={found} />
          {may('care.supply') && <DeedSection found={found} />}
          {found.outlet.kind === 'clinic' && <ClinicSection found={found} />}
          {found.outlet.kind === 'clinic' && found.licence && <ClinicKeySection found={found} />}
          {found.outlet.kind === 'cabinet' && <CabinetSection found={found} />}
          {may('care.outlets') && <ChangeOutletSection outlet={found.outlet} />}
          <MovementsSection id={id} />
        </>
      )}
    </Page>
  )
}

function StockSection({ found: { lots, reorder } }: { found: OutletStock }) {
  const { t } = useWords()
  const { may } = useMe()
  const [recalling, recall] = useState<HeldLot>()
  const columns = useLotColumns(may('care.outlets') ? recall : undefined)
  return (
    <Section title={t('care.stock')}>
      {lots.length === 0 ? (
        <p className="quiet">{t('care.noStock')}</p>
      ) : (
        <DataTable caption={t('care.stock')} columns={columns} rows={lots} rowKey={({ lot }) => lot} />
      )}
      {reorder
        .filter(({ usable, atLeast }) => usable < atLeast)
        .map(({ item, usable, atLeast }) => (
          <p key={item}>
            <Tag tone="warm">{t('care.below', { n: 1 })}</Tag> {t(`supply.${item}`)} {usable} / {atLeast}
          </p>
        ))}
      {recalling && <RecallForm lot={recalling} leave={() => recall(undefined)} />}
    </Section>
  )
}

const soon = (expiresOn: string): boolean => Date.parse(expiresOn) - Date.parse(today()) <= soonDays * 86_400_000

/** Few columns, so that the deed at the end of a row is seen on a phone too. */
function useLotColumns(recall: ((lot: HeldLot) => void) | undefined): Column<HeldLot>[] {
  const { t, day, number } = useWords()
  const state = ({ recalledOn, expiresOn }: HeldLot) => {
    if (recalledOn !== null) return { tone: 'wrong', said: t('care.recalled') } as const
    if (expiresOn < today()) return { tone: 'wrong', said: t('care.past') } as const
    return soon(expiresOn)
      ? ({ tone: 'warm', said: t('care.soon') } as const)
      : ({ tone: 'plain', said: t('care.good') } as const)
  }
  return [
    {
      key: 'item',
      title: `${t('care.item')} · ${t('care.lot')}`,
      text: row => `${t(`supply.${row.item}`)} ${row.code}`,
      cell: row => (
        <>
          {t(`supply.${row.item}`)} <span className="quiet">{row.code}</span>
        </>
      )
    },
    {
      key: 'quantity',
      title: t('care.quantity'),
      right: true,
      text: row => row.quantity,
      cell: row => number(row.quantity)
    },
    {
      key: 'expiresOn',
      title: t('care.expiresOn'),
      text: row => `${day(row.expiresOn)} ${state(row).said}`,
      cell: row => (
        <span className="under-one-another">
          {day(row.expiresOn)} <Tag tone={state(row).tone}>{state(row).said}</Tag>
          {recall && row.recalledOn === null && <Button press={() => recall(row)}>{t('care.recall')}</Button>}
        </span>
      )
    }
  ]
}

const reasons: RecallReason[] = ['quality', 'packaging', 'storage', 'maker']

function RecallForm({ lot, leave }: { lot: HeldLot; leave: () => void }) {
  const { t } = useWords()
  const tell = useUndo()
  const [why, choose] = useState<RecallReason>('quality')
  const recall = useChange(
    () => calls.care.recallLot({ params: { id: lot.lot }, body: { commandId: newCommand(), why } }),
    () => {
      tell({ said: t('care.recalledDone') })
      leave()
    }
  )
  return (
    <div className="sheet narrow">
      <Section title={t('care.recallTitle', { lot: lot.code })}>
        <p>{t('care.recallAbout')}</p>
        {recall.error && <ErrorSummary problem={recall.error} />}
        <Choice
          label={t('care.why')}
          value={why}
          change={choose}
          options={reasons.map(value => ({ value, label: t(`care.why.${value}`) }))}
        />
        <div className="form-actions">
          <Button primary press={() => recall.mutate(undefined)} busy={recall.isPending}>
            {t('care.recall')}
          </Button>
          <Button press={leave}>{t('care.leave')}</Button>
        </div>
      </Section>
    </div>
  )
}

function MovementsSection({ id }: { id: string }) {
  const { t, day, number } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['care', 'movements', id],
    queryFn: ({ pageParam }) =>
      calls.care.listMovements({ params: { id }, query: pageParam === 0 ? {} : { before: pageParam } }),
    initialPageParam: 0,
    getNextPageParam: page => page.next ?? undefined
  })
  const rows = asked.data?.pages.flatMap(page => page.movements)
  const side = (of: Movement['from']) => ('outlet' in of ? of.name : t(`care.side.${of.outside}`))
  const columns: Column<Movement>[] = [
    { key: 'day', title: t('care.day'), text: row => day(row.on) },
    { key: 'kind', title: t('care.deed'), text: row => t(`care.moved.${row.kind}`) },
    { key: 'item', title: t('care.item'), text: row => t(`supply.${row.item}`) },
    { key: 'lot', title: t('care.lot'), text: row => row.code, wide: true },
    {
      key: 'quantity',
      title: t('care.quantity'),
      right: true,
      text: row => row.quantity,
      cell: row => number(row.quantity)
    },
    { key: 'from', title: t('care.from'), text: row => side(row.from), wide: true },
    { key: 'to', title: t('care.to'), text: row => side(row.to), wide: true }
  ]
  return (
    <Section title={t('care.movements')}>
      {!rows && <Waiting asked={asked} shape="rows" n={4} />}
      {rows?.length === 0 && <p className="quiet">{t('care.noMovements')}</p>}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('care.movements')}
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          {...goingOn(asked, asked.data?.pages[0]?.total)}
        />
      )}
    </Section>
  )
}
