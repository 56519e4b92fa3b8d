import type { RosterKey } from '../../../contract/people.ts'
import type { MissingFact, RosterColumn } from '../../../contract/rosters.ts'

/** What stands in files; the pages have their words in ui/texts. */
export type Language = 'zh' | 'en'
type Words<K extends string> = Record<K, Record<Language, string>>

export const rosterTitles: Words<RosterKey> = {
  'my-grid': { zh: '网格居民名册', en: 'People of a grid' },
  living: { zh: '居住居民名册', en: 'Roster of people living here' },
  hukou: { zh: '户籍居民名册', en: 'Roster of people with hukou here' },
  resident: { zh: '常住居民名册', en: 'Roster of residents' },
  'in-migrants': { zh: '户籍在外居民名册', en: 'Roster of people living here with hukou elsewhere' },
  'out-migrants': { zh: '外出居民名册', en: 'Roster of people living elsewhere' },
  'aged-60': { zh: '60周岁及以上老年人名册', en: 'Roster of people aged 60 and over' },
  'aged-65': { zh: '65周岁及以上老年人名册', en: 'Roster of people aged 65 and over' },
  'aged-80': { zh: '80周岁及以上老年人名册', en: 'Roster of people aged 80 and over' },
  'children-0-6': { zh: '0–6岁儿童名册', en: 'Roster of children aged 0 to 6' },
  new: { zh: '新登记居民名册', en: 'Roster of people newly enrolled' },
  cancelled: { zh: '退档名册', en: 'Roster of closed enrolments' },
  'living-apart': { zh: '人户分离居民名册', en: 'Roster of people living apart from their hukou' },
  newcomers: { zh: '新居民名册', en: 'Roster of newcomers' },
  'address-open': { zh: '住址待核实名册', en: 'Roster of open addresses' },
  'open-facts': { zh: '信息待补名册', en: 'Roster of facts to complete' },
  'birthdays-oldest': { zh: '高龄老人近期生日名册', en: 'Birthdays of the oldest' },
  'facts-childcare-subsidy': { zh: '育儿补贴信息待补名册', en: 'Facts missing for the childcare subsidy' },
  'facts-residence-permit': { zh: '居住证信息待补名册', en: 'Facts missing for the residence permit' },
  'household-head': { zh: '户主待明确名册', en: 'Households without a head' },
  'parent-ages': { zh: '父母年龄待核对名册', en: 'Ages of parents to check' },
  'long-silence': { zh: '久未更新名册', en: 'Nothing recorded for long' }
}

export const columnTitles: Words<RosterColumn> = {
  name: { zh: '姓名', en: 'Name' },
  household: { zh: '户号', en: 'Household no.' },
  headRelation: { zh: '与户主关系', en: 'Relation to head' },
  birthday: { zh: '生日', en: 'Birthday' },
  turns: { zh: '届满周岁', en: 'Turns' },
  missing: { zh: '待补信息', en: 'Missing' },
  sex: { zh: '性别', en: 'Sex' },
  bornOn: { zh: '出生日期', en: 'Born' },
  age: { zh: '周岁', en: 'Age' },
  seat: { zh: '登记类别', en: 'Enrolled as' },
  since: { zh: '起始日期', en: 'Since' },
  endReason: { zh: '退档原因', en: 'Reason' },
  otherArea: { zh: '户籍地区划', en: 'Hukou area' },
  stayFrom: { zh: '来本地时间', en: 'Living here since' },
  livesIn: { zh: '居住地区划', en: 'Lives in' },
  awaySince: { zh: '外出时间', en: 'Away since' },
  address: { zh: '住址', en: 'Address' },
  area: { zh: '所属网格', en: 'Grid' },
  idNumber: { zh: '公民身份号码', en: 'ID number' },
  phone: { zh: '联系电话', en: 'Phone' }
}

export const missingWords: Words<MissingFact> = {
  name: { zh: '姓名', en: 'name' },
  bornOn: { zh: '出生日期', en: 'birth date' },
  sex: { zh: '性别', en: 'sex' }
}

export const seatWords: Words<'hukou' | 'living'> = {
  living: { zh: '居住', en: 'living here' },
  hukou: { zh: '户籍', en: 'hukou here' }
}

export const endWords: Words<'death' | 'moved' | 'duplicate' | 'mistake' | 'left' | 'undone'> = {
  death: { zh: '已故', en: 'deceased' },
  moved: { zh: '已迁出', en: 'moved away' },
  duplicate: { zh: '重复登记', en: 'duplicate' },
  mistake: { zh: '误登', en: 'recorded by mistake' },
  left: { zh: '已离开', en: 'left' },
  undone: { zh: '已撤销', en: 'taken back' }
}

export const fileWords = {
  number: { zh: '序号', en: 'No.' },
  remark: { zh: '备注', en: 'Remarks' },
  area: { zh: '地区：', en: 'Area: ' },
  asOf: { zh: '截至：', en: 'As of: ' },
  maker: { zh: '制表人：', en: 'Made by: ' },
  madeAt: { zh: '制表时间：', en: 'Made at: ' },
  purpose: { zh: '用途：', en: 'Purpose: ' },
  signMaker: { zh: '制表人（签字）：', en: 'Made by (signature): ' },
  signChecker: { zh: '审核人（签字）：', en: 'Checked by (signature): ' },
  signDay: { zh: '日期：', en: 'Date: ' },
  noHousehold: { zh: '未归户', en: 'Not in a household' },
  mark: { zh: '记录标识（请勿改动）', en: 'Record mark (do not change)' },
  readOnly: { zh: '灰色列在这里改动无效', en: 'Grey columns are not taken back' },
  list: { zh: '名册', en: 'Roster' },
  template: { zh: '新增居民', en: 'New people' },
  basis: { zh: '登记所需，仅供本用途使用，用毕销毁。', en: 'For this purpose only; destroy after use.' }
} satisfies Words<string>

export const count = (n: number, language: Language): string => (language === 'zh' ? `共 ${n} 人` : `${n} people`)
export const members = (n: number, language: Language): string => (language === 'zh' ? `${n} 人` : `${n} members`)
export const pageOf = (page: number, of: number, language: Language): string =>
  language === 'zh' ? `第 ${page} 页　共 ${of} 页` : `Page ${page} of ${of}`
