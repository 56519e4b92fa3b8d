import { useDevice } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'

/** Shown at the door before anything is asked. */
export function Card() {
  const { t } = useWords()
  const { worker, grid, post } = useDevice().store.state!
  return (
    <Page title={t('door.card')} back={to('today')}>
      <section className="card">
        <img src="/field/icon.svg" alt="" width="48" height="48" />
        <p className="card-name">{worker}</p>
        <p>{t('door.card.role')}</p>
        <p className="quiet">{t('door.card.unit')}</p>
        <p>{grid?.name ?? post.areaName}</p>
      </section>
      <p>{t('door.card.says')}</p>
      <p>{t('door.card.check')}</p>
    </Page>
  )
}
