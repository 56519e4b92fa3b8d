import { expect, test } from 'vitest'
import { assertLegalBasis } from './gate.ts'
import { forbiddenContents } from './organisation/forbidden.ts'
import { clauses, forbiddenIn, recordKinds } from './organisation.ts'
import { screenColumn, screenText } from './screen.ts'
import { findProvision } from './standard.ts'

const tries: Record<(typeof forbiddenContents)[number], string[]> = {
  deposit: [
    '签约时缴纳押金五百元',
    '交 保 证 金',
    '收取押-金',
    'a deposit of 500 yuan is paid',
    '不得不交保证金',
    '不缴纳押金的，取消资格'
  ],
  fee: [
    '逾期罚款二百元',
    '按户收取服务费',
    '违约金一千元',
    '扣发奖金',
    'a fine of 200 yuan',
    'each family pays a fee',
    '收費'
  ],
  'reports-on-persons': [
    '物业每月向社区通报住户婚姻和子女情况',
    '单位及时报告职工的结婚信息',
    '摸清租户子女情况',
    '职工结婚情况每季度上报街道',
    'report births of employees every month',
    'inform the street about tenants and their children'
  ],
  'list-of-persons': [
    '附职工花名册',
    '提供住户名单',
    '女工 台账',
    'a list of employees is attached',
    'roster of tenants'
  ],
  exclusion: [
    '违反约定的取消集体分红',
    '停发福利待遇',
    '不得享受社区服务',
    '一票否决',
    'families are excluded from benefits'
  ],
  contraception: ['落实避孕措施', '职工节 育', 'sterilisation of employees', '避yun'.replace('yun', '孕')],
  'births-target': [
    '出生率下降百分之二',
    '手术例数不少于十例',
    '控制生育',
    '多孩人数',
    'number of sterilisations',
    'birth rate target',
    '生 育 率'
  ],
  'new-duty': [
    '居民必须参加学习',
    '每 户 应 当 登记',
    '租户不得留宿亲友',
    'Residents must attend',
    'families have to take part'
  ],
  'counts-by-worker': [
    '每名网格员完成二十户',
    '每人不少于十件',
    '人均完成五件',
    'ten visits per worker',
    'each officer signs up five'
  ]
}

test('what no agreement, plan or target may hold is found however it is written, with article, reason and counterpart', () => {
  const gotIn: string[] = []
  for (const content of forbiddenContents)
    for (const text of tries[content]) {
      const found = forbiddenIn(text, forbiddenContents)
      if (!found) gotIn.push(`${content}: ${text}`)
      else
        for (const said of [found.article, found.reasonZh, found.reasonEn, found.counterpartZh, found.counterpartEn])
          expect(said).not.toBe('')
    }
  expect(gotIn).toEqual([])
})

const innocent = [
  '不收取任何费用，不交押金、保证金。',
  '服务免费，不得向居民收费。',
  'No fee is charged and no deposit is asked for.',
  '六月底前在三个小区设母婴室',
  '免费孕前优生健康检查宣传日一次',
  '新居民一个月内收到服务信息',
  '育儿补贴申请按承诺时限办结',
  '与儿童医院联合开展健康讲座两场',
  '物业提供活动室，公告栏张贴服务信息',
  '提供场地信息和活动情况',
  '单位指定家庭友好联系人',
  '更新小区停车场地图',
  '请报告设施损坏情况',
  '保障职工休产假、护理假、育儿假',
  'Employees may ask for flexible hours.',
  'Nursing rooms at three venues by June'
]

test('lawful texts stand: free services, venues, leave, and a promise that nothing is charged', () => {
  expect(innocent.filter(text => forbiddenIn(text, forbiddenContents))).toEqual([])
})

test('every clause of the library is lawful in both languages, and none of its words is one of a refused power', () => {
  for (const { key, textZh, textEn } of clauses)
    for (const text of [textZh, textEn]) {
      expect(forbiddenIn(text, forbiddenContents), key).toBeUndefined()
      expect(screenText(text).found, key).toEqual([])
    }
  expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length)
})

test('every kind of record digitises provisions that are there, has a basis, and asks for no field the screen refuses', () => {
  for (const kind of recordKinds) {
    for (const article of kind.articles) expect(findProvision(article), `${kind.key} ${article}`).toBeDefined()
    expect(assertLegalBasis(kind.operation, '2026-11-23').key).toBe(kind.operation)
    for (const { name, titleZh, titleEn } of kind.fields)
      for (const said of [name, titleZh, titleEn]) expect(screenColumn(said), said).toBeUndefined()
    for (const name of kind.open) expect(kind.fields.map(field => field.name)).toContain(name)
    expect(kind.refuses).toContain('list-of-persons')
  }
})
