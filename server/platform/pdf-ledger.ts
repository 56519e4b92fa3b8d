import PDFDocument from 'pdfkit'
import { type Fonts, fontsFor } from './fonts.ts'
import { collect, type Placed, writeRuns } from './pdf-text.ts'
import { wrapped } from './pdf-wrap.ts'

/** A list for paper in the manner of an official ledger (A4): it knows nothing of what it lists. */
export interface Ledger {
  title: string
  /** Area, day, maker, number of rows: one line under the title of every page. */
  facts: string[]
  columns: {
    title: string
    right?: boolean
    /** Room to write in by hand. */
    least?: number
  }[]
  /** A heading stands over its rows and is not parted from the first. */
  groups: { heading?: string; rows: string[][] }[]
  /** At the foot of every page: what it is for. */
  purpose: string
  pageOf: (page: number, of: number) => string
  /** To be filled in by hand at the end. */
  signatures: string[]
  /** Across every page in light grey: who took it out, when, and what for. */
  watermark: string[]
  language: string
}

const size = 9
const line = 13
const pad = 4
const margin = { top: 36, bottom: 48, side: 32 }
const a4 = { short: 595.28, long: 841.89 }

interface Page {
  doc: PDFKit.PDFDocument
  fonts: Fonts
  ledger: Ledger
  widths: number[]
  left: number
  y: number
}

export async function drawLedger(ledger: Ledger): Promise<Buffer> {
  const fonts = await fontsFor(textsOf(ledger))
  const natural = naturalWidths(ledger, fonts)
  const landscape = sum(natural) > a4.short - 2 * margin.side
  const room = (landscape ? a4.long : a4.short) - 2 * margin.side
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    autoFirstPage: false,
    lang: ledger.language,
    displayTitle: true,
    info: { Title: ledger.title, Creator: 'Anjia' }
  })
  for (const face of fonts.faces) doc.registerFont(face.name, face.bytes)
  const done = collect(doc)
  const page: Page = { doc, fonts, ledger, widths: fitted(natural, room), left: margin.side, y: 0 }
  startPage(page)
  for (const { heading, rows } of ledger.groups)
    for (const [at, row] of rows.entries()) {
      const first = at === 0 ? heading : undefined
      const started = drawRow(page, row, first)
      // Other requests are served between two pages.
      if (started) await new Promise(setImmediate)
    }
  sign(page)
  numberPages(page)
  doc.end()
  return done
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

function* textsOf({ title, facts, columns, groups, purpose, signatures, watermark }: Ledger): Generator<string> {
  yield* [title, ...facts, purpose, ...signatures, ...watermark, ...columns.map(column => column.title)]
  for (const { heading, rows } of groups) {
    if (heading) yield heading
    for (const row of rows) yield* row
  }
}

/** As wide as the longest cell of the first pages; a long one is wrapped rather than pushing the others away. */
function naturalWidths({ columns, groups }: Ledger, fonts: Fonts): number[] {
  const some = groups.slice(0, 300).flatMap(group => group.rows.slice(0, 300))
  return columns.map(({ title, least = 0 }, i) => {
    const cells = some.slice(0, 300).map(row => fonts.widthOf(row[i] ?? '', size))
    const widest = cells.reduce((a, b) => Math.max(a, b), 0)
    return Math.max(least, fonts.widthOf(title, size), Math.min(widest, 190)) + 2 * pad
  })
}

const fitted = (natural: number[], room: number) => natural.map(width => (width * room) / sum(natural))

function startPage(page: Page): void {
  const { doc, ledger, fonts, widths, left } = page
  doc.addPage()
  watermark(page)
  const room = sum(widths)
  write(page, ledger.title, { x: left + (room - fonts.widthOf(ledger.title, 15)) / 2, y: margin.top, size: 15 })
  page.y = margin.top + 26
  for (const text of wrapped(ledger.facts.join('    '), room, words => fonts.widthOf(words, size))) {
    write(page, text, { x: left, y: page.y, size })
    page.y += line
  }
  page.y += 3
  row(
    page,
    cellsOf(
      page,
      ledger.columns.map(column => column.title)
    ),
    '#ececec'
  )
}

function watermark({ doc, ledger, fonts }: Page): void {
  const { width, height } = doc.page
  doc.save().rotate(-28, { origin: [width / 2, height / 2] })
  for (const [at, text] of ledger.watermark.entries()) {
    const x = (width - fonts.widthOf(text, 26)) / 2
    writeRuns(doc, fonts, text, { x, y: height / 2 + (at - 1) * 40, size: 26, colour: '#e2e2e2' })
  }
  doc.restore()
}

const write = ({ doc, fonts }: Page, text: string, placed: Placed) => writeRuns(doc, fonts, text, placed)

const cellsOf = ({ fonts, widths }: Page, cells: string[]): string[][] =>
  cells.map((cell, i) => wrapped(cell, widths[i]! - 2 * pad, text => fonts.widthOf(text, size)))

const heightOf = (cells: string[][]) => Math.max(1, ...cells.map(lines => lines.length)) * line + pad

/** True where a page had to be started for it. */
function drawRow(page: Page, texts: string[], heading: string | undefined): boolean {
  const cells = cellsOf(page, texts)
  const needed = heightOf(cells) + (heading ? line + pad : 0)
  const full = page.y + needed > page.doc.page.height - margin.bottom
  if (full) startPage(page)
  if (heading) band(page, heading)
  row(page, cells)
  return full
}

function band(page: Page, heading: string): void {
  const { doc, widths, left } = page
  doc.rect(left, page.y, sum(widths), line + pad).fillAndStroke('#f4f4f4', '#000000')
  write(page, heading, { x: left + pad, y: page.y + 2, size })
  page.y += line + pad
}

function row(page: Page, cells: string[][], fill?: string): void {
  const { doc, ledger, fonts, widths } = page
  const height = heightOf(cells)
  doc.lineWidth(0.5).strokeColor('#000000')
  let x = page.left
  for (const [i, lines] of cells.entries()) {
    const width = widths[i]!
    const box = doc.rect(x, page.y, width, height)
    if (fill) box.fillAndStroke(fill, '#000000')
    else box.stroke()
    for (const [at, text] of lines.entries()) {
      const start = ledger.columns[i]!.right && !fill ? x + width - pad - fonts.widthOf(text, size) : x + pad
      write(page, text, { x: start, y: page.y + 2 + at * line, size })
    }
    x += width
  }
  page.y += height
}

function sign(page: Page): void {
  const { doc, ledger, left, widths } = page
  if (page.y + 3 * line > doc.page.height - margin.bottom) startPage(page)
  const each = sum(widths) / Math.max(1, ledger.signatures.length)
  for (const [i, text] of ledger.signatures.entries())
    write(page, `${text}________________`, { x: left + i * each, y: page.y + 1.5 * line, size })
}

function numberPages(page: Page): void {
  const { doc, ledger, fonts, left, widths } = page
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    const y = doc.page.height - margin.bottom + 12
    const of = ledger.pageOf(i + 1, count)
    const room = sum(widths) - fonts.widthOf(of, size) - 2 * pad
    write(page, wrapped(ledger.purpose, room, text => fonts.widthOf(text, size))[0] ?? '', { x: left, y, size })
    write(page, of, { x: left + sum(widths) - fonts.widthOf(of, size), y, size })
  }
}
