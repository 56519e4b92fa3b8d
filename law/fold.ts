const TRADITIONAL =
  '檢检環环懷怀節节絕绝結结紮扎產产補补會会撫抚養养費费徵征計计劃划違违準准證证婦妇齡龄兒儿別别鑑鉴鑒鉴獎奖單单報报術术終终輸输內内藥药宮宫墮堕預预後后罰罚張张規规實实動动戶户條条測测種种歲岁離离無无過过時时對对與与間间審审許许標标顧顾責责狀状況况類类據据聯联業业質质個个繳缴懲惩東东採采協协議议書书買买樓楼鄰邻舉举彎弯紙纸額额搶抢開开關关嚴严監监號号腎肾陰阴陽阳癥症佈布陳陈訊讯檔档検检懐怀産产'

/** Letters of other alphabets that look like Latin ones; each pair is what is written and what is meant. */
const LOOKALIKES =
  'аaвbеeкkмmнhоoрpсcтtуyхxіiѕsјjԁdһhԛqԝwгrАaВbЕeКkМmНhОoРpСcТtУyХxІiЅsЈjαaβbεeηnιiκkνvοoρpτtυuχxΑaΒbΕeΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxΖzıiɡgɑa'

/** Where Unicode keeps the same character twice: accents, letters in circles, radicals, compatibility and wide forms. */
const TWICE: [from: number, to: number][] = [
  [0xa0, 0x24f],
  [0x1d00, 0x1eff],
  [0x2070, 0x218f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xff00, 0xffef]
]

/** What people put between the characters of a word to hide it: blanks, punctuation, signs, marks, zero-width characters. */
const BETWEEN = '[\\s\\p{P}\\p{S}\\p{M}\\p{C}\\u115f\\u1160\\u3164\\uffa0]'
const GAPS = new RegExp(`${BETWEEN}+`, 'gu')
export const bare = (text: string): string => text.replace(GAPS, '')

/** Stands for anything between: a character of nobody's alphabet. A class of thousands in every pattern took seconds to compile. */
export const MARK = '\ue000'
/** Signs that also stand for a letter, as in pregn@nt: each is between, and may be that letter. */
const signs: Record<string, number> = { '@': 0xe001, $: 0xe002, '!': 0xe003 }
const MARKS = '[\ue000-\ue003]'
export const GAP = `${MARKS}*`
const marks = new RegExp(MARKS, 'g')
export const withoutMarks = (folded: string): string => folded.replace(marks, '')
export const runsOf = (folded: string): string[] => folded.split(new RegExp(MARKS))

/** What people write for a letter, so that it is read and not found. */
const FOR_LETTERS: Record<string, string> = {
  a: '4\ue001',
  b: '8',
  e: '3',
  g: '69',
  i: '1\ue003',
  l: '1',
  o: '0',
  s: '5\ue002',
  t: '7',
  z: '2'
}
/** The characters that may stand for a character of a word: itself, and what is written for it. */
export const standingFor = (character: string): string[] => [character, ...(FOR_LETTERS[character] ?? '')]

/** Folds one UTF-16 unit into one, so that a place in the folded text is the same place in the original. */
export const FOLD = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
for (const [from, to] of TWICE)
  for (let unit = from; unit <= to; unit++) {
    const [first, ...rest] = String.fromCharCode(unit).normalize('NFKD')
    const same = rest.every(mark => /\p{M}/u.test(mark)) && first!.length === 1
    if (same) FOLD[unit] = first!.charCodeAt(0)
  }
for (const pairs of [TRADITIONAL, LOOKALIKES])
  for (let i = 0; i < pairs.length; i += 2) FOLD[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
const between = new RegExp(BETWEEN, 'u')
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
for (let unit = 0; unit < 0x10000; unit++) {
  if (isHalf(unit)) continue
  const plain = FOLD[unit]!
  if (plain >= 0x41 && plain <= 0x5a) FOLD[unit] = plain + 32
  else if (between.test(String.fromCharCode(plain)))
    FOLD[unit] = signs[String.fromCharCode(plain)] ?? MARK.charCodeAt(0)
  else FOLD[unit] = FOLD[plain]!
}

/** A unit that may be between: a mark, or half of a sign such as an emoji. */
export const mayBeGap = (folded: number): boolean => (folded >= 0xe000 && folded <= 0xe003) || isHalf(folded)

/** Simplified, half-width, lower case, without accents, anything between as marks; as long as the text itself. */
export function folded(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isHalf(unit)) out += String.fromCharCode(FOLD[unit]!)
    else {
      const sign = String.fromCodePoint(text.codePointAt(i)!)
      out += between.test(sign) ? MARK.repeat(sign.length) : sign
      i += sign.length - 1
    }
  }
  return out
}

const BEYOND = /[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u{2f800}-\u{2fa1f}]/gu

/** Mathematical letters and the like stand beyond the 65,536 and are two units long: they are written plainly first. */
export const withPlainLetters = (text: string): string =>
  /[\ud800-\udfff]/.test(text) ? text.replace(BEYOND, letter => letter.normalize('NFKC')) : text
