import { v7 } from 'uuid'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { noticesRoutes } from '../notices/index.ts'
import { type Caller, inTransaction, type Platform } from '../platform/context.ts'

interface Places {
  officer: Caller
  worker: Caller
  community: number
  days: { sent: Day; later: Day; until: Day }
}

const told = { params: undefined, query: undefined }

/** One notice that hangs, one that waits for its day, and one that a colleague is to check. */
export async function writeNotices(platform: Platform, { officer, worker, community, days }: Places): Promise<void> {
  const as = { operation: 'notices.send', route: 'demo', trace: 'changes' } as const
  const write = (area: number, sendOn: Day, words: { title: string; body: string; topic?: 'vaccination' }) =>
    inTransaction(platform, { ...as, caller: worker }, ctx =>
      noticesRoutes.writeNotice(ctx, {
        ...told,
        body: {
          commandId: CommandId.parse(v7()),
          area: AreaCode.parse(area),
          building: null,
          topic: null,
          sendAt: `${sendOn}T01:00:00.000Z`,
          until: days.until,
          ...words
        }
      })
    )
  const check = ({ id }: { id: string }) =>
    inTransaction(platform, { ...as, caller: officer }, ctx =>
      noticesRoutes.checkNotice(ctx, { ...told, params: { id }, body: { commandId: CommandId.parse(v7()) } })
    )
  await check(
    await write(community, days.sent, {
      title: '社区便民服务日',
      body: '本周六上午9:00至11:30，在社区党群服务中心免费量血压、磨剪刀、修雨伞。\n不用预约，欢迎带上邻居一起来。咨询：0551-60000001。'
    })
  )
  await check(
    await write(community, days.later, {
      title: '流感疫苗接种安排',
      body: '社区卫生服务站下周起每天下午接种流感疫苗，请带身份证。自愿接种。咨询：0551-60000002。',
      topic: 'vaccination'
    })
  )
  await write(community + 1, days.later, {
    title: '楼道灯检修',
    body: '物业将检修楼道照明，检修时楼道会停电约半小时，请老人和孩子慢行。咨询：0551-60000003。'
  })
}
