import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import { anythingElse, type ServiceWindow, type Ticket } from '../../contract/bookings.ts'
import { type AreaCode, CommandId } from '../../contract/values.ts'
import { matterName } from '../../law/matters.ts'
import {
  Button,
  Choice,
  Empty,
  ErrorSummary,
  Field,
  Page,
  Section,
  SlipSheet,
  usePrinting,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { HoursSection } from './hours-form.tsx'
import { timeOf } from './time-text.ts'
import '../access/access.css'
import './bookings.css'

const commandId = () => CommandId.parse(v7())
/** The room is watched while the page is open. */
const every = 10_000

export function QueuePage() {
  const { t } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['windows'],
    queryFn: () => calls.bookings.listWindows({}),
    enabled: may('bookings.serve')
  })
  const [chosen, setChosen] = useState('')
  if (!may('bookings.serve')) return <NoPermission />
  const windows = asked.data
  const window = windows?.find(({ area }) => String(area) === chosen) ?? windows?.[0]
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <Waiting asked={asked} shape="rows" n={4} />
      {windows?.length === 0 && <Empty title={t('queue.noWindows')}>{t('queue.noWindowsNext')}</Empty>}
      {window && (
        <>
          {windows && windows.length > 1 && (
            <Choice
              label={t('queue.window')}
              value={String(window.area)}
              change={setChosen}
              options={windows.map(({ area, name }) => ({ value: String(area), label: name }))}
            />
          )}
          <OneWindow key={window.area} window={window} />
        </>
      )}
    </Page>
  )
}

function OneWindow({ window }: { window: ServiceWindow }) {
  const { t } = useWords()
  const { area } = window
  const asked = useQuery({
    queryKey: ['windows', area, 'day'],
    queryFn: () => calls.bookings.getWindowDay({ params: { area }, query: {} }),
    refetchInterval: every
  })
  const tickets = asked.data?.tickets ?? []
  return (
    <>
      <div className="queue">
        <Section title={t('queue.call')}>
          <CallNext area={area} tickets={tickets} />
        </Section>
        <Section title={t('queue.give')}>
          <GiveNumber window={window} tickets={tickets} />
        </Section>
      </div>
      <Section title={t('queue.today')}>
        <Waiting asked={asked} shape="rows" n={2} />
        <TodaysBookings area={area} bookings={asked.data?.bookings} />
      </Section>
      <HoursSection window={window} />
    </>
  )
}

/** What is asked of the queue; each answer shows at once for everybody who looks at this window. */
function useQueue<V, A>(area: AreaCode, send: (value: V) => Promise<A>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: ['windows', area] })
  })
}

function CallNext({ area, tickets }: { area: AreaCode; tickets: readonly Ticket[] }) {
  const { t } = useWords()
  const [counter, setCounter] = useState('1')
  const n = Number(counter)
  const right = Number.isInteger(n) && n >= 1 && n <= 99
  const call = useQueue(area, () =>
    calls.bookings.callNext({ params: { area }, body: { commandId: commandId(), counter: n } })
  )
  const end = useQueue(area, ({ number, how }: { number: number; how: 'done' | 'missed' }) =>
    calls.bookings.endNumber({ params: { area, number }, body: { commandId: commandId(), how } })
  )
  const waiting = tickets.filter(({ state }) => state === 'waiting').length
  return (
    <div className="sheet">
      {(call.error ?? end.error) && <ErrorSummary problem={(call.error ?? end.error)!} />}
      <Field id="counter" label={t('queue.counter')} value={counter} change={setCounter} autoComplete="off" />
      <div className="form-actions">
        <Button primary press={() => right && call.mutate(undefined)} busy={call.isPending}>
          {t('queue.next')}
        </Button>
        <span className="quiet">{t('queue.waiting', { n: waiting })}</span>
      </div>
      <p role="status">{call.data === null ? t('queue.nobody') : ''}</p>
      <ul className="queue-list">
        {tickets
          .filter(({ state }) => state === 'called')
          .map(({ number, counter: at }) => (
            <li key={number}>
              <strong>{t('queue.calling', { number, counter: at ?? 0 })}</strong>
              <Button press={() => end.mutate({ number, how: 'done' })}>{t('queue.done')}</Button>
              <Button press={() => end.mutate({ number, how: 'missed' })}>{t('queue.missed')}</Button>
            </li>
          ))}
      </ul>
      <p>
        <Link to="/queue/$area" params={{ area: String(area) }} target="_blank">
          {t('queue.screen')}
        </Link>
      </p>
    </div>
  )
}

function GiveNumber({ window, tickets }: { window: ServiceWindow; tickets: readonly Ticket[] }) {
  const { t } = useWords()
  const { area } = window
  const give = useQueue(area, () => calls.bookings.giveNumber({ params: { area }, body: { commandId: commandId() } }))
  return (
    <div className="sheet">
      <p className="hint">{t('queue.giveHint')}</p>
      {give.error && <ErrorSummary problem={give.error} />}
      <div className="form-actions">
        <Button press={() => give.mutate(undefined)} busy={give.isPending}>
          {t('queue.give')}
        </Button>
      </div>
      {give.data && <NumberSlip window={window} ticket={give.data} tickets={tickets} />}
    </div>
  )
}

/** By the receipt printer where there is one, else by the browser; read out, it is good as it is. */
function NumberSlip({
  window,
  ticket,
  tickets
}: {
  window: ServiceWindow
  ticket: Ticket
  tickets: readonly Ticket[]
}) {
  const { t, moment } = useWords()
  const { print, said, busy } = usePrinting()
  const ahead = tickets.filter(({ state, number }) => state === 'waiting' && number < ticket.number).length
  const slip = {
    title: t('queue.slip', { number: ticket.number }),
    lines: [
      { text: window.name, align: 'centre' as const },
      { text: t('queue.slipAhead', { n: ahead }) },
      { text: t('queue.slipWait') },
      { text: moment(ticket.takenAt) }
    ]
  }
  return (
    <div role="status">
      <p className="queue-number">{t('queue.given', { number: ticket.number })}</p>
      <SlipSheet slip={slip} />
      <div className="form-actions">
        <Button press={() => print(slip)} busy={busy}>
          {t('queue.print')}
        </Button>
        <span>{said}</span>
      </div>
    </div>
  )
}

type Bookings = Awaited<ReturnType<typeof calls.bookings.getWindowDay>>['bookings']

function TodaysBookings({ area, bookings }: { area: AreaCode; bookings: Bookings | undefined }) {
  const { t, language } = useWords()
  const came = useQueue(area, (id: string) =>
    calls.bookings.noteArrival({ params: { area, id }, body: { commandId: commandId() } })
  )
  if (!bookings) return null
  if (bookings.length === 0) return <p className="quiet">{t('queue.noBookings')}</p>
  return (
    <>
      {came.error && <ErrorSummary problem={came.error} />}
      <ul className="queue-list">
        {bookings.map(({ id, at, name, enrolment, matter, number }) => (
          <li key={id}>
            <span>{timeOf(at)}</span>
            {name !== null && enrolment !== null ? (
              <Link to="/people/$id" params={{ id: enrolment }}>
                {name}
              </Link>
            ) : (
              <span className="quiet">{t('queue.hidden')}</span>
            )}
            <span>{matter === anythingElse ? t('visit.other') : matterName(matter, language)}</span>
            {number === null ? (
              <Button press={() => came.mutate(id)}>{t('queue.came')}</Button>
            ) : (
              <strong>{t('queue.hasNumber', { n: number })}</strong>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
