import type { IntakeField } from '../../../contract/register-fields.ts'

/** `reject`: the row cannot be taken in as it is. `doubtful`: it waits for a person's decision. */
export type Severity = 'doubtful' | 'reject'

/** `zh` and `en` stand in the reject workbook and on the screen. `{shown}` is what the row and the number each say. */
export const rowProblems = {
  'name.missing': { zh: '没有姓名', en: 'the name is missing' },
  'name.form': { zh: '姓名里有数字或符号', en: 'the name contains digits or signs' },
  'id.scientific': {
    zh: '号码被 Excel 改成了科学计数，末几位已经丢失，请对照证件重填（先把该列设为“文本”）',
    en: 'Excel turned the number into a rounded one and its last digits are lost: fill it in again from the card, in a text column'
  },
  'id.form': { zh: '号码的位数或字符不对', en: 'the number has a wrong length or wrong characters' },
  'id.checksum': {
    zh: '号码的校验位不对，可能抄错了一位',
    en: 'the check digit is wrong: one character may be miscopied'
  },
  'born.missing': { zh: '没有出生日期，号码里也看不出', en: 'the birth date is missing, and no number gives it' },
  'born.future': { zh: '出生日期在将来', en: 'the birth date lies in the future' },
  'born.differs-from-id': {
    zh: '出生日期与号码不一致：{shown}',
    en: 'the birth date differs from the number: {shown}'
  },
  'sex.missing': { zh: '没有性别，号码里也看不出', en: 'the sex is missing, and no number gives it' },
  'sex.differs-from-id': { zh: '性别与号码不一致：{shown}', en: 'the sex differs from the number: {shown}' },
  'stay.future': { zh: '入住时间在将来', en: 'the day of moving in lies in the future' },
  'day.form': { zh: '看不出是哪一天', en: 'this cannot be read as a day' },
  'day.impossible': { zh: '没有这一天', en: 'there is no such day' },
  'phone.form': { zh: '不像电话号码，没有读入', en: 'this is not a phone number and was left out' },
  'code.unknown': { zh: '不认识这个写法，没有读入', en: 'this word is not in the code list and was left out' },
  'text.too-long': { zh: '文字过长，没有读入', en: 'the text is too long and was left out' },
  'text.unreadable': { zh: '有无法辨认的字符（编码错误）', en: 'some characters cannot be read (wrong encoding)' },
  'cell.formula': { zh: '公式没有保存结果，读不到值', en: 'the formula was saved without its result' },
  'cell.error': { zh: '单元格里是错误值', en: 'the cell holds an error value' }
} as const

export type ProblemCode = keyof typeof rowProblems

export interface Problem {
  field: IntakeField
  code: ProblemCode
  severity: Severity
  /** For a difference, both sides: as stated, as in the number. */
  shown?: [stated: string, fromId: string]
}

/** Something cleaned or filled in without asking, because there is only one way to read it. */
export type FixCode =
  | 'text.cleaned'
  | 'id.cleaned'
  | 'day.written'
  | 'day.from-serial'
  | 'phone.cleaned'
  | 'code.read'
  | 'born.from-id'
  | 'sex.from-id'

export interface Fix {
  field: IntakeField
  code: FixCode
  from: string
  to: string
}

export function sayProblem({ code, shown }: Problem, language: 'zh' | 'en'): string {
  const sentence: string = rowProblems[code][language]
  return sentence.replace('{shown}', shown ? shown.join(' / ') : '')
}
