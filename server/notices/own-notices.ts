import { minePages } from '../../contract/mine.ts'
import { NoticeTopic } from '../../contract/notices.ts'
import type { Context } from '../platform/context.ts'
import { type OwnNotices, ownSeats } from '../residents/index.ts'
import { shownNotices } from './open-notices.ts'

/** Those of where I live and of what I asked for. Nothing is kept of who is shown which. */
async function ofMine(ctx: Context) {
  const { rows } = await ctx.tx.query<{ id: string }>('select id from notices.own($1)', [ctx.on])
  const own = new Set(rows.map(({ id }) => id))
  return (await shownNotices(ctx)).filter(({ id }) => own.has(id))
}

/** A resident's own pages of notices. */
export const ownNotices: OwnNotices = {
  async notices(ctx) {
    await ownSeats(ctx)
    const { rows } = await ctx.tx.query<{ topic: string; wanted: boolean }>('select topic, wanted from notices.wish')
    const wishes = new Map(rows.map(({ topic, wanted }) => [topic, wanted]))
    return {
      page: 'notices',
      data: {
        notices: await ofMine(ctx),
        topics: NoticeTopic.options.map(topic => ({ topic, wanted: wishes.get(topic) ?? false })),
        around: wishes.get('around-me') ?? true
      }
    }
  },
  async notice(ctx, { params }) {
    await ownSeats(ctx)
    const notice = (await ofMine(ctx)).find(({ id }) => id === params.id) ?? null
    // One more opened it; who, is in no table.
    if (notice) await ctx.tx.query('select notices.count_opened($1, $2)', [notice.id, ctx.on])
    return { page: 'notice', data: { notice }, status: notice ? 200 : 404 }
  },
  /** A topic that is not wanted any more leaves no row behind. */
  async wishNotices(ctx, { form }) {
    await ownSeats(ctx)
    const topic = form.topic ?? ''
    const wanted = form.wanted === 'yes'
    const known = topic === 'around-me' || NoticeTopic.safeParse(topic).success
    if (known && wanted === (topic === 'around-me'))
      await ctx.tx.query('delete from notices.wish where topic = $1', [topic])
    else if (known)
      await ctx.tx.query(
        `insert into notices.wish (person_id, topic, wanted) values ($1, $2, $3)
         on conflict (person_id, topic) do update set wanted = excluded.wanted, since = now()`,
        [ctx.caller.self, topic, wanted]
      )
    if (known && !wanted) await ctx.tx.query('select notices.drop_own($1)', [topic === 'around-me' ? null : topic])
    return { to: minePages.notices.path }
  }
}
