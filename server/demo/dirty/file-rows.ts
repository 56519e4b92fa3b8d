import type { IdKind } from '../../../contract/register-fields.ts'
import type { DemoPerson } from '../population/person.ts'
import type { Random } from '../population/random.ts'

/** One cell: a number stays one in a workbook. */
export type FileCell = string | number

export interface FileRow {
  household: string
  name: string
  sex: string
  idKind: string
  idNumber: FileCell
  bornOn: FileCell
  relation: string
  hukouAddress: string
  livingAddress: string
  stayFrom: string
  phone: string
  remark: string
}

const ID_KINDS: Record<IdKind, string> = {
  id18: '居民身份证',
  id15: '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'permanent-residence': '外国人永久居留身份证',
  passport: '护照',
  'birth-certificate': '出生医学证明',
  none: ''
}

/** Words of families for the relations of GB/T 4761-2008 that the demo draws. */
const RELATIONS = new Map(
  (
    '02 户主 11 丈夫 12 妻子 20 儿子 27 继子 28 女婿 30 女儿 37 继女 38 儿媳 41 孙子 42 孙女 43 外孙子 44 外孙女 47 曾孙子 48 曾孙女 ' +
    '51 父亲 52 母亲 53 公公 54 婆婆 55 岳父 56 岳母 61 祖父 62 祖母 63 外祖父 64 外祖母 65 配偶的祖父母 66 曾祖父 67 曾祖母 ' +
    '68 配偶的曾祖父母 71 兄 73 弟 75 姐 77 妹 97 其他亲属 99 非亲属'
  )
    .split(' ')
    .flatMap((code, i, words) => (i % 2 === 0 ? [[code, words[i + 1]!] as const] : []))
)

export function fileRow(person: DemoPerson): FileRow {
  return {
    household: person.livingHousehold ?? '',
    name: person.name,
    sex: person.sex === '1' ? '男' : '女',
    idKind: ID_KINDS[person.idKind],
    idNumber: person.idNumber ?? '',
    bornOn: person.bornOn,
    relation: RELATIONS.get(person.livingRelation ?? '') ?? '',
    hukouAddress: person.hukouAddress ?? '',
    livingAddress: person.livingAddress ?? '',
    stayFrom: person.stayFrom ?? '',
    phone: person.phone ?? '',
    remark: ''
  }
}

export interface Column {
  title: string
  /** The title above it in a header of two rows. */
  group?: string
  cell(row: FileRow, number: number): FileCell
}

/** The columns under names such files use; which name, the seed decides. */
export function drawColumns(chance: Random, refused: readonly string[]): Column[] {
  const named = (titles: string, field: keyof FileRow, group?: string): Column => ({
    title: chance.pick(titles.split(' ')),
    ...(group === undefined ? {} : { group }),
    cell: row => row[field]
  })
  return [
    { title: '序号', cell: (_, number) => number },
    named('户号', 'household'),
    named('姓名', 'name', '基本情况'),
    named('性别', 'sex', '基本情况'),
    named('证件类型', 'idKind', '基本情况'),
    named('公民身份号码 身份证号 身份证号码 证件号码', 'idNumber', '基本情况'),
    named('出生日期 出生年月日', 'bornOn', '基本情况'),
    named('与户主关系 与户主的关系', 'relation', '基本情况'),
    named('户籍地址 户口所在地', 'hukouAddress', '地址情况'),
    named('现居住地址 居住地址 现住址', 'livingAddress', '地址情况'),
    named('入住时间', 'stayFrom', '地址情况'),
    named('联系电话 手机号', 'phone'),
    ...refused.map(title => ({ title, cell: (row: FileRow) => (row.sex.startsWith('女') ? '已做' : '') })),
    named('备注', 'remark')
  ]
}
