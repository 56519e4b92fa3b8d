import type { Parameter } from '../parameters/parameter.ts'
import type { UsedParameter } from './decision.ts'
import { fenOfYuan } from './money.ts'

/** Whether a parameter of `region` reaches a place. Six-digit divisions: 0 the nation, 340000 a province, 340100 a city. */
export function reaches(region: number, place: number): boolean {
  if (region === 0) return true
  if (region % 10_000 === 0) return Math.floor(place / 10_000) === region / 10_000
  if (region % 100 === 0) return Math.floor(place / 100) === region / 100
  return place === region
}

const DEPTH = { national: 0, province: 1, city: 2, county: 3 } as const

interface Wanted {
  programme: Parameter['programme']
  category: string
  place: number
  hukou?: 'urban' | 'rural'
}

export interface Amount {
  /** Fen for one unit; null where no figure that was read gives one. */
  fen: number | null
  /** Everything looked at, the figures that count for nothing with it. */
  used: UsedParameter[]
}

/** Only a figure with a known amount, a first day and a mark better than `unverified` is ever paid. */
const countsOn = ({ amount, from, to, verification }: Parameter, day: string): boolean =>
  verification !== 'unverified' && amount !== null && from !== null && from <= day && (to === null || day <= to)

const over = ({ to }: Parameter, day: string): boolean => to !== null && to < day

/**
 * The amount of a category at a place on a day: layers from the nation inwards, where a layer either stands in the place of the
 * wider ones (`replaces`, and a narrower `base`) or comes on top (`adds`). An addition without anything to add to is nothing.
 * `norms` are the parameters with amounts in yuan; the answer is in fen. Throws RangeError for an amount below a fen.
 */
export function amountOn(norms: readonly Parameter[], wanted: Wanted, day: string): Amount {
  const looked = norms
    .filter(
      ({ programme, category, region, hukou }) =>
        programme === wanted.programme &&
        category === wanted.category &&
        reaches(region, wanted.place) &&
        (hukou === undefined || hukou === wanted.hukou)
    )
    .filter(norm => !over(norm, day) && (norm.from === null || norm.from <= day))
    .sort((a, b) => DEPTH[a.layer] - DEPTH[b.layer] || Number(a.effect === 'adds') - Number(b.effect === 'adds'))
  let fen: number | null = null
  for (const norm of looked) {
    if (!countsOn(norm, day)) continue
    const amount = fenOfYuan(norm.amount!)
    if (norm.effect !== 'adds') fen = amount
    else if (fen !== null) fen += amount
  }
  return { fen, used: looked.map(norm => usedParameter(norm, countsOn(norm, day))) }
}

function usedParameter(norm: Parameter, payable: boolean): UsedParameter {
  const { programme, category, region, layer, effect, from, to, unit, instrument, verification } = norm
  const amount = norm.amount === null ? null : fenOfYuan(norm.amount)
  return { programme, category, region, layer, effect, from, to, amount, unit, instrument, verification, payable }
}

/** The same figures once each, in the order in which they were first looked at. */
export function onceEach(used: readonly UsedParameter[]): UsedParameter[] {
  const seen = new Map(used.map(one => [JSON.stringify(one), one]))
  return [...seen.values()]
}
