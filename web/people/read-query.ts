import type { LookUp } from '../../contract/people.ts'
import { readDay } from '../../ui/read-day.ts'

export const lookUpKinds = ['name', 'idNumber', 'phone', 'bornOn', 'address'] as const
export type LookUpKind = (typeof lookUpKinds)[number]
export interface Wanted {
  by: LookUpKind
  text: string
}

const isMonthAndDate = (month: number, date: number): boolean => month >= 1 && month <= 12 && date >= 1 && date <= 31

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** GB 11643: whether the last character follows from the others. */
const checks = (id: string): boolean =>
  '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11] === id[17]

/**
 * 18 characters of which 7 to 14 can be a birth date, or an old number of exactly 15 digits, or that of a permanent residence
 * card. A card line may hold other long numbers: the one whose last character checks is meant.
 */
function idIn(text: string): string | undefined {
  const long = [...text.matchAll(/(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g)]
    .map(([id]) => id.toUpperCase())
    .filter(id => isMonthAndDate(Number(id.slice(10, 12)), Number(id.slice(12, 14))))
  return (
    long.find(checks) ??
    long[0] ??
    text.match(/^\d{15}$/)?.[0] ??
    text.match(/(?<![\dA-Za-z])[A-Z]{3}\d{12}(?![\dA-Za-z])/)?.[0]
  )
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
  const day = readDay(text, true)
  if (day) return { by: 'bornOn', text: day }
  if (/^[A-Za-z]?\d{7,9}[A-Za-z]?$/.test(text)) return { by: 'idNumber', text: text.toUpperCase() }
  const han = [...text].length
  const place = /\d/.test(text) || (han >= 4 && placeWords.test(text))
  return { by: place ? 'address' : 'name', text }
}

export const questionOf = ({ by, text }: Wanted): Pick<LookUp, LookUpKind> => ({ [by]: text })
