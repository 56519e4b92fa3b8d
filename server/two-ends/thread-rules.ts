import { createHash } from 'node:crypto'
import type { TwoEndMessage } from '../../contract/two-ends-message.ts'

/** One way to write a value: keys in order, what is undefined left out. The same on every installation, whatever kept it meanwhile. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, of]) => of !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join(',')}}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const hashOfMessage = (message: TwoEndMessage): string => sha256(canonical(message))

/** The words are hashed under the id of their message, so that equal words do not look equal. */
export const hashOfText = (id: string, text: string): string => sha256(`${id}:${text}`)

export interface KeptMessage {
  message: TwoEndMessage
  hash: string
  /** Undefined once the words are forgotten. */
  text?: string | null
}

/** The first message that is not what it was when it was said, or not in its place; undefined where the chain is whole. */
export function firstBroken(thread: readonly KeptMessage[]): number | undefined {
  let previous: string | null = null
  for (const [at, { message, hash, text }] of thread.entries()) {
    const words = text === undefined || message.textHash === (text === null ? null : hashOfText(message.id, text))
    if (message.position !== at + 1 || message.previous !== previous || hashOfMessage(message) !== hash || !words)
      return at + 1
    previous = hash
  }
  return undefined
}
