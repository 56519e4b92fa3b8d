import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Day, type Seat } from '../../contract/values.ts'
import { GuidedForm, Page, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import '../access/access.css'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission } from '../app/states.tsx'
import { AddressPicker, noAddress, type PickedAddress } from '../people/address-picker.tsx'

interface Values {
  idNumber: string
  name: string
  seat: Seat
  place: PickedAddress
  on: string
  note: string
}

/** Somebody has moved in: their document is asked about at the register of origin. */
export function AskMovePage() {
  const { t } = useWords()
  const { may } = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft<Values>('move-ask', {
    idNumber: '',
    name: '',
    seat: 'living',
    place: noAddress,
    on: today(),
    note: ''
  })
  if (!may('people.move')) return <NoPermission />
  return (
    <Page
      title={t('ask.title')}
      lead={t('ask.lead')}
      back={
        <Link to="/moves" search={{}}>
          {t('moves.title')}
        </Link>
      }
    >
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                { name: 'idNumber', label: t('ask.idNumber'), required: true, most: 40 },
                { name: 'name', label: t('ask.name'), required: true, most: 100 },
                {
                  name: 'seat',
                  label: t('moves.seat'),
                  kind: 'choice',
                  required: true,
                  options: (['living', 'hukou'] as const).map(value => ({ value, label: t(`seat.${value}`) }))
                },
                {
                  name: 'place',
                  label: t('move.place'),
                  required: true,
                  check: ({ area }) => (area ? undefined : t('form.required', { field: t('move.place') })),
                  input: props => <AddressPicker {...props} />
                },
                { name: 'on', label: t('ask.on'), kind: 'day', past: true, required: true },
                { name: 'note', label: t('ask.note'), hint: t('move.textHint'), kind: 'long', most: 200 }
              ]
            }
          ]}
          submit={t('ask.submit')}
          send={({ idNumber, name, seat, place, on, note }, { commandId }) =>
            calls.people.askMove({
              body: {
                commandId,
                source: t('ask.sourceValue'),
                seat,
                on: Day.parse(on),
                idNumber,
                name,
                to: { area: place.area!, ...(place.address && { address: place.address }) },
                ...(note && { note })
              }
            })
          }
          sent={({ move }) => {
            tell({ said: t('ask.done') })
            void queries.invalidateQueries({ queryKey: ['moves'] })
            void navigate({ to: '/moves/$id', params: { id: move } })
          }}
        />
      </div>
    </Page>
  )
}
