import { sql } from 'kysely'
import type { AreaCode } from '../../contract/values.ts'
import { rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** How many living addresses of an area stand for a standard one, and how many are open. */
export async function addressMatch(
  ctx: Context,
  area: AreaCode | undefined
): Promise<{ matched: number; open: number }> {
  const { lo, hi } = area ? rangeOf(area) : ctx.caller
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const { rows } = await sql<{
    matched: number
    open: number
  }>`select count(*) filter (where not address_open) as matched, count(*) filter (where address_open) as open
    from people.enrolment where area between ${lo} and ${hi} and seat = 'living' and enrolled`.execute(
    ctx.tables<'people'>()
  )
  return rows[0]!
}
