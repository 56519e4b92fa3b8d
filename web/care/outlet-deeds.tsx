import { useQuery } from '@tanstack/react-query'
import { LotCode, type OutletStock, SupplyItem, selfService } from '../../contract/care.ts'
import { type CommandId, Day } from '../../contract/values.ts'
import { GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'

const deeds = ['give', 'receive', 'move', 'count', 'expire', 'return', 'reorder', 'order'] as const
type Deed = (typeof deeds)[number]

const initial = {
  deed: 'give',
  item: '',
  lot: '',
  lotCode: '',
  expiresOn: '',
  to: '',
  supplier: '',
  quantity: '',
  found: ''
}
type Said = typeof initial

const ofLot: readonly string[] = ['move', 'count', 'expire', 'return']
const whole = (text: string, least: number) =>
  /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= 100_000

/** What is asked follows what is done; of who takes something nothing is asked. */
export function DeedSection({ found }: { found: OutletStock }) {
  const { t, day } = useWords()
  const tell = useUndo()
  const { outlet, lots, suppliers } = found
  const others = useQuery({ queryKey: ['care', 'outlets'], queryFn: () => calls.care.listOutlets({}) })
  const draft = useDraft(`supplies:${outlet.id}`, initial)
  const items = outlet.kind === 'cabinet' ? selfService : SupplyItem.options
  return (
    <Section title={t('care.deeds')}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                {
                  name: 'deed',
                  label: t('care.deed'),
                  kind: 'choice',
                  required: true,
                  options: deeds
                    .filter(deed => deed !== 'order' || suppliers.length > 0)
                    .map(value => ({ value, label: t(`care.deed.${value}`) }))
                },
                {
                  name: 'item',
                  label: t('care.item'),
                  kind: 'choice',
                  required: true,
                  when: ({ deed }) => !ofLot.includes(deed),
                  options: items.map(value => ({ value, label: t(`supply.${value}`) }))
                },
                {
                  name: 'lot',
                  label: t('care.lot'),
                  kind: 'choice',
                  required: true,
                  when: ({ deed }) => ofLot.includes(deed),
                  options: lots.map(({ lot, code, item, expiresOn }) => ({
                    value: lot,
                    label: `${code} · ${t(`supply.${item}`)} · ${day(expiresOn)}`
                  }))
                },
                {
                  name: 'lotCode',
                  label: t('care.lot'),
                  hint: t('care.lotHint'),
                  required: true,
                  most: 16,
                  when: ({ deed }) => deed === 'receive',
                  check: text => (LotCode.safeParse(text).success ? undefined : t('care.wrongLot'))
                },
                {
                  name: 'expiresOn',
                  label: t('care.expiresOn'),
                  kind: 'day',
                  required: true,
                  when: ({ deed }) => deed === 'receive'
                },
                {
                  name: 'to',
                  label: t('care.to'),
                  kind: 'choice',
                  required: true,
                  when: ({ deed }) => deed === 'move',
                  options: (others.data ?? [])
                    .filter(({ id }) => id !== outlet.id)
                    .map(({ id, name }) => ({ value: id, label: name }))
                },
                {
                  name: 'supplier',
                  label: t('care.supplier'),
                  kind: 'choice',
                  required: true,
                  when: ({ deed }) => deed === 'order',
                  options: suppliers.map(({ id, name, areaName }) => ({ value: id, label: `${name} · ${areaName}` }))
                },
                {
                  name: 'quantity',
                  label: t('care.quantity'),
                  required: true,
                  most: 6,
                  when: ({ deed }) => deed !== 'count' && deed !== 'reorder',
                  check: text => (whole(text, 1) ? undefined : t('care.wrongQuantity'))
                },
                {
                  name: 'found',
                  label: draft.values.deed === 'reorder' ? t('care.atLeast') : t('care.foundQuantity'),
                  required: true,
                  most: 6,
                  when: ({ deed }) => deed === 'count' || deed === 'reorder',
                  check: text => (whole(text, 0) ? undefined : t('care.wrongFound'))
                }
              ]
            }
          ]}
          submit={t('care.deeds')}
          send={(said, { commandId }) => send(outlet.id, said, commandId)}
          sent={answer => {
            tell({ said: 'held' in answer ? t('care.done', { n: answer.held }) : t('care.saved') })
            void queries.invalidateQueries({ queryKey: ['care'] })
          }}
        />
      </div>
    </Section>
  )
}

function send(id: string, said: Said, commandId: CommandId): Promise<{ held: number } | object> {
  const about = { params: { id } }
  const { lot } = said
  const quantity = Number(said.quantity)
  const item = () => SupplyItem.parse(said.item)
  switch (said.deed as Deed) {
    case 'give':
      return calls.care.handOutSupplies({ ...about, body: { commandId, item: item(), quantity } })
    case 'receive':
      return calls.care.receiveSupplies({
        ...about,
        body: { commandId, item: item(), lotCode: said.lotCode, expiresOn: Day.parse(said.expiresOn), quantity }
      })
    case 'move':
      return calls.care.moveSupplies({ ...about, body: { commandId, lot, outlet: said.to, quantity } })
    case 'count':
      return calls.care.countSupplies({ ...about, body: { commandId, lot, found: Number(said.found) } })
    case 'expire':
    case 'return':
      return calls.care.takeOutSupplies({
        ...about,
        body: { commandId, lot, quantity, way: said.deed as 'expire' | 'return' }
      })
    case 'reorder':
      return calls.care.setReorder({ ...about, body: { commandId, item: item(), atLeast: Number(said.found) } })
    default:
      return calls.care.askSupplies({ ...about, body: { commandId, supplier: said.supplier, item: item(), quantity } })
  }
}
