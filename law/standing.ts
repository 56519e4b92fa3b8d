import { z } from 'zod'
import { findInstrument, type Instrument } from './instruments.ts'

const Day = z.iso.date()
export const isDay = (text: string): boolean => Day.safeParse(text).success

/** How an instrument stands on a day. */
export type Standing = 'in-force' | 'not-yet' | 'ended' | 'unknown'

export function standingOf({ from, to }: Pick<Instrument, 'from' | 'to'>, on: string): Standing {
  if (to !== undefined && to <= on) return 'ended'
  if (from === null) return 'unknown'
  return on < from ? 'not-yet' : 'in-force'
}

/** How the standard of 2010 itself stands on a day: by that the wording of an article was in use, whatever it says today. */
export const standardStands = (on: string): Standing => standingOf(findInstrument('ah_norm2010')!, on)
