import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { PrivateRoute } from '../../../contract/support.ts'
import type { View } from '../view.ts'
import { Question, WrongAnswers } from './form-parts.tsx'

const phones = ['110', '120', '12338'] as const

/** Neutral by its title and its address; it shows nothing of what was told, and a plain page is one press away. */
export function PrivatePage({ view, data: { open, due, wrong } }: { view: View; data: MineData['private'] }) {
  const { t, day } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p>
        <a className="next" href="/">
          {t('mine.private.leave')}
        </a>
      </p>
      <Phones view={view} />
      {due ? (
        <section className="chapter" aria-labelledby="told">
          <h2 id="told">{t('mine.private.told')}</h2>
          <p>{t('mine.private.toldWords', { day: day(due) })}</p>
        </section>
      ) : open ? (
        <Tell view={view} wrong={wrong} />
      ) : (
        <p>{t('mine.private.closed')}</p>
      )}
      <section className="chapter" aria-labelledby="rights">
        <h2 id="rights">{t('mine.private.rights')}</h2>
        <ul>
          <li>{t('mine.private.right.warning')}</li>
          <li>{t('mine.private.right.order')}</li>
          <li>{t('mine.private.right.shelter')}</li>
          <li>{t('mine.private.right.child')}</li>
        </ul>
        <p className="aside">{t('mine.private.phone')}</p>
      </section>
    </>
  )
}

function Phones({ view: { t } }: { view: View }) {
  return (
    <section className="chapter" aria-labelledby="phones">
      <h2 id="phones">{t('mine.private.phones')}</h2>
      <ul>
        {phones.map(phone => (
          <li key={phone}>
            <a href={`tel:${phone}`}>
              <strong>{phone}</strong>
            </a>{' '}
            {t(`mine.private.call.${phone}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tell({ view, wrong }: { view: View; wrong: MineData['private']['wrong'] }) {
  const { t } = view
  return (
    <section className="chapter" aria-labelledby="tell">
      <h2 id="tell">{t('mine.private.tell')}</h2>
      <p>{t('mine.private.lead')}</p>
      <form method="post" action={mineForms.tellOwn.path} className="question" autoComplete="off">
        <fieldset className="answers" id="route">
          <legend>{t('mine.private.route')}</legend>
          {PrivateRoute.options.map(value => (
            <label key={value}>
              <input type="radio" name="route" value={value} required /> {t(`mine.private.route.${value}`)}
            </label>
          ))}
        </fieldset>
        <Question
          name="reach"
          label={t('mine.private.reach')}
          hint={t('mine.private.reachHint')}
          wrong={wrong}
          input={{ type: 'text', maxLength: 200, autoComplete: 'off' }}
        />
        <button type="submit">{t('mine.private.send')}</button>
      </form>
    </section>
  )
}

/** Where somebody may begin to write what only the trained role should read. */
export const PrivateDoor = ({ view: { t } }: { view: View }) => (
  <p className="aside">
    {t('mine.private.door')} <a href={minePages.private.path}>{t('mine.nav.private')}</a>
  </p>
)
