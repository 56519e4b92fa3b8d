import { Fragment, useEffect, useState } from 'react'
import { fontStack } from './theme.ts'
import { useWords } from './words.tsx'

/** Han outside the block every font has: Extension A, B and beyond, late additions, private use. */
const rare = /[\u3400-\u4dbf\u9fa6-\u9fff\ue000-\uf8ff\u{20000}-\u{3ffff}\u{f0000}-\u{10ffff}]/u
const known = new Map<string, boolean>()

/** A noncharacter, which no font has: whatever is drawn for it is what this machine draws for "no glyph". */
const nothing = '\u{2fffe}'

function drawn(text: string, brush: CanvasRenderingContext2D): string {
  brush.clearRect(0, 0, 32, 32)
  brush.fillText(text, 4, 24)
  return brush.getImageData(0, 0, 32, 32).data.join()
}

/** Whether a font here has the character, asked once the bundled fonts that could have it are loaded. */
async function findGlyph(character: string): Promise<boolean> {
  const font = `20px ${fontStack}`
  await import('./fonts.ts')
  await document.fonts.load(font, character).catch(() => [])
  const canvas = document.createElement('canvas')
  canvas.width = 32
  canvas.height = 32
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) return true
  brush.font = font
  const has = drawn(character, brush) !== drawn(nothing, brush)
  known.set(character, has)
  return has
}

/** A name or address in which a character that no font here has shows its code point, not a box. */
export function RareText({ text }: { text: string }) {
  if (!rare.test(text)) return text
  return [...text].map((character, i) => {
    const key = `${i}${character}`
    return rare.test(character) ? <Rare key={key} character={character} /> : <Fragment key={key}>{character}</Fragment>
  })
}

function Rare({ character }: { character: string }) {
  const { t } = useWords()
  const [has, setHas] = useState(known.get(character) ?? true)
  useEffect(() => {
    if (!known.has(character)) void findGlyph(character).then(setHas)
  }, [character])
  if (has) return character
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`
  return (
    <abbr className="code-point" title={t('rare.missing', { code })}>
      {code}
    </abbr>
  )
}
