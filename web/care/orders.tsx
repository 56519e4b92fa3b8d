import { useQuery } from '@tanstack/react-query'
import type { SupplyOrder } from '../../contract/care.ts'
import { Button, type Column, DataTable, ErrorSummary, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { newCommand, useChange } from './use-care.ts'

type Deed = SupplyOrder['may'][number]

/** Asked, sent, received: each side does what is its turn. */
export function OrdersSection() {
  const { t } = useWords()
  const asked = useQuery({ queryKey: ['care', 'orders'], queryFn: () => calls.care.listSupplyOrders({}) })
  const act = useChange(send)
  const columns = useOrderColumns(({ order, deed }) => act.mutate({ order, deed }))
  return (
    <Section title={t('care.orders')}>
      {!asked.data && <Waiting asked={asked} shape="rows" n={2} />}
      {act.error && <ErrorSummary problem={act.error} />}
      {asked.data?.length === 0 && <p className="quiet">{t('care.noOrders')}</p>}
      {asked.data && asked.data.length > 0 && (
        <DataTable caption={t('care.orders')} columns={columns} rows={asked.data} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}

interface Told {
  order: SupplyOrder
  deed: Deed
}

function send({ order: { id, quantity }, deed }: Told): Promise<unknown> {
  const about = { params: { id } }
  const commandId = newCommand()
  if (deed === 'send') return calls.care.sendSupplies({ ...about, body: { commandId, quantity } })
  if (deed === 'receive') return calls.care.receiveOrder({ ...about, body: { commandId } })
  const how = deed === 'refuse' ? ('refused' as const) : ('withdrawn' as const)
  return calls.care.endSupplyOrder({ ...about, body: { commandId, how } })
}

function useOrderColumns(act: (told: Told) => void): Column<SupplyOrder>[] {
  const { t, day } = useWords()
  return [
    { key: 'item', title: t('care.item'), text: row => t(`supply.${row.item}`) },
    { key: 'quantity', title: t('care.quantity'), right: true, text: row => row.quantity },
    { key: 'asking', title: t('care.asked'), text: row => row.asking.name },
    { key: 'supplying', title: t('care.supplying'), text: row => row.supplying.name, wide: true },
    {
      key: 'state',
      title: t('care.status'),
      text: row => t(`care.order.${row.state}`, { n: row.sentQuantity ?? 0 })
    },
    { key: 'day', title: t('care.day'), text: row => day(row.endedOn ?? row.sentOn ?? row.askedOn), wide: true },
    {
      key: 'next',
      title: t('care.next'),
      text: () => '',
      cell: order => (
        <span className="form-actions">
          {order.may.map(deed => (
            <Button key={deed} press={() => act({ order, deed })}>
              {t(`care.may.${deed}`)}
            </Button>
          ))}
        </span>
      )
    }
  ]
}
