import type { ReactNode } from 'react'
import { anythingElse } from '../../../contract/bookings.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { BookQuestion, MineData, OwnBooking } from '../../../contract/mine-data.ts'
import { matterName } from '../../../law/matters.ts'
import type { View } from '../view.ts'
import { ChoicePage } from './form-parts.tsx'

type Asking = 'window' | 'on' | 'at' | 'matter'

const timeOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

export function weekdayOf({ t }: View, on: string): string {
  return t(`mine.book.weekday.${new Date(on).getUTCDay() as 0}`)
}

function matterOf({ t, language }: View, matter: string): string {
  return matter === anythingElse ? t('mine.book.other') : matterName(matter, language)
}

export function BookingsPage({ view, data: { bookings, closed } }: { view: View; data: MineData['bookings'] }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t(closed ? 'mine.bookings.closed' : 'mine.bookings.lead')}</p>
      {bookings.length === 0 && !closed && <p>{t('mine.bookings.none')}</p>}
      {bookings.map(booking => (
        <OneBooking key={booking.id} view={view} booking={booking} />
      ))}
      {!closed && (
        <p>
          <a className="next" href={minePages.book.path}>
            {t('mine.bookings.book')}
          </a>
        </p>
      )}
      <p className="aside">{t('mine.bookings.kept')}</p>
    </>
  )
}

function OneBooking({ view, booking }: { view: View; booking: OwnBooking }) {
  const { t, day } = view
  const { id, window, on, at, matter, number, called, gone } = booking
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {day(on)} {weekdayOf(view, on)} {timeOf(at)}{' '}
        {gone && <span className="mark mark-D">{t('mine.bookings.off')}</span>}
      </h2>
      <p>
        <span lang="zh-CN">{window}</span> · {matterOf(view, matter)}
      </p>
      {number !== null && (
        <p>
          <strong>
            {called === null
              ? t('mine.bookings.number', { n: number })
              : t('mine.bookings.called', { n: number, counter: called })}
          </strong>
        </p>
      )}
      {gone && <p>{t('mine.bookings.gone')}</p>}
      {number === null && !gone && (
        <form method="post" action={mineForms.cancelBooking.path}>
          <input type="hidden" name="booking" value={id} />
          <button type="submit" aria-describedby={id}>
            {t('mine.bookings.cancel')}
          </button>
        </form>
      )}
    </section>
  )
}

interface BookPageProps {
  view: View
  asking: Asking
  data: BookQuestion
}

export function BookPage({ view, asking, data }: BookPageProps): ReactNode {
  const { t } = view
  const last = asking === 'matter'
  const before = Object.entries(data.chosen)
    .filter(([name]) => name !== 'window')
    .map(([name, value]) => labelOf(view, name as Asking, { value, label: null }))
  return (
    <ChoicePage
      view={view}
      data={data}
      asking={asking}
      legend={t(`mine.book.${asking}`)}
      labelOf={option => labelOf(view, asking, option)}
      chosen={before.length > 0 && t('mine.book.chosen', { what: before.join(' ') })}
      none={t('mine.book.noneFree')}
      hint={last && t('mine.book.matterHint')}
      path={minePages.book.path}
      send={last ? t('mine.book.done') : undefined}
      next={t('mine.book.next')}
      back={{ to: minePages.bookings.path, said: t('mine.book.back') }}
    />
  )
}

function labelOf(view: View, asking: Asking, { value, label }: BookQuestion['options'][number]): string {
  if (label !== null) return label
  if (asking === 'on') return `${view.day(value)} ${weekdayOf(view, value)}`
  return asking === 'at' ? timeOf(Number(value)) : matterOf(view, value)
}
