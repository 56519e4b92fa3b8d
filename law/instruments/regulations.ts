import type { Instrument } from '../instrument.ts'

/** Party and State decisions, regulations, ministry and provincial rules in force (law reference 2.1). */
export const regulations: Instrument[] = [
  {
    id: 'decision2021',
    titleZh: '中共中央 国务院关于优化生育政策促进人口长期均衡发展的决定',
    titleEn: 'Decision on Optimising Fertility Policy',
    issuer: '中共中央、国务院',
    from: '2021-06-26',
    articles: '–',
    gives: ['right'],
    verification: 'read',
    note: 'published 2021-07-20; decouples hukou, school and work from births'
  },
  {
    id: 'so747',
    titleZh: '国务院关于废止部分行政法规的决定（国令第747号）',
    titleEn: 'Decision repealing administrative regulations (Order 747)',
    issuer: '国务院',
    from: '2021-09-09',
    articles: '–',
    gives: ['right'],
    verification: 'memory-med',
    note: 'content read in an official summary; the day of signing from memory, announced 2021-09-26'
  },
  {
    id: 'ndsr',
    titleZh: '网络数据安全管理条例',
    titleEn: 'Network Data Security Regulation',
    issuer: '国务院',
    from: '2025-01-01',
    articles: '9–12, 15–17, 21–25, 27, 43',
    gives: ['duty'],
    verification: 'read'
  },
  {
    id: 'gdsr',
    titleZh: '政务数据共享条例（国令第809号）',
    titleEn: 'Government Data Sharing Regulation',
    issuer: '国务院',
    from: '2025-08-01',
    articles: 'catalogue, ask once, purpose limits',
    gives: ['power', 'duty'],
    verification: 'memory-high',
    note: 'text not read: no article numbers'
  },
  {
    id: 'mchr',
    titleZh: '母婴保健法实施办法',
    titleEn: 'Implementing Measures of the Maternal and Infant Health Care Law',
    issuer: '国务院',
    from: '2001-06-20',
    articles: '3–4, 17–18, 23, 25–27, 35, 39–40',
    gives: ['right', 'power'],
    verification: 'read',
    note: 'as amended 2023-07-20'
  },
  {
    id: 'sp619',
    titleZh: '女职工劳动保护特别规定（国令第619号）',
    titleEn: 'Special Provisions on Female Employees',
    issuer: '国务院',
    from: '2012-04-28',
    articles: '5–9, 13–15',
    gives: ['right'],
    verification: 'read'
  },
  {
    id: 'holidays2014',
    titleZh: '全国年节及纪念日放假办法（2013年修订）',
    titleEn: 'Regulation on Public Holidays (2013)',
    issuer: '国务院',
    from: '2014-01-01',
    to: '2025-01-01',
    articles: '2',
    gives: ['right'],
    verification: 'memory-high'
  },
  {
    id: 'holidays2025',
    titleZh: '全国年节及纪念日放假办法（2024年修订，国令第795号）',
    titleEn: 'Regulation on Public Holidays (2024)',
    issuer: '国务院',
    from: '2025-01-01',
    articles: '2',
    gives: ['right'],
    verification: 'memory-high'
  },
  {
    id: 'rrp',
    titleZh: '居住证暂行条例（国令第663号）',
    titleEn: 'Residence Permit Interim Regulation',
    issuer: '国务院',
    from: '2016-01-01',
    articles: '2, 12(3), 13(6), 17, 20',
    gives: ['right'],
    verification: 'read'
  },
  {
    id: 'nohukou',
    titleZh: '关于解决无户口人员登记户口问题的意见（国办发〔2015〕96号）',
    titleEn: 'Opinion on persons without hukou',
    issuer: '国务院办公厅',
    from: '2016-01-31',
    articles: '–',
    gives: ['right'],
    verification: 'memory-high',
    note: 'dated 2015-12-31, published 2016-01: the later is taken'
  },
  {
    id: 'petition',
    titleZh: '信访工作条例',
    titleEn: 'Petition Work Regulation',
    issuer: '中共中央、国务院',
    from: '2022-05-01',
    articles: '22, 34–36',
    gives: ['right'],
    verification: 'read',
    note: 'day from memory'
  },
  {
    id: 'ogi',
    titleZh: '政府信息公开条例',
    titleEn: 'Open Government Information Regulation',
    issuer: '国务院',
    from: '2019-05-15',
    articles: '13–16, 32',
    gives: ['duty', 'right'],
    verification: 'read',
    note: 'day from memory'
  },
  {
    id: 'eservice716',
    titleZh: '国务院关于在线政务服务的若干规定（国令第716号）',
    titleEn: 'Provisions on Online Government Services',
    issuer: '国务院',
    from: '2019-04-26',
    articles: 'e-seal, e-certificate',
    gives: ['power'],
    verification: 'memory-high'
  },
  {
    id: 'minornet',
    titleZh: '未成年人网络保护条例',
    titleEn: 'Minors Network Protection Regulation',
    issuer: '国务院',
    from: '2024-01-01',
    articles: 'yearly audit',
    gives: ['duty'],
    verification: 'memory-high'
  },
  {
    id: 'marr',
    titleZh: '婚姻登记条例（2025，国令第804号）',
    titleEn: 'Marriage Registration Regulation',
    issuer: '国务院',
    from: '2025-05-10',
    articles: 'anywhere in the country, no hukou book',
    gives: ['right'],
    verification: 'memory-high'
  },
  {
    id: 'ccs2025',
    titleZh: '育儿补贴制度实施方案及育儿补贴制度管理规范（试行）',
    titleEn: 'Childcare Subsidy Scheme and Management Rules',
    issuer: '中办、国办；国家卫生健康委、财政部',
    from: '2025-07-28',
    articles: '3, 5, 6, 9, 14–16',
    gives: ['right'],
    verification: 'read',
    note: 'pays from 2025-01-01; day of the scheme from memory'
  },
  {
    id: 'support48',
    titleZh: '关于加快完善生育支持政策体系推动建设生育友好型社会的若干措施（国办发〔2024〕48号）',
    titleEn: 'Measures for a birth-friendly society',
    issuer: '国务院办公厅',
    from: '2024-10-31',
    articles: '13 measures',
    gives: ['duty'],
    verification: 'memory-high',
    note: 'only the month known'
  },
  {
    id: 'onething',
    titleZh: '新生儿出生“一件事”（国发〔2024〕3号；安徽省实施方案 2024-06-07；沪卫发〔2023〕5号）',
    titleEn: '“Do one thing efficiently”: birth',
    issuer: '国务院；安徽省十部门；长三角',
    from: '2024-06-07',
    articles: '–',
    gives: ['duty'],
    verification: 'read',
    note: 'the day of the Anhui plan'
  },
  {
    id: 'ah_pfpr',
    titleZh: '安徽省人口与计划生育条例（2022年文本）',
    titleEn: 'Anhui Population and Family Planning Regulation',
    issuer: '安徽省人大常委会',
    from: '2022-01-01',
    articles: '32 and the reward articles',
    gives: ['right'],
    verification: 'read',
    note: 'only art. 32 and the day were read'
  },
  {
    id: 'ah_women',
    titleZh: '安徽省女职工劳动保护特别规定',
    titleEn: 'Anhui provisions on female employees',
    issuer: '安徽省人民政府',
    from: null,
    articles: '10',
    gives: ['right'],
    verification: 'unverified',
    note: 'day not known'
  },
  {
    id: 'ah_sex',
    titleZh: '安徽省禁止非医学需要鉴定胎儿性别和选择性别终止妊娠的规定',
    titleEn: 'Anhui ban on sex selection',
    issuer: '安徽省人大常委会',
    from: null,
    articles: '–',
    gives: ['duty'],
    verification: 'unverified',
    note: 'day and present force not known; the ban itself stands in pfpl 39'
  },
  {
    id: 'ah_jf2009',
    titleZh: '安徽省农村计划生育家庭奖励扶助制度管理规范（皖人口发〔2009〕4号）',
    titleEn: 'Anhui rules on rural reward assistance',
    issuer: '安徽省人口计生委、财政厅',
    from: '2009-12-31',
    articles: 'conditions',
    gives: ['right'],
    verification: 'read',
    note: 'only the year known'
  },
  {
    id: 'audit2025',
    titleZh: '个人信息保护合规审计管理办法',
    titleEn: 'Personal information compliance audit measures',
    issuer: '国家网信办',
    from: '2025-05-01',
    articles: '–',
    gives: ['duty'],
    verification: 'memory-high'
  },
  {
    id: 'govnet2024',
    titleZh: '互联网政务应用安全管理规定',
    titleEn: 'Security of Internet Government Applications',
    issuer: '中央网信办等',
    from: '2024-07-01',
    articles: 'domain, login, logs',
    gives: ['duty'],
    verification: 'memory-high',
    note: 'text not read: no article numbers'
  },
  {
    id: 'netid2025',
    titleZh: '国家网络身份认证公共服务管理办法',
    titleEn: 'National network ID service',
    issuer: '公安部等',
    from: '2025-07-15',
    articles: 'voluntary',
    gives: ['right'],
    verification: 'memory-high'
  },
  {
    id: 'face2025',
    titleZh: '人脸识别技术应用安全管理办法',
    titleEn: 'Face recognition measures',
    issuer: '国家网信办、公安部',
    from: '2025-06-01',
    articles: 'another way required',
    gives: ['duty'],
    verification: 'memory-high'
  },
  {
    id: 'normdoc',
    titleZh: '关于加强行政规范性文件制定和监督管理工作的通知（国办发〔2018〕37号）',
    titleEn: 'Rules on normative documents',
    issuer: '国务院办公厅',
    from: '2018-05-31',
    articles: 'no new burdens by document',
    gives: ['duty'],
    verification: 'memory-high',
    note: 'only the month known'
  }
]
