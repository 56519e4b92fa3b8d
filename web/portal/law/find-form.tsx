import type { View } from '../view.ts'

/** A plain form: what was asked stands in the address, so that it can be passed on. */
export function FindForm({ view }: { view: View }) {
  const { t, asked } = view
  const { q, status, does } = asked.query
  return (
    <search className="search">
      <form className="find" action="/law#found" method="get">
        <p className="field field-wide">
          <label htmlFor="q">{t('law.find.q')}</label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={80} aria-describedby="q-hint" />
          <span id="q-hint" className="aside">
            {t('law.find.qHint')}
          </span>
        </p>
        <p className="field">
          <label htmlFor="status">{t('law.find.status')}</label>
          <select id="status" name="status" defaultValue={status ?? ''}>
            <option value="">{t('law.find.any')}</option>
            {(['A', 'B', 'C', 'D', 'refused'] as const).map(one => (
              <option key={one} value={one}>
                {t(`law.status.${one}`)}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="does">{t('law.find.does')}</label>
          <select id="does" name="does" defaultValue={does ?? ''}>
            <option value="">{t('law.find.any')}</option>
            {(['works', 'planned'] as const).map(one => (
              <option key={one} value={one}>
                {t(`law.${one}`)}
              </option>
            ))}
          </select>
        </p>
        <OnField view={view} />
        <button type="submit">{t('law.find.go')}</button>
      </form>
    </search>
  )
}

/** What was typed is kept, also where it is no day: a date field would drop it unseen. */
function OnField({ view }: { view: View }) {
  const { t, on, wrongDay } = view
  return (
    <p className="field">
      <label htmlFor="on">{t('law.find.on')}</label>
      <input
        id="on"
        name="on"
        type={wrongDay === undefined ? 'date' : 'text'}
        defaultValue={wrongDay ?? on}
        aria-invalid={wrongDay !== undefined || undefined}
      />
    </p>
  )
}

export function DayForm({ view }: { view: View }) {
  return (
    <form className="find find-day" action={view.asked.path} method="get">
      <OnField view={view} />
      <button type="submit">{view.t('law.find.go')}</button>
    </form>
  )
}
