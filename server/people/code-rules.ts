/** The code lists of law reference 4.3. A code keeps its leading zero; a label is the standard's own, shortened. */
const source = {
  /** GB/T 2261.1-2003 */
  sex: '0 未知 1 男 2 女 9 未说明',
  /** GB/T 2261.2-2003 */
  maritalStatus: '10 未婚 20 已婚 21 初婚 22 再婚 23 复婚 30 丧偶 40 离婚 90 未说明',
  /** GB/T 3304-1991, with 97 and 98 as registers use them */
  ethnicGroup:
    '01 汉族 02 蒙古族 03 回族 04 藏族 05 维吾尔族 06 苗族 07 彝族 08 壮族 09 布依族 10 朝鲜族 11 满族 12 侗族 13 瑶族 14 白族 15 土家族 ' +
    '16 哈尼族 17 哈萨克族 18 傣族 19 黎族 20 傈僳族 21 佤族 22 畲族 23 高山族 24 拉祜族 25 水族 26 东乡族 27 纳西族 28 景颇族 29 柯尔克孜族 ' +
    '30 土族 31 达斡尔族 32 仫佬族 33 羌族 34 布朗族 35 撒拉族 36 毛南族 37 仡佬族 38 锡伯族 39 阿昌族 40 普米族 41 塔吉克族 42 怒族 ' +
    '43 乌孜别克族 44 俄罗斯族 45 鄂温克族 46 德昂族 47 保安族 48 裕固族 49 京族 50 塔塔尔族 51 独龙族 52 鄂伦春族 53 赫哲族 54 门巴族 ' +
    '55 珞巴族 56 基诺族 97 其他 98 外国血统中国籍人士',
  /** GB/T 4658-2006 */
  education:
    '10 研究生 11 博士研究生毕业 12 博士研究生结业 13 博士研究生肄业 14 硕士研究生毕业 15 硕士研究生结业 16 硕士研究生肄业 17 研究生班毕业 ' +
    '18 研究生班结业 19 研究生班肄业 20 大学本科 21 大学本科毕业 22 大学本科结业 23 大学本科肄业 28 大学普通班毕业 30 大学专科 31 大学专科毕业 ' +
    '32 大学专科结业 33 大学专科肄业 40 中等职业教育 41 中等专科毕业 42 中等专科结业 43 中等专科肄业 44 职业高中毕业 45 职业高中结业 ' +
    '46 职业高中肄业 47 技工学校毕业 48 技工学校结业 49 技工学校肄业 60 普通高中 61 普通高中毕业 62 普通高中结业 63 普通高中肄业 70 初中 ' +
    '71 初中毕业 73 初中肄业 80 小学 81 小学毕业 83 小学肄业 90 其他',
  /** GB/T 4761-2008, one digit and two digits */
  familyRelation:
    '0 本人或户主 1 配偶 2 子 3 女 4 孙辈 5 父母 6 祖父母 7 兄弟姐妹 8 其他 01 本人 02 户主 10 配偶 11 夫 12 妻 20 子 21 独生子 22 长子 ' +
    '23 次子 24 三子 25 四子 26 五子 27 养子或继子 28 女婿 29 其他儿子 30 女 31 独生女 32 长女 33 次女 34 三女 35 四女 36 五女 37 养女或继女 ' +
    '38 儿媳 39 其他女儿 41 孙子 42 孙女 43 外孙子 44 外孙女 45 孙媳妇或外孙媳妇 46 孙女婿或外孙女婿 47 曾孙子 48 曾孙女 49 其他孙辈 50 父母 ' +
    '51 父亲 52 母亲 53 公公 54 婆婆 55 岳父 56 岳母 57 继父或养父 58 继母或养母 59 其他父母关系 61 祖父 62 祖母 63 外祖父 64 外祖母 ' +
    '65 配偶的祖父母 66 曾祖父 67 曾祖母 68 配偶的曾祖父母 69 其他祖父母关系 70 兄弟姐妹 71 兄 72 嫂 73 弟 74 弟媳 75 姐 76 姐夫 77 妹 78 妹夫 ' +
    '79 其他兄弟姐妹 81 伯父 82 伯母 83 叔父 84 婶母 85 舅父 86 舅母 87 姨父 88 姨母 89 姑父 90 姑母 91 堂兄弟姐妹 92 表兄弟姐妹 93 侄子 94 侄女 ' +
    '95 外甥 96 外甥女 97 其他亲属 99 非亲属'
}

export type CodeList = keyof typeof source

/**
 * Other words that files use, each for one code. A word is listed only where it says no more than its code: 孙 may be
 * any grandchild (4), 中专 does not say whether it was completed (40), 文盲 has no code of its own (90).
 */
const words: Record<CodeList, string> = {
  sex: '1 男性 1 男士 1 M 1 MALE 1 ♂ 2 女性 2 女士 2 F 2 FEMALE 2 ♀ 0 不详 0 未知性别 9 未说明性别',
  maritalStatus:
    '10 从未结婚 20 有配偶 20 结婚 21 初婚有配偶 22 再婚有配偶 23 复婚有配偶 40 离异 40 离婚未再婚 30 丧偶未再婚 90 未知 90 不详',
  ethnicGroup: '02 蒙族 05 维族 17 哈族 29 柯族 97 其他民族 97 未识别民族 97 穿青人 98 入籍 98 外国人入籍',
  education:
    '10 研究生教育 11 博士 11 博士研究生 14 硕士 14 硕士研究生 20 本科 20 大学 20 学士 20 大学本科教育 21 本科毕业 21 大学毕业 23 本科肄业 30 大专 30 专科 ' +
    '30 高职 30 高专 30 大学专科教育 31 大专毕业 31 专科毕业 33 大专肄业 40 中专 40 中职 40 中技 40 职高 40 技校 40 职业高中 40 技工学校 40 中等专科 ' +
    '41 中专毕业 44 职高毕业 47 技校毕业 60 高中 60 普通高级中学 61 高中毕业 63 高中肄业 70 初级中学 81 小学毕业 90 文盲 90 半文盲 90 文盲半文盲 ' +
    '90 文盲或半文盲 90 不识字 90 未上学 90 未上过学 90 学龄前 90 学前 90 无',
  familyRelation:
    '01 自己 02 户主本人 02 本户户主 10 爱人 10 夫妻 11 丈夫 11 老公 12 妻子 12 老婆 20 儿子 20 儿 30 女儿 30 闺女 21 独子 21 独生儿子 31 独女 ' +
    '31 独生女儿 22 大儿子 22 长男 23 二子 23 二儿子 24 三儿子 25 四儿子 26 五儿子 32 大女儿 33 二女 33 二女儿 34 三女儿 35 四女儿 36 五女儿 27 养子 ' +
    '27 继子 37 养女 37 继女 38 儿媳妇 38 媳 28 婿 4 孙 4 外孙 4 孙子女 4 孙子孙女 41 长孙 41 次孙 42 长孙女 42 次孙女 45 孙媳 45 孙媳妇 45 外孙媳妇 ' +
    '46 孙女婿 46 外孙女婿 47 曾孙 47 重孙 47 重孙子 48 重孙女 51 父 51 爸爸 52 母 52 妈妈 53 家公 54 家婆 55 丈人 56 丈母娘 57 继父 57 养父 58 继母 58 养母 ' +
    '61 爷爷 62 奶奶 63 外公 63 姥爷 64 外婆 64 姥姥 6 外祖父母 66 太爷爷 67 太奶奶 70 兄弟 70 姐妹 70 兄弟姊妹 71 哥哥 71 哥 71 兄长 72 嫂子 72 嫂嫂 ' +
    '73 弟弟 74 弟妹 74 弟媳妇 75 姐姐 75 姊 77 妹妹 81 伯伯 81 大伯 83 叔叔 83 叔 84 婶婶 84 婶子 85 舅舅 85 舅 86 舅妈 87 姨夫 88 姨妈 ' +
    '89 姑夫 90 姑妈 90 姑姑 93 侄 93 侄儿 94 侄女儿 95 外甥子 97 亲戚 97 亲属 99 非亲属关系 99 保姆 99 朋友 99 同事 99 同学 99 租客 99 租户 99 房客 99 雇工'
}

function pairs(text: string): [code: string, word: string][] {
  const parts = text.split(' ')
  return parts.flatMap((code, i) => (i % 2 === 0 ? [[code, parts[i + 1]!] as [string, string]] : []))
}

const lists = Object.keys(source) as CodeList[]
const labels = new Map(lists.map(list => [list, new Map(pairs(source[list]))]))

/** Later pairs win, so a label shared by one and two digits (配偶, 子, 女) reads as the two-digit code. */
const readings = new Map(
  lists.map(list => [
    list,
    new Map([...pairs(source[list]), ...pairs(words[list])].map(([code, word]) => [word, code]))
  ])
)

const narrow = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Cf}]/gu, '')
    .toUpperCase()

/** `11-夫`, `11 夫` and `夫(11)` say the code twice. */
const doubled = /^(\d{1,2})[-—.、:]?(\p{Script=Han}+)$|^(\p{Script=Han}+)[([](\d{1,2})[)\]]$/u

function readWord(list: CodeList, text: string): string | undefined {
  const known = labels.get(list)!
  if (known.has(text)) return text
  if (list === 'ethnicGroup' && /^\d$/.test(text) && known.has(`0${text}`)) return `0${text}`
  const words = readings.get(list)!
  if (list === 'ethnicGroup') return words.get(text) ?? words.get(`${text}族`)
  if (list === 'familyRelation') return words.get(text) ?? words.get(text.replace(/^(户主)?[之的]/, ''))
  return words.get(text)
}

/** The code that a cell of a file means, written as a code, a label or a common word; what is not known is undefined. */
export function readCode(list: CodeList, text: string): string | undefined {
  const cell = narrow(text)
  const twice = doubled.exec(cell)
  if (!twice) return readWord(list, cell)
  const code = readWord(list, twice[1] ?? twice[4]!)
  const word = readWord(list, twice[2] ?? twice[3]!)
  return code === word ? code : undefined
}

export const label = (list: CodeList, code: string): string | undefined => labels.get(list)!.get(code)

export const codesOf = (list: CodeList): string[] => [...labels.get(list)!.keys()]

/** The head of a household in GB/T 4761-2008: 0, 01 (本人, the form filled in for oneself) or 02. */
export const isHead = (relation: string): boolean => relation === '0' || relation === '01' || relation === '02'
