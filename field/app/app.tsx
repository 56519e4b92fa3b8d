import { lazy, useEffect, useState } from 'react'
import { Ended } from '../access/ended.tsx'
import { Unlock } from '../access/unlock.tsx'
import { useDevice } from './device.tsx'
import { firstPage } from './moment.ts'
import { to, usePlace } from './place.ts'

// The PIN is what is asked at nearly every start: it stands before anything else of the app is read.
const SignIn = lazy(() => import('../access/sign-in.tsx'))
const Rooms = lazy(() => import('./rooms.tsx'))

/** Which gate stands before the rooms: signing in, the PIN, or nothing. `opened` is called when one of them stands. */
export function App({ opened }: { opened: () => void }) {
  const { store, syncing } = useDevice()
  const [signingIn, setSigningIn] = useState(false)
  const place = usePlace()
  useKeepTime()
  useEffect(() => {
    performance.mark(firstPage)
    opened()
  }, [opened])
  if (store.ended !== undefined) return <Ended />
  if (!store.state) return <SignIn why="first" done={() => undefined} />
  if (signingIn || !store.hasPin) {
    const back = () => setSigningIn(false)
    return <SignIn why="forgotten" done={back} cancel={store.hasPin ? back : undefined} />
  }
  if (!store.isOpen) return <Unlock forgot={() => setSigningIn(true)} />
  if (place[0] === 'sign-in')
    return (
      <SignIn
        why="again"
        done={() => {
          syncing.problem = undefined
          location.replace(to('today'))
        }}
        cancel={() => location.replace(to('settings'))}
      />
    )
  return <Rooms place={place} />
}

const lockedAfter = 5 * 60_000
const lookedEvery = 5 * 60_000

/** Time goes on for the lease, and a phone that was put away for a while asks for the PIN again. */
function useKeepTime(): void {
  const { store, syncing } = useDevice()
  useEffect(() => {
    let hidden = 0
    const ticking = setInterval(() => void store.tick(), 60_000)
    // Also while it is locked: a lost phone is told that it was taken out of use.
    const looking = setInterval(() => void (store.isOpen || syncing.look()), lookedEvery)
    void store.loaded.then(() => void (store.isOpen || syncing.look()))
    const seen = () => {
      if (document.hidden) hidden = performance.now()
      else if (hidden > 0 && performance.now() - hidden > lockedAfter) store.lock()
      else void syncing.now()
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(ticking)
      clearInterval(looking)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [store, syncing])
}
