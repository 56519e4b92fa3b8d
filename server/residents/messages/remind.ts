import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { Post } from './deliver.ts'

/** What a reminder says, of whatever it is: the rest stands on the person's own page. */
export const reminderWords = '【安家】提醒您：有一项您约好的安排快到了，请登录“我的页面”查看。'

const Sealed = z.object({
  person: z.string(),
  channel: z.enum(['sms', 'email', 'wechat']),
  /** As it stands sealed with the person's way. */
  address: z.string(),
  from: z.string(),
  until: z.string()
})
type Sealed = z.infer<typeof Sealed>

/** The next time a reminder is looked at: each morning at eight in China, so that no row tells which morning it is for. */
const nextMorning = `((now() at time zone 'Asia/Shanghai')::date + 1 + time '08:00') at time zone 'Asia/Shanghai'`
const today = `((now() at time zone 'Asia/Shanghai')::date::timestamp at time zone 'Asia/Shanghai')`

/**
 * Reminds who asks, once, by the one way they chose. The row holds nobody and no time of its own: all of it is sealed, and every row looks
 * like every other. Its id leads nowhere but to its sender, who keeps it sealed. Undefined where there is no way to tell them.
 */
export async function remind(
  ctx: Context,
  { from, until }: Pick<Sealed, 'from' | 'until'>
): Promise<string | undefined> {
  const { rows } = await ctx.tx.query<Pick<Sealed, 'channel' | 'address'>>('select * from residents.own_way()')
  if (!rows[0] || !ctx.caller.self) return undefined
  const id = randomUUID()
  const kept: Sealed = { person: ctx.caller.self, ...rows[0], from, until }
  await ctx.tx.query(
    `insert into residents.message (id, purpose, phone, sealed, by_day, made_at, next_at, until)
     values ($1, 'reminder', '', $2, true, ${today}, ${nextMorning}, ${today} + interval '60 days')`,
    [id, ctx.sealer.seal(JSON.stringify(kept))]
  )
  return id
}

/** Sent or not, nothing is left of it. */
export async function unremind(ctx: Context, id: string): Promise<void> {
  await ctx.tx.query('select residents.unremind($1)', [id])
}

type Opened = Pick<Sealed, 'channel'> & { phone: string; text: string }

/** What is to be sent now; undefined where it is for another morning, too late, or not wanted any more, which is written down. */
export async function openReminder(
  { pool, sealer }: Pick<Post, 'pool' | 'sealer'>,
  { id, sealed }: { id: string; sealed: string }
): Promise<Opened | undefined> {
  const { person, channel, address, from, until } = Sealed.parse(JSON.parse(sealer.open(sealed)))
  const now = Date.now()
  if (now < Date.parse(from)) {
    await pool.query(`update residents.message set tries = 0, next_at = ${nextMorning} where id = $1`, [id])
    return undefined
  }
  const late = now >= Date.parse(until)
  const { rows } = await pool.query<{ still: boolean }>('select residents.still_tells($1, $2, $3) as still', [
    person,
    channel,
    address
  ])
  if (late || !rows[0]!.still) {
    await pool.query(
      `update residents.message set state = 'failed', problem = $2, done_at = now(), sealed = '' where id = $1`,
      [id, late ? 'too-late' : 'no-longer']
    )
    return undefined
  }
  return { channel, phone: address, text: reminderWords }
}
