import { crc32, deflateSync } from 'node:zlib'
import { fontsFor } from './fonts.ts'

interface Edge {
  x1: number
  y1: number
  x2: number
  y2: number
}

const shape = { width: 640, height: 420, size: 30, turn: -0.42, grey: 0xd8 }
/** Looked at this often in each row of dots, so that thin strokes at a slant do not fray. */
const fine = 4

/** Lines of text slanted in light grey on white, as a PNG: spreadsheet programs take a picture, not a text, as background. */
export async function textPicture(lines: string[]): Promise<Buffer> {
  const { runs } = await fontsFor(lines)
  const dots = Buffer.alloc(shape.width * shape.height, 0xff)
  for (const [at, text] of lines.entries()) {
    let x = 0
    for (const { face, text: part } of runs(text))
      for (const character of part) {
        const glyph = face.font.glyphForCodePoint(character.codePointAt(0)!)
        const scale = shape.size / face.font.unitsPerEm
        fill(dots, edgesOf(glyph.path.commands, { scale, x, y: at * shape.size * 1.6 }))
        x += glyph.advanceWidth * scale
      }
  }
  return png(dots, shape.width, shape.height)
}

interface Origin {
  scale: number
  x: number
  y: number
}

type Commands = readonly { command: string; args: readonly number[] }[]

function edgesOf(commands: Commands, { scale, x, y }: Origin): Edge[] {
  const [cos, sin] = [Math.cos(shape.turn), Math.sin(shape.turn)]
  const place = (px: number, py: number): [number, number] => {
    const [lx, ly] = [x + px * scale, y - py * scale]
    return [20 + lx * cos - ly * sin, shape.height * 0.72 + lx * sin + ly * cos]
  }
  const edges: Edge[] = []
  let at: [number, number] = [0, 0]
  let start = at
  const lineTo = (to: [number, number]) => {
    edges.push({ x1: at[0], y1: at[1], x2: to[0], y2: to[1] })
    at = to
  }
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, i) => place(args[2 * i]!, args[2 * i + 1]!))
    if (command === 'moveTo') start = at = points[0]!
    else if (command === 'lineTo') lineTo(points[0]!)
    else if (command === 'closePath') lineTo(start)
    else curve(at, points, lineTo)
  }
  return edges
}

/** A curve of two or three further points, in eight straight pieces. */
function curve(from: [number, number], points: [number, number][], lineTo: (to: [number, number]) => void): void {
  for (let i = 1; i <= 8; i++) {
    let left: [number, number][] = [from, ...points]
    while (left.length > 1)
      left = left.slice(1).map(([x, y], j): [number, number] => {
        const [px, py] = left[j]!
        return [px + ((x - px) * i) / 8, py + ((y - py) * i) / 8]
      })
    lineTo(left[0]!)
  }
}

/** Inside is where the outline winds around: a stroke crossing another is not a hole. */
function fill(dots: Buffer, edges: Edge[]): void {
  const ys = edges.flatMap(({ y1, y2 }) => [y1, y2])
  const from = Math.max(0, Math.floor(Math.min(...ys)))
  const to = Math.min(shape.height - 1, Math.ceil(Math.max(...ys)))
  for (let row = from; row <= to; row++) {
    const covered = new Float32Array(shape.width)
    for (let part = 0; part < fine; part++) coverLine(covered, edges, row + (part + 0.5) / fine)
    for (let x = 0; x < shape.width; x++) {
      const dark = Math.min(1, covered[x]! / fine) * (0xff - shape.grey)
      if (dark > 0) dots[row * shape.width + x] = Math.min(dots[row * shape.width + x]!, 0xff - Math.round(dark))
    }
  }
}

function coverLine(covered: Float32Array, edges: Edge[], y: number): void {
  const crossings = edges
    .filter(({ y1, y2 }) => y1 <= y !== y2 <= y)
    .map(({ x1, y1, x2, y2 }) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? 1 : -1 }))
    .sort((a, b) => a.x - b.x)
  let winding = 0
  for (const [i, { x, turn }] of crossings.entries()) {
    winding += turn
    const end = crossings[i + 1]?.x
    if (winding === 0 || end === undefined) continue
    for (let dot = Math.max(0, Math.floor(x)); dot <= Math.min(covered.length - 1, Math.floor(end)); dot++)
      covered[dot]! += Math.max(0, Math.min(end, dot + 1) - Math.max(x, dot))
  }
}

function png(dots: Buffer, width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, i) =>
      Buffer.concat([Buffer.from([0]), dots.subarray(i * width, (i + 1) * width)])
    )
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}
