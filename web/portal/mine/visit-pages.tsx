import type { VisitAbout, VisitHalf } from '../../../contract/field-data.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { BookQuestion, MineData, OwnVisit } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'
import { weekdayOf } from './booking-pages.tsx'
import { ChoicePage } from './form-parts.tsx'

export function VisitsPage({ view, data: { visits, closed, mayWish } }: { view: View; data: MineData['visits'] }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('mine.visits.lead')}</p>
      {visits.length === 0 && closed === null && <p>{t('mine.visits.none')}</p>}
      {visits.map(visit => (
        <OneVisit key={visit.id} view={view} visit={visit} />
      ))}
      {closed === null ? (
        <p>
          <a className="next" href={minePages.visit.path}>
            {t('mine.visits.ask')}
          </a>
        </p>
      ) : (
        <p>{t(`mine.visits.closed.${closed}`)}</p>
      )}
      <p className="aside">{t('mine.visits.kept')}</p>
      {mayWish && <Wish view={view} none={closed === 'no-calls'} />}
    </>
  )
}

/** Whether anybody may call at my door. */
function Wish({ view: { t }, none }: { view: View; none: boolean }) {
  return (
    <section className="card" aria-labelledby="wish">
      <h2 id="wish">{t('mine.visits.wish')}</h2>
      <p>{t('mine.visits.wish.lead')}</p>
      <form method="post" action={mineForms.wishCalls.path}>
        <input type="hidden" name="calls" value={none ? 'again' : 'none'} />
        <button type="submit">{t(none ? 'mine.visits.wish.again' : 'mine.visits.wish.none')}</button>
      </form>
    </section>
  )
}

function OneVisit({ view, visit: { id, on, half, about, state, outcome, gone } }: { view: View; visit: OwnVisit }) {
  const { t, day } = view
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {day(on)} {weekdayOf(view, on)} {t(`visit.half.${half}`)}
      </h2>
      <p>
        {t(`visit.about.${about}`)} ·{' '}
        {t(`mine.visits.${outcome ?? (gone ? 'gone' : state === 'cancelled' ? 'cancelled' : 'open')}`)}
      </p>
      {state === 'open' && (
        <form method="post" action={mineForms.takeBackVisit.path}>
          <input type="hidden" name="visit" value={id} />
          <button type="submit" aria-describedby={id}>
            {t('mine.visits.takeBack')}
          </button>
        </form>
      )}
    </section>
  )
}

type Asking = 'on' | 'half' | 'about'

export function VisitPage({ view, asking, data }: { view: View; asking: Asking; data: BookQuestion }) {
  const { t, day } = view
  const labelOf = (name: Asking, value: string): string =>
    name === 'on'
      ? `${day(value)} ${weekdayOf(view, value)}`
      : name === 'half'
        ? t(`visit.half.${value as VisitHalf}`)
        : t(`visit.about.${value as VisitAbout}`)
  const before = Object.entries(data.chosen).map(([name, value]) => labelOf(name as Asking, value))
  const last = asking === 'about'
  return (
    <ChoicePage
      view={view}
      data={data}
      asking={asking}
      legend={t(`mine.visit.${asking}`)}
      labelOf={({ value }) => labelOf(asking, value)}
      chosen={before.length > 0 && t('mine.visit.chosen', { what: before.join(' ') })}
      hint={last && t('mine.visit.aboutHint')}
      path={minePages.visit.path}
      send={last ? t('mine.visit.done') : undefined}
      next={t('mine.book.next')}
      back={{ to: minePages.visits.path, said: t('mine.visit.again') }}
    />
  )
}
