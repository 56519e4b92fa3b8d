import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { holdAlone } from '../device/one-tab.ts'
import { Store } from '../device/store.ts'
import { App, Loading } from './app.tsx'
import { DeviceProvider } from './device.tsx'
import { Page } from './parts.tsx'
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
  draw(<Loading />)
  if (import.meta.env.PROD) void navigator.serviceWorker.register('/field/worker.js', { scope: '/field/' })
  await holdAlone(() => draw(<Elsewhere />))
  const broken = (error: unknown) => draw(<Broken why={String(error)} />)
  try {
    const store = await Store.start()
    store.loaded.catch(broken)
    draw(
      <DeviceProvider store={store} syncing={new Syncing(store)}>
        <App />
      </DeviceProvider>
    )
  } catch (error) {
    broken(error)
  }
  // After the first page: whatever a phone lacks of these characters is fetched then, and kept by the worker.
  void import('./fonts.ts')
}

void start()
