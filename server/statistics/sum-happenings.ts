import type { Day, Seat } from '../../contract/values.ts'
import { type Context, prepared } from '../platform/context.ts'
import { levelOf } from './area-rules.ts'
import { placeSql } from './cell-rules.ts'
import type { Asked } from './sum-cells.ts'

/** What happened to so many of a kind; `beyond` is the lowest level both places of a move share, 6 where it does not say. */
export type Happened = {
  area: number
  kind: 'birth' | 'death' | 'arrival' | 'departure'
  seat: Seat
  sex: string
  age: number | null
  place: number
  beyond: number
  /** A birth the register learned of later than the 30 days within which it is declared. */
  late: boolean
  n: number
}

/** Of areas of one level, from the day behind `after` to the day asked, as known at the instant: one query, whatever is reckoned of it. */
export async function sumHappenings(
  ctx: Context,
  { lo, hi, on, knownAt, after }: Asked & { after: Day },
  areas: readonly number[]
): Promise<Happened[]> {
  const { span } = levelOf(areas[0] ?? lo)
  const { rows } = await ctx.tx.query<Happened>(
    prepared({
      sql: `select area - area % $3::bigint as area, kind, seat, sex, age, ${placeSql} as place, least(beyond, 6) as beyond,
          kind = 'birth' and (recorded_at at time zone 'Asia/Shanghai')::date - valid_on > 30 as late, sum(n)::integer as n
        from statistics.happening
        where area between $1 and $2 and valid_on > $4 and valid_on <= $5 ${knownAt === null ? 'and $6::timestamptz is null' : 'and recorded_at <= $6::timestamptz'}
        group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0`,
      parameters: [lo, hi, span, after, on, knownAt]
    })
  )
  const asked = new Set(areas)
  return rows.filter(({ area }) => asked.has(area))
}
