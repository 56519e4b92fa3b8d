import { useDevice } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { checksOf } from './grid.ts'

/** The compounds whose yearly check is still to make. */
export function Compounds() {
  const { t, day } = useWords()
  const { store, today } = useDevice()
  const checks = checksOf(store.rows, store.lines).filter(({ task }) => task.from <= today)
  return (
    <Page title={t('round.checks')} back={to('today')}>
      <p>{t(checks.length > 0 ? 'round.check.lead' : 'round.check.none')}</p>
      <ul className="doors">
        {checks.map(({ task: { id, due }, name, buildings }) => (
          <li key={id}>
            <a href={to('compound', id)}>
              <strong>{name}</strong>
              <span>{buildings.join('、')}</span>
              <span className={due < today ? 'late' : 'quiet'}>{t('door.due', { day: day(due) })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
