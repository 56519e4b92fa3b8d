import { type Refusal, refusals } from './refusals.ts'
import { guards } from './screen-guards.ts'

/** A refused word found in a file: why, and what the platform does instead. */
export interface Refused {
  code: string
  word: string
  /** Its place in the standard. */
  article: string
  reasonZh: string
  reasonEn: string
  counterpartZh: string
  counterpartEn: string
}

export const REMOVED = '〔已删除〕'

const TRADITIONAL =
  '檢检環环懷怀節节絕绝結结紮扎產产補补會会撫抚養养費费徵征計计劃划違违準准證证婦妇齡龄兒儿別别鑑鉴鑒鉴獎奖單单報报術术終终輸输內内藥药宮宫墮堕預预後后罰罚張张規规實实動动戶户條条測测種种歲岁離离無无過过時时對对與与間间審审許许標标顧顾責责狀状況况類类據据聯联業业質质個个繳缴懲惩'

/** Folds one UTF-16 unit into one, so that a place in the folded text is the same place in the original. */
const FOLD = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
for (let i = 0; i < TRADITIONAL.length; i += 2) FOLD[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1)
for (let unit = 0xff01; unit <= 0xff5e; unit++) FOLD[unit] = unit - 0xfee0
for (let unit = 0x41; unit <= 0x5a; unit++) FOLD[unit] = FOLD[unit + 0xfee0] = unit + 32

function folded(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLD[text.charCodeAt(i)]!)
  return out
}

/** What people put between the characters of a word to hide it: blanks, punctuation, signs, marks, zero-width characters. */
const GAP = '[\\s\\p{P}\\p{S}\\p{M}\\p{C}]*'
const GAPS = /[\s\p{P}\p{S}\p{M}\p{C}]+/gu
const bare = (text: string): string => text.replace(GAPS, '')

interface Entry {
  word: string
  refusal: Refusal
}

const entries = new Map<string, Entry>()
for (const refusal of refusals) for (const word of refusal.words) entries.set(bare(word), { word, refusal })

function patternOf(plain: string): string {
  const body = [...plain].join(GAP)
  if (/^[a-z]/.test(plain)) return `(?<![a-z])${body}(?![a-z])`
  const guard = guards[plain]
  return guard ? `${guard.before ?? ''}${body}${guard.after ?? ''}` : body
}

/** Units that may stand inside a gap; halves of a pair may, an emoji being a sign. */
const GAPPY = Uint8Array.from({ length: 0x10000 }, (_, unit) => (bare(String.fromCharCode(unit)) === '' ? 1 : 0))

interface Start {
  /** The characters that may come second: one look rules out nearly every place, which makes a million rows cheap. */
  second: Set<number>
  pattern: RegExp
}

const starts: (Start | undefined)[] = new Array(0x10000)
const longestFirst = [...entries.keys()].sort((a, b) => b.length - a.length)
for (const first of new Set(longestFirst.map(plain => plain.charCodeAt(0)))) {
  const words = longestFirst.filter(plain => plain.charCodeAt(0) === first)
  starts[first] = {
    second: new Set(words.map(plain => plain.charCodeAt(1))),
    pattern: new RegExp(words.map(patternOf).join('|'), 'uy')
  }
}

/** The start of a word that may begin at `i`, by a look at two characters only. */
function startAt(text: string, i: number): Start | undefined {
  const start = starts[FOLD[text.charCodeAt(i)]!]
  if (!start || i + 1 >= text.length) return undefined
  const next = FOLD[text.charCodeAt(i + 1)]!
  return GAPPY[next] || start.second.has(next) ? start : undefined
}

const NAME_SYLLABLES =
  /^(bi|chao|yun|huan|jie|yin|liu|shang|fang|cha|tou|huai|jue|pi|hai|tai)(yun|sheng|jian|qing|yu|za|chan|huan|zhou|mai|ci)$/

/** Romanised names hold such syllables too: Bi Yun, LI BIYUN, Chaosheng Wang. Capitals on both words make it a name. */
function isPersonName(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to)
  if (!/^\p{Lu}/u.test(word) || !NAME_SYLLABLES.test(bare(folded(word)))) return false
  if (/^\p{L}+[\s,]+\p{Lu}\p{L}*$/u.test(word)) return true
  return /\p{Lu}\p{L}*[\s,]+$/u.test(text.slice(Math.max(0, from - 40), from)) || /^[\s,]+\p{Lu}/u.test(text.slice(to))
}

function refused(refusal: Refusal, word: string): Refused {
  const { code, place, reasonZh, reasonEn, counterpartZh, counterpartEn } = refusal
  return { code, word, article: place, reasonZh, reasonEn, counterpartZh, counterpartEn }
}

function sweep(text: string): { clean: string; found: Refused[] } {
  const found: Refused[] = []
  let flat: string | undefined
  let clean = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const start = startAt(text, i)
    if (!start) continue
    flat ??= folded(text)
    start.pattern.lastIndex = i
    const match = start.pattern.exec(flat)?.[0]
    if (!match || isPersonName(text, i, i + match.length)) continue
    const entry = entries.get(bare(match))!
    found.push(refused(entry.refusal, entry.word))
    clean += text.slice(from, i) + REMOVED
    from = i + match.length
    i = from - 1
  }
  return { clean: clean + text.slice(from), found }
}

/**
 * Removes every refused word from free text. Taking a word out can bare another one beside it, so it sweeps until
 * nothing is found: the result is stable, and screening it again changes nothing.
 */
export function screenText(text: string): { clean: string; found: Refused[] } {
  let { clean, found } = sweep(text)
  for (let more = found.length; more > 0; ) {
    const again = sweep(clean)
    more = again.found.length
    clean = again.clean
    found = [...found, ...again.found]
  }
  return { clean, found }
}

const columnWords: Entry[] = refusals.flatMap(refusal => (refusal.columnWords ?? []).map(word => ({ word, refusal })))
/** Run together as in `biyunfangshi` or `pregnancystatus`; a header has no sentence to be innocent in. */
const longLatin = [...entries.values()].filter(({ word }) => /^[a-z ]{5,}$/.test(word))
const AROUND = /^是否|(情况|状况|日期|时间|类型|类别|名称|编号|编码|证号|金额|数)$/gu

/** The refusal of a column by its header, or undefined when the column may be read. */
export function screenColumn(header: string): Refused | undefined {
  const whole = bare(folded(header))
  const core = whole.replace(AROUND, '')
  const hit = [header.replace(/([a-z])(?=[A-Z])/g, '$1 '), core].flatMap(text => screenText(text).found)[0]
  if (hit) return hit
  const column =
    columnWords.find(({ word }) => bare(folded(word)) === whole || bare(folded(word)) === core) ??
    longLatin.find(({ word }) => whole.includes(bare(word)))
  return column && refused(column.refusal, column.word)
}
