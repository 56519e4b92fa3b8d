import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { OrganisationRecord } from '../../contract/organisation.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Button, ErrorSummary, GuidedForm, Section, today, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { timeOf } from '../bookings/time-text.ts'

/** `14:00` as people type it, with any colon; undefined is no time of a day. */
function readTime(text = ''): number | undefined {
  const [, hour = 99, minute = 99] = (/^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? []).map(Number)
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}

/** When a venue is taken, and a form to book it. */
export function VenueSection({ found }: { found: OrganisationRecord }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const { id } = found
  const key = ['organisation', 'bookings', id]
  const asked = useQuery({ queryKey: key, queryFn: () => calls.venues.listVenueBookings({ params: { id } }) })
  const cancel = useMutation({
    mutationFn: (booking: string) =>
      calls.venues.cancelVenueBooking({ params: { id: booking }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: () => tell({ said: t('venue.cancelled') }),
    onSettled: () => queries.invalidateQueries({ queryKey: key })
  })
  return (
    <Section title={t('venue.bookings')}>
      <p className="quiet">{t('venue.bookingsAbout')}</p>
      {cancel.error && <ErrorSummary problem={cancel.error} />}
      <Waiting asked={asked} shape="rows" n={2} />
      {asked.data?.length === 0 && <p className="quiet">{t('venue.none')}</p>}
      <ul className="owed">
        {asked.data?.map(one => {
          const when = `${day(one.on)} ${timeOf(one.from)}–${timeOf(one.to)}`
          return (
            <li key={one.id}>
              <p className="owed-what">{when}</p>
              <p>
                {one.what} <span className="quiet">{one.by}</span>
              </p>
              {one.mine && (
                <Button press={() => cancel.mutate(one.id)} busy={cancel.isPending}>
                  {t('venue.cancelOne', { when })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {may('organisation.book') && found.state === 'in-force' && (
        <BookForm found={found} booked={() => void queries.invalidateQueries({ queryKey: key })} />
      )}
    </Section>
  )
}

function BookForm({ found, booked }: { found: OrganisationRecord; booked: () => void }) {
  const { t } = useWords()
  const tell = useUndo()
  const { opens = '', closes = '' } = found.fields
  const draft = useUnkeptDraft({ on: today() as string, from: opens, to: '', what: '' })
  const time = (name: 'from' | 'to') => ({
    name,
    label: t(`venue.${name}`),
    hint: t('venue.timeHint', { opens, closes }),
    required: true,
    most: 5,
    check: (value: string) => (readTime(value) === undefined ? t('venue.timeWrong') : undefined)
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'on', label: t('venue.on'), kind: 'day', required: true },
            time('from'),
            time('to'),
            { name: 'what', label: t('venue.what'), hint: t('venue.whatHint'), required: true, most: 60 }
          ]
        }
      ]}
      submit={t('venue.book')}
      send={({ on, from, to, what }, { commandId }) =>
        calls.venues.bookVenue({
          params: { id: found.id },
          body: { commandId, on: Day.parse(on), begins: readTime(from) ?? 0, ends: readTime(to) ?? 0, what }
        })
      }
      sent={() => {
        tell({ said: t('venue.booked') })
        booked()
      }}
    />
  )
}
