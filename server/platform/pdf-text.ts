import type { Fonts } from './fonts.ts'

/** Where a line of text stands: the upper left corner of its letters. */
export interface Placed {
  x: number
  y: number
  size: number
  colour?: string
}

/** On one line of writing, whatever font a character comes from. */
export function writeRuns(doc: PDFKit.PDFDocument, fonts: Fonts, text: string, { x, y, size, colour }: Placed): void {
  doc.fillColor(colour ?? '#000000').fontSize(size)
  let at = x
  for (const run of fonts.runs(text)) {
    doc.font(run.face.name).text(run.text, at, y + size, { lineBreak: false, baseline: 'alphabetic', features: [] })
    at += fonts.widthOf(run.text, size)
  }
}

/** The bytes of a document, once it is ended. */
export function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', chunk => chunks.push(chunk as Buffer))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
