import { type SheetRow, textOf } from './sheet.ts'

/** Why a row below the header is not a person. */
export type NotData = 'blank' | 'header' | 'total' | 'note'

/** What is needed to tell a person's row from the rest. */
export interface BodyShape {
  name: number
  idNumber: number
  /** Places of the columns that are read. */
  mapped: number[]
  /** By column, the texts of the header rows. */
  header: string[][]
  /** Texts standing above the header: repeated on every printed page. */
  titles: ReadonlySet<string>
}

const TOTAL =
  /^(本页|本表|全部|总)?(合计|总计|小计|共计|累计)|^(合计|总计)?共?\d+(人|户|条|名)|^总(人|户)数|^(本页|本表|全表)?共\d/
const NOTE =
  /^(填表|填报|制表|审核|审批|复核|负责人|单位负责|经办|录入人|登记人|登记日期|打印|导出|报送|统计(人|日期|时间)|制作|编制|联系人|分管|社区(主任|书记)|日期|单位|注|说明|备注|填写说明)[^,,]{0,12}[::]|^第\d+页|^共\d+页|^\(?(盖章|签字|签章)/

const DIGIT = /\d/
const LABELLED = /[:：]/

/** Undefined for a data row. A row with a number of a person in its place is one, whatever else stands in it. */
export function notData(row: SheetRow, shape: BodyShape): NotData | undefined {
  const { cells } = row
  const id = textOf(cells[shape.idNumber])
  // 联系电话：138… below the list is no number of a person, wherever it stands.
  if (id.length >= 8 && DIGIT.test(id) && !LABELLED.test(id)) return undefined
  let filled = 0
  let asHeader = 0
  let first = ''
  for (let at = 0; at < cells.length; at++) {
    const text = textOf(cells[at]).trim()
    if (text === '') continue
    if (filled++ === 0) first = text
    if (shape.header[at]?.includes(text)) asHeader++
  }
  if (filled === 0) return 'blank'
  if (asHeader * 2 > filled || (asHeader > 1 && asHeader * 2 === filled)) return 'header'
  const name = textOf(cells[shape.name]).trim()
  if (isTotal(first) || isTotal(name)) return 'total'
  if (isNote(first) || isNote(name)) return 'note'
  if (filled === 1 && (row.wide || shape.titles.has(first))) return 'note'
  if (filled === 1 && name === '' && id === '')
    return shape.mapped.some(at => textOf(cells[at]) !== '') ? 'note' : 'blank'
  return shape.mapped.some(at => textOf(cells[at]).trim() !== '') ? undefined : 'blank'
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
const isTotal = (text: string): boolean => text !== '' && TOTAL.test(plain(text))
const isNote = (text: string): boolean => text !== '' && NOTE.test(plain(text))
