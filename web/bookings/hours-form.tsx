import { useQueryClient } from '@tanstack/react-query'
import type { ServiceWindow } from '../../contract/bookings.ts'
import { GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { halfText, readHalf } from './time-text.ts'

/** When the window is open and who may book, set by the street for itself and its communities. */
export function HoursSection({ window }: { window: ServiceWindow }) {
  const { t } = useWords()
  const { may } = useMe()
  const { hours } = window
  return (
    <Section title={t('queue.hours')}>
      {!hours && (
        <p className="quiet">
          {t('queue.noHours')} {!may('bookings.hours') && t('queue.askStreet')}
        </p>
      )}
      {hours && !may('bookings.hours') && (
        <p>{[hours.morning, hours.afternoon].map(halfText).filter(Boolean).join(' · ')}</p>
      )}
      {may('bookings.hours') && (
        <div className="sheet narrow">
          <HoursForm window={window} />
        </div>
      )}
    </Section>
  )
}

/** As offices usually keep them, until the street says otherwise. */
const usual = {
  morning: { opens: 540, closes: 690 },
  afternoon: { opens: 840, closes: 1020 },
  slotMinutes: 30,
  places: 2,
  bookingOpen: true
}

function HoursForm({ window }: { window: ServiceWindow }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const { morning, afternoon, slotMinutes, places, bookingOpen } = window.hours ?? usual
  const draft = useDraft(`hours:${window.area}`, {
    morning: halfText(morning),
    afternoon: halfText(afternoon),
    slot: String(slotMinutes),
    places: String(places),
    open: bookingOpen ? 'yes' : 'no'
  })
  const half = (text: string) => (readHalf(text) === undefined ? t('queue.wrongHours') : undefined)
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'morning', label: t('queue.morning'), most: 20, check: half },
            { name: 'afternoon', label: t('queue.afternoon'), most: 20, check: half },
            {
              name: 'slot',
              label: t('queue.slot'),
              kind: 'choice',
              required: true,
              options: ['10', '15', '20', '30', '60'].map(value => ({ value, label: value }))
            },
            {
              name: 'places',
              label: t('queue.places'),
              kind: 'choice',
              required: true,
              options: ['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))
            },
            {
              name: 'open',
              label: t('queue.open'),
              kind: 'choice',
              required: true,
              options: [
                { value: 'yes', label: t('queue.open.yes') },
                { value: 'no', label: t('queue.open.no') }
              ]
            }
          ]
        }
      ]}
      submit={t('queue.save')}
      send={(said, { commandId }) =>
        calls.bookings.setHours({
          params: { area: window.area },
          body: {
            commandId,
            hours: {
              morning: readHalf(said.morning) ?? null,
              afternoon: readHalf(said.afternoon) ?? null,
              slotMinutes: Number(said.slot),
              places: Number(said.places),
              bookingOpen: said.open === 'yes'
            }
          }
        })
      }
      sent={() => {
        tell({ said: t('queue.saved') })
        void queries.invalidateQueries({ queryKey: ['windows'] })
      }}
    />
  )
}
