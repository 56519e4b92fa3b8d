import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'

const [width, height] = [640, 480]
const grey = 128

/** A film of one picture for Chromium's camera that is none: a code in black on a grey wall, as somebody holds it up. */
export function filmOf(text: string): { args: string[]; file: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  const quiet = 4
  const side = Math.floor(height / (modules.size + 2 * quiet))
  const [left, top] = [width, height].map(whole => Math.floor((whole - side * modules.size) / 2)) as [number, number]
  const light = Buffer.alloc(width * height, grey)
  const paint = (column: number, row: number, value: number) => {
    for (let y = 0; y < side; y++) {
      const from = (top + row * side + y) * width + left + column * side
      light.fill(value, from, from + side)
    }
  }
  for (let row = -quiet; row < modules.size + quiet; row++)
    for (let column = -quiet; column < modules.size + quiet; column++) {
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
      paint(column, row, inside && modules.get(row, column) ? 20 : 235)
    }
  const colour = Buffer.alloc((width * height) / 2, grey)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  const file = join(mkdtempSync(join(tmpdir(), 'anjia-camera-')), 'code.y4m')
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(file, Buffer.concat([head, frame, frame]))
  return {
    file,
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`
    ]
  }
}
