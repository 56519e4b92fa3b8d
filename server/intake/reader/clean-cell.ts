const DIRTY = /[\s\u3000\u200b-\u200f\u2060\ufeff\uff01-\uff5e\p{Cc}]/u
const WRAPPED = /^=\s*["“”](.*)["“”]$/s
const GUARDED = /^['‘’]+(?=[=+\-@\t\r0-9])/
const APOSTROPHE: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019])
const EQUALS = 0x3d

const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '没有',
  '不详',
  '未知',
  '空',
  'null',
  'NULL',
  'N/A',
  'n/a',
  '#N/A',
  '。',
  '、'
])

/** What is safe in any text: half-width letters and digits, single blanks, no Excel wrapper `="…"`, no leading apostrophe. */
export function cleanText(text: string): string {
  if (text === '') return ''
  let clean = text
  if (DIRTY.test(clean)) {
    clean = clean
      .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff03\uff0d\uff0f\uff1d]/g, c =>
        String.fromCharCode(c.charCodeAt(0) - 0xfee0)
      )
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\s\u3000\p{Cc}]+/gu, ' ')
      .trim()
  }
  if (APOSTROPHE.has(clean.charCodeAt(0))) clean = clean.replace(GUARDED, '')
  return clean.charCodeAt(0) === EQUALS ? (WRAPPED.exec(clean)?.[1]?.trim() ?? clean) : clean
}

/** A stroke or a word for "none", where a value could stand. */
export const isNothing = (text: string): boolean => text === '' || (text.length <= 4 && NOTHING.has(text))

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(0\d{9,11}|[2-8]\d{6,7}|400\d{7})$/

/** A mobile or fixed number in digits alone; undefined when it is none, or several. */
export function readPhone(text: string): string | undefined {
  if (MOBILE.test(text)) return text
  const digits = text.replaceAll(/[\s\-—–()（）]/g, '').replace(/^(\+|00)?86(?=1\d{10}$|0\d{9,11}$)/, '')
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : undefined
}
