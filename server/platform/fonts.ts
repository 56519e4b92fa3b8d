import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import wawoff2 from 'wawoff2'

/** One font file: its name in a document, its bytes and what can be asked of it. */
export interface Face {
  name: string
  bytes: Buffer
  font: fontkit.Font
}

/** A stretch of text that one font can show. */
export interface Run {
  face: Face
  text: string
}

/** The fonts that show some texts. What no font has shows its code point. */
export interface Fonts {
  faces: Face[]
  runs: (text: string) => Run[]
  /** In the unit of the size given. */
  widthOf: (text: string, size: number) => number
}

const { resolve } = createRequire(import.meta.url)

const opened = new Map<string, Promise<Face>>()
const remembered = (name: string, bytes: () => Promise<Buffer>): Promise<Face> => {
  const known = opened.get(name)
  if (known) return known
  const face = bytes().then(data => ({ name, bytes: data, font: fontkit.create(data) as fontkit.Font }))
  opened.set(name, face)
  return face
}

const noto = () =>
  remembered('NotoSansSC', () =>
    readFile(resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  )

/** HanaMin covers Han to Extension F in slices, each named with its range by the style sheet that comes with it. */
let slices: Promise<{ file: string; ranges: [number, number][] }[]> | undefined
const rareSlices = () => {
  slices ??= readFile(resolve('hanamin/HanaMin.css'), 'utf8').then(css =>
    [...css.matchAll(/url\((HanaMin[^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*([^;}]+)/g)].map(([, file, ranges]) => ({
      file: file!,
      ranges: [...ranges!.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from, to]): [number, number] => [
        parseInt(from!, 16),
        parseInt(to ?? from!, 16)
      ])
    }))
  )
  return slices
}

async function rareFace(point: number): Promise<Face | undefined> {
  const slice = (await rareSlices()).find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to))
  if (!slice) return undefined
  const face = await remembered(slice.file.replace('.woff2', ''), async () =>
    // A document takes in the outlines of a plain font file only.
    Buffer.from(await wawoff2.decompress(await readFile(join(dirname(resolve('hanamin/HanaMin.css')), slice.file))))
  )
  return face.font.hasGlyphForCodePoint(point) ? face : undefined
}

/** Opens what the texts need: the common font, and slices of the rare one for the characters it lacks. */
export async function fontsFor(texts: Iterable<string>): Promise<Fonts> {
  const common = await noto()
  const rare = new Map<number, Face | undefined>()
  for (const text of texts)
    for (const character of text) {
      const point = character.codePointAt(0)!
      if (point > 126 && !rare.has(point) && !common.font.hasGlyphForCodePoint(point))
        rare.set(point, await rareFace(point))
    }
  const runs = (text: string) => runsOf(text, common, rare)
  const widths = new Map<string, number>()
  const advance = (face: Face, character: string) => {
    const key = `${face.name} ${character}`
    let width = widths.get(key)
    if (width === undefined) {
      const glyph = face.font.glyphForCodePoint(character.codePointAt(0)!)
      width = glyph.advanceWidth / face.font.unitsPerEm
      widths.set(key, width)
    }
    return width
  }
  return {
    faces: [common, ...new Set([...rare.values()].filter(face => face !== undefined))],
    runs,
    widthOf: (text, size) =>
      runs(text).reduce((sum, run) => [...run.text].reduce((at, one) => at + advance(run.face, one), sum), 0) * size
  }
}

function runsOf(text: string, common: Face, rare: Map<number, Face | undefined>): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    const known = !rare.has(point)
    const face = rare.get(point) ?? common
    const shown = known || rare.get(point) ? character : `[U+${point.toString(16).toUpperCase()}]`
    const last = runs.at(-1)
    if (last?.face === face) last.text += shown
    else runs.push({ face, text: shown })
  }
  return runs
}
