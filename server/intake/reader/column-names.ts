import type { IntakeField } from '../../../contract/register-fields.ts'

const list = (names: string): string[] => names.trim().split(/\s+/)

/** The names files use for each field, as `plainName` leaves them. */
const NAMES: Record<IntakeField, string[]> = {
  idNumber:
    list(`公民身份号码 身份证号 身份证号码 身份证 证件号码 证件号 公民身份证号 公民身份证号码 居民身份证号 居民身份证号码
    居民身份证 身份证件号码 身份证件号 身份号码 有效证件号码 有效证件号 证照号码 身份证编号 二代身份证号 死者身份证号
    死者身份证号码 逝者身份证号 逝者身份证号码 死亡人员身份证号 idcard idnumber idno`),
  name: list(`姓名 名字 居民姓名 人员姓名 本人姓名 成员姓名 家庭成员姓名 公民姓名 人口姓名 现用名 中文姓名 新居民姓名
    居住人姓名 登记人姓名 死者姓名 逝者姓名 死亡人员姓名 新生儿姓名 婴儿姓名 name fullname`),
  formerName: list('曾用名 曾用姓名 曾用名字 原名 原姓名 旧名 更名前姓名 改名前姓名 formername'),
  sex: list('性别 性别代码 性别名称 性別 本人性别 男女 人员性别 sex gender'),
  bornOn: list(`出生日期 出生年月 出生年月日 生日 出生时间 出生日 出生年月日期 出生 本人出生日期 公历出生日期
    birthday birthdate dateofbirth`),
  idKind: list('证件类型 证件种类 证件类别 身份证件类型 身份证件种类 有效证件类型 证件名称 证照类型 idtype'),
  phone: list(`联系电话 手机号 手机 手机号码 电话 联系方式 电话号码 移动电话 本人电话 本人手机 本人手机号 本人联系电话
    联系号码 联系手机 联系手机号 联系电话号码 手机电话 常用电话 phone mobile tel`),
  livingAddress:
    list(`现居住地址 居住地址 现住址 住址 现住地址 现居住地 居住地 现居地 现居地址 常住地址 家庭住址 家庭地址 地址
    详细地址 居住详细地址 居住地详细地址 居住地详址 居住地地址 现居住地详址 现居住地地址 现居住地详细地址 现居住详细地址
    实际居住地址 实际居住地 实际住址 住所 目前住址 地址居住 地址现居 地址现居住 地址现居住地 地址居住地 address`),
  livingArea: list(`现居住地区划 居住地区划 居住地行政区划 现居住地行政区划 现居住地代码 居住地代码 居住地区划代码
    现居住地区划代码 现居住地行政区划代码 所属网格 所在网格 网格 网格编号 网格编码 网格代码 网格名称 所属社区 所在社区 社区
    居住社区 现居住社区`),
  hukouAddress:
    list(`户籍地址 户口所在地 户籍所在地 户籍地 户口地址 户籍详细地址 户籍地详址 户籍地详细地址 户籍地地址 户籍住址
    户口住址 户口地 户口所在地址 户籍所在地址 户籍所在地地址 户籍所在地详址 户籍所在地详细地址 户口所在地详址
    户口所在地详细地址 户口登记地 户口登记地址 户籍登记地址 地址户籍 地址户籍地 hukouaddress`),
  hukouArea:
    list(`户籍地区划 户籍地行政区划 户籍地代码 户籍地区划代码 户籍地行政区划代码 户籍区划 户籍行政区划 户籍地省市县
    户籍省市县 户籍地省市区 户籍地区县 户籍所在地区划 户籍所在地代码 户籍所在地行政区划 户口所在地区划 户口所在地代码
    户口所在地行政区划 户籍省份`),
  stayFrom:
    list(`入住时间 来本地时间 居住起始日期 迁入时间 入住日期 迁入日期 居住起始时间 居住开始日期 居住开始时间 起始居住日期
    来本地日期 来本地居住时间 到本地时间 流入时间 流入日期 搬入时间 搬入日期 来本辖区时间 来社区时间 来居住地时间
    现居住地入住时间 入住本地时间 开始居住时间`),
  householdNumber: list(
    '户号 户编号 家庭编号 户编码 家庭户号 家庭户编号 户口簿号 户口本号 户口号 户口编号 家庭编码 户码 户籍编号'
  ),
  headName: list('户主姓名 户主 户主名 户主名字 家庭户主 家庭户主姓名 所属户主 本户户主 户主名称'),
  headRelation:
    list(`与户主关系 与户主关系代码 与户主的关系 和户主关系 和户主的关系 家庭关系 户主关系 同户主关系 与户主之关系
    与户主关系名称 与本户户主关系 家庭成员关系 关系 户关系`),
  ethnicGroup: list('民族 民族代码 民族名称 族别 所属民族 民族成分 民族成份'),
  education: list('文化程度 学历 文化程度代码 受教育程度 教育程度 最高学历 学历层次 文化水平 学历代码'),
  maritalStatus: list('婚姻状况 婚姻 婚姻状态 婚姻状况代码 婚况 婚姻情况 婚否'),
  remark: list('备注 说明 备注说明 备注信息 附注 备考 其他说明 情况说明 特殊情况说明 其他情况 备注栏 remark')
}

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map(name => [name, field as IntakeField] as const))
)

/** What a reject workbook adds to the columns of a file. A corrected workbook can be sent as it is. */
export const ADDED_COLUMNS = ['退回原因', '原文件行号']

/** The name of the column that says, beside a column with faults, what is wrong in each of its cells. */
export const reasonBeside = (column: string): string => `${column} ${ADDED_COLUMNS[0]}`

export const isAdded = (column: string): boolean => column === ADDED_COLUMNS[1] || column.endsWith(ADDED_COLUMNS[0]!)

/** Columns that number the lines, and those a reject workbook adds. */
const NO_FIELD = new Set(list('序号 序 序列号 顺序号 行号 编号 项次 no number'))

const HUKOU_GROUP = new Set(
  list('户籍地 户籍 户口所在地 户籍所在地 户籍地址 户籍信息 户籍地信息 户口 户口信息 户籍登记地')
)
const LIVING_GROUP = new Set(
  list(`现居住地 居住地 现居住地址 居住地址 现住地 现住址 现居地 居住信息 居住地信息 现居住地信息
  居住 常住地 实际居住地`)
)
const ADDRESS_IN_GROUP = new Set(list('地址 详细地址 详址 住址 门牌 门牌号 门牌号码 具体地址 小区楼栋'))
const AREA_IN_GROUP = new Set(
  list('区划 行政区划 区划代码 行政区划代码 代码 省市 省市县 省市区 区县 社区 网格 所属社区 街道社区')
)
/** A group of columns about somebody else: their name is not the name of the person of the row. */
const OTHER_PERSON = /父|母|配偶|丈夫|妻|监护|联系人|子女|房东|房主|家长|紧急|户主|担保|介绍人/

/** 来皖时间, 来肥日期, 到本街道时间: since when somebody is here. */
const CAME = /^(来|到)\p{Script=Han}{1,5}(时间|日期)$/u

/** Between the name of a group of columns and the name of one of them. */
export const GROUP_JOINT = '·'

/** A column's name without blanks, line breaks, width, numbering and marks; with or without what stands in brackets. */
function plainName(name: string, brackets: boolean): string {
  const narrow = name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const kept = brackets ? narrow : narrow.replaceAll(/\(.*?\)|\[.*?\]|【.*?】|〔.*?〕/g, '')
  return kept
    .replace(/^\d{1,2}[.、]/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^18位|(必填|选填)$/g, '')
}

/** What a column means: a field, `none` for a column that is known and holds nothing of ours, undefined when unknown. */
export function fieldOf(column: string): IntakeField | 'none' | undefined {
  const parts = column.split(GROUP_JOINT)
  const name = parts.pop()!
  // The nearest group says most; one further out says the rest (住址 over 户籍地 over 省市).
  const groups = parts.map(part => plainName(part, false)).reverse()
  const others = groups.some(group => OTHER_PERSON.test(group))
  for (const brackets of [true, false])
    for (const group of groups.length > 0 ? groups : ['']) {
      const field = inGroup(group, plainName(name, brackets), others)
      if (field) return field
    }
  return undefined
}

function inGroup(group: string, name: string, others: boolean): IntakeField | 'none' | undefined {
  if (NO_FIELD.has(name) || isAdded(name)) return 'none'
  if (CAME.test(name)) return 'stayFrom'
  if (group === '') return FIELD_OF.get(name)
  if (HUKOU_GROUP.has(group) || LIVING_GROUP.has(group)) {
    const hukou = HUKOU_GROUP.has(group)
    if (ADDRESS_IN_GROUP.has(name)) return hukou ? 'hukouAddress' : 'livingAddress'
    if (AREA_IN_GROUP.has(name)) return hukou ? 'hukouArea' : 'livingArea'
  }
  return FIELD_OF.get(group + name) ?? (others ? undefined : FIELD_OF.get(name))
}
