import { v7 } from 'uuid'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { noticesRoutes, welcomeRoutes } from '../notices/index.ts'
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

const pack = [
  {
    kind: 'clinic',
    title: '社区卫生服务中心',
    body: '看病、量血压、签约家庭医生。每天8:00至20:00，电话0551-60000011。',
    titleEn: 'Community clinic',
    bodyEn: 'Doctors, blood pressure, a family doctor of your own. Every day from 8:00 to 20:00, phone 0551-60000011.'
  },
  {
    kind: 'vaccination',
    title: '预防接种门诊',
    body: '周二、周四、周六上午，在社区卫生服务中心二楼。带上孩子的接种证；没有带的也照样接种。',
    titleEn: 'Vaccination',
    bodyEn:
      'Tuesday, Thursday and Saturday mornings, second floor of the community clinic. Bring the vaccination book; without it, come all the same.'
  },
  {
    kind: 'school',
    title: '入园入学咨询',
    body: '幼儿园和小学的报名时间、学区，请问街道教育窗口，工作日，电话0551-60000012。',
    titleEn: 'Nursery and school',
    bodyEn: 'When and where to enrol: ask the education window of the street on working days, phone 0551-60000012.'
  },
  {
    kind: 'contact',
    title: '街道便民服务大厅',
    body: '有事都可以来问，不用预约。工作日9:00至17:00，电话0551-60000013。',
    titleEn: 'Service hall of the street',
    bodyEn: 'Ask here about anything, without a booking. Working days from 9:00 to 17:00, phone 0551-60000013.'
  }
] as const

/** What the street tells whoever is new. */
export async function writeWelcome(
  platform: Platform,
  { officer, street, reviewBy }: { officer: Caller; street: number; reviewBy: Day }
): Promise<void> {
  const as = { operation: 'notices.welcome', route: 'demo', trace: 'changes', caller: officer } as const
  for (const line of pack)
    await inTransaction(platform, as, ctx =>
      welcomeRoutes.writeWelcome(ctx, {
        ...told,
        body: { commandId: CommandId.parse(v7()), area: AreaCode.parse(street), reviewBy, ...line }
      })
    )
}
