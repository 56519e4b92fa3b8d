import * as limits from './limits.ts'
import { IntakeProblem } from './problem.ts'
import type { Sheet, SheetRow, SheetStream } from './sheet.ts'
import { StringTable } from './string-table.ts'
import { type DateFormat, dateFormatOf } from './xlsx-dates.ts'
import { type Merge, readMerges } from './xlsx-merges.ts'
import { type Book, sheetRows } from './xlsx-rows.ts'
import { readWholeXml, unescaped } from './xlsx-xml.ts'
import { Workbook } from './xlsx-zip.ts'

/**
 * Reads a workbook by its XML parts. The streaming reader of exceljs was tried first: it drops merged cells (a family's
 * household number stands in one), gives dates without their format, puts no bound on what it unpacks and holds all
 * sheets in temporary files when the shared strings come last, as in its own output.
 */
export async function openXlsx(path: string): Promise<SheetStream> {
  const workbook = await Workbook.open(path)
  try {
    checkKind(workbook)
    const { sheets, targets, from1904 } = await readIndex(workbook)
    const formats = await readFormats(workbook, targets.get('styles'))
    let book: Promise<Book> | undefined
    const bookOf = (open: Workbook): Promise<Book> => {
      book ??= readStrings(open, targets.get('sharedStrings')).then(strings => ({ strings, formats, from1904 }))
      return book
    }
    const merges = new Map<string, Promise<Merge[]>>()
    const mergesOf = (open: Workbook, part: string): Promise<Merge[]> => {
      const known = merges.get(part) ?? readMerges(open.bytes(part))
      merges.set(part, known)
      return known
    }
    return {
      kind: 'xlsx',
      encoding: 'utf-8',
      sheets: sheets.map(sheet => ({ ...sheet, rows: () => rowsOf(path, sheet.part, { bookOf, mergesOf }) }))
    }
  } finally {
    workbook.close()
  }
}

/** Read once for a workbook, however often its rows are. */
interface Shared {
  bookOf: (open: Workbook) => Promise<Book>
  mergesOf: (open: Workbook, part: string) => Promise<Merge[]>
}

async function* rowsOf(path: string, part: string, { bookOf, mergesOf }: Shared): AsyncGenerator<SheetRow[]> {
  const workbook = await Workbook.open(path)
  try {
    const book = await bookOf(workbook)
    // Merged cells are listed after the rows they cover, so the part is unpacked once ahead, which also proves it whole.
    const merges = await mergesOf(workbook, part)
    yield* sheetRows({ part, bytes: workbook.bytes(part), book, merges })
  } finally {
    workbook.close()
  }
}

function checkKind(workbook: Workbook): void {
  if (workbook.has('xl/workbook.xml')) return
  if (workbook.has('xl/workbook.bin')) throw new IntakeProblem('intake.save-as-xlsx', { format: '.xlsb' })
  if (workbook.has('content.xml')) throw new IntakeProblem('intake.save-as-xlsx', { format: '.ods' })
  const format = workbook.has('word/document.xml') ? 'DOCX' : 'ZIP'
  throw new IntakeProblem('intake.not-a-sheet', { format })
}

interface Index {
  sheets: (Pick<Sheet, 'name' | 'hidden'> & { part: string })[]
  /** Parts of the workbook by the last word of their relation type. */
  targets: Map<string, string>
  from1904: boolean
}

async function readIndex(workbook: Workbook): Promise<Index> {
  const parts = new Map<string, { part: string; type: string }>()
  const relations = 'xl/_rels/workbook.xml.rels'
  await readWholeXml(relations, workbook.bytes(relations), {
    open(name, { Id, Target, Type }) {
      if (name !== 'Relationship' || !Id || !Target) return
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
      parts.set(Id, { part, type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '' })
    }
  })
  const index: Index = { sheets: [], targets: new Map(), from1904: false }
  for (const { part, type } of parts.values()) index.targets.set(type, part)
  await readWholeXml('xl/workbook.xml', workbook.bytes('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') index.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const target = id === undefined ? undefined : parts.get(id)
      if (target?.type !== 'worksheet') return
      index.sheets.push({
        name: attributes.name ?? '',
        hidden: /idden/.test(attributes.state ?? ''),
        part: target.part
      })
    }
  })
  return index
}

/** For each cell style, what it shows of a date. */
async function readFormats(workbook: Workbook, part: string | undefined): Promise<(DateFormat | undefined)[]> {
  const formats: (DateFormat | undefined)[] = []
  if (!part) return formats
  const codes = new Map<number, string>()
  let inCells = false
  await readWholeXml(part, workbook.bytes(part), {
    open(name, attributes) {
      const id = Number(attributes.numFmtId)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(dateFormatOf(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    }
  })
  return formats
}

async function readStrings(workbook: Workbook, part: string | undefined): Promise<StringTable> {
  const strings = new StringTable()
  if (!part) return strings
  let text = ''
  let chars = 0
  let taking = false
  let phonetic = false
  await readWholeXml(part, workbook.bytes(part), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') taking = !phonetic
      else if (name === 'rPh') phonetic = true
    },
    text(piece) {
      if (!taking) return
      text += piece
      chars += piece.length
      if (chars > limits.MAX_SHARED_CHARS || text.length > limits.MAX_CELL_CHARS) {
        throw new IntakeProblem('intake.too-large', { where: part })
      }
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        strings.add(unescaped(text))
        if (strings.size > limits.MAX_SHARED_STRINGS) throw new IntakeProblem('intake.too-large', { where: part })
      }
    }
  })
  return strings
}
