import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { holdAlone } from '../device/one-tab.ts'
import { Store } from '../device/store.ts'
import { App } from './app.tsx'
import { DeviceProvider } from './device.tsx'
import { Loading, Page } from './parts.tsx'
import { Syncing } from './syncing.ts'
import { useWords, WordsProvider } from './words.tsx'
import './field.css'

const root = createRoot(document.getElementById('root')!)
const draw = (shown: ReactNode) =>
  root.render(
    <StrictMode>
      <WordsProvider>{shown}</WordsProvider>
    </StrictMode>
  )

function Insecure() {
  const { t } = useWords()
  return (
    <Page title={t('door.app')}>
      <p>{t('door.insecure')}</p>
    </Page>
  )
}

function Elsewhere() {
  const { t } = useWords()
  return (
    <Page title={t('door.elsewhere')}>
      <p>{t('door.elsewhere.lead')}</p>
    </Page>
  )
}

function Broken({ why }: { why: string }) {
  const { t } = useWords()
  return (
    <Page title={t('door.broken')}>
      <p>{t('door.broken.lead', { why })}</p>
    </Page>
  )
}

async function start(): Promise<void> {
  // Browsers give neither cryptography nor a worker to a page that came over plain http.
  if (!isSecureContext) return draw(<Insecure />)
  await holdAlone(() => draw(<Elsewhere />))
  const broken = (error: unknown) => draw(<Broken why={String(error)} />)
  let opened = () => {}
  const stands = new Promise<void>(resolve => {
    opened = resolve
  })
  try {
    const store = await Store.start(stands)
    store.loaded.catch(broken)
    draw(
      <DeviceProvider store={store} syncing={new Syncing(store)}>
        <Suspense fallback={<Loading />}>
          <App opened={opened} />
        </Suspense>
      </DeviceProvider>
    )
  } catch (error) {
    broken(error)
  }
  await stands
  await readTheRest()
}

/** What can wait for the first page: the rooms, while the PIN is typed, then the faces of type that a phone may lack. */
async function readTheRest(): Promise<void> {
  if (import.meta.env.PROD) void navigator.serviceWorker.register('/field/worker.js', { scope: '/field/' })
  await import('./rooms.tsx')
  await import('./fonts.ts')
}

void start()
