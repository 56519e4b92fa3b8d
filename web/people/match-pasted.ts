import type { Pasted, RosterColumn, RosterLine } from '../../contract/rosters.ts'

/** One line of the list as it is shown. */
export interface ShownLine {
  enrolment: RosterLine['enrolment']
  cells: Partial<Record<RosterColumn, string>>
}

/**
 * Which lines of the list the pasted rows are: copied from it and edited, most of a row is still as it was. A row goes to
 * the one line that agrees with it in more cells than any other, and in at least half of those that say something.
 */
export function matchPasted(
  cells: string[][],
  lines: readonly ShownLine[],
  titles: ReadonlyMap<string, RosterColumn>
): Pasted['known'] {
  const columns = (cells[0] ?? []).map(title => titles.get(title.trim()))
  if (!columns.includes('name')) return []
  const taken = new Set<string>()
  return cells.slice(1).flatMap((row, i) => {
    const said = columns.flatMap((column, at) => {
      const text = row[at]?.trim() ?? ''
      return column && text ? [[column, text] as const] : []
    })
    const [best, next] = lines
      .filter(line => !taken.has(line.enrolment))
      .map(line => ({ line, same: said.filter(([column, text]) => (line.cells[column] ?? '') === text).length }))
      .sort((a, b) => b.same - a.same)
    if (!best || best.same === next?.same || best.same * 2 < said.length || best.same === 0) return []
    taken.add(best.line.enrolment)
    return [{ row: i + 2, enrolment: best.line.enrolment, cells: best.line.cells }]
  })
}
