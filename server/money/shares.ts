import { sql } from 'kysely'
import type { AreaCode } from '../../contract/values.ts'
import { areaNames, levelOf, rangeOf } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type NewLine, openLine } from './budget.ts'
import { shareByPeople } from './money-rules.ts'

/** By who lives there today as the register counts them: hukou makes no difference. */
export async function shareOut(ctx: Context, { area, amount }: { area: AreaCode; amount: number }) {
  const { lo, hi } = rangeOf(area)
  if (lo < ctx.caller.lo || hi > ctx.caller.hi || levelOf(area) !== 'street') throw new Refusal('platform.outside')
  const places = await ask(
    ctx,
    sql<{ area: AreaCode; people: number }>`select a.code as area, coalesce((select sum(d.n) from people.count_delta d
        where d.seat = 'living' and d.valid_on <= ${ctx.on} and d.area between a.code and a.code + 999), 0)::int as people
      from areas.area a where a.parent = ${area} and a.level = 'community' and a.valid @> ${ctx.on}::date order by a.code`
  )
  const shares = shareByPeople(amount, places)
  const names = await areaNames(
    ctx,
    places.map(one => one.area),
    ctx.on
  )
  return places.map(one => ({ ...one, areaName: names(one.area).at(-1) ?? '', amount: shares.get(one.area)! }))
}

/** The same shares as lines of the budget, each at its community; who gets no share gets no line. */
export async function allotShares(ctx: Context, told: NewLine): Promise<{ lines: number }> {
  const shares = (await shareOut(ctx, told)).filter(({ amount }) => amount > 0)
  if (shares.length === 0) throw new Refusal('money.nobody-there')
  for (const { area, amount } of shares) await openLine(ctx, { ...told, area, amount })
  return { lines: shares.length }
}
