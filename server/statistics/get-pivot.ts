import type { Pivot, pivot } from '../../contract/pivot.ts'
import { type Population, rosterOfFigure } from '../../contract/statistics.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers, Input } from '../platform/serve.ts'
import { levelOf } from './area-rules.ts'
import { areaAsked, listAreasBelow, type NamedArea } from './areas-asked.ts'
import { layOut } from './pivot-rules.ts'
import { type CellCount, sumCells } from './sum-cells.ts'

const figures = { resident: 'resident', living: 'living', hukou: 'hukou', newcomers: 'inMigrants' } as const

/** Counts of an area laid out by two axes. Who may not read people sees no small figures either. */
async function getPivot(ctx: Context, { query }: Input<typeof pivot.getPivot>): Promise<Pivot> {
  const { of, rows, columns } = query
  const asked = { ...areaAsked(ctx, query.area), on: query.on ?? ctx.on, knownAt: query.knownAt ?? null }
  const level = levelOf(asked.lo)
  const byArea = rows === 'area' || columns === 'area'
  const areas = byArea ? await listAreasBelow(ctx, asked.lo, asked.on) : []
  const own = await sumCells(ctx, asked, [asked.lo])
  const codes = areas.map(({ code }) => code)
  // Who is kept at the area itself comes along under its own code.
  const all = codes.length > 0 ? await sumCells(ctx, asked, codes) : []
  const below = all.filter(({ area }) => codes.includes(area))
  const hidden = query.hide === 'small' || !ctx.caller.permissions.has('people.read')
  const laid = layOut([...below, ...withoutFiner(own, below)], { of, level, rows, columns, areas, hide: hidden })
  return {
    area: AreaCode.parse(asked.lo),
    on: asked.on,
    knownAt: asked.knownAt,
    of,
    ...laid,
    hidden,
    opens: opensTo(ctx, { of, level: level.level, below: areas[0] })
  }
}

/** Newcomers are counted against the area asked about, so a roster of an area below is of others. */
function opensTo(
  { caller }: Context,
  { of, level, below }: { of: Population; level: string; below: NamedArea | undefined }
): Pivot['opens'] {
  if (!caller.permissions.has('people.rosters')) return { total: null, areas: null }
  return {
    total: rosterOfFigure(figures[of], level),
    areas: below && of !== 'newcomers' ? rosterOfFigure(figures[of], below.level) : null
  }
}

/** What an area holds beyond those below it. */
function withoutFiner(own: readonly CellCount[], below: readonly CellCount[]) {
  const key = ({ seat, who, place }: Omit<CellCount, 'area' | 'n'>) => `${seat} ${who} ${place}`
  const rest = new Map<string, Omit<CellCount, 'area'>>()
  for (const [cells, sign] of [
    [own, 1],
    [below, -1]
  ] as const)
    for (const { area: _, ...cell } of cells) {
      const known = rest.get(key(cell)) ?? { ...cell, n: 0 }
      rest.set(key(cell), { ...known, n: known.n + sign * cell.n })
    }
  return [...rest.values()].filter(({ n }) => n !== 0).map(cell => ({ ...cell, area: null }))
}

export const pivotRoutes: Handlers<typeof pivot> = { getPivot }
