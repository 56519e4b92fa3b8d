import type { Operation } from '../operation.ts'

export const ofThePlatform: Operation[] = [
  {
    key: 'platform.health',
    titleZh: '运行状态',
    titleEn: 'Health of the service',
    purposeZh: '让运维知道服务是否可用',
    purposeEn: 'Operators learn whether the service answers',
    basis: [
      { instrument: 'csl', articles: '23' },
      { instrument: 'govnet2024', articles: 'domain, login, logs' }
    ]
  },
  {
    key: 'platform.api-description',
    titleZh: '接口说明',
    titleEn: 'Description of the interface',
    purposeZh: '公开接口与所需权限、依据',
    purposeEn: 'Publishes the interface with its permissions and bases',
    basis: [
      { instrument: 'ogi', articles: '13' },
      { instrument: 'govnet2024', articles: 'domain, login, logs' }
    ]
  },
  {
    key: 'platform.jobs',
    titleZh: '后台工作',
    titleEn: 'Work in the background',
    purposeZh: '让交办的工作按交办人的权限继续，并留下进度',
    purposeEn: 'Carries on work with the rights of whoever asked for it, and says how far it is',
    basis: [
      { instrument: 'csl', articles: '23' },
      { instrument: 'pipl', articles: '51' }
    ]
  },
  {
    key: 'platform.housekeeping',
    titleZh: '到期清理',
    titleEn: 'Deleting what has expired',
    purposeZh: '保存期满即删除，只留不含个人信息的记录',
    purposeEn: 'Deletes what has been kept long enough; only a record without personal data stays',
    basis: [{ instrument: 'pipl', articles: '19, 47' }]
  },
  {
    key: 'access.sign-in',
    titleZh: '登录',
    titleEn: 'Sign-in',
    purposeZh: '核实工作人员身份',
    purposeEn: 'Verifies who is working',
    basis: [
      { instrument: 'csl', articles: '23' },
      { instrument: 'govnet2024', articles: 'domain, login, logs' },
      { instrument: 'pipl', articles: '51' }
    ]
  },
  {
    key: 'access.posts',
    titleZh: '账号与岗位',
    titleEn: 'Accounts and posts',
    purposeZh: '按岗位和辖区限定查阅权限',
    purposeEn: 'Limits what a post may see by role and area',
    basis: [
      { instrument: 'pipl', articles: '51' },
      { instrument: 'dsl', articles: '27, 39' }
    ]
  },
  {
    key: 'access.qualifications',
    titleZh: '资格和培训证书',
    titleEn: 'Qualifications and certificates of training',
    purposeZh: '登记同事的学历、资格和培训，个人信息保护证书到期就暂停权限；不登记居民',
    purposeEn:
      'Records what colleagues have shown and were trained in; when the privacy certificate lapses the account may do nothing. No resident is in it',
    basis: [
      { instrument: 'pipl', articles: '51' },
      { instrument: 'dsl', articles: '27' }
    ]
  },
  {
    key: 'access.approve',
    titleZh: '第二人复核',
    titleEn: 'Approval by a second person',
    purposeZh: '授权、批量显示和导出须两人同意',
    purposeEn: 'Grants, unmasking in bulk and exports need two people',
    basis: [
      { instrument: 'pipl', articles: '51' },
      { instrument: 'ndsr', articles: '9' }
    ]
  },
  {
    key: 'areas.read',
    titleZh: '查看区域',
    titleEn: 'Reading areas',
    purposeZh: '公开行政区划与网格',
    purposeEn: 'Shows divisions and grids',
    basis: [
      { instrument: 'ogi', articles: '13' },
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'areas.change',
    titleZh: '变更区域',
    titleEn: 'Changing areas',
    purposeZh: '登记更名、拆分、合并和网格调整',
    purposeEn: 'Records renames, splits, merges and new grids',
    basis: [
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'areas.addresses',
    titleZh: '标准地址',
    titleEn: 'Standard addresses',
    purposeZh: '把地址对应到楼栋和网格',
    purposeEn: 'Matches addresses to buildings and grids',
    basis: [
      { instrument: 'gdsr', articles: 'catalogue, ask once, purpose limits' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'work.read',
    titleZh: '今日待办',
    titleEn: 'What waits today',
    purposeZh: '让岗位看见待办数量，及时为居民办理',
    purposeEn: 'Shows a post how much waits, so that residents are served in time',
    basis: [
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'pipl', articles: '51' }
    ]
  },
  {
    key: 'work.oversee',
    titleZh: '工作总览',
    titleEn: 'Oversight of the work',
    purposeZh: '负责人看有多少事在等、等了多久、在哪里，及时为居民办理；不按工作人员统计',
    purposeEn:
      'Shows who is in charge how much waits, how long and where, so that residents are served in time; nothing is counted by worker',
    basis: [
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'pipl', articles: '51' }
    ]
  },
  {
    key: 'statistics.counts',
    titleZh: '人口计数',
    titleEn: 'Counts',
    purposeZh: '只产生汇总数',
    purposeEn: 'Makes totals only',
    basis: [
      { instrument: 'stat', articles: '7–9, 28' },
      { instrument: 'pfpl', articles: '10–11' }
    ]
  },
  {
    key: 'statistics.indicators',
    titleZh: '人口指标',
    titleEn: 'Indicators',
    purposeZh: '由汇总数计算比率,供规划和服务使用',
    purposeEn: 'Reckons rates from totals, for plans and services',
    basis: [
      { instrument: 'stat', articles: '7–9, 28' },
      { instrument: 'pfpl', articles: '10–11' }
    ]
  },
  {
    key: 'statistics.open-data',
    titleZh: '开放数据',
    titleEn: 'Open data',
    purposeZh: '主动公开每月末的人口汇总数，小数字和能减出它的数字不显示',
    purposeEn: 'Publishes totals of each month-end; small figures, and those that would tell them, are hidden',
    basis: [
      { instrument: 'ogi', articles: '13–16' },
      { instrument: 'stat', articles: '7–9, 28' }
    ]
  },
  {
    key: 'audit.read',
    titleZh: '查看留痕',
    titleEn: 'Reading the audit',
    purposeZh: '核查谁看过、改过什么',
    purposeEn: 'Checks who read and who changed',
    basis: [
      { instrument: 'pipl', articles: '51, 54' },
      { instrument: 'csl', articles: '23' },
      { instrument: 'ndsr', articles: '12' }
    ]
  },
  {
    key: 'audit.refused-powers',
    titleZh: '拒办统计',
    titleEn: 'Counting what was refused',
    purposeZh: '让监督者看见哪些已无依据的要求还在提出；只计数，不记人',
    purposeEn: 'Shows supervisors what is still asked for without a basis; counts only, nobody is named',
    basis: [
      { instrument: 'pfpl', articles: '4, 43' },
      { instrument: 'pipl', articles: '51, 54' }
    ]
  },
  {
    key: 'law.read',
    titleZh: '查看依据',
    titleEn: 'Reading the law',
    purposeZh: '公开依据、标准逐条状态和不做的事',
    purposeEn: 'Publishes bases, the standard and what is refused',
    basis: [{ instrument: 'ogi', articles: '13–16' }]
  },
  {
    key: 'benefits.rural-reward',
    titleZh: '农村奖励扶助',
    titleEn: 'Rural reward assistance',
    purposeZh: '核对申请人夫妻双方条件',
    purposeEn: 'Checks the conditions of the applicant and the spouse',
    basis: [
      { instrument: 'pfpl', articles: '31' },
      { instrument: 'ah_jf2009', articles: 'conditions' }
    ]
  },
  {
    key: 'services.benefit-told',
    titleZh: '告知可能享受的补贴',
    titleEn: 'Telling of a subsidy one may be entitled to',
    purposeZh: '按本人意愿，在孩子可能可以享受育儿补贴时告诉父母或监护人',
    purposeEn: 'Tells parents and guardians who wish it that a child may be entitled to the childcare subsidy',
    basis: [
      { instrument: 'pipl', articles: '14–17' },
      { instrument: 'pfpl', articles: '27' }
    ]
  },
  {
    key: 'services.adult-education',
    titleZh: '继续教育邀请',
    titleEn: 'Offer of adult education',
    purposeZh: '按本人意愿推送学习机会',
    purposeEn: 'Offers courses to those who wish',
    basis: [{ instrument: 'pipl', articles: '14–17' }]
  },
  {
    key: 'services.own-language',
    titleZh: '本民族语言服务',
    titleEn: 'Service in one’s own language',
    purposeZh: '按本人意愿提供双语服务',
    purposeEn: 'Bilingual service to those who wish',
    basis: [{ instrument: 'pipl', articles: '14–17, 28–30' }]
  },
  {
    key: 'demo.population',
    titleZh: '演示人口',
    titleEn: 'Demonstration population',
    purposeZh: '以虚构的人演示，不用真实个人信息',
    purposeEn: 'Shows the platform with invented people instead of real ones',
    basis: [{ instrument: 'pipl', articles: '6' }]
  }
]
