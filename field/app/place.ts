import { useSyncExternalStore } from 'react'

/** Where one is, after the `#`: the app is one file, so that any of its pages opens without a network. */
const follow = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
const read = () => location.hash.replace(/^#\/?/, '')

export const usePlace = (): string[] => useSyncExternalStore(follow, read).split('/').map(decodeURIComponent)

export const to = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`

/** In place of where one is: going back does not come to it again. */
export function goInstead(...parts: string[]): void {
  location.replace(to(...parts))
}
