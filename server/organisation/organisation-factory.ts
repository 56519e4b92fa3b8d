import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { actOnRecord } from './act-on-record.ts'
import { getRecord } from './get-record.ts'
import { type Content, openRecord } from './keep-record.ts'
import { oweUnderRecord } from './obligations.ts'
import './index.ts'

type Who = Parameters<Register['as']>[0]

export const community = 340104001003000

export interface Office extends Register {
  at: <T>(who: Who, work: (ctx: Context) => Promise<T>) => Promise<T>
  /** An account with a post, as a caller. */
  hire: (name: string, role: Role, area: number) => Promise<{ account: string } & Who>
  draft: (
    who: Who & { account: string },
    told: Partial<Content> & { record: RecordKindKey; area?: number }
  ) => Promise<string>
  owe: (who: Who, id: string, told: { what: string; owner: string; dueOn: string }) => Promise<string>
  act: (who: Who, id: string, deed: 'adopt' | 'hold' | 'end' | 'withdraw', said?: string) => Promise<unknown>
}

const fields: Record<RecordKindKey, Record<string, string>> = {
  plan: { period: 'quarter', aim: '让有孩子的家庭办事少跑腿' },
  agreement: { with: 'community', partner: '第三社区', clauses: 'free,equal,service-point' },
  meeting: { body: 'joint', members: '街道、社区、物业公司', agenda: '母婴室建设' },
  target: { measure: 'cases-in-time', level: '90', why: '居民按时得到答复' },
  inspection: { place: '第三社区服务点' },
  sharing: { catalogue: '托育机构名录', with: '各社区', form: 'totals', purpose: '方便家长查找' },
  charter: { clauses: 'equal,together,open-affairs' },
  rule: { clauses: 'equal,service-point' },
  compound: { compound: '', households: '420', committee: 'elected', facilities: 'playground', accessible: 'entrance' },
  committee: { which: 'public-health', chair: '社区居委会主任', seats: '5', work: '健康讲座、母婴室' },
  training: { subject: 'privacy', by: '区委网信办', place: '三楼会议室', hours: '3' },
  group: { of: 'volunteers', does: 'reading,phones', people: '12' },
  activity: { about: '', place: '活动室', hours: '2' },
  premises: { place: '和平路12号一楼', hours: '周一至周五 8:30–17:30', rooms: '4', boards: '2', computers: '3' },
  venue: { place: '一楼东侧', seats: '40', opens: '08:30', closes: '20:00', has: 'private' },
  article: { form: 'leaflet', text: '《妇女权益保障法》第四十八条：怀孕不得降薪。' },
  event: { place: '街道二楼', at: '14:30–16:00', seats: '20', text: '育儿讲座，人人可以来。' },
  disclosure: { topic: 'money', text: '家庭服务经费' },
  employer: { code: '91340100MA2TGY3K2F', size: 'other', head: '总经理', contact: '人力资源部 0551-62345678' }
}

export async function openOffice(): Promise<Office> {
  const register = await openRegister()
  const at: Office['at'] = (who, work) =>
    register.as(who, work, { operation: 'organisation.keep', route: 'test', trace: 'changes' })
  return {
    ...register,
    at,
    async hire(name, role, area) {
      const account = v7()
      await register.owner(
        `with l as (insert into access.login (id, username, name, area, email) values ($1::uuid, 'u' || right($1::text, 12), $2, $3, $1::text))
         insert into access.post (id, account_id, role, area, valid_from) values ($1::uuid, $1::uuid, $4, $3, '2026-01-01')`,
        [account, name, area, role]
      )
      return { ...officerOf(area, role, account), account }
    },
    draft: async (who, { record, area = street, ...told }) =>
      (
        await at(who, ctx =>
          openRecord(ctx, {
            record,
            area,
            title: '第四季度家庭服务',
            owner: who.account,
            partner: null,
            beginsOn: '2026-10-01' as Day,
            endsOn: '2026-12-31' as Day,
            fields: fields[record],
            members: [],
            ...told
          })
        )
      ).id,
    owe: async (who, id, { what, owner, dueOn }) =>
      (
        await at(who, async ctx =>
          oweUnderRecord(ctx, { id, version: (await getRecord(ctx, { id })).version, what, owner, dueOn: dueOn as Day })
        )
      ).id,
    act: (who, id, deed, said = '') =>
      at(who, async ctx => actOnRecord(ctx, { id, version: (await getRecord(ctx, { id })).version, deed, said }))
  }
}
