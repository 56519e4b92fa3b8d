import { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import { isDay } from './day-rules.ts'

/** Where a page ended: the values of its order. Opaque to the caller, and worth nothing outside the caller's territory. */
export const pageKey = (order: string | number | null, id: string): string =>
  Buffer.from(JSON.stringify([order, id])).toString('base64url')

/** What a list is ordered by before the id; a key made for another order is no place in this one. */
const orders = {
  day: z.string().refine(isDay),
  area: z.int(),
  text: z.string().refine(text => !text.includes('\0')),
  none: z.null()
}
export type Order = keyof typeof orders

export function readPageKey(
  text: string | undefined,
  order: Order
): [order: string | number | null, id: string] | undefined {
  if (!text) return undefined
  try {
    return z.tuple([orders[order], z.uuid()]).parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new Refusal('people.page')
  }
}
