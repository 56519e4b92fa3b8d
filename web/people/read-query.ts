import type { LookUp } from '../../contract/people.ts'

export const lookUpKinds = ['name', 'idNumber', 'phone', 'bornOn', 'address'] as const
export type LookUpKind = (typeof lookUpKinds)[number]
export interface Wanted {
  by: LookUpKind
  text: string
}

const isMonthAndDate = (month: number, date: number): boolean => month >= 1 && month <= 12 && date >= 1 && date <= 31

/** 18 characters of which 7 to 14 can be a birth date, or an old number of exactly 15 digits. */
function idIn(text: string): string | undefined {
  const long = text.match(/(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/)?.[0]
  if (long && isMonthAndDate(Number(long.slice(10, 12)), Number(long.slice(12, 14)))) return long.toUpperCase()
  return text.match(/^\d{15}$/)?.[0]
}

/** `1990-01-02`, `1990.1.2`, `1990年1月2日`, `19900102`, `1990-01`, `1990年`, `1990`: as precise as it was typed. */
function dayIn(text: string): string | undefined {
  const parts =
    text.match(/^((?:18|19|20)\d{2})(\d{2})(\d{2})$/) ??
    text.match(/^((?:18|19|20)\d{2})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?)?$/)
  if (!parts) return undefined
  const [, year, month, date] = parts
  if (!isMonthAndDate(Number(month ?? 1), Number(date ?? 1))) return undefined
  return [year, month?.padStart(2, '0'), date?.padStart(2, '0')].filter(Boolean).join('-')
}

const placeWords = /(路|街|巷|弄|号|栋|幢|座|室|村|组|小区|花园|公寓|大厦|新村|社区|街道)/

/**
 * What a typed line looks for. Card readers and scanners type like keyboards, so a whole card line is understood by
 * the number in it. Full-width characters count as their narrow forms.
 */
export function readQuery(typed: string): Wanted {
  const text = typed.normalize('NFKC').trim()
  const id = idIn(text)
  if (id) return { by: 'idNumber', text: id }
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(digits)) return { by: 'phone', text: digits }
  const day = dayIn(text)
  if (day) return { by: 'bornOn', text: day }
  if (/^[A-Za-z]?\d{7,9}[A-Za-z]?$/.test(text)) return { by: 'idNumber', text: text.toUpperCase() }
  const han = [...text].length
  const place = /\d/.test(text) || (han >= 4 && placeWords.test(text))
  return { by: place ? 'address' : 'name', text }
}

export const questionOf = ({ by, text }: Wanted): Pick<LookUp, LookUpKind> => ({ [by]: text })
