import type { ReactNode } from 'react'
import type { VisitMatter } from '../../../contract/bookings.ts'
import { type BookQuestion, type MineData, mineForms, minePages, type OwnBooking } from '../../../contract/mine.ts'
import { cases } from '../../../ui/texts/cases.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import type { View } from '../view.ts'
import { WrongAnswers } from './form-parts.tsx'

type Asking = 'window' | 'on' | 'at' | 'matter'

const timeOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

function weekdayOf({ t }: View, on: string): string {
  return t(`mine.book.weekday.${new Date(on).getUTCDay() as 0}`)
}

function matterOf({ t, language }: View, matter: string): string {
  return matter === 'other'
    ? t('mine.book.other')
    : sayIn(cases, language)(`matter.${matter as Exclude<VisitMatter, 'other'>}`)
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
  const { id, window, on, at, matter, number, called } = booking
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {day(on)} {weekdayOf(view, on)} {timeOf(at)}
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
      {number === null && (
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

/** One question: native radio buttons, the answers given before it carried along. The last one sends. */
export function BookPage({ view, asking, data: { chosen, options, wrong } }: BookPageProps): ReactNode {
  const { t } = view
  const last = asking === 'matter'
  const before = Object.entries(chosen)
    .filter(([name]) => name !== 'window')
    .map(([name, value]) => labelOf(view, name as Asking, { value, label: null }))
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      {before.length > 0 && <p className="lead">{t('mine.book.chosen', { what: before.join(' ') })}</p>}
      {options.length === 0 ? (
        <p>{t('mine.book.noneFree')}</p>
      ) : (
        <form method={last ? 'post' : 'get'} action={minePages.book.path} className="question">
          {Object.entries(chosen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset className="answers" id="choice">
            <legend className="unseen">{t(`mine.book.${asking}`)}</legend>
            {last && <p className="aside">{t('mine.book.matterHint')}</p>}
            {options.map(option => (
              <label key={option.value}>
                <input type="radio" name={asking} value={option.value} required />{' '}
                <span lang={option.label === null ? undefined : 'zh-CN'}>{labelOf(view, asking, option)}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit">{t(last ? 'mine.book.done' : 'mine.book.next')}</button>
        </form>
      )}
      <p>
        <a href={minePages.bookings.path}>{t('mine.book.back')}</a>
      </p>
    </>
  )
}

function labelOf(view: View, asking: Asking, { value, label }: BookQuestion['options'][number]): string {
  if (label !== null) return label
  if (asking === 'on') return `${view.day(value)} ${weekdayOf(view, value)}`
  return asking === 'at' ? timeOf(Number(value)) : matterOf(view, value)
}
