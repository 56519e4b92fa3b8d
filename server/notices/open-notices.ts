import type { NoticeTopic, OpenNotice } from '../../contract/notices.ts'
import type { Day } from '../../contract/values.ts'
import { areaNames } from '../areas/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'

interface Row {
  id: string
  area: number
  building: string | null
  topic: NoticeTopic | null
  title: string
  body: string
  sent_at: string
  until_day: Day
}

/** Those that hold today, as everybody may read them. */
export async function shownNotices(ctx: Context): Promise<OpenNotice[]> {
  const { rows } = await ctx.tx.query<Row>('select * from notices.shown($1)', [ctx.on])
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(({ id, area, building, topic, title, body, sent_at, until_day }) => ({
    id,
    areaName: names(area).slice(2).join(' '),
    building,
    topic,
    title,
    body,
    sentAt: sent_at,
    until: until_day
  }))
}

/** The open board, without sign-in. */
export const openNotices = (platform: Platform): Promise<OpenNotice[]> =>
  inTransaction(
    platform,
    { caller: nobody, operation: 'notices.open', route: 'open notices', trace: 'none' },
    shownNotices
  )
