import { Refusal } from '../platform/refusal.ts'

/** Where a page ended: the values of its order. Opaque to the caller, and worth nothing outside the caller's territory. */
export const pageKey = (order: string | number | null, id: string): string =>
  Buffer.from(JSON.stringify([order, id])).toString('base64url')

export function readPageKey(text: string | undefined): [order: string | number | null, id: string] | undefined {
  if (!text) return undefined
  try {
    const [order, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string | number | null, string]
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not a key')
    return [order, id]
  } catch {
    throw new Refusal('people.page')
  }
}
