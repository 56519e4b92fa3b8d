import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FormCode, Report } from '../../contract/reports.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import type { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { drawLedger } from '../platform/pdf-ledger.ts'
import { openWorkbook } from '../platform/workbook.ts'
import { cellKey } from './fill-form.ts'
import { describeReport } from './get-report.ts'
import { hiddenOutside } from './hide-outside.ts'
import { askedOf } from './read-report.ts'

type Language = 'zh' | 'en'
type Use = 'inside' | 'outside'
type Query = {
  form: FormCode
  area?: AreaCode | undefined
  month: string
  as: 'pdf' | 'xlsx'
  use: Use
  language: Language
}

/** A form as it is written: for use inside with everything, for use outside without what is hidden. */
interface Written {
  report: Report
  use: Use
  hidden: ReadonlySet<string>
}

const words = {
  item: { zh: '指标', en: 'Item' },
  none: { zh: '不采集', en: 'not collected' },
  state: {
    open: { zh: '未报送', en: 'not handed in' },
    submitted: { zh: '已报送', en: 'handed in' },
    checked: { zh: '已审核', en: 'checked' },
    approved: { zh: '已批准', en: 'approved' },
    locked: { zh: '已锁定', en: 'locked' }
  },
  deed: {
    submit: { zh: '报送', en: 'Handed in' },
    'send-back': { zh: '退回', en: 'Sent back' },
    check: { zh: '审核', en: 'Checked' },
    approve: { zh: '批准', en: 'Approved' },
    lock: { zh: '锁定', en: 'Locked' }
  },
  hidden: '＊',
  care: {
    inside: {
      zh: '只供本辖区工作使用；小于5的数字可能指向个人，不得公开。',
      en: 'For work in the area only; a figure under 5 may point at somebody and is not published.'
    },
    outside: {
      zh: '供辖区外使用：小于5的数字和能推算出它的数字不列出（＊）。',
      en: 'For use outside the area: figures under 5, and those that would tell them, are not shown (＊).'
    }
  },
  amended: {
    zh: '报送后有更正，见本辖区使用的表。',
    en: 'There are amendments since it was handed in: see the form for use inside.'
  },
  pages: {
    zh: (page: number, of: number) => `第 ${page} 页 共 ${of} 页`,
    en: (page: number, of: number) => `Page ${page} of ${of}`
  },
  signatures: {
    zh: ['填表人（签字）：', '审核人（签字）：', '负责人（签字）：'],
    en: ['Filled by (signature): ', 'Checked by (signature): ', 'In charge (signature): ']
  }
} as const

/** What stands over an official table: number, maker, approval and validity, or that it is a ledger; unit, month, state. */
export function headOf(report: Report, language: Language): string[] {
  const zh = language === 'zh'
  const { code, maker, approval, ledger, areaName, month, state, knownAt } = report
  return [
    zh ? `表号：${code}` : `Form: ${code}`,
    zh ? `制定机关：${maker.zh}` : `Maker: ${maker.en}`,
    ...(approval
      ? [
          zh ? `批准机关：${approval.approver.zh}` : `Approved by: ${approval.approver.en}`,
          zh ? `批准文号：${approval.number}` : `Approval: ${approval.number}`,
          zh ? `有效期至：${approval.validTo}` : `Valid to: ${approval.validTo}`
        ]
      : []),
    ...(ledger ? [ledger[language]] : []),
    zh ? `填报单位：${areaName}` : `Area: ${areaName}`,
    zh ? `报告期：${month}` : `Month: ${month}`,
    zh ? `状态：${words.state[state].zh}` : `State: ${words.state[state].en}`,
    ...(knownAt ? [zh ? `数据截至：${minuteOf(knownAt)}` : `As known at: ${minuteOf(knownAt)}`] : [])
  ]
}

const minuteOf = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)

/** Under the table: what was learned later, what was explained, and who did what when. */
function notesOf({ report: { rows, columns, events }, use }: Written, language: Language): string[] {
  const zh = language === 'zh'
  const notes: string[] = []
  // By how little a figure was amended would tell what the figure does not, and words may tell of somebody.
  if (use === 'outside')
    return rows.some(({ cells }) => cells.some(({ now }) => now !== null)) ? [words.amended[language]] : []
  for (const row of rows)
    for (const [i, { value, now, unusual }] of row.cells.entries()) {
      const column = columns.length > 1 ? ` · ${zh ? columns[i]!.titleZh : columns[i]!.titleEn}` : ''
      const what = `${zh ? row.titleZh : row.titleEn}${column}`
      if (now !== null)
        notes.push(
          zh
            ? `更正：${what} 报送时 ${value ?? '—'}，现知 ${now}`
            : `Amendment: ${what} was ${value ?? '—'}, is known as ${now} now`
        )
      if (unusual?.explanation)
        notes.push(zh ? `说明：${what} ${unusual.explanation}` : `Explanation: ${what} ${unusual.explanation}`)
    }
  for (const { deed, name, on, said } of events)
    notes.push([words.deed[deed][language], name, on, said ?? ''].filter(Boolean).join(' '))
  return notes
}

const titleOf = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }, language: Language): string =>
  language === 'zh' ? titleZh : titleEn
const indented = ({ part, ...row }: Report['rows'][number], language: Language): string =>
  `${part ? '　' : ''}${titleOf(row, language)}`

type Cell = Report['rows'][number]['cells'][number]
const isHidden = ({ hidden }: Written, { row, column }: Cell): boolean => hidden.has(cellKey(row, column))

const cellText = (written: Written, cell: Cell, language: Language): string => {
  if (cell.kind === 'nowhere') return words.none[language]
  if (isHidden(written, cell)) return words.hidden
  return cell.value === null ? '' : cell.value.toLocaleString('en-US')
}

export async function writeReport(ctx: Context, { as, use, language, form, ...which }: Query): Promise<MadeFile> {
  const asked = askedOf(ctx, form, which)
  const report = await describeReport(ctx, asked)
  const hidden = use === 'outside' ? await hiddenOutside(ctx, asked, report) : new Set<string>()
  const written = { report, use, hidden }
  const bytes = await (as === 'pdf' ? drawReport(written, language) : writeWorkbook(written, language))
  return {
    name: `${report.code}-${report.area}-${report.month}${use === 'outside' ? '-outside' : ''}.${as}`,
    type: as === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: bytes.toString('base64'),
    rows: report.rows.length
  }
}

const drawReport = (written: Written, language: Language): Promise<Buffer> => {
  const { report, use } = written
  return drawLedger({
    title: titleOf(report, language),
    facts: [...headOf(report, language), words.care[use][language]],
    columns: [
      { title: words.item[language], least: 200 },
      ...report.columns.map(column => ({ title: titleOf(column, language), right: true, least: 70 }))
    ],
    groups: [
      {
        rows: report.rows.map(row => [
          indented(row, language),
          ...row.cells.map(cell => cellText(written, cell, language))
        ])
      },
      ...notesOf(written, language).map(note => ({ rows: [[note, ...report.columns.map(() => '')]] }))
    ],
    purpose: words.care[use][language],
    pageOf: words.pages[language],
    signatures: [...words.signatures[language]],
    watermark: [],
    language: language === 'zh' ? 'zh-CN' : 'en'
  })
}

/** Figures are numbers, so that they can be added up; words are words. */
async function writeWorkbook(written: Written, language: Language): Promise<Buffer> {
  const { report, use } = written
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = await openWorkbook({ stream })
  const sheet = book.addWorksheet(report.code, {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${words.care[use][language]}&R&P / &N` }
  })
  sheet.columns = [{ width: 52 }, ...report.columns.map(() => ({ width: 18 }))]
  const add = (values: (string | number)[], bold = false) => {
    const row = sheet.addRow(values)
    if (bold) row.font = { bold: true }
    row.commit()
  }
  add([titleOf(report, language)], true)
  for (const fact of [...headOf(report, language), words.care[use][language]]) add([fact])
  add([words.item[language], ...report.columns.map(column => titleOf(column, language))], true)
  const value = (cell: Cell) =>
    cell.kind === 'nowhere' || isHidden(written, cell) ? cellText(written, cell, language) : (cell.value ?? '')
  for (const row of report.rows) add([indented(row, language), ...row.cells.map(value)])
  for (const note of notesOf(written, language)) add([note])
  sheet.commit()
  await book.commit()
  return bytes
}
