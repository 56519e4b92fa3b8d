import type { DrawnShape, MisplacedBuilding, ShapeProblem, StatedDatum } from '../../contract/area-shapes.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { sound } from './draw-shapes.ts'
import { misplacedAmong, pointsWithin } from './misplaced.ts'
import { findProblems } from './shape-problems.ts'
import { comparable, squareMetres } from './shape-rules.ts'
import { listShapes } from './shapes.ts'

interface Drawn {
  below: AreaCode
  on?: Day | undefined
  datum: StatedDatum
  shapes: DrawnShape[]
}

/** What is not right yet in shapes being drawn, with ways to put it right; nothing is kept. */
export async function checkShapes(
  ctx: Context,
  { below, on = ctx.on, datum, shapes }: Drawn
): Promise<{
  sizes: { code: AreaCode; squareMetres: number }[]
  problems: ShapeProblem[]
  buildings: MisplacedBuilding[]
}> {
  if (shapes.some(({ code }) => code < ctx.caller.lo || code > ctx.caller.hi)) throw new Refusal('platform.not-found')
  const drawn = shapes.map(({ code, outline }) => ({ code, outline: sound(code, outline) }))
  const { frame } = await listShapes(ctx, { below, on })
  const inside = frame && comparable(frame.datum, datum) ? frame.outline : undefined
  const points = await pointsWithin(ctx, below)
  return {
    sizes: drawn.map(({ code, outline }) => ({ code, squareMetres: squareMetres(outline) })),
    problems: findProblems(drawn, inside),
    buildings: misplacedAmong(
      points,
      drawn.map(shape => ({ ...shape, datum }))
    )
  }
}
