import { areaAt, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context } from '../platform/context.ts'

/**
 * What a resident does on their own page arrives at the office as what is told at the window does: for a moment the transaction
 * acts in the district of that office. Row-level security keeps it to the person's own cases all the while
 * (0054_residents_cases.sql); whatever else is named is compared with what is theirs before.
 */
export function atOffice<T>(ctx: Context, area: number, action: (there: Context) => Promise<T>): Promise<T> {
  const { lo, hi } = rangeOf(areaAt(area, 'district'))
  return acrossTerritory(ctx, { lo, hi }, () => action({ ...ctx, caller: { ...ctx.caller, lo, hi } }))
}
