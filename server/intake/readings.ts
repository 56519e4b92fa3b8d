import type { Caller } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Reading takes memory and a core: more files at once would only make all of them slow, and the desks with them. */
const atOnce = 2
let reading = 0

export async function fewAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (reading >= atOnce) throw new Refusal('intake.busy')
  reading++
  try {
    return await work()
  } finally {
    reading--
  }
}

/** Rows read so far of files being received, by the id their sender gave them: for a progress bar, and for nothing else. */
const rows = new Map<string, number>()
const keyOf = (caller: Caller, id: string): string => `${caller.account} ${id}`

export const noteRows = (caller: Caller, id: string, read: number): void => {
  rows.set(keyOf(caller, id), read)
}

export const forgetRows = (caller: Caller, id: string): boolean => rows.delete(keyOf(caller, id))

export const rowsRead = (caller: Caller, id: string): number | null => rows.get(keyOf(caller, id)) ?? null
