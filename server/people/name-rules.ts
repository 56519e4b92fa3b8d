import { pinyin } from 'pinyin-pro'

/** The middle dot of minority names as it comes from keyboards, fonts and old systems. */
const dots = /[·•‧∙⋅・･˙]/g
const han = '[\\p{Script=Han}〇]'
const blankBetweenHan = new RegExp(`(?<=${han}) +(?=${han})`, 'gu')
const stopBetweenHan = new RegExp(`(?<=${han})\\.(?=${han})`, 'gu')

/**
 * A name in one spelling: NFC, half-width, one middle dot, no blanks inside a Han name, single blanks between Latin
 * words. Rare characters (beyond the BMP too) are left as they are: GB 18030-2022 has them all.
 */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{White_Space}\p{Cc}]+/gu, ' ')
    .replace(dots, '·')
    .replace(/ ?· ?/g, '·')
    .replace(blankBetweenHan, '')
    .replace(stopBetweenHan, '·')
    .trim()
}

/** Surnames of two characters: the given name after them is read on its own. */
const doubleSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
    '宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 ' +
    '微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 淳于 单于 完颜'
  ).split(' ')
)

/** 都 in a name is dū, never dōu; the dictionary lacks 㐱 and 𠮷 (a form of 吉). */
const ownReadings: Record<string, string> = { 都: 'du', 㐱: 'zhen', 𠮷: 'ji' }

/** Half a million short strings at most; the names of a city repeat far more than they differ. */
const cacheLimit = 50_000
const surnameReadings = new Map<string, string[]>()
const givenReadings = new Map<string, string[]>()

/** One syllable for each code point; a character without a known reading gives an empty one. */
function syllables(text: string, surname: 'all' | 'off'): string[] {
  const read = pinyin(text, { surname, toneType: 'none', type: 'array', v: true })
  return Array.from(text, (c, i) => ownReadings[c] ?? (read[i] === c ? '' : (read[i] ?? '')).replace(/[^a-z]/g, ''))
}

function cached(cache: Map<string, string[]>, text: string, surname: 'all' | 'off'): string[] {
  const known = cache.get(text)
  if (known) return known
  if (cache.size >= cacheLimit) cache.clear()
  const fresh = syllables(text, surname)
  cache.set(text, fresh)
  return fresh
}

/** A run of Han characters as a Chinese name: the surname in its own reading (单 shan, 仇 qiu, 曾 zeng, 解 xie). */
function hanName(name: string): string[] {
  const characters = Array.from(name)
  const double = doubleSurnames.has(characters.slice(0, 2).join(''))
  const surname = double ? characters[0]! + characters[1]! : characters[0]!
  const given = name.slice(surname.length)
  const first = cached(surnameReadings, surname, 'all')
  return given === '' ? first : first.concat(cached(givenReadings, given, 'off'))
}

const isHan = new RegExp(`^${han}+$`, 'u')
const pieces = new RegExp(`${han}+|[a-z]+|[^a-z ]`, 'gu')
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * How a name is typed to find it: syllables joined without tones (ü is v), and their initials. Long transcribed names
 * (more than four characters or with a middle dot) have no Chinese surname, so none is read into them.
 */
export function namePinyin(name: string): { pinyin: string; initials: string } {
  const whole = isHan.test(name) && Array.from(name).length <= 4
  const read = whole
    ? hanName(name)
    : (withoutAccents(name).match(pieces) ?? []).flatMap(piece =>
        isHan.test(piece) ? cached(givenReadings, piece, 'off') : piece.replace(/[^a-z]/g, '')
      )
  return { pinyin: read.join(''), initials: read.map(syllable => syllable.charAt(0)).join('') }
}
