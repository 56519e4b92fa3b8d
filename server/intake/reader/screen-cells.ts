import { type Refused, screenText } from '../../../law/screen.ts'
import { type Cell, textOf } from './sheet.ts'

/** A refused word found inside cells, and how often. */
export interface RemovedWord extends Refused {
  times: number
}

/** Keeps words of neighbouring cells apart: no guard of the screen looks across it. */
const APART = '\n|\n'

/** Takes refused words out of every text cell. A row is screened as one text; only a hit looks at each cell. */
export function screenCells(cells: Cell[], removed: Map<string, RemovedWord>): void {
  let row = ''
  for (const cell of cells) {
    const text = textOf(cell)
    if (hasLetter(text)) row += text + APART
  }
  if (row === '' || screenText(row).found.length === 0) return
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (typeof cell !== 'string') continue
    const { clean, found } = screenText(cell)
    if (found.length === 0) continue
    cells[at] = clean
    for (const refused of found) {
      const known = removed.get(refused.word)
      if (known) known.times++
      else removed.set(refused.word, { ...refused, times: 1 })
    }
  }
}

/** Every refused word has a letter; numbers, days and phones need no look. */
function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 64) return true
  return false
}
