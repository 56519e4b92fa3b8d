import { type FormEvent, useState } from 'react'
import { Day } from '../../contract/values.ts'
import { Button, endOfDay, Field, monthEnd, type PlainText, readDay, today, useWords } from '../../ui/index.ts'
import { type AsOf, isPast } from './as-of.ts'

/** Chooses the day the facts are true and what was known by then; the address changes only when asked to. */
export function AsOfControls({ asOf, change }: { asOf: AsOf; change: (asOf: AsOf) => void }) {
  const { t } = useWords()
  const now = today()
  const [on, setOn] = useState<string>(asOf.on ?? now)
  const [known, setKnown] = useState<string>(asOf.knownAt?.slice(0, 10) ?? '')
  const [tried, setTried] = useState(false)
  const go = (day: string, knownDay: string) => {
    setOn(day)
    setKnown(knownDay)
    change({ ...(day !== now && { on: Day.parse(day) }), ...(knownDay && { knownAt: endOfDay(knownDay) }) })
  }
  const wrong = (typed: string, label: PlainText) => {
    const day = readDay(typed)
    if (tried && !day) return t('form.dayWrong', { field: t(label) })
    return tried && day! > now ? t('form.dayLate', { field: t(label) }) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [day, knownDay] = [readDay(on), known.trim() ? readDay(known) : '']
    if (day && day <= now && knownDay !== undefined && knownDay <= now) go(day, knownDay)
  }
  const lastMonth = monthEnd(now, 1)
  return (
    <details className="as-of" open={isPast(asOf)}>
      <summary>{t('asof.title')}</summary>
      <form onSubmit={submit}>
        <Field
          id="as-of-on"
          label={t('asof.validOn')}
          type="date"
          value={on}
          change={setOn}
          max={now}
          error={wrong(on, 'asof.validOn')}
        />
        <Field
          id="as-of-known"
          label={t('asof.knownTo')}
          type="date"
          value={known}
          change={setKnown}
          max={now}
          error={known.trim() ? wrong(known, 'asof.knownTo') : undefined}
        />
        <Button submit>{t('asof.show')}</Button>
        <span className="as-of-quick">
          <Button press={() => go(lastMonth, '')}>{t('asof.lastMonth')}</Button>
          <Button press={() => go(lastMonth, lastMonth)}>{t('asof.asKnownThen')}</Button>
          <Button press={() => go(`${Number(now.slice(0, 4)) - 1}-12-31`, '')}>{t('asof.lastYear')}</Button>
          {isPast(asOf) && <Button press={() => go(now, '')}>{t('asof.today')}</Button>}
        </span>
      </form>
      <p className="hint">{t('asof.hint')}</p>
    </details>
  )
}
