import { v7 } from 'uuid'
import type { PrivateRoute, support } from '../../contract/support.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import { areaAt, pathOf, rangeOf, registerOf, requireArea } from '../areas/index.ts'
import { atOffice } from '../cases/index.ts'
import { permissionsOf, roles } from '../platform/access.ts'
import { acrossTerritory, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { dayToLookIn } from './private-rules.ts'

const trained = Object.keys(roles).filter(role => permissionsOf(role).has('support.private'))

/** Whether somebody trained is in post for a place: what is told where nobody is would lie there and be read by nobody. */
export async function isServed(ctx: Context, area: number): Promise<boolean> {
  const { rowCount } = await acrossTerritory(ctx, rangeOf(areaAt(area, 'province')), () =>
    ctx.tx.query(
      `select from access.post where role = any($1) and area = any($2) and ended_at is null
         and valid_from <= $3 and (valid_to is null or valid_to >= $3) limit 1`,
      [trained, pathOf(area), ctx.on]
    )
  )
  return Boolean(rowCount)
}

interface Told {
  area: number
  route: PrivateRoute
  who: string | null
  told: string | null
  reach: string | null
}

async function keep(ctx: Context, { area, route, ...told }: Told): Promise<{ due: Day }> {
  if (!(await isServed(ctx, area))) throw new Refusal('support.nobody-trained')
  const due = dayToLookIn(route, ctx.on)
  const own = ctx.caller.self !== undefined
  await ctx.tx.query(
    `insert into support.help (register, id, area, route, sealed, own, told_by, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      await registerOf(ctx, area),
      v7(),
      area,
      route,
      ctx.sealer.seal(JSON.stringify(told)),
      own,
      own ? null : ctx.caller.account,
      due
    ]
  )
  return { due }
}

/** Written and not read back: the row is hidden from whoever tells it, and the audit row says no more than that something was told. */
export async function tellPrivately(
  ctx: Context,
  { area, enrolment, route, told, reach }: Input<typeof support.tellPrivately>['body']
): Promise<{ due: Day }> {
  const about = enrolment && (await placeOf(ctx, enrolment))
  const place = about ? about.area : area
  if (!place || !(about || told)) throw new Refusal('support.say-whom')
  if (place < ctx.caller.lo || place > ctx.caller.hi) throw new Refusal('platform.outside')
  await requireArea(ctx, place, ctx.on)
  return keep(ctx, { area: place, route, who: about?.who ?? null, told, reach })
}

/** Of an entry the office sees; that it was chosen here is told to no trace. */
async function placeOf(ctx: Context, enrolment: EnrolmentId): Promise<{ area: number; who: string }> {
  const { rows } = await ctx.tx.query<{ area: number; name: string; address: string | null }>(
    'select area, name, address from people.enrolment where id = $1',
    [enrolment]
  )
  const [row] = rows
  if (!row) throw new Refusal('platform.not-found')
  return { area: row.area, who: [row.name, row.address].filter(Boolean).join(' · ') }
}

interface OwnTold {
  seat: { area: number; name: string; address: string | null }
  route: PrivateRoute
  reach: string
}

/** By the person themselves. It arrives where they live; that they told it is kept nowhere but in what is sealed. */
export const tellOwn = (
  ctx: Context,
  { seat: { area, name, address }, route, reach }: OwnTold
): Promise<{ due: Day }> =>
  atOffice(ctx, area, there =>
    keep(there, { area, route, who: [name, address].filter(Boolean).join(' · '), told: null, reach })
  )
