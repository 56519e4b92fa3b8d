/** Why a whole file cannot be taken in: said to the person who sent it, in both languages, with what to do next. */
export const fileProblems = {
  'intake.save-as-xlsx': {
    zh: '这是旧版表格（{format}）。请用 Excel 或 WPS 打开，另存为“.xlsx”后再上传。',
    en: 'This is an older kind of spreadsheet ({format}). Open it in Excel or WPS, save it as .xlsx and send that.'
  },
  'intake.html-not-sheet': {
    zh: '这是改了扩展名的网页文件，不是表格。请用 Excel 或 WPS 打开，另存为“.xlsx”后再上传。',
    en: 'This is a web page under the name of a spreadsheet. Open it in Excel or WPS, save it as .xlsx and send that.'
  },
  'intake.password': {
    zh: '文件有密码。请取消密码保护后再上传。',
    en: 'The file is protected by a password. Remove the password and send it again.'
  },
  'intake.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'intake.damaged': {
    zh: '文件损坏或不完整（{where}）。请重新导出或重新下载后再上传。',
    en: 'The file is damaged or incomplete ({where}). Export or download it again and send that.'
  },
  'intake.too-large': {
    zh: '文件解开后过大（{where}），为安全起见不予读取。请拆分后再上传。',
    en: 'Unpacked, the file is too large ({where}) and is not read, for safety. Split it and send the parts.'
  },
  'intake.too-many-columns': {
    zh: '第 {row} 行有 {columns} 列，最多 {limit} 列。请删去无关的列。',
    en: 'Row {row} has {columns} columns; at most {limit} are read. Remove columns that are not needed.'
  },
  'intake.too-many-rows': {
    zh: '超过 {limit} 行。请拆分后再上传。',
    en: 'There are more than {limit} rows. Split the file and send the parts.'
  },
  'intake.not-a-sheet': {
    zh: '这不是 XLSX 或 CSV 表格（{format}）。请上传 .xlsx 或 .csv 文件。',
    en: 'This is not an XLSX or CSV sheet ({format}). Send an .xlsx or .csv file.'
  },
  'intake.no-sheet': {
    zh: '没有选择要读取的工作表。请至少选择一张。',
    en: 'No sheet is chosen to be read. Choose at least one.'
  },
  'intake.no-header': {
    zh: '前 {limit} 行里没有找到带“姓名”或“公民身份号码”的表头。',
    en: 'No header with a name or an identity number was found in the first {limit} rows.'
  }
} as const

export type FileProblemCode = keyof typeof fileProblems

/** The file as a whole is refused. Carries no content of the file. */
export class IntakeProblem extends Error {
  readonly code: FileProblemCode
  readonly params: Record<string, string | number>
  constructor(code: FileProblemCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'IntakeProblem'
    this.code = code
    this.params = params
  }
  say(language: 'zh' | 'en'): string {
    const sentence: string = fileProblems[this.code][language]
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(this.params[name] ?? ''))
  }
}
