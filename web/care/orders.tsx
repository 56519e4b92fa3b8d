import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SupplyOrder } from '../../contract/care.ts'
import { Button, type Column, DataTable, ErrorSummary, Field, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { Waiting } from '../app/states.tsx'
import { newCommand, useChange } from './use-care.ts'

type Deed = SupplyOrder['may'][number]

/** Asked, sent, received: each side does what is its turn. */
export function OrdersSection() {
  const { t } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['care', 'orders'],
    queryFn: ({ pageParam }) => calls.care.listSupplyOrders({ query: pageParam ? { after: pageParam } : {} }),
    ...byKey
  })
  const [sending, choose] = useState<SupplyOrder>()
  const act = useChange(send, () => choose(undefined))
  const columns = useOrderColumns(({ order, deed }) =>
    deed === 'send' ? choose(order) : act.mutate({ order, deed, quantity: order.quantity })
  )
  const rows = asked.data?.pages.flatMap(page => page.orders)
  return (
    <Section title={t('care.orders')}>
      {!asked.data && <Waiting asked={asked} shape="rows" n={2} />}
      {act.error && <ErrorSummary problem={act.error} />}
      {sending && (
        <SendForm
          order={sending}
          busy={act.isPending}
          send={quantity => act.mutate({ order: sending, deed: 'send', quantity })}
          leave={() => choose(undefined)}
        />
      )}
      {rows?.length === 0 && <p className="quiet">{t('care.noOrders')}</p>}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('care.orders')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          {...goingOn(asked, asked.data?.pages[0]?.total)}
        />
      )}
    </Section>
  )
}

/** A store that has less than was asked for sends what it has. */
function SendForm({
  order,
  busy,
  send,
  leave
}: {
  order: SupplyOrder
  busy: boolean
  send: (quantity: number) => void
  leave: () => void
}) {
  const { t } = useWords()
  const [text, type] = useState(String(order.quantity))
  const [wrong, say] = useState<string>()
  const go = () => {
    const right = /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= order.quantity
    say(right ? undefined : t('care.wrongSent', { n: order.quantity }))
    if (right) send(Number(text))
  }
  return (
    <div className="sheet narrow">
      <p>
        {order.asking.name} · {t(`supply.${order.item}`)} {order.quantity}
      </p>
      <Field
        id="send-quantity"
        label={t('care.sendHow')}
        value={text}
        change={typed => {
          type(typed)
          say(undefined)
        }}
        error={wrong}
        first
      />
      <div className="form-actions">
        <Button primary press={go} busy={busy}>
          {t('care.may.send')}
        </Button>
        <Button press={leave}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}

interface Told {
  order: SupplyOrder
  deed: Deed
  quantity: number
}

function send({ order: { id }, deed, quantity }: Told): Promise<unknown> {
  const about = { params: { id } }
  const commandId = newCommand()
  if (deed === 'send') return calls.care.sendSupplies({ ...about, body: { commandId, quantity } })
  if (deed === 'receive') return calls.care.receiveOrder({ ...about, body: { commandId } })
  const how = deed === 'refuse' ? ('refused' as const) : ('withdrawn' as const)
  return calls.care.endSupplyOrder({ ...about, body: { commandId, how } })
}

function useOrderColumns(act: (told: Omit<Told, 'quantity'>) => void): Column<SupplyOrder>[] {
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
