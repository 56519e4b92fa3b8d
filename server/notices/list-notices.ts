import type { Notice, NoticeTopic } from '../../contract/notices.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { areaNames } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { toldByWay } from '../residents/index.ts'

export interface NoticeRow {
  id: string
  register: number
  area: number
  building_id: string | null
  building: string | null
  topic: NoticeTopic | null
  title: string
  body: string
  state: Notice['state']
  send_at: string
  until_day: Day
  written_by: string
  writer: string | null
  checker: string | null
  sent_at: string | null
  settled_at: string | null
  totals: Record<string, number>
  groups: Record<string, number>
}

const columns = `n.*, b.name as building, w.name as writer, c.name as checker,
  coalesce((select jsonb_object_agg(t.what, t.n) from notices.total t where t.notice_id = n.id), '{}') as totals,
  coalesce((select jsonb_object_agg(p.state, p.n) from (select state, count(*)::int as n from notices.post where notice_id = n.id group by 1) p), '{}') as groups
  from notices.notice n left join areas.building b on b.id = n.building_id
  left join access.login w on w.id = n.written_by left join access.login c on c.id = n.checked_by`

/** One to four people could be known: such a number is not told. */
export const few = (n: number): number | null => (n > 0 && n < 5 ? null : n)

/** The last hundred of the own area: older ones are history, and what holds is among these. */
export async function listNotices(ctx: Context): Promise<Notice[]> {
  const { rows } = await ctx.tx.query<NoticeRow>(
    `select ${columns} where n.area between $1 and $2 order by n.id desc limit 100`,
    [ctx.caller.lo, ctx.caller.hi]
  )
  return describe(ctx, rows)
}

export async function findNotice(ctx: Context, id: string): Promise<NoticeRow> {
  const { rows } = await ctx.tx.query<NoticeRow>(`select ${columns} where n.id = $1 for update of n`, [id])
  if (!rows[0]) throw new Refusal('notices.none')
  return rows[0]
}

export const getNotice = async (ctx: Context, id: string): Promise<Notice> =>
  (await describe(ctx, [await findNotice(ctx, id)]))[0]!

async function describe(ctx: Context, rows: NoticeRow[]): Promise<Notice[]> {
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  const notices: Notice[] = []
  for (const row of rows) {
    const told = row.state === 'sent' && row.settled_at === null ? await totalsOf(ctx, row.id) : {}
    const { opened = 0, sent = 0, failed = 0, ...ways } = { ...told, ...row.totals }
    notices.push({
      id: row.id,
      area: AreaCode.parse(row.area),
      areaName: shortName(names(row.area)),
      building: row.building_id === null ? null : { id: row.building_id, name: row.building ?? '' },
      topic: row.topic,
      title: row.title,
      body: row.body,
      state: row.state,
      sendAt: row.send_at,
      until: row.until_day,
      writtenBy: row.writer ?? '',
      checkedBy: row.checker,
      sentAt: row.sent_at,
      totals: {
        sent: few(sent),
        failed: few(failed),
        opened: few(opened),
        ways: waysOf(ways),
        groups: { posted: row.groups.sent ?? 0, failed: row.groups.failed ?? 0, waiting: row.groups.waiting ?? 0 }
      },
      may: mayDo(ctx, row)
    })
  }
  return notices
}

/** What became of the messages so far, in all and by way, under the names they are kept by once none waits. */
export async function totalsOf(ctx: Context, id: string): Promise<Record<string, number>> {
  const totals: Record<string, number> = { sent: 0, failed: 0 }
  for (const { channel, state, n } of await toldByWay(ctx, id))
    if (state !== 'waiting') {
      totals[state] = totals[state]! + n
      totals[`${state}-${channel}`] = n
    }
  return totals
}

/** One way of few people, with the sum of all beside it, would tell of them: then none is told apart. */
function waysOf(totals: Record<string, number>): Notice['totals']['ways'] {
  if (Object.values(totals).some(n => few(n) === null)) return null
  return (['sms', 'email', 'wechat'] as const).flatMap(channel => {
    const [sent, failed] = [totals[`sent-${channel}`] ?? 0, totals[`failed-${channel}`] ?? 0]
    return sent + failed > 0 ? [{ channel, sent, failed }] : []
  })
}

/** From the street down; of a district its own name. */
const shortName = (names: string[]): string => names.slice(3).join(' ') || names.at(-1)!

function mayDo({ caller }: Context, { state, written_by: writer }: NoticeRow): Notice['may'] {
  const may: Notice['may'] = []
  const writes = caller.permissions.has('notices.write')
  if (writes && (state === 'draft' || state === 'checked')) may.push('change')
  if (caller.permissions.has('notices.check') && state === 'draft' && writer !== caller.account) may.push('check')
  if (writes && state !== 'withdrawn') may.push('withdraw')
  if (state === 'checked' || state === 'sent') may.push('poster')
  return may
}

/** How many would find it, as far as they have an account and want it. Who they are is told to nobody. */
export async function reachOfNotice(
  ctx: Context,
  { area, building, topic }: { area: number; building?: string | undefined; topic?: NoticeTopic | undefined }
): Promise<{ people: number | null }> {
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.outside')
  const { rows } = await ctx.tx.query<{ n: number }>('select count(*)::int as n from notices.meant($1, $2, $3)', [
    area,
    building ?? null,
    topic ?? null
  ])
  return { people: few(rows[0]!.n) }
}
