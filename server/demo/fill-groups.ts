import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import type { FileStore } from '../intake/index.ts'
import { organisationRoutes } from '../organisation/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'

interface Told {
  worker: Caller
  volunteer: Caller
  messenger: Caller
  store: FileStore
  days: { begun: Day; end: Day }
}

const none = { query: undefined, params: undefined } as const
const command = () => CommandId.parse(v7())

/** A committee of the community, a group of volunteers with what it did, and a training that is to come. */
export async function fillGroups(
  platform: Platform,
  { worker, volunteer, messenger, store, days }: Told
): Promise<void> {
  const routes = organisationRoutes(store)
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    inTransaction(
      platform,
      { caller: worker, operation: 'organisation.volunteers', route: 'demo', trace: 'changes' },
      work
    )
  const draft = async (record: RecordKindKey, title: string, members: Caller[], fields: Record<string, string>) => {
    const body = {
      ...{ commandId: command(), record, area: AreaCode.parse(worker.lo), title, owner: worker.account, partner: null },
      ...{ beginsOn: days.begun, endsOn: days.end, fields, members: members.map(({ account }) => account) }
    }
    return (await as(ctx => routes.openRecord(ctx, { ...none, body }))).id
  }
  const act = (id: string, deed: 'adopt' | 'hold', said = '', attended?: string[]) =>
    as(ctx =>
      routes.actOnRecord(ctx, {
        ...none,
        params: { id },
        body: { commandId: command(), version: 1, deed, said, checks: {}, attended }
      })
    )
  const committee = await draft('committee', '老年人和妇女儿童工作委员会', [worker], {
    which: 'elderly-women-children',
    chair: '社区居委会主任',
    seats: '5',
    work: '母婴室、亲子活动、陪伴老人；听取居民的意见。'
  })
  await act(committee, 'adopt')
  const group = await draft('group', '楼道互助组', [volunteer], {
    of: 'volunteers',
    does: 'reading,phones,newcomers',
    people: '12'
  })
  await act(group, 'adopt')
  const activity = await draft('activity', '周末亲子阅读', [volunteer], {
    about: group,
    place: '小区活动室',
    hours: '2'
  })
  await act(activity, 'hold', '读了三本绘本，来了十二位家长和孩子。', [volunteer.account])
  await draft('training', '个人信息保护年度培训', [worker, messenger], {
    subject: 'privacy',
    by: '区委网信办',
    place: '街道三楼会议室',
    hours: '3'
  })
}
