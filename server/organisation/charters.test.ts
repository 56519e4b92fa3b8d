import { afterAll, beforeAll, expect, test } from 'vitest'
import { clausesWith, findKind, forbiddenIn } from '../../law/organisation.ts'
import { isCarried } from '../../law/rules/residents-vote.ts'
import { street } from '../people/people-factory.ts'
import { actOnRecord } from './act-on-record.ts'
import { getRecord } from './get-record.ts'
import { openText } from './open-text.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let worker: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
})
afterAll(() => office.close())

const draft = (told: Record<string, string> = {}, title = '第三社区公约') =>
  office.draft(worker, { record: 'charter', area: community, title, fields: { clauses: 'equal,together', ...told } })
const vote = (id: string, [entitled, present, favour]: [number, number, number]) =>
  office.at(worker, async ctx =>
    actOnRecord(ctx, {
      id,
      version: (await getRecord(ctx, { id })).version,
      deed: 'hold',
      said: '会议议定通过公约。',
      vote: { entitled, present, favour }
    })
  )
const get = (id: string) => office.at(worker, ctx => getRecord(ctx, { id }))

const unlawful: Record<string, string[]> = {
  'new-duty': [
    '居民必须参加学习',
    '每户应当按时登记',
    '租户不得带亲友留宿',
    '夫妻有义务配合',
    'Residents must attend the class'
  ],
  fee: ['违反的罚款二百元', '每户缴纳管理费', 'a fine of 200 yuan'],
  deposit: ['入住交押金', '交保证金'],
  exclusion: ['不遵守的取消集体分红', '不得享受社区服务', '停发福利待遇'],
  'list-of-persons': ['附住户名单', '张贴人员名单'],
  contraception: ['落实避孕措施']
}

test('a charter or rule with a new duty, fee, deposit, penalty, exclusion or list of persons is found and refused with article and reason', async () => {
  for (const [content, texts] of Object.entries(unlawful))
    for (const text of texts)
      for (const trying of [
        () => draft({ more: text }),
        () => draft({}, text),
        () => office.draft(officer, { record: 'rule', fields: { clauses: 'equal', more: text } })
      ])
        await expect(trying(), text).rejects.toMatchObject({
          params: {
            content,
            article: expect.any(String),
            reasonZh: expect.any(String),
            reasonEn: expect.any(String),
            counterpartZh: expect.any(String)
          }
        })
  // What binds the office, and what residents may do, stands; so do the clauses of the library.
  for (const text of [
    '社区工作人员应当出示证件。',
    '居民委员会应当每季度公开收支。',
    '居民可以自愿参加，也可以随时退出。',
    '任何居民不得被排除在服务之外。',
    '不得要求居民必须参加活动。',
    'Residents may take part of their own will.'
  ])
    expect(forbiddenIn(text, ['new-duty', 'exclusion', 'fee']), text).toBeUndefined()
  expect(clausesWith('residents').length).toBeGreaterThan(6)
  await expect(draft({ clauses: 'equal,leave' })).rejects.toThrow('organisation.field-missing')
})

test('a charter holds when more than half came and more than half of them agreed; the version before ends that day and stays readable', async () => {
  expect([
    isCarried({ entitled: 100, present: 51, favour: 26 }),
    isCarried({ entitled: 100, present: 50, favour: 50 })
  ]).toEqual([true, false])
  expect([
    isCarried({ entitled: 100, present: 60, favour: 30 }),
    isCarried({ entitled: 10, present: 11, favour: 11 })
  ]).toEqual([false, false])
  const first = await draft()
  await expect(vote(first, [100, 50, 50])).rejects.toThrow('organisation.vote-lost')
  await expect(vote(first, [100, 60, 30])).rejects.toThrow('organisation.vote-lost')
  await expect(vote(first, [100, 60, 61])).rejects.toThrow('organisation.field-missing')
  await expect(office.act(worker, first, 'hold', '没有表决')).rejects.toThrow('organisation.field-missing')
  expect((await get(first)).state).toBe('draft')
  await vote(first, [100, 60, 45])
  expect(await get(first)).toMatchObject({ state: 'in-force', fields: { vote: '100/60/45' } })
  const second = await draft({ about: first, more: '活动室周末开放。' }, '第三社区公约（第二版）')
  expect((await get(first)).state).toBe('in-force')
  await vote(second, [100, 70, 66])
  const [before, now] = [await get(first), await get(second)]
  expect([before.state, now.state, now.about?.id]).toEqual(['ended', 'in-force', first])
  expect(before.obligations.map(({ state }) => state)).toEqual(['withdrawn'])
  expect(openText(findKind('charter')!, { ...now, owed: [] })).toContain('居民会议表决：应到 100，实到 70，同意 66')
  expect(before.linked.map(({ id }) => id)).toEqual([second])
  // Another community’s charter is not replaced by this one.
  const elsewhere = await office.draft(officer, { record: 'charter', fields: { clauses: 'equal', about: second } })
  await expect(
    office.at(officer, ctx =>
      actOnRecord(ctx, {
        id: elsewhere,
        version: 1,
        deed: 'hold',
        said: '通过',
        vote: { entitled: 10, present: 9, favour: 9 }
      })
    )
  ).rejects.toThrow('platform.outside')
  expect((await get(second)).state).toBe('in-force')
})
