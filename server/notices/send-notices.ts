import { rangeOf } from '../areas/index.ts'
import { type Caller, type Context, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { keepDoing } from '../platform/keep-doing.ts'
import { tellOnce, toldTotals } from '../residents/index.ts'
import type { Groups } from './group-robots.ts'
import { type NoticeRow, totalsOf } from './list-notices.ts'

const sender: Caller = {
  account: '00000000-0000-7000-8000-0000000c1ea2',
  post: undefined,
  role: 'messages',
  ...everywhere,
  permissions: new Set()
}

const act = <T>(platform: Platform, work: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction(platform, { caller: sender, operation: 'notices.send', route: 'send notices', trace: 'none' }, work)

const week = 7 * 86_400_000

/** The title of what concerns a place may stand on a locked screen; that somebody asked for a topic may not. */
const wordsOf = ({ topic, title }: Pick<NoticeRow, 'topic' | 'title'>): string =>
  topic === null
    ? `【安家】社区通知：${title}。请登录“我的页面”查看。`
    : '【安家】您订阅的服务有新信息，请登录“我的页面”查看。'

/**
 * Sends one notice whose time has come: from that moment it stands on the pages, and the messages to those who want them are written, in one
 * transaction. Undefined where none was due. `groups` are posted to about what concerns everybody of their area.
 */
export const sendNotice = (platform: Platform, groups?: Groups): Promise<string | undefined> =>
  act(platform, async ctx => {
    const { rows } = await ctx.tx.query<NoticeRow>(
      `select * from notices.notice where state = 'checked' and send_at <= now() order by send_at limit 1 for update skip locked`
    )
    const [notice] = rows
    if (!notice) return undefined
    const { id, area, building_id: building, topic } = notice
    await ctx.tx.query(`update notices.notice set state = 'sent', sent_at = now() where id = $1`, [id])
    const { rows: meant } = await ctx.tx.query<{ person: string }>('select person from notices.meant($1, $2, $3)', [
      area,
      building,
      topic
    ])
    const now = Date.now()
    await tellOnce(ctx, {
      about: id,
      persons: meant.map(({ person }) => person),
      purpose: 'notice',
      words: wordsOf(notice),
      from: new Date(now).toISOString(),
      until: new Date(now + week).toISOString()
    })
    const { lo, hi } = rangeOf(building ? await gridOf(ctx, building) : area)
    const posted = topic === null ? (groups?.areas ?? []).filter(code => code >= lo && code <= hi) : []
    for (const code of posted)
      await ctx.tx.query('insert into notices.post (notice_id, area) values ($1, $2)', [id, code])
    return id
  })

/** What concerns one building goes to the group of its grid and to no other. */
async function gridOf(ctx: Context, building: string): Promise<number> {
  const { rows } = await ctx.tx.query<{ grid: number }>('select grid from areas.building where id = $1', [building])
  return rows[0]!.grid
}

const pauses = [60, 300, 1800, 7200]

/** Posts one notice to one group. Claimed by setting its next try ahead, and asked outside of any transaction. */
export async function postToGroup(platform: Platform, groups: Groups): Promise<boolean> {
  const due = await act(platform, async ctx => {
    const { rows } = await ctx.tx.query<{
      notice_id: string
      area: number
      tries: number
      title: string
      body: string
      building: string | null
    }>(
      `update notices.post p set tries = p.tries + 1, next_at = now() + make_interval(secs => ($1::int[])[p.tries + 1])
       from notices.notice n
       where n.id = p.notice_id and (p.notice_id, p.area) = (select notice_id, area from notices.post where state = 'waiting' and next_at <= now()::timestamptz(3)
         order by next_at limit 1 for update skip locked)
       returning p.notice_id, p.area, p.tries, n.title, n.body, (select b.name from areas.building b where b.id = n.building_id) as building`,
      [pauses]
    )
    return rows[0]
  })
  if (!due) return false
  const whom = due.building ? `${due.building}：` : ''
  const came = await groups.post(due.area, `【${whom}${due.title}】\n${due.body}`)
  const problem = came === 'sent' ? null : 'refused' in came ? came.refused : came.unreached
  const failed = came !== 'sent' && ('refused' in came || due.tries >= pauses.length)
  const state = came === 'sent' ? 'sent' : failed ? 'failed' : 'waiting'
  await act(platform, ctx =>
    ctx.tx.query(
      `update notices.post set state = $3, problem = $4, done_at = case when $3 <> 'waiting' then now() end
       where notice_id = $1 and area = $2 and state = 'waiting'`,
      [due.notice_id, due.area, state, problem]
    )
  )
  return true
}

/** Once no message of a notice waits any more its numbers are kept; the messages themselves go after thirty days. */
export const settleNotices = (platform: Platform): Promise<void> =>
  act(platform, async ctx => {
    const { rows } = await ctx.tx.query<{ id: string }>(
      `select id from notices.notice where state = 'sent' and settled_at is null order by sent_at limit 50 for update skip locked`
    )
    for (const { id } of rows) {
      if ((await toldTotals(ctx, id)).waiting > 0) continue
      await ctx.tx.query(
        `insert into notices.total (notice_id, what, n) select $1, t.key, t.value::int from jsonb_each_text($2) t
         on conflict (notice_id, what) do update set n = excluded.n`,
        [id, JSON.stringify(await totalsOf(ctx, id))]
      )
      await ctx.tx.query('update notices.notice set settled_at = now() where id = $1', [id])
    }
  })

export const keepSendingNotices = (platform: Platform, groups?: Groups): (() => Promise<void>) =>
  keepDoing('notices', async () => {
    while (await sendNotice(platform, groups)) {
      // On to the next one that is due.
    }
    while (groups && (await postToGroup(platform, groups))) {
      // On to the next group.
    }
    await settleNotices(platform)
  })
