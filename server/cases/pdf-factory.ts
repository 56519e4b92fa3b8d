import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF says, page after page, as a reader finds it. */
export async function getDocumentText({ base64 }: { base64: string }): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(Buffer.from(base64, 'base64')), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  return texts.join('\n')
}
