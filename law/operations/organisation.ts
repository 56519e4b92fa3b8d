import type { Operation } from '../operation.ts'

export const ofOrganisation: Operation[] = [
  {
    key: 'organisation.keep',
    titleZh: '计划、任务和期限',
    titleEn: 'Plans, tasks and their days',
    purposeZh: '街道和社区把要为家庭做的事写成计划，逐件有负责人、期限和完成情况；不涉及居民个人',
    purposeEn:
      'Streets and communities plan what they do for families, each task with owner, day and result; no resident is in it',
    basis: [{ instrument: 'pfpl', articles: '5, 6, 7, 10' }]
  },
  {
    key: 'organisation.agree',
    titleZh: '服务合作协议',
    titleEn: 'Service agreements',
    purposeZh: '与社区、单位、物业自愿约定服务，双方签署同一份文本；没有法律依据的条款不能保存',
    purposeEn:
      'Agrees on services with communities, employers and property companies, who sign one text; a clause that no law allows is not saved',
    basis: [
      { instrument: 'pfpl', articles: '7, 12, 17' },
      { instrument: 'esign', articles: '13, 14' }
    ]
  },
  {
    key: 'organisation.meet',
    titleZh: '联席会议和领导小组',
    titleEn: 'Joint meetings and the leading group',
    purposeZh: '共同商量、作出决定并看着它办成；记录里没有居民的信息',
    purposeEn: 'Meets, decides and sees decisions through; nothing of a resident is in the minutes',
    basis: [{ instrument: 'pfpl', articles: '5, 6, 7' }]
  },
  {
    key: 'organisation.employers',
    titleZh: '用人单位名录',
    titleEn: 'Employers of the area',
    purposeZh: '登记单位能为职工家庭提供什么、由哪个岗位联系，提示法定的假期和待遇；不登记任何职工',
    purposeEn:
      'Registers what employers offer families and which post one may ask, and tells what leave and benefits the law gives; no employee is in it',
    basis: [
      { instrument: 'pfpl', articles: '5, 10, 12' },
      { instrument: 'wrpl', articles: '43, 48' }
    ]
  },
  {
    key: 'organisation.serving',
    titleZh: '委员会和培训',
    titleEn: 'Committees and training',
    purposeZh: '登记委员会由哪个岗位负责、任期到哪天，同事和信息员参加了哪些培训；不登记居民',
    purposeEn:
      'Records which post leads a committee and until when, and which trainings colleagues attended; no resident is in it',
    basis: [
      { instrument: 'pfpl', articles: '7, 10' },
      { instrument: 'pipl', articles: '51' },
      {
        instrument: 'rc2025',
        articles: 'committees of the residents’ committee (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'organisation.volunteers',
    titleZh: '协会、志愿者和他们的活动',
    titleEn: 'Association, volunteers and their activities',
    purposeZh: '登记小组、活动和服务时间；志愿者看不到居民信息，来参加的居民只记人数',
    purposeEn:
      'Records groups, activities and hours given; volunteers see nothing about residents, of whom a number is kept and no name',
    basis: [{ instrument: 'pfpl', articles: '7, 10' }]
  },
  {
    key: 'organisation.places',
    titleZh: '小区、场地和服务场所',
    titleEn: 'Compounds, venues and premises',
    purposeZh: '登记小区的设施、可以预约的场地、街道和社区的服务场所；只写房间、设备和数，不写任何人',
    purposeEn:
      'Registers facilities of compounds, venues that may be booked, and the premises of street and community: rooms, things and numbers, and nobody',
    basis: [
      { instrument: 'pfpl', articles: '7, 10, 12, 36' },
      { instrument: 'access', articles: '32' },
      { instrument: 'rc2025', articles: 'work of the committee (number not read)', verification: 'unverified' }
    ]
  },
  {
    key: 'organisation.charter',
    titleZh: '社区公约和工作制度',
    titleEn: 'Charters and work rules',
    purposeZh: '按版本保存，先查合法性：不能新设义务、收费、处罚和排除；公约由居民会议表决',
    purposeEn:
      'Kept in versions and checked first: no new duty, fee, penalty or exclusion; a charter is voted by the residents’ meeting',
    basis: [
      { instrument: 'pfpl', articles: '7, 10, 12' },
      {
        instrument: 'rc2025',
        articles: 'residents’ meeting and charter (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'organisation.share',
    titleZh: '按会议决定共享数据',
    titleEn: 'Data shared under a decision',
    purposeZh: '写清按目录共享的条目、目的、对象和期限，到期停止；只有汇总数或逐件答复，没有名单',
    purposeEn:
      'Says which entry of the catalogue is shared, for what, with whom and until when, and stops then; totals or single answers, no lists',
    basis: [
      { instrument: 'gdsr', articles: 'catalogue, purpose and term of sharing' },
      { instrument: 'pipl', articles: '5, 6, 23, 34' },
      { instrument: 'dsl', articles: '37, 38' }
    ]
  },
  {
    key: 'organisation.publish',
    titleZh: '公开计划、协议和会议决定',
    titleEn: 'Publishing plans, agreements and decisions',
    purposeZh: '把办什么事、办得怎样公开给所有人；姓名、号码、住址和少于五人的情况先遮住，随时可以撤下',
    purposeEn:
      'Tells everybody what is to be done and what became of it; names, numbers, flats and groups below five are held back first, and it may be withdrawn',
    basis: [
      { instrument: 'ogi', articles: '13–16' },
      { instrument: 'pipl', articles: '25, 34' }
    ]
  },
  {
    key: 'organisation.open',
    titleZh: '阳光公开',
    titleEn: 'The glass house',
    purposeZh: '不用登录就能看到公开的计划、决定、服务标准和办理情况',
    purposeEn: 'Anybody reads without sign-in what is published: plans, decisions, standards of service and results',
    basis: [{ instrument: 'ogi', articles: '13–16' }]
  },
  {
    key: 'organisation.publicity',
    titleZh: '宣传材料和活动',
    titleEn: 'Publicity and events',
    purposeZh: '讲权利、服务和健康知识，办人人可以参加的活动；报名不留姓名，只数名额，不记谁看过、谁来过',
    purposeEn:
      'Tells of rights, services and health, and holds events for everybody; who signs up gives no name, places are counted and no reader is followed',
    basis: [{ instrument: 'pfpl', articles: '13' }]
  },
  {
    key: 'organisation.calendar',
    titleZh: '我的日历',
    titleEn: 'My calendar',
    purposeZh: '把本人负责的事项和期限同步到自己的日历，地址只有本人知道，随时可以停用',
    purposeEn:
      'Brings one’s own obligations into one’s own calendar, by an address only oneself knows and may end at any time',
    basis: [{ instrument: 'pfpl', articles: '10' }]
  }
]
