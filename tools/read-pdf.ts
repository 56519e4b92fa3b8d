import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Item {
  text: string
  x: number
  y: number
  width: number
}

/** What stands on each page of a PDF, as a reader of PDFs reads and draws it. */
export async function pagesOf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: { items: Item[]; text: string; dark: (item: Item) => number; picture: () => Buffer }[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const content = await page.getTextContent()
    const items = content.items.flatMap(item =>
      'str' in item && item.str.trim()
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width }]
        : []
    )
    const viewport = page.getViewport({ scale: 3 })
    const canvas = createCanvas(viewport.width, viewport.height)
    await page.render({ canvas: canvas as never, viewport }).promise
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    pages.push({
      items,
      text: items.map(item => item.text).join(''),
      /** As a telephone would take it. */
      picture: () => canvas.toBuffer('image/png'),
      /** Dots nearly black inside the box of a piece of text. */
      dark: ({ x, y, width }) => {
        let dots = 0
        for (let py = Math.floor(viewport.height - (y + 8) * 3); py < viewport.height - (y - 1) * 3; py++)
          for (let px = Math.floor(x * 3); px < (x + width) * 3; px++)
            if (data[(py * canvas.width + px) * 4]! < 90) dots++
        return dots
      }
    })
  }
  return pages
}
