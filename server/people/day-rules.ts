import type { PartialDay } from '../../contract/values.ts'

export type DayReading =
  | { day: PartialDay; problem?: undefined }
  | { day?: undefined; problem: 'day.form' | 'day.impossible' }

const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lastOf = (y: number, m: number): number => (m === 2 && isLeap(y) ? 29 : monthDays[m - 1]!)
const iso = (y: number, m: number, d: number): string => `${String(y).padStart(4, '0')}-${pad(m)}-${pad(d)}`

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))
const dateOf = (day: string): number => Number(day.slice(8, 10))

/** Days since 1970-01-01 in the Gregorian calendar; the year is counted from March so that the leap day comes last. */
export function dayNumber(day: string): number {
  const m = monthOf(day)
  const y = m <= 2 ? yearOf(day) - 1 : yearOf(day)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + dateOf(day) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `dayNumber`. */
export function dayAt(number: number): string {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const m = mp < 10 ? mp + 3 : mp - 9
  return iso(yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

export const addDays = (day: string, n: number): string => dayAt(dayNumber(day) + n)

/** The same date `n` months on; where the month is too short, its last day (30 November + 3 months = end of February). */
export function addMonths(day: string, n: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n
  const y = Math.floor(months / 12)
  const m = months - y * 12 + 1
  return iso(y, m, Math.min(dateOf(day), lastOf(y, m)))
}

export const precision = (day: string): 'year' | 'month' | 'day' =>
  day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day'

/** The earliest day a partial day can mean. */
export const firstDay = (day: string): string =>
  day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day

/** `compatible`: one says less than the other, and nothing that contradicts it. */
export function comparePartial(a: string, b: string): 'same' | 'compatible' | 'different' {
  if (a === b) return 'same'
  return a.length !== b.length && (a.startsWith(b) || b.startsWith(a)) ? 'compatible' : 'different'
}

/**
 * 周岁: whole years lived on the day. Someone born on 29 February turns a year older on 1 March of a common year.
 * A partial birth day counts from its first day; before birth the answer is negative.
 */
export function ageOn(bornOn: string, on: string): number {
  const years = yearOf(on) - yearOf(bornOn)
  return on.slice(5) < firstDay(bornOn).slice(5) ? years - 1 : years
}

/** Years outside this span are slips of the keyboard, not days of a living register. */
const earliestYear = 1850
const latestYear = 2150

export const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && readParts(day.split('-')).day === day

function readParts(parts: readonly (string | undefined)[]): DayReading {
  const [y, m, d] = parts.map(part => (part === undefined || part === '' ? undefined : Number(part)))
  if (y === undefined || y < earliestYear || y > latestYear) return { problem: 'day.impossible' }
  if (m === undefined) return { day: String(y) as PartialDay }
  if (m < 1 || m > 12) return { problem: 'day.impossible' }
  if (d === undefined) return { day: `${y}-${pad(m)}` as PartialDay }
  if (d < 1 || d > lastOf(y, m)) return { problem: 'day.impossible' }
  return { day: iso(y, m, d) as PartialDay }
}

/** Excel counts from 1900 and believes in a 29 February 1900, so after it day 0 is 30 December 1899. */
const excelZero = dayNumber('1899-12-30')
const isSerial = (n: number): boolean => n >= 10000 && n <= 80000

const narrow = (text: string): string =>
  text.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s\u3000\u200b\ufeff]+/g, ' ')

/**
 * Reads a day as people and spreadsheets write it, at the precision it was written with. Two-digit years and
 * `2/1/1990` are not guessed at. `1990.1` is read as the year only: a cell typed `1990.10` looks the same.
 */
export function readDay(text: string | number | Date): DayReading {
  if (text instanceof Date) {
    if (Number.isNaN(text.getTime())) return { problem: 'day.form' }
    return readDay(text.toISOString().slice(0, 10))
  }
  let s = narrow(String(text)).trim()
  if (/^\d{5}(\.\d+)?$/.test(s)) {
    const serial = Math.floor(Number(s))
    return isSerial(serial) ? { day: dayAt(excelZero + serial) as PartialDay } : { problem: 'day.form' }
  }
  s = s.replace(/[T ]\d{1,2}:\d\d(:\d\d)?.*$/, '')
  s = s.replace(/(\d) +(?=\d)/g, '$1.').replace(/ /g, '')
  const compact = /^(\d{4})(?:(\d\d)(\d\d)?)?$/.exec(s)
  if (compact) return readParts(compact.slice(1))
  const han = /^(\d{4})年(?:(\d{1,2})(?:月(?:份|(\d{1,2})[日号]?)?)?)?(?:出?生)?$/.exec(s)
  if (han) return readParts(han.slice(1))
  const marked = /^(\d{4})[.\-/\\—–−。、·](\d{1,2})(?:[.\-/\\—–−。、·](\d{1,2}))?$/.exec(s)
  if (!marked) return { problem: 'day.form' }
  return readParts(/^\d{4}\.1$/.test(s) ? marked.slice(1, 2) : marked.slice(1))
}
