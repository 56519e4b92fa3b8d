import type { RosterColumn, RosterLine } from '../../../contract/rosters.ts'
import type { ExchangeColumn, ExchangeLayout } from '../../../law/exchange.ts'
import { csvOf } from './write-csv.ts'

/** A list under the titles and codes of an exchange. What the list may not show stands there empty. */
export function writeExchange(
  { lines, columns }: { lines: readonly RosterLine[]; columns: readonly RosterColumn[] },
  layout: ExchangeLayout
): string {
  const cellOf = (line: RosterLine, column: ExchangeColumn): string => {
    const from = columns.find(one => one === column.from)
    const value = from === undefined ? undefined : line[from]
    return value === undefined || value === null ? '' : coded(String(value), column)
  }
  return csvOf([
    layout.columns.map(({ title }) => title),
    ...lines.map(line => layout.columns.map(column => cellOf(line, column)))
  ])
}

function coded(value: string, { as, codes }: ExchangeColumn): string {
  const own = codes?.[value] ?? value
  if (as === 'day') return own.replaceAll('-', '')
  // The three digits of a grid are ours alone; the national code ends with the community.
  return as === 'area' ? own.slice(0, 12) : own
}
