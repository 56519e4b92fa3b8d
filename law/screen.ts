import { bare, FOLD, folded, GAP, MARK, mayBeGap, withPlainLetters } from './fold.ts'
import { mixedForms } from './mixed-script.ts'
import { type Refusal, refusals } from './refusals.ts'
import { guards, mayBeNames } from './screen-guards.ts'

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

interface Entry {
  word: string
  refusal: Refusal
  pinyin?: true
}

const entries = new Map<string, Entry>()
for (const refusal of refusals) {
  for (const word of refusal.words) for (const form of mixedForms(word)) entries.set(form, { word, refusal })
  for (const word of refusal.pinyin) entries.set(word, { word, refusal, pinyin: true })
}
for (const refusal of refusals) for (const word of refusal.words) entries.set(bare(folded(word)), { word, refusal })

/** yun4jian3: a digit for the tone. */
const TONED = `${GAP}(?:[1-5]${GAP})?`

function patternOf(plain: string): string {
  const { word, pinyin } = entries.get(plain)!
  const body = [...plain].join(pinyin ? TONED : GAP)
  const { before = '', after = '' } = guards[bare(word)] ?? {}
  const [first, last] = [/^[a-z]/, /[a-z]$/].map(letter => letter.test(plain))
  return `${first ? '(?<![a-z])' : ''}${before}${body}${pinyin ? '(?:[1-5])?' : ''}${after}${last ? '(?![a-z])' : ''}`
}

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
  return mayBeGap(next) || start.second.has(next) ? start : undefined
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

interface Hit extends Entry {
  from: number
  to: number
}

/** What a text is: somebody's words, or the name of a person, which may be 查环 or Biyun. */
type Kind = 'words' | 'name'

function hitsIn(text: string, kind: Kind): Hit[] {
  const hits: Hit[] = []
  let flat: string | undefined
  for (let i = 0; i < text.length; i++) {
    const start = startAt(text, i)
    if (!start) continue
    flat ??= folded(text)
    start.pattern.lastIndex = i
    const match = start.pattern.exec(flat)?.[0]
    if (!match || isPersonName(text, i, i + match.length)) continue
    const plain = match.replaceAll(MARK, '')
    const entry = (entries.get(plain) ?? entries.get(plain.replaceAll(/\d/g, '')))!
    if (kind === 'name' && (entry.pinyin || (mayBeNames.has(entry.word) && [...bare(text)].length <= 4))) continue
    hits.push({ ...entry, from: i, to: i + match.length })
    i += match.length - 1
  }
  return hits
}

function sweep(text: string, kind: Kind): { clean: string; found: Refused[] } {
  const hits = hitsIn(text, kind)
  let clean = ''
  let at = 0
  for (const { from, to } of hits) {
    clean += text.slice(at, from) + REMOVED
    at = to
  }
  return { clean: clean + text.slice(at), found: hits.map(({ refusal, word }) => refused(refusal, word)) }
}

/**
 * Removes every refused word from free text. Taking a word out can bare another one beside it, so it sweeps until
 * nothing is found: the result is stable, and screening it again changes nothing.
 */
export function screenText(text: string, kind: Kind = 'words'): { clean: string; found: Refused[] } {
  let { clean, found } = sweep(withPlainLetters(text), kind)
  if (found.length === 0) return { clean: text, found }
  for (let more = found.length; more > 0; ) {
    const again = sweep(clean, kind)
    more = again.found.length
    clean = again.clean
    found = [...found, ...again.found]
  }
  return { clean, found }
}

/** A refused word that no text holds alone: those from `first` to `last` make it together. */
export interface Split {
  refused: Refused
  first: number
  last: number
  /** How many of them are nothing but a piece of the word. */
  pieces: number
}

/** Refused words written in pieces over texts that are read one after the other. */
export function screenTogether(texts: readonly string[]): Split[] {
  const plain = texts.map(withPlainLetters)
  const ends: number[] = []
  for (const text of plain) ends.push((ends.at(-1) ?? -1) + text.length + 1)
  const splits: Split[] = []
  for (const { refusal, word, from, to } of hitsIn(plain.join(MARK), 'words')) {
    const first = ends.findIndex(end => end > from)
    const last = ends.findIndex(end => end >= to)
    if (first === last) continue
    const begins = ends[first]! - plain[first]!.length
    const whole =
      (plain[first]!.slice(0, from - begins).trim() === '' ? 1 : 0) +
      (plain[last]!.slice(to - ends[last]! + plain[last]!.length).trim() === '' ? 1 : 0)
    splits.push({ refused: refused(refusal, word), first, last, pieces: last - first - 1 + whole })
  }
  return splits
}

const columnWords: Entry[] = refusals.flatMap(refusal => (refusal.columnWords ?? []).map(word => ({ word, refusal })))
/** Run together as in `biyunfangshi` or `pregnancystatus`; a header has no sentence to be innocent in. */
const longLatin = [...entries.values()].filter(({ word }) => /^[a-z ]{5,}$/.test(word))

/** At the beginning or the end of a run of letters; yunjiang is no yunjian, and Shanghai city holds no haici. */
function inRun({ word }: Entry, header: string): boolean {
  const plain = bare(word)
  return folded(header)
    .split(MARK)
    .some(
      run => run.endsWith(plain) || (run.startsWith(plain) && !/ng/.test(run.slice(plain.length - 1, plain.length + 1)))
    )
}

const AROUND = /^是否|(情况|状况|日期|时间|类型|类别|名称|编号|编码|证号|金额|数)$/gu

/** One sentence of why a word is refused and what there is instead, in both languages. */
export const sayRefused = ({
  article,
  reasonZh,
  reasonEn,
  counterpartZh,
  counterpartEn
}: Omit<Refused, 'code' | 'word'>) => ({
  zh: `${article === '–' || article === '' ? '' : `《规范》第${article}条:`}${reasonZh}可以改为:${counterpartZh}`,
  en: `${article === '–' || article === '' ? '' : `Article ${article} of the standard: `}${reasonEn} Instead: ${counterpartEn}`
})

/** The refusal of a column by its header, or undefined when the column may be read. */
export function screenColumn(header: string): Refused | undefined {
  const whole = bare(folded(header))
  const core = whole.replace(AROUND, '')
  const hit = [header.replace(/([a-z])(?=[A-Z])/g, '$1 '), core].flatMap(text => screenText(text).found)[0]
  if (hit) return hit
  const column =
    columnWords.find(({ word }) => bare(folded(word)) === whole || bare(folded(word)) === core) ??
    longLatin.find(entry => inRun(entry, header))
  return column && refused(column.refusal, column.word)
}
