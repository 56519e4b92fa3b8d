import type { Pulled } from '../../contract/field-data.ts'
import { noTimes, type Times } from './lease-rules.ts'
import type { Tries } from './pin-rules.ts'

/** Whose device it is, and how far it has come. Sealed with the key of the device. */
export interface State {
  device: string
  name: string
  account: { id: string; username: string; name: string }
  /** What this phone alone can ask with whether it is still in use; one taken into use before there was any makes it with its next round. */
  secret?: string
  /** In which post it is used, and the grid of that post. */
  post: { id: string; area: number; areaName: string | null }
  tries: Tries
  times: Times
  grid: Pulled['grid'] | null
  worker: string
  /** How many lines of this device the server last said that it has. */
  serverHas: number
  /** When all was last sent and fetched; milliseconds. */
  synced: number | null
  /** The copy was closed because the post in this grid ended. */
  postEnded?: boolean
}

export const newState = (own: Pick<State, 'device' | 'secret' | 'name' | 'account' | 'post'>): State => ({
  ...own,
  tries: { wrong: 0, lastAt: 0 },
  times: noTimes,
  grid: null,
  worker: own.account.name,
  serverHas: 0,
  synced: null
})
