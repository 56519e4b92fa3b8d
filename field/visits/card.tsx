import { useDevice } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { welcomeOf } from './grid.ts'
import { WelcomeLines } from './welcome.tsx'

/** Shown at the door before anything is asked. */
export function Card({ rest: [door] }: { rest: string[] }) {
  const { t } = useWords()
  const { store } = useDevice()
  const { worker, grid, post } = store.state!
  const contacts = welcomeOf(store.rows).filter(({ kind }) => kind === 'contact')
  return (
    <Page title={t('door.card')} back={door ? to('door', door) : to('today')}>
      <section className="card">
        <img src="/field/icon.svg" alt="" width="48" height="48" />
        <p className="card-name">{worker}</p>
        <p>{t('door.card.role')}</p>
        <p className="quiet">{t('door.card.unit')}</p>
        <p>{grid?.name ?? post.areaName}</p>
      </section>
      <p>{t('door.card.says')}</p>
      <p>{t('door.card.check')}</p>
      <WelcomeLines lines={contacts} />
    </Page>
  )
}
