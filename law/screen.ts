import { bare, FOLD, folded, GAP, MARK, mayBeGap, runsOf, standingFor, withoutMarks, withPlainLetters } from './fold.ts'
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
/** 孕x检: a letter or two that say nothing. A digit counts something in most short words, as in 每孩1次. */
const LETTER = `${GAP}(?:[a-z]{1,2}${GAP})?`
const LETTER_OR_DIGIT = `${GAP}(?:(?:[a-z]{1,2}|\\d)${GAP})?`
const allHan = /^\p{Script=Han}+$/u
/** Short words and abbreviations are numbers of rooms and goods too: 1 UD. */
const mayHoldDigits = (plain: string): boolean => /^[a-z]{5,}$/.test(plain)

function gapOf(plain: string, pinyin: boolean): string {
  if (pinyin) return TONED
  if (!allHan.test(plain)) return GAP
  return [...plain].length > 2 || /[孕妊堕]/.test(plain) ? LETTER_OR_DIGIT : LETTER
}

function bodyOf(plain: string, pinyin: boolean): string {
  const characters = mayHoldDigits(plain) ? [...plain].map(one => `[${standingFor(one).join('')}]`) : [...plain]
  return characters.join(gapOf(plain, pinyin))
}

function patternOf(plain: string): string {
  const { word, pinyin = false } = entries.get(plain)!
  const { before = '', after = '' } = guards[bare(word)] ?? {}
  const [first, last] = [/^[a-z]/, /[a-z]$/].map(letter => letter.test(plain))
  // A digit for the first or last letter belongs to no number, and not every letter is one.
  const edges = mayHoldDigits(plain) ? ['(?<![a-z\\d])', '(?![a-z\\d])'] : ['(?<![a-z])', '(?![a-z])']
  return `${first ? edges[0] : ''}${before}${bodyOf(plain, pinyin)}${pinyin ? '(?:[1-5])?' : ''}${after}${last ? edges[1] : ''}`
}

interface Start {
  /** The characters that may come second: one look rules out nearly every place, which makes a million rows cheap. */
  second: Set<number>
  /** Whether one of its words may have a letter or a digit between. */
  han: boolean
  /** Its words, the longest first, and all of them in one pattern. */
  words: string[]
  pattern: RegExp
}

const longestFirst = [...entries.keys()].sort((a, b) => b.length - a.length)
const firstsOf = (plain: string): string[] => (mayHoldDigits(plain) ? standingFor(plain[0]!) : [plain[0]!])
const secondsOf = (plain: string): string[] => (mayHoldDigits(plain) ? standingFor(plain[1]!) : [plain[1]!])

const starts: (Start | undefined)[] = new Array(0x10000)
for (const first of new Set(longestFirst.flatMap(firstsOf))) {
  const words = longestFirst.filter(plain => firstsOf(plain).includes(first))
  starts[first.charCodeAt(0)] = {
    second: new Set(words.flatMap(secondsOf).map(one => one.charCodeAt(0))),
    han: words.some(plain => allHan.test(plain)),
    words,
    pattern: new RegExp(words.map(patternOf).join('|'), 'uy')
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isLetterOrDigit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || isDigit(unit)

/** The start of a word that may begin at `i`, by a look at two characters only. No word begins with a number of several digits. */
function startAt(text: string, i: number): Start | undefined {
  const unit = FOLD[text.charCodeAt(i)]!
  const start = starts[unit]
  if (!start || i + 1 >= text.length) return undefined
  const next = FOLD[text.charCodeAt(i + 1)]!
  if (isDigit(unit) && !(start.second.has(next) && !isDigit(next))) return undefined
  return mayBeGap(next) || start.second.has(next) || (start.han && isLetterOrDigit(next)) ? start : undefined
}

const single = new Map<string, RegExp>()

/** Which of the words it was: what stands for letters or between them cannot be told from what was found alone. */
function wordAt(flat: string, i: number, { words }: Start): Entry {
  const found = words.find(plain => {
    const pattern = single.get(plain) ?? new RegExp(patternOf(plain), 'uy')
    single.set(plain, pattern)
    pattern.lastIndex = i
    return pattern.test(flat)
  })
  return entries.get(found!)!
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
    const entry = entries.get(withoutMarks(match)) ?? wordAt(flat, i, start)
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

/** Names of columns, bared once: a file has hundreds of texts that might be one. */
const columnWords = new Map<string, Entry>()
for (const refusal of refusals)
  for (const word of refusal.columnWords ?? []) {
    const plain = bare(folded(word))
    if (!columnWords.has(plain)) columnWords.set(plain, { word, refusal })
  }
/** Run together as in `biyunfangshi` or `pregnancystatus`; a header has no sentence to be innocent in. */
const longLatin = [...entries.values()]
  .filter(({ word }) => /^[a-z ]{5,}$/.test(word))
  .map(entry => ({ entry, plain: bare(entry.word) }))

/** At the beginning or the end of a run of letters; yunjiang is no yunjian, and Shanghai city holds no haici. */
function inRuns(header: string): Entry | undefined {
  const runs = runsOf(folded(header))
  return longLatin.find(({ plain }) =>
    runs.some(
      run => run.endsWith(plain) || (run.startsWith(plain) && !/ng/.test(run.slice(plain.length - 1, plain.length + 1)))
    )
  )?.entry
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
  const column = columnWords.get(whole) ?? columnWords.get(core) ?? inRuns(header)
  return column && refused(column.refusal, column.word)
}
