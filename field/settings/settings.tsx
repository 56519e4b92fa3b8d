import { useEffect, useState } from 'react'
import { mostPhoneBytes, timeBudgets } from '../../contract/field-budgets.ts'
import { useDevice } from '../app/device.tsx'
import { LanguageChoice } from '../app/language-choice.tsx'
import { firstPage } from '../app/moment.ts'
import { Button, Facts, Go, Page, Wrong } from '../app/parts.tsx'
import * as session from '../app/session.ts'
import { useWords } from '../app/words.tsx'
import { isToSend } from '../device/outbox-rules.ts'

export function Settings() {
  const { t, moment } = useWords()
  const { store, syncing } = useDevice()
  const { name, worker, grid, post, synced, times } = store.state!
  const { used, persistent } = useStorage()
  const [started] = performance.getEntriesByName(firstPage)
  const when = (at: number | null) => (at === null ? '—' : moment(new Date(at).toISOString()))
  const took = [
    started && t('door.device.took.start', { n: seconds(started.startTime), most: timeBudgets.start / 1000 }),
    syncing.took && t('door.device.took.sync', { n: seconds(syncing.took), most: timeBudgets.delta / 1000 })
  ].filter(Boolean)
  return (
    <Page title={t('door.settings')}>
      <section>
        <h2>{t('door.device')}</h2>
        <Facts
          facts={[
            [t('door.device.name'), name],
            [t('door.device.worker'), worker],
            [t('door.device.grid'), grid?.name ?? post.areaName],
            [t('door.device.synced'), synced === null ? t('door.neverSynced') : when(synced)],
            [t('door.device.until'), when(times.until)],
            [
              t('door.device.storage'),
              used === undefined
                ? '—'
                : t('door.device.megabytes', { n: (used / 1e6).toFixed(1), most: mostPhoneBytes / 1e6 })
            ],
            [t('door.device.took'), took.join(' · ') || '—'],
            [t('door.device.version'), import.meta.env.VERSION]
          ]}
        />
        <p className="quiet">{t(persistent ? 'door.device.persistent' : 'door.device.notPersistent')}</p>
      </section>
      <section>
        <h2>{t('door.language')}</h2>
        <LanguageChoice />
      </section>
      <Button press={() => store.lock()}>{t('door.lock')}</Button>
      <Go where={['sign-in']}>{t('door.signInAgain')}</Go>
      <SignOut />
    </Page>
  )
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

function useStorage() {
  const [found, setFound] = useState<{ used?: number | undefined; persistent: boolean }>({ persistent: false })
  useEffect(() => {
    const look = async () => {
      const [estimate, persistent] = await Promise.all([
        navigator.storage?.estimate?.(),
        navigator.storage?.persisted?.() ?? false
      ])
      setFound({ used: estimate?.usage, persistent })
    }
    void look()
  }, [])
  return found
}

/** Only when everything was sent: what leaves this phone unsent would be lost. */
function SignOut() {
  const { t } = useWords()
  const { store, syncing } = useDevice()
  const [asked, setAsked] = useState(false)
  // Whose post has ended cannot send: the phone must not keep them for ever.
  const postEnded = store.state!.postEnded === true
  const unsent = store.lines.filter(({ mark }) => isToSend(mark)).length
  const leave = async () => {
    syncing.stop()
    await session.signOut().catch(() => undefined)
    await store.clear(false)
    location.replace('#/')
  }
  return (
    <section>
      <h2>{t('door.signOut')}</h2>
      <p>{t('door.signOut.lead')}</p>
      {asked && unsent > 0 && (
        <Wrong>{t(postEnded ? 'door.signOut.postOver' : 'door.signOut.unsent', { n: unsent })}</Wrong>
      )}
      {asked && (unsent === 0 || postEnded) ? (
        <Button press={leave}>{unsent === 0 ? t('door.signOut.sure') : t('door.signOut.lose', { n: unsent })}</Button>
      ) : (
        <Button press={() => setAsked(true)}>{t('door.signOut')}</Button>
      )}
    </section>
  )
}
