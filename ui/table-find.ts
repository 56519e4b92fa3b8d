import type { Column } from './table-columns.tsx'

export interface FoundRows {
  /** Places of the rows that were found, in their order. */
  at: number[]
  /** The pasted lines of which no row was found, each by its first cell. */
  missing: string[]
}

/** What stands in a cell: all of it, and each of several things that stand in one. */
const partsOf = (text: string): string[] => [text, ...text.split(/ [/·] |、/)].map(part => part.trim())

/**
 * The rows of a list that pasted lines speak of: those that hold the first cell of the line, half of its cells at least,
 * and more of them than any other. Under the title of a column a cell is looked for in that column alone.
 */
export function findRows<Row>(cells: string[][], columns: Column<Row>[], rows: Row[]): FoundRows {
  const titles = (cells[0] ?? []).map(title => columns.findIndex(column => column.title === title))
  const headed = titles.some(at => at >= 0)
  const lines = rows.map(row => columns.map(column => partsOf(String(column.text(row)))))
  const at = new Set<number>()
  const missing: string[] = []
  for (const line of headed ? cells.slice(1) : cells) {
    const said = line.flatMap((text, i) => {
      const column = titles[i] ?? -1
      return text === '' || (headed && column < 0) ? [] : [{ text, column }]
    })
    if (said.length === 0) continue
    const holds = (row: string[][], { text, column }: (typeof said)[number]) =>
      headed ? row[column]!.includes(text) : row.some(parts => parts.includes(text))
    const same = lines.map(row => (holds(row, said[0]!) ? said.filter(one => holds(row, one)).length : 0))
    const most = same.reduce((a, b) => Math.max(a, b), 0)
    if (most * 2 < said.length) missing.push(said[0]!.text)
    else for (const [i, n] of same.entries()) if (n === most) at.add(i)
  }
  return { at: [...at].sort((a, b) => a - b), missing }
}
