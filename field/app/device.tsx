import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Store } from '../device/store.ts'
import { type Door, doorsOf } from '../visits/grid.ts'
import { dayOf } from './moment.ts'
import type { Syncing } from './syncing.ts'

const Held = createContext<{ store: Store; syncing: Syncing } | undefined>(undefined)

export const DeviceProvider = (held: { store: Store; syncing: Syncing; children: ReactNode }) => (
  <Held value={held}>{held.children}</Held>
)

/** The store and its sync; whoever asks is drawn again when either changes. */
export function useDevice(): { store: Store; syncing: Syncing; today: string } {
  const held = useContext(Held)
  if (!held) throw new Error('useDevice stands outside DeviceProvider')
  useSyncExternalStore(held.store.follow, held.store.version)
  useSyncExternalStore(held.syncing.follow, held.syncing.version)
  return { ...held, today: dayOf(held.store.now()) }
}

export function useDoors(): Door[] {
  const { store } = useDevice()
  const { rows, lines } = store
  return useMemo(() => doorsOf(rows, lines), [rows, lines])
}
