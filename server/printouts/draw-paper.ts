import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { type Fonts, fontsFor } from '../platform/fonts.ts'
import { collect, writeRuns } from '../platform/pdf-text.ts'
import { wrapped } from '../platform/pdf-wrap.ts'

/** A paper handed to a resident: it knows nothing of what it certifies. */
export interface Paper {
  title: string
  /** Upper right, small; a paper that is not verified has none. */
  number?: string
  fields: { label: string; value: string }[]
  paragraphs: string[]
  issuer: string
  day: string
  /** In the place of the seal until one is set: an office prints and stamps, or a seal service fills it. */
  seal: string
  /** A letter, signed and without a seal. Folded in three, the upper third lies outside: an address, and nothing of what is inside. */
  outside?: { place: string; to: string; note: string }
  /** The signed line, and what stands under its picture. */
  code?: { text: string; caption: string }
  foot: string
  /** For the person alone: nobody issues it, and there is no place for a seal. */
  plain?: true
  language: 'zh' | 'en'
}

const mm = 72 / 25.4
/** GB/T 9704-2012: A4, 37 mm above, 28 mm at the left, a page of type of 156 × 225 mm. */
const page = { left: 28 * mm, top: 37 * mm, width: 156 * mm, bottom: (37 + 225) * mm }
const size = { title: 22, field: 15, text: 12, small: 9 }
const seal = { diameter: 40 * mm }
const code = { side: 32 * mm }

interface Sheet {
  doc: PDFKit.PDFDocument
  fonts: Fonts
  paper: Paper
  y: number
}

export const drawPaper = (paper: Paper): Promise<Buffer> => drawPapers([paper])

/** Several papers one behind the other in one file, each beginning on a page of its own, to be printed in one go. */
export async function drawPapers(papers: readonly Paper[]): Promise<Buffer> {
  const [first] = papers
  const fonts = await fontsFor(papers.flatMap(paper => [...textsOf(paper)]))
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    lang: first?.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    // The signed line also stands in the properties, so that the file itself can be verified where it is held.
    info: {
      Title: first?.title ?? '',
      Creator: 'Anjia',
      ...(papers.length === 1 && first?.code && { Subject: first.code.text })
    }
  })
  for (const face of fonts.faces) doc.registerFont(face.name, face.bytes)
  const done = collect(doc)
  for (const [at, paper] of papers.entries()) {
    if (at > 0) doc.addPage()
    setPaper({ doc, fonts, paper, y: page.top })
  }
  doc.end()
  return done
}

function setPaper(sheet: Sheet): void {
  const { paper } = sheet
  if (paper.outside) writeOutside(sheet, paper.outside)
  else writeHead(sheet)
  for (const { label, value } of paper.fields) writeField(sheet, label, value)
  sheet.y += 14
  for (const text of paper.paragraphs) writeParagraph(sheet, text)
  if (paper.outside) sign(sheet)
  else if (!paper.plain) signAndSeal(sheet)
  write(sheet, paper.foot, { x: page.left, y: page.bottom + 6, size: size.small })
}

function* textsOf({ title, number = '', fields, paragraphs, issuer, day, seal: slot, code: qr, foot, outside }: Paper) {
  if (outside) yield* Object.values(outside)
  yield* [title, number, issuer, day, slot, foot, qr?.caption ?? '', ...paragraphs]
  for (const { label, value } of fields) yield* [label, value]
}

const write = ({ doc, fonts }: Sheet, text: string, placed: Parameters<typeof writeRuns>[3]) =>
  writeRuns(doc, fonts, text, placed)

const lines = ({ fonts }: Sheet, text: string, room: number, at: number) =>
  wrapped(text, room, words => fonts.widthOf(words, at))

function writeHead(sheet: Sheet): void {
  const { fonts, paper } = sheet
  if (paper.number) {
    const x = page.left + page.width - fonts.widthOf(paper.number, size.small)
    write(sheet, paper.number, { x, y: page.top - 22, size: size.small })
  }
  for (const text of lines(sheet, paper.title, page.width, size.title)) {
    write(sheet, text, {
      x: page.left + (page.width - fonts.widthOf(text, size.title)) / 2,
      y: sheet.y,
      size: size.title
    })
    sheet.y += 34
  }
  sheet.y += 22
}

const fold = 99 * mm

/** The page is folded along the dashes: the address alone is seen. */
function writeOutside(sheet: Sheet, { place, to, note }: NonNullable<Paper['outside']>): void {
  const { doc } = sheet
  for (const text of lines(sheet, place, page.width, size.field)) {
    write(sheet, text, { x: page.left, y: sheet.y, size: size.field })
    sheet.y += 24
  }
  write(sheet, to, { x: page.left, y: sheet.y + 4, size: size.field })
  write(sheet, note, { x: page.left, y: sheet.y + 32, size: size.small, colour: '#444444' })
  doc.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#999999')
  doc
    .moveTo(0, fold)
    .lineTo(210 * mm, fold)
    .stroke()
    .restore()
  sheet.y = fold + 6 * mm
}

/** What does not fit goes on overleaf; nothing is ever written over the margin. */
function need(sheet: Sheet, height: number): void {
  // Under a letter stands no foot.
  if (sheet.y + height <= page.bottom + (sheet.paper.outside ? 15 * mm : 0)) return
  sheet.doc.addPage()
  sheet.y = page.top
}

/** A long name goes on under itself, never over the margin. */
function writeField(sheet: Sheet, label: string, value: string): void {
  const room = sheet.fonts.widthOf(label, size.field) + 12
  const indent = Math.min(Math.max(room, 110), page.width / 2)
  const labels = lines(sheet, label, indent - 8, size.field)
  const values = lines(sheet, value, page.width - indent, size.field)
  need(sheet, Math.max(labels.length, values.length) * 24)
  for (const [at, text] of labels.entries())
    write(sheet, text, { x: page.left, y: sheet.y + at * 24, size: size.field, colour: '#444444' })
  for (const [at, text] of values.entries())
    write(sheet, text, { x: page.left + indent, y: sheet.y + at * 24, size: size.field })
  sheet.y += Math.max(labels.length, values.length) * 24 + 6
}

function writeParagraph(sheet: Sheet, text: string): void {
  for (const line of lines(sheet, text, page.width, size.text)) {
    need(sheet, 20)
    write(sheet, line, { x: page.left, y: sheet.y, size: size.text })
    sheet.y += 20
  }
  sheet.y += 6
}

/** The seal stands over the day, in the middle under the name of the office, as on an official document. */
function signAndSeal(sheet: Sheet): void {
  const { doc, fonts, paper } = sheet
  need(sheet, seal.diameter + 12)
  const y = page.bottom - seal.diameter
  const middle = page.left + page.width - seal.diameter
  for (const [at, text] of [paper.issuer, paper.day].entries())
    write(sheet, text, { x: middle - fonts.widthOf(text, size.text) / 2, y: y + 36 + at * 24, size: size.text })
  doc.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#999999')
  doc
    .circle(middle, y + 54, seal.diameter / 2)
    .stroke()
    .restore()
  const slot = { x: middle - fonts.widthOf(paper.seal, size.small) / 2, y: y + 90, size: size.small, colour: '#666666' }
  write(sheet, paper.seal, slot)
  if (paper.code) drawCode(sheet, paper.code, page.bottom - code.side - 14)
}

/** A letter is signed at the right, under its last words. */
function sign(sheet: Sheet): void {
  const { fonts, paper } = sheet
  need(sheet, 56)
  for (const [at, text] of [paper.issuer, paper.day].entries())
    write(sheet, text, {
      x: page.left + page.width - fonts.widthOf(text, size.text),
      y: sheet.y + 12 + at * 22,
      size: size.text
    })
}

function drawCode(sheet: Sheet, { text, caption }: NonNullable<Paper['code']>, y: number): void {
  const { doc } = sheet
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = code.side / modules.size
  doc.fillColor('#000000')
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) doc.rect(page.left + column * side, y + row * side, side, side)
  doc.fill()
  write(sheet, caption, { x: page.left, y: y + code.side + 3, size: size.small })
}
