import { useDevice } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { type WelcomeLine, welcomeOf } from './grid.ts'

/** The welcome pack of the street, to tell somebody new from it; beside a door, back to it. */
export function Welcome({ rest: [door] }: { rest: string[] }) {
  const { t } = useWords()
  const lines = welcomeOf(useDevice().store.rows)
  return (
    <Page title={t('door.welcome')} back={door ? to('door', door) : to('today')}>
      <p>{lines.length > 0 ? t('door.welcome.lead') : t('door.welcome.none')}</p>
      <WelcomeLines lines={lines} />
    </Page>
  )
}

export function WelcomeLines({ lines }: { lines: readonly WelcomeLine[] }) {
  const { t, day, language } = useWords()
  return lines.map(({ id, kind, title, body, titleEn, bodyEn, checkedOn }) => (
    <section key={id}>
      <h2>
        {t(`welcome.kind.${kind}`)} · {language === 'zh' ? title : titleEn}
      </h2>
      <p>{language === 'zh' ? body : bodyEn}</p>
      <p className="quiet">{t('door.welcome.checked', { day: day(checkedOn) })}</p>
    </section>
  ))
}
