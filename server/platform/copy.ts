import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type CopyValue = string | number | boolean | Buffer | string[] | null | undefined

/** Streams lines into a table without row-level security: into one that has it, COPY fails for the application role. */
export async function copyInto(
  client: pg.ClientBase,
  target: string,
  lines: Iterable<string> | AsyncIterable<string>
): Promise<void> {
  const talk = client as pg.ClientBase & { pipeline?: boolean }
  const pipelined = talk.pipeline ?? false
  // A COPY is a conversation of its own, which the driver refuses on a pipelined connection.
  talk.pipeline = false
  try {
    await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin`)))
  } finally {
    talk.pipeline = pipelined
  }
}

/** One line of COPY's text form; nothing and the empty text are null. */
export function copyLine(values: CopyValue[]): string {
  let line = ''
  for (const value of values) line += line === '' ? copyText(value) : `\t${copyText(value)}`
  return `${line}\n`
}

function copyText(value: CopyValue): string {
  if (value === null || value === undefined || value === '') return '\\N'
  if (typeof value === 'string')
    return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, c => escapes[c]!) : value
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
