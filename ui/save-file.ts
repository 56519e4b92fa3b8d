import { guardCell } from './table-copy.ts'

const cell = (value: string | number): string => {
  const text = guardCell(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV with a byte order mark, without which Excel reads Chinese wrongly. */
export const toCsv = (rows: (string | number)[][]): string =>
  `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

export function saveFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** So many pixels for each of the picture, so that it is sharp on paper. */
const sharpness = 2

/** A drawn picture as PNG on white, for papers and presentations that take no SVG. */
export async function savePng(name: string, svg: string, { width, height }: { width: number; height: number }) {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image(width, height)
    picture.src = url
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * sharpness
    canvas.height = height * sharpness
    const paper = canvas.getContext('2d')!
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
    if (blob) saveFile(`${name}.png`, blob, 'image/png')
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** A drawing of the page, with the looks it has there written into it. */
export function saveDrawing(name: string, drawn: SVGSVGElement, as: 'svg' | 'png'): void {
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const { width, height } = drawn.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('font-family', 'sans-serif')
  const looks = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight'] as const
  const [from, to] = [
    drawn.querySelectorAll('path, text, rect, circle'),
    copy.querySelectorAll('path, text, rect, circle')
  ]
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element)
    for (const look of looks) to[i]!.setAttribute(look, style.getPropertyValue(look))
  }
  const svg = new XMLSerializer().serializeToString(copy)
  if (as === 'svg') saveFile(`${name}.svg`, svg, 'image/svg+xml')
  else void savePng(name, svg, { width, height })
}
