import { type ComponentType, lazy, Suspense } from 'react'
import { mostPhoneBytes } from '../../contract/field-budgets.ts'
import { isToSend, needsWorker } from '../device/outbox-rules.ts'
import { Outbox } from '../outbox/outbox.tsx'
import { Settings } from '../settings/settings.tsx'
import { Card } from '../visits/card.tsx'
import { CheckCompound } from '../visits/check-compound.tsx'
import { Compounds } from '../visits/compounds.tsx'
import { DoorPage } from '../visits/door.tsx'
import { RoundMap } from '../visits/map.tsx'
import { FoundElsewhere, Record } from '../visits/record.tsx'
import { RecordPhoto } from '../visits/record-photo.tsx'
import { Search } from '../visits/search.tsx'
import { Today } from '../visits/today.tsx'
import { Welcome } from '../visits/welcome.tsx'
import { useDevice } from './device.tsx'
import { Loading } from './parts.tsx'
import { to } from './place.ts'
import { useWords } from './words.tsx'

const Guide = lazy(() => import('../guide/guide.tsx'))

const pages: Record<string, ComponentType<{ rest: string[] }>> = {
  today: Today,
  door: DoorPage,
  record: Record,
  search: Search,
  outbox: Outbox,
  settings: Settings,
  guide: Guide,
  card: Card,
  found: FoundElsewhere,
  photo: RecordPhoto,
  map: RoundMap,
  welcome: Welcome,
  compounds: Compounds,
  compound: CheckCompound
}

/** The pages behind the PIN, with what was sent and what was not above them. */
export default function Rooms({ place: [name = '', ...rest] }: { place: string[] }) {
  const Shown = pages[name] ?? Today
  return (
    <>
      <StatusBar />
      <Suspense fallback={<Loading />}>
        <Shown key={[name, ...rest].join('/')} rest={rest} />
      </Suspense>
      <Tabs at={name || 'today'} />
    </>
  )
}

/** What is on this phone, what is sent, what is not: always in sight. */
function StatusBar() {
  const words = useWords()
  const { t, moment } = words
  const { store, syncing } = useDevice()
  const { synced, grid } = store.state!
  const waiting = store.lines.filter(({ mark }) => isToSend(mark)).length
  const forYou = store.lines.filter(({ mark }) => needsWorker(mark)).length
  return (
    <header className="status">
      <div>
        <strong>{grid?.name ?? t('door.app')}</strong>
        <span role="status">
          {[
            waiting > 0 ? t('door.toSend', { n: waiting }) : t('door.allSent'),
            forYou > 0 && t('door.needsYou', { n: forYou }),
            synced === null ? t('door.neverSynced') : t('door.synced', { when: moment(new Date(synced).toISOString()) })
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <button type="button" className="button" disabled={syncing.running} onClick={() => void syncing.now()}>
        {t(syncing.running ? 'door.syncing' : 'door.sync')}
      </button>
      <Trouble />
    </header>
  )
}

function Trouble() {
  const { t, language } = useWords()
  const { store, syncing } = useDevice()
  const { problem } = syncing
  if (!problem) return null
  const signIn = problem.status === 401 || problem.code === 'field.post-ended'
  const said =
    problem.status === 401
      ? t('door.signIn.again')
      : problem.code === 'field.other-account'
        ? t('door.otherAccount', { name: store.state!.account.name })
        : problem.code === 'field.post-ended'
          ? t('door.postEnded')
          : problem.code === 'field.phone-full'
            ? t('door.phoneFull', { most: mostPhoneBytes / 1e6 })
            : problem.status >= 400 && problem.status < 500 && problem.said[language]
              ? problem.said[language]
              : t(problem.code === 'network' ? 'door.trouble.network' : 'door.trouble.server')
  return (
    <p className="trouble">
      {said} {signIn && <a href={to('sign-in')}>{t('door.signIn')}</a>}
    </p>
  )
}

function Tabs({ at }: { at: string }) {
  const { t } = useWords()
  const { store } = useDevice()
  const n = store.lines.filter(({ mark }) => isToSend(mark) || needsWorker(mark)).length
  return (
    <nav className="tabs" aria-label={t('door.nav')}>
      {(['today', 'search', 'outbox', 'guide', 'settings'] as const).map(page => (
        <a key={page} href={to(page)} aria-current={page === at ? 'page' : undefined}>
          {t(`door.${page}`)}
          {page === 'outbox' && n > 0 && <b>{n}</b>}
        </a>
      ))}
    </nav>
  )
}
