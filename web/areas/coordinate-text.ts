import type { Outline, Position } from '../../contract/area-shapes.ts'

const hole = /^(洞|hole)$/i

/** One corner a line, an empty line between parts, a line 洞 before a hole. */
export function coordinateText(outline: Outline | undefined): string {
  const ringText = (ring: Position[]) =>
    ring
      .slice(0, -1)
      .map(([x, y]) => `${x}, ${y}`)
      .join('\n')
  return (outline ?? []).map(part => part.map(ringText).join('\n洞\n')).join('\n\n')
}

export function readPosition(text: string): Position | undefined {
  const [, x, y] = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s\t]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  return x !== undefined && y !== undefined ? [Number(x), Number(y)] : undefined
}

type Read = { outline: Outline } | { wrong: 'line'; line: number } | { wrong: 'few' }

export function readCoordinates(text: string): Read {
  const outline: Outline = []
  let part: Position[][] | undefined
  let ring: Position[] | undefined
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') {
      part = undefined
      ring = undefined
      continue
    }
    if (hole.test(line) && part) {
      ring = []
      part.push(ring)
      continue
    }
    const at = readPosition(line)
    if (!at) return { wrong: 'line', line: i + 1 }
    if (!part || !ring) {
      ring = []
      part = [ring]
      outline.push(part)
    }
    ring.push(at)
  }
  if (outline.length === 0 || outline.some(one => one.some(corners => corners.length < 3))) return { wrong: 'few' }
  return { outline: outline.map(one => one.map(corners => [...corners, corners[0]!])) }
}
