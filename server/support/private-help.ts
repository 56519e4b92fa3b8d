import { v7 } from 'uuid'
import { z } from 'zod'
import type { PrivateHelp, PrivateHelpLine, PrivateStepKind } from '../../contract/support.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { whyNoStep } from './private-rules.ts'

const Told = z.object({
  who: z.string().nullable().default(null),
  told: z.string().nullable(),
  reach: z.string().nullable()
})
const line = `h.id, h.area, h.route, h.state, h.due_on as due, (h.told_at at time zone 'Asia/Shanghai')::date as "toldOn",
  coalesce((select a.name from areas.area a where a.code = h.area and a.valid @> $1::date), '') as "areaName"`

/** Row-level security shows these to the trained role alone; to everybody else the table is empty. */
export async function listPrivateHelp({ tx, on }: Context): Promise<PrivateHelpLine[]> {
  const { rows } = await tx.query<PrivateHelpLine>(
    `select ${line} from support.help h order by h.state = 'ended', h.due_on, h.id limit 200`,
    [on]
  )
  return rows
}

export async function getPrivateHelp(ctx: Context, id: string): Promise<PrivateHelp> {
  const { rows } = await ctx.tx.query<PrivateHelpLine & { sealed: string; toldBy: string | null }>(
    `select ${line}, h.sealed, case when not h.own then coalesce((select l.name from access.login l where l.id = h.told_by), '') end as "toldBy"
     from support.help h where h.id = $2`,
    [ctx.on, id]
  )
  const found = rows[0]
  if (!found) throw new Refusal('platform.not-found')
  const steps = await ctx.tx.query<{ what: PrivateStepKind; agreed: boolean; sealed: string; by: string; at: Date }>(
    `select s.what, s.agreed, s.sealed, s.made_at as at, coalesce((select l.name from access.login l where l.id = s.account), '') as by
     from support.step s where s.help_id = $1 order by s.id`,
    [id]
  )
  ctx.trace({ detail: { help: id } })
  const { sealed, ...shown } = found
  return {
    ...shown,
    ...Told.parse(JSON.parse(ctx.sealer.open(sealed))),
    steps: steps.rows.map(({ what, agreed, sealed: words, by, at }) => ({
      what,
      agreed,
      words: ctx.sealer.open(words),
      by,
      at: new Date(at).toISOString()
    }))
  }
}

/** Two who note at once take turns, so that nothing is noted after the end. */
export async function addPrivateStep(
  ctx: Context,
  { id, what, agreed, words }: { id: string; what: PrivateStepKind; agreed: boolean; words: string }
): Promise<PrivateHelp> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`private help ${id}`])
  const { state } = await getPrivateHelp(ctx, id)
  const why = whyNoStep(state, { what, agreed })
  if (why) throw new Refusal(why)
  await ctx.tx.query(
    'insert into support.step (help_id, id, what, agreed, sealed, account) values ($1, $2, $3, $4, $5, $6)',
    [id, v7(), what, agreed, ctx.sealer.seal(words), ctx.caller.account]
  )
  await ctx.tx.query('update support.help set state = $2, ended_on = $3 where id = $1', [
    id,
    what === 'ended' ? 'ended' : 'open',
    what === 'ended' ? ctx.on : null
  ])
  return getPrivateHelp(ctx, id)
}
