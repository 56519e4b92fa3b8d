/** With whom a clause may be agreed; `residents` are those of a charter, who agree among themselves. */
export type PartnerKind = 'community' | 'employer' | 'property' | 'residents'

/** A clause that may stand in an agreement as it is; anything else is written freely and checked (forbidden.ts). */
interface Clause {
  key: string
  with: readonly PartnerKind[]
  textZh: string
  textEn: string
}

const all = ['community', 'employer', 'property', 'residents'] as const

/** The library of lawful clauses: what bodies in the area may well do for families, of their own will. */
export const clauses: readonly Clause[] = [
  {
    key: 'free',
    with: all,
    textZh: '全部服务免费，不向任何居民、职工收取费用。',
    textEn: 'All services are free; no resident and no employee is charged anything.'
  },
  {
    key: 'equal',
    with: all,
    textZh: '新居民与户籍居民同等对待，不分性别、婚姻状况和子女情况。',
    textEn: 'Newcomers are served as those registered here, whatever their sex, marital status or family.'
  },
  {
    key: 'no-data',
    with: all,
    textZh: '合作不涉及任何个人信息；居民自己决定告诉谁。',
    textEn: 'No personal data are part of the co-operation; people decide themselves whom they tell.'
  },
  {
    key: 'own-affair',
    with: ['residents'],
    textZh: '个人和家庭的事由本人作主，社区不打听、不记录、不公布。',
    textEn: 'What concerns a person or a family is their own affair; the community does not ask, note or publish it.'
  },
  {
    key: 'together',
    with: ['residents'],
    textZh: '重要的事由居民会议商量决定，少数人的合法权益同样受到保护。',
    textEn: 'What matters is decided by the residents’ meeting, and the lawful rights of the few are kept alike.'
  },
  {
    key: 'open-affairs',
    with: ['residents'],
    textZh: '居务每季度公开一次：做了什么、花了多少、决定了什么；不公开任何人的个人信息。',
    textEn: 'Every quarter the community publishes what was done, spent and decided, and nothing about any person.'
  },
  {
    key: 'neighbours',
    with: ['residents'],
    textZh: '邻里互助自愿参加，不记分，不评比。',
    textEn: 'Neighbours help each other of their own will; there is no score and no comparison.'
  },
  {
    key: 'say',
    with: ['residents'],
    textZh: '任何人都可以提意见，社区十五日内告知去向，六十日内答复。',
    textEn: 'Anybody may say what is wrong; within 15 days the community says who deals with it, within 60 it answers.'
  },
  {
    key: 'places-for-all',
    with: ['residents'],
    textZh: '活动室、母婴室和无障碍通道人人可用，老人、孩子和带孩子的人优先。',
    textEn:
      'Rooms, nursing rooms and step-free ways are for everybody; the old, children and who is with a child come first.'
  },
  {
    key: 'service-point',
    with: ['community'],
    textZh: '社区设服务点，工作日受理居民申请，按公布的时限答复。',
    textEn: 'The community keeps a service point, takes applications on working days and answers in the published time.'
  },
  {
    key: 'newcomer-pack',
    with: ['community', 'property'],
    textZh: '在服务点摆放新居民服务手册，自愿取阅。',
    textEn: 'The booklet for newcomers lies at the service point, for the taking.'
  },
  {
    key: 'leave',
    with: ['employer'],
    textZh: '单位依法落实产假、护理假、育儿假和生育津贴，不因此降低工资、辞退或调岗。',
    textEn:
      'The employer grants maternity, nursing and parental leave and the allowance by law, with no cut, dismissal or transfer for it.'
  },
  {
    key: 'nursing-room',
    with: ['employer', 'property'],
    textZh: '提供母婴室，配备洗手池、座椅和可上锁的门。',
    textEn: 'A nursing room is kept, with a basin, chairs and a door that locks.'
  },
  {
    key: 'flexible',
    with: ['employer'],
    textZh: '有三岁以下子女的职工可以申请弹性工作时间。',
    textEn: 'Employees with a child under three may ask for flexible hours.'
  },
  {
    key: 'contact',
    with: ['employer'],
    textZh: '单位指定一名家庭友好联系人，向职工介绍假期和待遇的申领办法。',
    textEn: 'The employer names a family-friendly contact who tells staff how to claim leave and benefits.'
  },
  {
    key: 'venue',
    with: ['property', 'employer'],
    textZh: '免费提供场地，用于健康讲座、亲子活动和咨询。',
    textEn: 'A venue is given free of charge for talks on health, family activities and advice.'
  },
  {
    key: 'board',
    with: ['property'],
    textZh: '在小区公告栏张贴服务信息，不张贴任何个人信息。',
    textEn: 'Information on services hangs on the board of the compound, and nothing about any person.'
  },
  {
    key: 'access',
    with: ['property'],
    textZh: '保持无障碍通道畅通，婴儿车、轮椅可以通行。',
    textEn: 'Step-free ways are kept clear for prams and wheelchairs.'
  }
]

export const clausesWith = (partner: PartnerKind): Clause[] => clauses.filter(one => one.with.includes(partner))
