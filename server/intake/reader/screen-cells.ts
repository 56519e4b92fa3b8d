import { REMOVED, type Refused, screenText, screenTogether } from '../../../law/screen.ts'
import { type Cell, textOf } from './sheet.ts'

/** A refused word found inside cells, and how often. */
export interface RemovedWord extends Refused {
  times: number
}

/** Keeps words of neighbouring cells apart: no guard of the screen looks across it. */
const APART = '\n|\n'

/**
 * Takes refused words out of every text cell; `names` are the places of names of people. A row is screened as one text;
 * only a hit looks at each cell.
 */
export function screenCells(cells: Cell[], removed: Map<string, RemovedWord>, names: ReadonlySet<number>): void {
  let row = ''
  for (const cell of cells) {
    const text = textOf(cell)
    if (hasLetter(text)) row += text + APART
  }
  if (row === '' || screenText(row).found.length === 0) return
  const note = (refused: Refused) => {
    const known = removed.get(refused.word)
    if (known) known.times++
    else removed.set(refused.word, { ...refused, times: 1 })
  }
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (typeof cell !== 'string') continue
    const { clean, found } = screenText(cell, names.has(at) ? 'name' : 'words')
    if (found.length === 0) continue
    cells[at] = clean
    for (const refused of found) note(refused)
  }
  screenPieces(cells, note)
}

/** 孕 in one cell and 检 in the next are a word where each is nothing but its piece; 女 beside 扎西 is none. */
function screenPieces(cells: Cell[], note: (refused: Refused) => void): void {
  const filled = [...cells.keys()].filter(at => textOf(cells[at]).trim() !== '')
  for (const { refused, first, last, pieces } of screenTogether(filled.map(at => textOf(cells[at])))) {
    if (pieces <= last - first) continue
    for (const at of filled.slice(first, last + 1)) cells[at] = REMOVED
    note(refused)
  }
}

/** Every refused word has a letter; numbers, days and phones need no look. */
function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 64) return true
  return false
}
