import type { IdKind } from '../../contract/register-fields.ts'
import { isDay } from './day-rules.ts'

export type IdProblem = 'id.checksum' | 'id.scientific' | 'id.form'
/** `number` is the cleaned text; with `id.checksum` it is there to be shown, never to be matched on. */
export type IdReading = { kind: IdKind; number?: string; problem?: IdProblem }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character of GB 11643-1999, ISO 7064 MOD 11-2. */
export function checkDigit(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * weights[i]!
  return '10X98765432'[sum % 11]!
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ')
)
const nothing = new Set(
  '无 无证 无证件 无身份证 无身份证号 无号码 暂无 没有 未办 未办理 未办证 未上户 未知 不详 不明 空 待补 待补充 待办 未提供 N/A NA NULL NONE NIL'.split(
    ' '
  )
)

/** What is safe to clean: width, blanks, the Excel text wrappers, a lower-case x. */
function clean(text: string): string {
  let s = text.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  s = s.replace(/[\p{White_Space}\p{Cf}\p{Cc}]/gu, '')
  s = s
    .replace(/^=["“”](.*)["“”]$/, '$1')
    .replace(/^['‘’`"]+/, '')
    .replace(/['‘’"]+$/, '')
  return s.toUpperCase()
}

/** 18 zeros, `000000YYYYMMDD0000`, one repeated digit, and words or strokes for "none" (law reference 4.1). */
const isPlaceholder = (s: string): boolean =>
  s === '' ||
  nothing.has(s) ||
  /^(\d)\1*$/.test(s) ||
  /^[\p{P}\p{S}]+$/u.test(s) ||
  /^0{6}(\d{8}0{4}|\d{6}0{3})$/.test(s)

/** The birth day inside a citizen number, a permit of 18 characters, or a 15-digit number (which is of the 1900s). */
export function bornOnOf(number: string): string | undefined {
  const digits = /^\d{15}$/.test(number)
    ? `19${number.slice(6, 12)}`
    : /^\d{17}[\dX]$/.test(number) && number.slice(6, 14)
  if (!digits) return undefined
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return isDay(day) ? day : undefined
}

/** Odd sequence male, even female. Never to be used silently against what the person states (law reference 4.1). */
export function sexOf(number: string): '1' | '2' | undefined {
  const digit = /^\d{15}$/.test(number) ? number[14] : /^\d{17}[\dX]$/.test(number) ? number[16] : undefined
  return digit === undefined ? undefined : Number(digit) % 2 === 1 ? '1' : '2'
}

function readEighteen(s: string): IdReading {
  const kind: IdKind = /^8[123]0000/.test(s) ? 'hmt-residence-permit' : s[0] === '9' ? 'permanent-residence' : 'id18'
  if (checkDigit(s) !== s[17]) {
    // Excel keeps 15 significant digits: the rest of the number is lost, not mistyped.
    return s.endsWith('000') ? { kind: 'none', problem: 'id.scientific' } : { kind, number: s, problem: 'id.checksum' }
  }
  const known = kind !== 'id18' || provinces.has(s.slice(0, 2))
  return known && bornOnOf(s) ? { kind, number: s } : { kind: 'none', problem: 'id.form' }
}

/**
 * Reads the number that identifies a person. Pass a numeric cell as a number: from 16 digits on a double has lost
 * digits, so it is refused even if its checksum happens to hold. A travel permit of Hong Kong, Macao or Taiwan
 * (H or M and 8 digits) reads as a passport, the kind it stands in for.
 */
export function readIdNumber(text: string | number): IdReading {
  if (typeof text === 'number' && text >= 1e15) return { kind: 'none', problem: 'id.scientific' }
  const s = clean(String(text))
  if (isPlaceholder(s)) return { kind: 'none' }
  if (/^\d(\.\d+)?E\+?\d+$/.test(s)) return { kind: 'none', problem: 'id.scientific' }
  if (/^\d{17}[\dX]$/.test(s)) return readEighteen(s)
  if (/^\d{15}$/.test(s) && provinces.has(s.slice(0, 2)) && bornOnOf(s)) return { kind: 'id15', number: s }
  if (/^[A-Z]\d{9}$/.test(s)) return { kind: 'birth-certificate', number: s }
  if (/^[A-Z]{3}\d{12}$/.test(s)) return { kind: 'permanent-residence', number: s }
  if (/^(?=\d*[A-Z])(?=(?:[A-Z]*\d){5})[A-Z\d]{6,9}$/.test(s)) return { kind: 'passport', number: s }
  return { kind: 'none', problem: 'id.form' }
}

/** The 18-digit number a 15-digit one most likely became: a candidate to show and ask about, never to store silently. */
export function upgradeCandidate(number15: string): string {
  const first17 = `${number15.slice(0, 6)}19${number15.slice(6)}`
  return first17 + checkDigit(first17)
}

/** A number of 15 digits as it stands inside the one of 18 that replaced it. */
export const oldForm = (number: string): string | undefined =>
  /^\d{6}19\d{9}[\dX]$/.test(number) ? number.slice(0, 6) + number.slice(8, 17) : undefined

/** The same number as it was or will be written: of 15 digits before 1999, of 18 since. */
export const otherNumberForm = (number: string): string | undefined =>
  /^\d{15}$/.test(number) ? upgradeCandidate(number) : oldForm(number)

/**
 * Three characters in front (province and the half of the city) and two behind: enough to compare with a paper in hand,
 * while birth day, sex and sequence stay hidden. Short numbers show one in front.
 */
export function maskNumber(number: string): string {
  const front = number.length >= 15 ? 3 : 1
  const hidden = Math.max(number.length - front - 2, 0)
  return number.slice(0, front) + '*'.repeat(hidden) + number.slice(front + hidden)
}
