import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Keys } from '../platform/config.ts'

/** Where kept files stand: outside the database, sealed, without any refused column or word. */
export interface FileStore {
  folder: string
  keys: Keys
}

const keyOf = ({ keys }: FileStore, id: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(keys.sealing[id]!, 'base64'), '', 'anjia kept file', 32))

/** A folder for clear text while it is worked on: inside the data folder, private, and emptied at every start. */
export function scratch({ folder }: FileStore): string {
  const inside = join(folder, 'tmp')
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  return mkdtempSync(join(inside, 'intake-'))
}

/** What a killed process left behind. Only the server calls it: a command may be at work beside it. */
export const clearScratch = ({ folder }: FileStore): void =>
  rmSync(join(folder, 'tmp'), { recursive: true, force: true })

export const keptPath = ({ folder }: FileStore, upload: string): string => join(folder, 'uploads', `${upload}.sealed`)

/** AES-256-GCM: key id, nonce, text, tag. */
export async function sealFile(store: FileStore, upload: string, clear: string): Promise<void> {
  mkdirSync(join(store.folder, 'uploads'), { recursive: true, mode: 0o700 })
  const id = store.keys.current.padEnd(8)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(store, store.keys.current), nonce)
  const path = keptPath(store, upload)
  writeFileSync(path, Buffer.concat([Buffer.from(id), nonce]), { mode: 0o600 })
  await pipeline(createReadStream(clear), cipher, createWriteStream(path, { flags: 'a' }))
  appendFileSync(path, cipher.getAuthTag())
}

export async function openKept(store: FileStore, upload: string, into: string): Promise<void> {
  const path = keptPath(store, upload)
  const { size } = statSync(path)
  const head = read(path, 0, 20)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(store, head.subarray(0, 8).toString().trim()),
    head.subarray(8)
  )
  decipher.setAuthTag(read(path, size - 16, 16))
  await pipeline(
    createReadStream(path, { start: 20, end: size - 17 }),
    decipher,
    createWriteStream(into, { mode: 0o600 })
  )
}

/** What was sealed under an id, in clear for as long as it is read. */
export async function readKept(store: FileStore, id: string): Promise<Buffer> {
  const folder = scratch(store)
  try {
    const path = join(folder, 'paper')
    await openKept(store, id, path)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(path: string, position: number, length: number): Buffer {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, position)
  closeSync(file)
  return bytes
}

export async function fileHash(path: string): Promise<Buffer> {
  const sum = createHash('sha256')
  await pipeline(createReadStream(path), sum)
  return sum.digest()
}
