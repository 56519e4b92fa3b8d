/** What a number format shows of a date. */
export type DateFormat = 'day' | 'month' | 'year'

/** Built-in formats (ECMA-376 18.8.30), the Chinese ones included; they stand in no file. */
const BUILT_IN: Record<number, DateFormat> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  27: 'month',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'month',
  50: 'month',
  51: 'day',
  52: 'month',
  53: 'day',
  54: 'day',
  57: 'month',
  58: 'day'
}

export function dateFormatOf(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return BUILT_IN[id]
  const letters = code
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .toLowerCase()
    .split(';')[0]!
  if (/general|[#0?]/.test(letters)) return undefined
  if (letters.includes('d')) return 'day'
  if (!/[ye]/.test(letters)) return undefined
  return letters.includes('m') ? 'month' : 'year'
}

const DAY_MS = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * The day of a serial number. A format that hides the day of a first of the month means "known to the month": that is
 * what Excel makes of `1990年1月`.
 */
export function dayOfSerial(serial: number, format: DateFormat, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!(days >= 1 && days <= LAST_SERIAL)) return undefined
  // Excel counts a 29 February 1900 that never was.
  const day = new Date((days - 25_569 + (days < 60 ? 1 : 0)) * DAY_MS).toISOString().slice(0, 10)
  if (format === 'year' && day.endsWith('-01-01')) return day.slice(0, 4)
  return format !== 'day' && day.endsWith('-01') ? day.slice(0, 7) : day
}
