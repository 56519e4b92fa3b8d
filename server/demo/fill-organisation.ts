import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import type { FileStore } from '../intake/index.ts'
import { glassRoutes, organisationRoutes } from '../organisation/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'

interface Told {
  officer: Caller
  worker: Caller
  /** The contact of an employer. */
  contact: Caller
  street: number
  store: FileStore
  days: { begun: Day; late: Day; soon: Day; end: Day }
}

/** A plan with its tasks, an agreement that both sides signed, and a meeting of which one decision is overdue. */
export async function fillOrganisation(
  platform: Platform,
  { officer, worker, contact, street, store, days }: Told
): Promise<void> {
  const routes = organisationRoutes(store)
  const as = <T>(caller: Caller, operation: string, work: (ctx: Context) => Promise<T>) =>
    inTransaction(platform, { caller, operation, route: 'demo', trace: 'changes' }, work)
  const none = { query: undefined } as const
  const command = () => CommandId.parse(v7())
  const record = (id: string) =>
    as(officer, 'organisation.keep', ctx => routes.getRecord(ctx, { ...none, params: { id }, body: undefined }))
  const open = async (
    kind: RecordKindKey,
    title: string,
    fields: Record<string, string>,
    partner: string | null = null
  ) =>
    (
      await as(officer, 'organisation.keep', ctx =>
        routes.openRecord(ctx, {
          ...none,
          params: undefined,
          body: {
            commandId: command(),
            record: kind,
            area: AreaCode.parse(street),
            title,
            owner: officer.account,
            partner,
            beginsOn: kind === 'event' ? days.soon : days.begun,
            endsOn: kind === 'meeting' || kind === 'inspection' ? days.begun : kind === 'event' ? days.soon : days.end,
            fields,
            members: kind === 'meeting' ? [officer.account, worker.account] : []
          }
        })
      )
    ).id
  const owe = async (id: string, what: string, owner: Caller, dueOn: Day) => {
    const { version } = await record(id)
    return as(officer, 'organisation.keep', ctx =>
      routes.oweUnderRecord(ctx, {
        ...none,
        params: { id },
        body: { commandId: command(), version, what, owner: owner.account, dueOn }
      })
    )
  }
  const act = async (id: string, deed: 'adopt' | 'hold', said = '', checks: Record<string, 'ok' | 'not'> = {}) => {
    const { version } = await record(id)
    await as(officer, 'organisation.keep', ctx =>
      routes.actOnRecord(ctx, { ...none, params: { id }, body: { commandId: command(), version, deed, said, checks } })
    )
  }

  const plan = await open('plan', '第四季度家庭服务计划', {
    period: 'quarter',
    aim: '让有孩子的家庭少跑腿：申请按承诺时限办结，新居民一个月内收到服务信息。'
  })
  const first = await owe(plan, '三个小区设母婴室', worker, days.soon)
  await owe(plan, '重印新居民服务手册', officer, days.soon)
  await act(plan, 'adopt')
  await as(worker, 'organisation.keep', ctx =>
    routes.actOnObligation(ctx, {
      ...none,
      params: { id: first.id },
      body: { commandId: command(), version: 1, deed: 'do', said: '三处已开放，门口贴了标识。' }
    })
  )

  const agreement = await open(
    'agreement',
    '与第一社区的服务合作',
    { with: 'community', partner: '第一社区居民委员会', clauses: 'free,equal,no-data,service-point,newcomer-pack' },
    worker.account
  )
  await owe(agreement, '每周三下午在服务点咨询', worker, days.end)
  const { hash } = await record(agreement)
  for (const caller of [officer, worker])
    await as(caller, 'organisation.agree', ctx =>
      routes.signRecord(ctx, { ...none, params: { id: agreement }, body: { commandId: command(), hash: hash ?? '' } })
    )

  const employer = await open(
    'employer',
    '安家纺织有限公司',
    {
      code: '91340104MA2NXYR47G',
      size: 'other',
      head: '总经理',
      contact: '人力资源部 0551-62345678',
      offers: 'nursing-room,flexible-hours,claims-help'
    },
    contact.account
  )
  await act(employer, 'adopt')
  await open(
    'agreement',
    '与安家纺织的服务合作',
    {
      with: 'employer',
      partner: '安家纺织有限公司',
      about: employer,
      clauses: 'free,no-data,leave,nursing-room,contact'
    },
    contact.account
  )

  const meeting = await open('meeting', '第四季度联席会议', {
    body: 'joint',
    members: '街道、各社区、物业公司、社区卫生服务中心',
    agenda: '母婴室建设；无障碍通道'
  })
  await act(meeting, 'hold', '会议议定：各小区查看婴儿车、轮椅通道，由街道汇总；社区卫生服务中心下月办健康讲座。')
  await owe(meeting, '查看各小区无障碍通道并列出要修的地方', worker, days.late)
  await owe(meeting, '安排健康讲座场地', officer, days.soon)

  await open('sharing', '托育机构名录', {
    about: meeting,
    catalogue: '托育机构备案信息',
    with: '各社区',
    form: 'totals',
    purpose: '方便家长查找有空位的托育机构'
  }).then(id => act(id, 'adopt'))
  for (const [title, measure, level, why] of targets)
    await act(await open('target', title, { measure, level, why }), 'adopt')
  const visit = await open('inspection', '第一社区服务点', { place: '第一社区服务点' })
  await act(visit, 'hold', '服务点按时开放；门口有两级台阶，婴儿车进不去。', {
    ...Object.fromEntries(checklist.map(item => [item, 'ok'])),
    'step-free': 'not'
  })
  const leaflet = await open('article', '怀孕和产假：您的权利', {
    form: 'leaflet',
    text: '用人单位不能因为怀孕、产假降低工资或辞退（《妇女权益保障法》第四十八条）。产假、陪产假怎么算，可以在“假期和待遇”里自己算；有问题问街道。'
  })
  await act(leaflet, 'adopt')
  const talk = await open('event', '新手家长课堂', {
    place: '街道二楼会议室',
    at: '14:30–16:00',
    seats: '20',
    text: '社区卫生服务中心讲喂养、接种和睡眠，爸爸妈妈、老人都可以来，有托管角。'
  })
  await act(talk, 'adopt')
  for (const id of [plan, meeting, leaflet])
    await as(officer, 'organisation.publish', ctx =>
      glassRoutes.publishRecord(ctx, { ...none, params: { id }, body: { commandId: command() } })
    )
}

const targets = [
  ['按时办结', 'cases-in-time', '95', '居民按承诺的时限得到答复'],
  ['新居民同样按时', 'newcomers-in-time', '95', '新居民与本地户籍居民一样快'],
  ['住址核实', 'addresses-settled', '98', '通知和服务能送到对的地方']
] as const
const checklist = findKind('inspection')!.fields.flatMap(field =>
  field.kind === 'checks' ? (field.options ?? []).map(({ value }) => value) : []
)
