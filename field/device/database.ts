import { Dexie, type EntityTable } from 'dexie'
import type { Sealed, Wrapped } from './sealing.ts'

/** What lies on the device: keys that cannot be taken out, sealed rows, and nothing of anybody in the clear. */
export interface Tables {
  keys: { id: 'device'; key: CryptoKey; wrapped: Wrapped | null }
  state: { id: 'state'; sealed: Sealed }
  buckets: { n: number; sealed: Sealed }
  /** `line` is written once; `mark` says what became of it. */
  outbox: { seq: number; id: string; line: Sealed; mark: Sealed }
  /** The picture of a photo, beside its line; it goes with it. */
  pictures: { id: string; sealed: Sealed }
  /** The server ended this device, and so many lines were not taken. */
  notices: { id: 'ended'; lines: number }
}

export type Database = Dexie & {
  keys: EntityTable<Tables['keys'], 'id'>
  state: EntityTable<Tables['state'], 'id'>
  buckets: EntityTable<Tables['buckets'], 'n'>
  outbox: EntityTable<Tables['outbox'], 'seq'>
  pictures: EntityTable<Tables['pictures'], 'id'>
  notices: EntityTable<Tables['notices'], 'id'>
}

/** A transaction has ended only when what it wrote is on the disk: a phone whose battery dies keeps every recorded line. */
export function openDatabase(): Database {
  const database = new Dexie('anjia-field', { chromeTransactionDurability: 'strict' }) as Database
  database.version(1).stores({ keys: 'id', state: 'id', buckets: 'n', outbox: '++seq, &id', notices: 'id' })
  database.version(2).stores({ pictures: 'id' })
  return database
}
