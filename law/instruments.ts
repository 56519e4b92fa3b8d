import { z } from 'zod'
import type { Instrument } from './instrument.ts'
import { laws } from './instruments/laws.ts'
import { regulations } from './instruments/regulations.ts'
import { repealed } from './instruments/repealed.ts'

export type { Instrument } from './instrument.ts'

/** Every instrument the platform knows, in force or not. */
export const instruments: readonly Instrument[] = [...laws, ...regulations, ...repealed]

const byId = new Map(instruments.map(instrument => [instrument.id, instrument]))
const Day = z.iso.date()

export function findInstrument(id: string): Instrument | undefined {
  return byId.get(id)
}

/** Whether the instrument is in force on the day. Fails closed: an unknown id, an unknown first day or no real day is false. */
export function inForce(id: string, on: string): boolean {
  const instrument = byId.get(id)
  if (!instrument || instrument.from === null || !Day.safeParse(on).success) return false
  return instrument.from <= on && (instrument.to === undefined || on < instrument.to)
}
