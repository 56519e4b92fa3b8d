import type { Minute } from '../../contract/bookings.ts'

/** 540 → 9:00. */
export const timeOf = (minute: Minute): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

export const halfText = (half: { opens: Minute; closes: Minute } | null): string =>
  half ? `${timeOf(half.opens)}-${timeOf(half.closes)}` : ''

/** `9:00-11:30` as people type it, with any dash and full-width signs; nothing is closed, undefined is no span of time. */
export function readHalf(text: string): { opens: Minute; closes: Minute } | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (plain === '') return null
  const [, ...parts] = /^(\d{1,2}):?(\d{2})[-–—~至到]+(\d{1,2}):?(\d{2})$/.exec(plain) ?? []
  const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = parts.map(Number)
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  return fromMinute < 60 && toMinute < 60 && from < to && to <= 1440 ? { opens: from, closes: to } : undefined
}
