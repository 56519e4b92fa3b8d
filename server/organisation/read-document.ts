import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Held } from '../../contract/glass.ts'
import { attachmentKind } from '../cases/index.ts'
import { sheetsOf } from '../intake/index.ts'
import { type HeldBack, holdBackLines, holdBackTable } from '../platform/privacy-filter.ts'
import { Refusal } from '../platform/refusal.ts'

/** Chinese fonts that are not in the file itself are read by these. */
const cMapUrl = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')
const mostRows = 300
const mostPages = 30
/** What the field of a document holds. */
const mostText = 12_000

/** Lines as they stand on the pages; a PDF of pictures has none. */
async function linesOf(bytes: Buffer): Promise<string[]> {
  // It takes as long to load as the half of the server; who reads no PDF does not wait for it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    cMapUrl,
    cMapPacked: true
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new Refusal('organisation.document-long')
    const lines: string[] = []
    for (let n = 1; n <= document.numPages; n++) {
      let line = ''
      for (const item of (await (await document.getPage(n)).getTextContent()).items) {
        if (!('str' in item)) continue
        line += item.str
        if (item.hasEOL) {
          lines.push(line)
          line = ''
        }
      }
      lines.push(line)
    }
    return lines.map(line => line.trim()).filter(Boolean)
  } finally {
    await task.destroy()
  }
}

async function pdfText(bytes: Buffer): Promise<HeldBack> {
  const unfit = attachmentKind(bytes)
  if (unfit !== 'application/pdf') throw new Refusal(`cases.attachment-${unfit}`)
  const lines = await linesOf(bytes).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal('cases.attachment-broken')
  })
  if (lines.length === 0) throw new Refusal('organisation.document-empty')
  return holdBackLines(lines)
}

/** Every sheet after the other; cells of a row stand apart by tabs, as the board shows them again. */
async function tableText(path: string): Promise<HeldBack> {
  const held: Held = {}
  const lines: string[] = []
  for (const { rows } of await sheetsOf(path)) {
    const said = rows.filter(row => row.some(cell => cell.trim() !== ''))
    if (said.length > mostRows) throw new Refusal('organisation.document-long')
    const shown = holdBackTable(said)
    for (const [kind, n] of Object.entries(shown.held) as [keyof Held, number][]) held[kind] = (held[kind] ?? 0) + n
    lines.push(...shown.rows.map(row => row.join('\t').trimEnd()))
  }
  if (lines.length === 0) throw new Refusal('organisation.document-empty')
  return { text: lines.join('\n'), held }
}

/** A table or PDF as everybody may read it. Nothing of the file is kept, and nothing that was held back leaves the server. */
export async function readDocument(path: string): Promise<{ text: string; held: Held }> {
  const bytes = readFileSync(path)
  const read = bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? await pdfText(bytes) : await tableText(path)
  if (read.text.length > mostText) throw new Refusal('organisation.document-long')
  return read
}
