import { boundsOf } from '../statistics/attacker.ts'
import { type Filled, linkedOf } from './outside-rules.ts'

export interface Told {
  /** `area|figure`, or `area|~n` for what parts leave of their whole. */
  cell: string
  /** The true number, which the attacker does not see. */
  n: number
  low: number
  high: number
}

const isFree = (cell: string) => cell.includes('"other"') || cell.includes('/other/')

/**
 * Somebody who holds the forms of areas, knows how their figures hang together and that the first area is the sum of the others where
 * there are any, and solves for all that is hidden: of each cell between what it must be.
 */
export function attackForms(all: readonly (readonly Filled[])[], hidden: readonly ReadonlySet<string>[]): Told[] {
  const known = new Map<string, number>()
  const rows: [string, number][][] = []
  for (const [i, area] of all.entries()) {
    const { counts, equations, wholes } = linkedOf(area)
    for (const [key, n] of counts) known.set(`${i}|${key}`, n)
    for (const equation of equations) rows.push(equation.map(([key, sign]) => [`${i}|${key}`, sign]))
    for (const [w, { whole, parts, complete }] of wholes.entries()) {
      const rest = parts.reduce((n, part) => n - counts.get(part)!, counts.get(whole)!)
      const none = rest === 0 && complete
      if (!none) known.set(`${i}|~${w}`, rest)
      rows.push([
        [`${i}|${whole}`, 1],
        ...parts.map((part): [string, number] => [`${i}|${part}`, -1]),
        ...(none ? [] : [[`${i}|~${w}`, -1] as [string, number]])
      ])
    }
  }
  if (all.length > 1)
    for (const key of linkedOf(all[0]!).counts.keys())
      rows.push([[`0|${key}`, 1], ...all.slice(1).map((_, i): [string, number] => [`${i + 1}|${key}`, -1])])
  const unknown = [...known.keys()].filter(
    cell => cell.includes('|~') || hidden[Number(cell.split('|')[0])]!.has(cell.slice(cell.indexOf('|') + 1))
  )
  const at = new Map(unknown.map((cell, i) => [cell, i]))
  const system = rows.flatMap(row => {
    const line = new Array<number>(unknown.length + 1).fill(0)
    for (const [cell, sign] of row)
      if (at.has(cell)) line[at.get(cell)!]! += sign
      else line[unknown.length]! -= sign * known.get(cell)!
    return line.slice(0, -1).some(factor => factor !== 0) ? [line] : []
  })
  const bounds = boundsOf(system, unknown.length, i => [
    isFree(unknown[i]!) ? Number.NEGATIVE_INFINITY : 0,
    Number.POSITIVE_INFINITY
  ])
  return unknown.flatMap((cell, i) =>
    isFree(cell) ? [] : [{ cell, n: known.get(cell)!, low: bounds[i]![0], high: bounds[i]![1] }]
  )
}
