import { useDevice } from '../app/device.tsx'
import { Button, Page } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'

/** The server ended this device. What was not taken is said plainly; nothing else is left to say it by. */
export function Ended() {
  const { t } = useWords()
  const { store } = useDevice()
  const lines = store.ended ?? 0
  return (
    <Page title={t('door.ended')}>
      <p>{t('door.ended.lead')}</p>
      <p className={lines > 0 ? 'wrong' : undefined}>
        {lines > 0 ? t('door.ended.lines', { n: lines }) : t('door.ended.none')}
      </p>
      <Button press={() => store.forgetNotice()}>{t('door.ended.anew')}</Button>
    </Page>
  )
}
