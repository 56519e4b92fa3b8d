import { findPersonal } from '../platform/privacy-filter.ts'

/** What a notice to many must not hold: that by which somebody could be known or reached. */
export type Naming = 'number' | 'phone' | 'room' | 'name'

const hanDigits: Record<string, string> = Object.fromEntries(
  ['零〇洞', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'].flatMap((set, digit) =>
    [...set].map(one => [one, String(digit)])
  )
)

/** A day of these years is no number of anybody; a day of birth inside a number stands behind other digits. */
const aDay = /(?<![0-9][\s-]?)20[2-9]\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?/gu
/** What people put between the digits of one number. Marks that part two numbers end it. */
const between = '[\\s\\p{Pd}\\p{Pc}\\p{Cf}.·*#()•─]{0,3}'
const digits = new RegExp(`\\d(?:${between}\\d){6,}(?:${between}x(?![a-z]))?`, 'giu')
/** Of an office: with or without its code, one after the other. */
const landline = /^(?:0\d{2,3})?[2-8]\d{6,7}$/

function numberIn(text: string): Naming | undefined {
  const plain = text.normalize('NFKC').replace(aDay, ' 日 ')
  // A word such as 一二三四 is short; only rows of seven count.
  const said = [...plain].map(one => hanDigits[one] ?? one).join('')
  let phone = false
  for (const [found] of said.matchAll(digits)) {
    const all = found.replace(/[^\dx]/giu, '')
    if (isOffices(found)) continue
    if (/(?:^|\D|\d)1[3-9]\d{9}/.test(all) && all.length < 15) phone = true
    else if (all.length >= 15) return 'number'
  }
  return phone ? 'phone' : undefined
}

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

const count = '[0-9一二三四五六七八九十百零〇]{1,4}'
const house = `${count}\\s*(?:栋|幢|座|号楼)`
const flat = '[0-9一二三四五六七八九十零〇]{3,4}'
const rooms = [
  `${house}\\s*\\p{Pd}?\\s*(?:${count}\\s*单元)?\\s*\\p{Pd}?\\s*${flat}(?!\\s*(?:年|元|人|份|名|个|米|[0-9]))`,
  `${count}\\s*单元\\s*\\p{Pd}?\\s*[0-9一二三四五六七八九十零〇]{2,4}(?!\\s*(?:年|元|人|份|名|个|[0-9]))`,
  `${count}\\s*号\\s*(?:${count}\\s*[楼层])?\\s*${flat}\\s*[室房户]`,
  '(?<![0-9]\\p{Pd}?)[0-9]{1,3}\\s*\\p{Pd}\\s*[0-9]{1,2}\\s*\\p{Pd}\\s*[0-9]{3,4}(?![0-9])'
].map(pattern => new RegExp(pattern, 'u'))

const surnames =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤阚倪耿鲍施费卞俞章鲁葛殷项祝温庄柴阮])'
const given = '[\\p{Script=Han}]{1,2}'
const name = `${surnames}${given}`
const told = [
  new RegExp(
    `(?:姓名|居民|住户|户主|业主|患者|老人|孩子|儿童|学生|产妇|申请人|领取人|获补人)\\s*[:：]\\s*(${name})`,
    'gu'
  ),
  new RegExp(
    `(${name})\\s*(?:先生|女士|同志|太太|阿姨|大爷|大妈|大娘|奶奶|爷爷|夫妇|一家|家的|的(?:孩子|女儿|儿子|妻子|丈夫|爱人))`,
    'gu'
  ),
  new RegExp(
    `(?<![\\p{Script=Han}])(${surnames}\\p{Script=Han}{2})(?:[、,，;；\\s]+${surnames}\\p{Script=Han}{2}){2,}`,
    'gu'
  )
]

/**
 * By what a text could show who somebody is: a long number (identity, bank card), a mobile phone, a flat, or a name, also one that stands bare
 * in a sentence. Numbers of offices, days, buildings and the writer’s own name may stand. Pure; what is found is not given back.
 */
export function personalIn(text: string, writer = ''): Naming | undefined {
  const told = namingIn(text, writer)
  if (told) return told
  const bare = findPersonal(text, writer ? [writer] : []).find(({ kind }) => kind === 'name')
  return bare && 'name'
}

/**
 * The same by labels and titles alone, where colleagues are named in the text and everything is read once more before it is published.
 */
export function namingIn(text: string, writer = ''): Naming | undefined {
  const number = numberIn(text)
  if (number) return number
  const plain = text.normalize('NFKC').replace(aDay, ' 日 ')
  if (rooms.some(pattern => pattern.test(plain))) return 'room'
  for (const pattern of told)
    for (const [, found = ''] of plain.matchAll(pattern)) if (!writer || !found.startsWith(writer)) return 'name'
  return undefined
}
