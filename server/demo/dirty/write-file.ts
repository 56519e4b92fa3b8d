import type { Day } from '../../../contract/values.ts'
import { dayNumber, dayOf } from '../population/calendar.ts'
import type { DemoPerson } from '../population/person.ts'
import { type Random, random } from '../population/random.ts'
import { FAULT_RATES, FAULTS, type Fault, type RowClass } from './fault-rates.ts'
import { type FaultSetting, SPOIL } from './faults.ts'
import { type Column, drawColumns, type FileRow, fileRow } from './file-rows.ts'
import { csvSink, type Sink, xlsxSink } from './sinks.ts'

export type FileFormat = 'csv' | 'csv-gb18030' | 'xlsx'

export interface DirtyFile {
  people: Iterable<DemoPerson>
  seed: number
  format: FileFormat
  path: string
  /** The day the file was filled in. */
  on: Day
  title?: string
  twoRowHeader?: boolean
  /** UTF-8 with a byte order mark. */
  bom?: boolean
  /** Columns the law refuses, such as 孕检. */
  refusedColumns?: readonly string[]
  /** Beginning of the addresses outside the area. */
  outside?: string
  /** Other rates than FAULT_RATES, for a test that wants every fault in a small file. */
  rates?: Partial<Record<Fault, number>>
}

/** What stands in the file: the truth an import is compared with. Lines count from 1. */
export interface DirtyTruth {
  rows: number
  headerLines: number[]
  /** Field names of `FileRow` and titles of the refused columns, by column. */
  columns: string[]
  faults: Record<Fault, number>
  classes: Record<RowClass, number>
  /** Only lines with a fault, or made doubtful by another line; every other row is new. */
  expected: Map<number, { fault: Fault; expected: RowClass; key: string }>
}

interface Line {
  row: FileRow
  key: string
  fault?: Fault
  expected: RowClass
  /** The second row of a pair, to be written some lines later. */
  again?: Line
}

export async function writeDirtyFile(file: DirtyFile): Promise<DirtyTruth> {
  const chance = random(file.seed)
  const columns = drawColumns(chance, file.refusedColumns ?? [])
  const sink =
    file.format === 'xlsx'
      ? await xlsxSink(file.path)
      : csvSink(file.path, file.format === 'csv' ? (file.bom ? 'utf8-bom' : 'utf8') : 'gb18030')
  const headerLines = await writeHead(sink, columns, file)
  const truth: DirtyTruth = {
    rows: 0,
    headerLines,
    columns: columns.map(column => column.title),
    faults: Object.fromEntries(FAULTS.map(fault => [fault, 0])) as Record<Fault, number>,
    classes: { new: 0, same: 0, doubtful: 0, rejected: 0 },
    expected: new Map()
  }
  await writeBody(file, { chance, columns, sink, truth })
  await sink.line(['合计', '', `${truth.rows}人`])
  await sink.end()
  return truth
}

/** Titles, who filled it in, a blank line, and a header of one or two rows. */
async function writeHead(sink: Sink, columns: readonly Column[], file: DirtyFile): Promise<number[]> {
  const [year, month, day] = file.on.split('-').map(Number)
  await sink.line([file.title ?? '实有人口信息登记表'])
  await sink.line(['填表单位：街道办事处', '', '', '填表人：王某', '', `填表日期：${year}年${month}月${day}日`])
  await sink.line([''])
  sink.merge([1, 1], [1, columns.length])
  if (!file.twoRowHeader) {
    await sink.line(columns.map(column => column.title))
    return [4]
  }
  await sink.line(
    columns.map(({ group, title }, i) => (group === undefined ? title : group === columns[i - 1]?.group ? '' : group))
  )
  await sink.line(columns.map(({ group, title }) => (group === undefined ? '' : title)))
  for (const [i, { group }] of columns.entries()) {
    if (group === undefined) sink.merge([4, i + 1], [5, i + 1])
    else if (group !== columns[i - 1]?.group) {
      sink.merge([4, i + 1], [4, columns.findLastIndex(column => column.group === group) + 1])
    }
  }
  return [4, 5]
}

interface Writing {
  chance: Random
  columns: readonly Column[]
  sink: Sink
  truth: DirtyTruth
}

async function writeBody(file: DirtyFile, { chance, columns, sink, truth }: Writing): Promise<void> {
  const before = truth.headerLines.at(-1)!
  const waiting: { due: number; line: Line }[] = []
  let head = { household: '', line: 0, sound: false }
  async function write(line: Line): Promise<number> {
    truth.rows++
    const at = before + truth.rows
    truth.classes[line.expected]++
    if (line.fault !== undefined) truth.expected.set(at, { fault: line.fault, expected: line.expected, key: line.key })
    await sink.line(columns.map(column => column.cell(line.row, truth.rows)))
    return at
  }
  async function writeDue(limit: number): Promise<void> {
    while (waiting.length > 0 && waiting[0]!.due <= limit) await write(waiting.shift()!.line)
  }
  for (const person of file.people) {
    await writeDue(truth.rows)
    const headIsSound = head.sound && head.household === person.livingHousehold
    const line = drawLine(person, { file, chance, headIsSound })
    if (line.fault !== undefined) truth.faults[line.fault]++
    const at = await write(line)
    if (line.again !== undefined)
      waiting.push({ due: (waiting.at(-1)?.due ?? truth.rows) + chance.below(40), line: line.again })
    if (line.fault === 'twoHeads') {
      truth.classes.new--
      truth.classes.doubtful++
      truth.expected.set(head.line, { fault: 'twoHeads', expected: 'doubtful', key: line.key })
      head.sound = false
    }
    if (person.livingRelation === '02') {
      head = { household: person.livingHousehold ?? '', line: at, sound: line.fault === undefined }
    }
  }
  await writeDue(Number.POSITIVE_INFINITY)
}

interface LineSetting {
  file: DirtyFile
  chance: Random
  headIsSound: boolean
}

function drawLine(person: DemoPerson, { file, chance, headIsSound }: LineSetting): Line {
  const row = fileRow(person)
  const setting: FaultSetting = {
    person,
    chance,
    workbook: file.format === 'xlsx',
    outside: file.outside ?? '江苏省南京市玄武区珠江路',
    headIsSound,
    year: Number(file.on.slice(0, 4))
  }
  for (const fault of FAULTS) {
    if (!chance.chance(file.rates?.[fault] ?? FAULT_RATES[fault].rate)) continue
    const change = SPOIL[fault](row, setting)
    if (change === undefined) continue
    const { expected } = FAULT_RATES[fault]
    const line: Line = { row: { ...row, ...change }, key: person.key, fault, expected }
    if (fault === 'duplicateSame') {
      return { row, key: person.key, fault, expected: 'new', again: line }
    }
    if (fault === 'duplicateDiffering') {
      line.again = { ...line, row: { ...row, stayFrom: otherDay(row.stayFrom, file.on) } }
    }
    return line
  }
  return { row, key: person.key, expected: 'new' }
}

/** A day of moving in that says something else than the first. */
function otherDay(stayFrom: string, on: Day): string {
  const day = dayOf(dayNumber(on) - 400)
  return stayFrom.startsWith(day.slice(0, 4)) ? dayOf(dayNumber(on) - 900) : day
}
