import { givenCharacters, noGivenNames, surnames, twoPartSurnames, weakGivenCharacters } from './privacy-words.ts'

/** By what somebody could be known: a long number, a mobile phone, a flat, a name, a group of fewer than five. */
export type Personal = 'number' | 'phone' | 'room' | 'name' | 'few'

export interface Found {
  kind: Personal
  from: number
  to: number
}

/** Every character in its plain form, with the place in the text as it was written. */
interface Plain {
  text: string
  at: (index: number) => number
}

const isPlain = /^[\p{Script=Han}\p{ASCII}、。〔〕《》“”‘’…—\n]*$/u

function plainOf(text: string): Plain {
  if (isPlain.test(text)) return { text, at: index => index }
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const one = character.normalize('NFKC')
    // 〇 and marks that NFKC tears in two keep one place each.
    for (let i = 0; i < one.length; i++) places.push(at)
    plain += one
    at += character.length
  }
  places.push(at)
  return { text: plain, at: index => places[index]! }
}

const hanDigits: Record<string, string> = Object.fromEntries(
  ['零〇洞', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap((set, digit) =>
    [...set].map(one => [one, String(digit)])
  )
)
const anyHanDigit = /[零〇洞一幺壹二贰三叁四肆五伍六陆七柒拐八捌九玖勾]{3}/u
const saidDigits = (text: string): string =>
  anyHanDigit.test(text)
    ? text.replace(/[零〇洞一幺壹二贰三叁四肆五伍六陆七柒拐八捌九玖勾]/gu, one => hanDigits[one]!)
    : text

/** A day of these years is no number of anybody; a day of birth inside a number stands behind other digits. */
const aDay = /(?<![0-9][\s-]?)20[2-9]\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?/gu
const between = '[\\s\\p{Pd}\\p{Pc}\\p{Cf}.·*#()•─]{0,3}'
const digits = new RegExp(`\\d(?:${between}\\d){6,}(?:${between}x(?![a-z]))?`, 'giu')
const landline = /^(?:0\d{2,3})?[2-8]\d{6,7}$/

/** 0551-62345678 62345679: each group is a whole number of an office, or the code before one. */
function isOffices(found: string): boolean {
  const groups = found.split(/\D+/u).filter(Boolean)
  for (let i = 0; i < groups.length; i++) {
    const [one = '', next = ''] = groups.slice(i)
    if (landline.test(one)) continue
    if (/^0\d{2,3}$/.test(one) && landline.test(`${one}${next}`)) i++
    else return false
  }
  return true
}

function* numbersIn(plain: string): Generator<Found> {
  // Days keep their length, so that what follows keeps its place.
  const said = saidDigits(plain).replace(aDay, day => '日'.repeat(day.length))
  for (const { 0: found, index } of said.matchAll(digits)) {
    const all = found.replace(/[^\dx]/giu, '')
    if (isOffices(found)) continue
    const place = { from: index, to: index + found.length }
    if (/1[3-9]\d{9}/.test(all) && all.length < 15) yield { kind: 'phone', ...place }
    else if (all.length >= 15) yield { kind: 'number', ...place }
  }
}

const count = '[0-9一二三四五六七八九十百零〇]{1,4}'
const house = `${count}\\s*(?:栋|幢|座|号楼)`
const flat = '[0-9一二三四五六七八九十零〇]{3,4}'
const rooms = new RegExp(
  [
    `${house}\\s*\\p{Pd}?\\s*(?:${count}\\s*单元)?\\s*\\p{Pd}?\\s*${flat}(?!\\s*(?:年|元|人|份|名|个|米|[0-9]))[室户]?`,
    `${count}\\s*单元\\s*\\p{Pd}?\\s*[0-9一二三四五六七八九十零〇]{2,4}(?!\\s*(?:年|元|人|份|名|个|[0-9]))[室户]?`,
    `${count}\\s*号\\s*(?:${count}\\s*[楼层])?\\s*${flat}\\s*[室房户]`,
    '(?<![0-9]\\p{Pd}?)[0-9]{1,3}\\s*\\p{Pd}\\s*[0-9]{1,2}\\s*\\p{Pd}\\s*[0-9]{3,4}(?![0-9])'
  ].join('|'),
  'gu'
)

/** 3名困难老人: fewer than five are known to their neighbours. Not 一人一档, 第二人民医院, 每人. */
const few =
  /(?<![第每\d逐人户名一二三四五六七八九十百千万]|\d[.,])([1-4]|两|三|四)\s*(?:名|位|户|例|人(?!民|大|员|口|次|一|社|工))(?!一)/gu

const surname = `(?:${twoPartSurnames}|[${surnames}])`
const begun = new RegExp(`${surname}(?=[${givenCharacters}${weakGivenCharacters}])`, 'gu')
const given = new Set(givenCharacters)
const noName = new Set(noGivenNames.split('|'))
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** What may stand behind a surname and one character of a given name, and is no second one. */
const closing = new Set('家和及与同在是有为的等说对向由请已将被把从到来去也就都又再共提签负')

/** By the title beside it, or the label before it: 姓名：…, …女士. */
const told = [
  new RegExp(
    `(?<=(?:姓名|居民|住户|户主|业主|患者|老人|孩子|儿童|学生|产妇|申请人|领取人|获补人)\\s*[:：]\\s*)${surname}[\\p{Script=Han}]{1,2}`,
    'gu'
  ),
  new RegExp(
    `${surname}[\\p{Script=Han}]{1,2}(?=\\s*(?:先生|女士|同志|太太|阿姨|大爷|大妈|大娘|奶奶|爷爷|夫妇|一家|家的|的(?:孩子|女儿|儿子|妻子|丈夫|爱人)))`,
    'gu'
  ),
  new RegExp(
    `(?<![\\p{Script=Han}])${surname}\\p{Script=Han}{2}(?:[、,，;；\\s]+${surname}\\p{Script=Han}{2}){2,}`,
    'gu'
  ),
  // A name as a household register of a minority writes it.
  /\p{Script=Han}{2,8}[·•‧]\p{Script=Han}{2,8}/gu
]

const weak = new Set(weakGivenCharacters)
/** Two characters that may be a given name: one of them is hardly ever anything else. */
const isGiven = (two: string): boolean => {
  const [first = '', second = ''] = two
  return (
    two.length === 2 &&
    !noName.has(two) &&
    ((given.has(first) && (given.has(second) || weak.has(second))) || (weak.has(first) && given.has(second)))
  )
}

/** 周边, 高龄: two characters that are a word by themselves, asked once for each pair. */
const pairs = new Map<string, boolean>()
function isWord(pair: string): boolean {
  const known = pairs.get(pair)
  if (known !== undefined) return known
  const word = [...segmenter.segment(pair)].length === 1
  pairs.set(pair, word)
  return word
}

/** The end of a name that begins here by its surname, or undefined where it is an ordinary word. */
function nameEnd(plain: string, from: number, length: number): number | undefined {
  const end = from + length
  if (noNames.has(plain.slice(from, end + 1))) return undefined
  const twoMore = plain.slice(end, end + 2)
  // 谢家瑾, 江景宸: the word in front ends within the name.
  if (length === 1 && isWord(plain.slice(from, end + 1)) && !isGiven(twoMore)) return undefined
  // Only what stands around it is taken apart into words: all of a text would take three times as long.
  const start = Math.max(0, from - 4)
  const at = from - start
  const words = [...segmenter.segment(plain.slice(start, end + 5))]
  const here = words.findIndex(({ index, segment }) => index <= at && at < index + segment.length)
  const { index, segment } = words[here]!
  const [one = '', two = ''] = [words[here + 1]?.segment, words[here + 2]?.segment]
  const ends = index + segment.length
  if (ends === at + length + 1 && index === at)
    // 谢家|瑾: a word and one character that is nothing but a name.
    return one.length === 1 && isGiven(twoMore) && !closing.has(one) ? end + 2 : undefined
  if (ends !== at + length) return undefined
  const whole = index === at
  // 有何|淑秀: the surname was taken for the end of another word; only a whole given name behind it makes it one.
  if (!whole && segment.length !== 2) return undefined
  if (one.length === 2) return isGiven(one) ? end + 2 : undefined
  if (one.length !== 1) return undefined
  if (isGiven(twoMore) && !closing.has(twoMore[1]!))
    return two.length === 1 || closing.has(two[1] ?? '') ? end + 2 : whole ? end + 1 : undefined
  // 于本月底, 向外: more often a word than a surname; by one character it is no name.
  if (!whole || !given.has(one) || often.has(segment)) return undefined
  // One character that begins a longer word is that word, cut: 黄山路.
  return /^[路街巷区市县村镇乡河湖桥站]/u.test(two) ? undefined : end + 1
}

/** Taken apart wrongly where other characters stand in front: 社区|卫生. */
const noNames = new Set([
  '卫生',
  '方便',
  '安全',
  '平安',
  '文化',
  '文明',
  '金额',
  '程序',
  '成都',
  '江苏',
  '石油',
  '万元',
  '马路',
  '任何',
  '于健',
  '查大',
  '儿童',
  '童福',
  '何一'
])
const often = new Set('于向任能都方万金高马白查童')

function* namesIn(plain: string): Generator<Found> {
  for (const pattern of told)
    for (const { 0: found, index } of plain.matchAll(pattern))
      yield { kind: 'name', from: index, to: index + found.length }
  for (const { 0: found, index } of plain.matchAll(begun)) {
    const to = nameEnd(plain, index, found.length)
    if (to !== undefined) yield { kind: 'name', from: index, to }
  }
}

/**
 * Everything in a text by which somebody could be known, in its order and without overlaps. Numbers of offices, days, buildings, and names
 * that are said to be known (`open`: offices, colleagues who give their name) may stand. Pure.
 */
export function findPersonal(text: string, open: readonly string[] = []): Found[] {
  const plain = plainOf(text)
  const rest = plain.text
  const all: Found[] = [...numbersIn(rest), ...namesIn(rest)]
  for (const { 0: found, index } of rest.matchAll(rooms))
    all.push({ kind: 'room', from: index, to: index + found.length })
  for (const { 0: found, index } of rest.matchAll(few)) all.push({ kind: 'few', from: index, to: index + found.length })
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Found[] = []
  for (const { kind, from, to } of all) {
    const last = kept[kept.length - 1]
    const place = { kind, from: plain.at(from), to: plain.at(to) }
    if (last && place.from < last.to) last.to = Math.max(last.to, place.to)
    else if (kind !== 'name' || !open.some(name => name.startsWith(text.slice(place.from, place.to)))) kept.push(place)
  }
  return kept
}

const instead: Record<Personal, string> = {
  number: '〔号码不公开〕',
  phone: '〔电话不公开〕',
  room: '〔住址不公开〕',
  name: '〔姓名不公开〕',
  few: '〔少于5〕'
}

export interface HeldBack {
  text: string
  held: Partial<Record<Personal, number>>
}

/** The text as it may be published; what was held back is told by kind and number. */
export function holdBack(text: string, open: readonly string[] = []): HeldBack {
  const held: HeldBack['held'] = {}
  let shown = ''
  let at = 0
  for (const { kind, from, to } of findPersonal(text, open)) {
    shown += text.slice(at, from) + instead[kind]
    at = to
    held[kind] = (held[kind] ?? 0) + 1
  }
  return { text: shown + text.slice(at), held }
}

const columns: readonly [Personal, RegExp][] = [
  ['name', /姓名|名字|户主|联系人|^name/iu],
  ['phone', /电话|手机|^phone/iu],
  ['number', /身份证|证件|证号|卡号|账号|^id\b/iu],
  ['room', /住址|地址|门牌|房号|^address/iu],
  ['few', /人数|户数|例数|^(?:people|persons|households)/iu]
]

/** A table as it may be published: a column of names, numbers, phones or flats is held back whole, counts below five are not told. */
export function holdBackTable(
  rows: readonly (readonly string[])[],
  open: readonly string[] = []
): { rows: string[][]; held: HeldBack['held'] } {
  const [head = [], ...body] = rows
  const kinds = head.map(title => columns.find(([, pattern]) => pattern.test(title.trim()))?.[0])
  const held: HeldBack['held'] = {}
  const hold = (kind: Personal) => {
    held[kind] = (held[kind] ?? 0) + 1
    return instead[kind]
  }
  const cell = (text: string, at: number): string => {
    const kind = kinds[at]
    if (kind === 'few') return /^\s*[1-4]\s*$/u.test(text) ? hold('few') : text
    if (kind && text.trim() !== '') return hold(kind)
    const found = holdBack(text, open)
    for (const [one, n] of Object.entries(found.held) as [Personal, number][]) held[one] = (held[one] ?? 0) + n
    return found.text
  }
  return { rows: [[...head], ...body.map(row => row.map(cell))], held }
}

/** Text taken out of a PDF: its lines are broken anywhere, so that a name or number may stand over two of them. */
export const holdBackLines = (lines: readonly string[], open: readonly string[] = []): HeldBack =>
  holdBack(
    lines.reduce(
      (all, line) => (all === '' || /[。！？；:：\s]$/u.test(all) ? `${all}${all && '\n'}${line}` : all + line),
      ''
    ),
    open
  )
