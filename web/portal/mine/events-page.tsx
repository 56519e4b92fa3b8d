import type { OpenEvent } from '../../../contract/events.ts'
import { mineForms } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'
import { Question, WrongAnswers } from './form-parts.tsx'

/** What is on, and a place at it: a number of people and a code, and nothing else is asked. */
export function EventsPage({
  view,
  data: { events, wrong, code, givenBack }
}: {
  view: View
  data: MineData['events']
}) {
  const { t } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      {code && (
        <section className="card" role="status">
          <p>{t('events.taken')}</p>
          <p className="code">
            <strong>{code}</strong>
          </p>
        </section>
      )}
      {givenBack && <p role="status">{t('events.givenBack')}</p>}
      <p className="lead">{t('events.lead')}</p>
      {events.length === 0 && <p>{t('events.none')}</p>}
      {events.map(event => (
        <OneEvent key={event.id} view={view} event={event} />
      ))}
      <p>
        <a href="/glass/events.ics">{t('events.feed')}</a>
      </p>
      <form method="post" action={mineForms.giveBack.path} className="question">
        <Question
          name="code"
          label={t('events.code')}
          wrong={wrong}
          input={{ maxLength: 40, autoComplete: 'off', defaultValue: '' }}
        />
        <button type="submit">{t('events.giveBack')}</button>
      </form>
    </>
  )
}

function OneEvent({ view, event }: { view: View; event: OpenEvent }) {
  const { t, day, number } = view
  const { id, title, on, at, place, areaName, text, left } = event
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} lang="zh-CN">
        {title}
      </h2>
      <p lang="zh-CN">
        {day(on)} {at}
        <br />
        {areaName} {place}
      </p>
      <p lang="zh-CN">{text}</p>
      {left === 0 ? (
        <p>{t('events.full')}</p>
      ) : (
        <form method="post" action={mineForms.signUp.path}>
          <input type="hidden" name="event" value={id} />
          <p className="field">
            <label htmlFor={`heads-${id}`}>{t('events.heads', { left: number(left) })}</label>
            <select id={`heads-${id}`} name="heads" defaultValue="1">
              {Array.from({ length: Math.min(left, 6) }, (_, n) => n + 1).map(n => (
                <option key={n} value={n}>
                  {n}
                </option>
              ))}
            </select>
          </p>
          <button type="submit">{t('events.signUp')}</button>
        </form>
      )}
    </section>
  )
}
