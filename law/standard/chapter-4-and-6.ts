import type { Provision } from '../provision.ts'

export const chapters4And6: Provision[] = [
  {
    id: '22',
    chapter: 4,
    text: '把城市基层人口和计划生育工作经费纳入地方财政预算，确保街道、社区经费投入，并比照常住人口标准把流动人口计划生育服务管理经费纳入财政预算。',
    status: 'A',
    whyZh: '人口与计划生育法第15条。',
    whyEn: 'Art. 15 of the law.',
    formZh: '新居民按同一标准纳入预算。',
    formEn: 'Migrants budgeted at the same standard.',
    refusals: []
  },
  {
    id: '22(1)',
    chapter: 4,
    text: '保障计划生育工作的正常运转和宣传教育活动的开展，落实工作人员报酬。',
    status: 'A',
    whyZh: '人口与计划生育法第15条。',
    whyEn: 'Art. 15 of the law.',
    formZh: '预算项与支付。',
    formEn: 'Budget lines and payments.',
    refusals: []
  },
  {
    id: '22(2)',
    chapter: 4,
    text: '向实行计划生育的育龄夫妻提供国家规定的免费计划生育技术服务，兑现计划生育奖励优惠政策。',
    status: 'A',
    whyZh: '人口与计划生育法第21、23条。',
    whyEn: 'Arts. 21 and 23 of the law.',
    formZh: '免费服务与奖励兑现。',
    formEn: 'Free services and rewards paid.',
    refusals: []
  },
  {
    id: '22(3)',
    chapter: 4,
    text: '加强监督和审计，建立健全计划生育经费管理制度；禁止乱收费和搭车收费。',
    status: 'A',
    whyZh: '人口与计划生育法第43条第4项。',
    whyEn: 'Art. 43(4) of the law.',
    formZh: '所有服务收费恒为零。',
    formEn: 'The fee of every service is zero.',
    refusals: []
  },
  {
    id: '23',
    chapter: 4,
    text: '建立和完善街道计划生育工作及服务阵地',
    status: 'A',
    whyZh: '人口与计划生育法第36条。',
    whyEn: 'Art. 36 of the law.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '23(1)',
    chapter: 4,
    text: '街道计生办设置独立的办公室，具备开展信息资料管理、发放各种证件、接受群众办理事务、咨询和来访等基本工作条件。街道计生办配备计算机及网络相关设备，实行计划生育信息计算机管理。',
    status: 'A',
    whyZh: '无障碍环境建设法32。',
    whyEn: 'Barrier-Free Environment Law 32.',
    formZh: '无障碍窗口与终端。',
    formEn: 'Accessible windows and terminals.',
    refusals: []
  },
  {
    id: '23(2)',
    chapter: 4,
    text: '街道人口和计划生育宣传教育场所可与街道资源共享，具备开展计划生育音像宣传、授课，及计划生育图书报刊、宣传品的借阅和发放等服务的条件。',
    status: 'A',
    whyZh: '人口与计划生育法第13条。',
    whyEn: 'Art. 13 of the law.',
    formZh: '资产台账与活动。',
    formEn: 'Asset register and events.',
    refusals: []
  },
  {
    id: '23(3)',
    chapter: 4,
    text: '街道计划生育技术服务场所可由当地政府根据医疗卫生资源合理配置或单独设置，具备开展避孕节育、优生优育、孕环情监测、节育术后随访等生殖保健咨询、指导服务条件，能承担相应工作任务，并有宣传挂图、模型等相关生殖保健科普宣传物品、资料、档案等。',
    status: 'B',
    whyZh: '服务保留；孕环情监测无依据。',
    whyEn: 'Services remain; monitoring has no basis.',
    formZh: '转介有资质的医疗机构；术后随访应请求。',
    formEn: 'Referral to a licensed clinic; follow-up on request.',
    refusals: ['R1_PREGNANCY_IUD_MONITORING']
  },
  {
    id: '24',
    chapter: 4,
    text: '建立和完善社区计划生育工作及服务阵地',
    status: 'A',
    whyZh: '人口与计划生育法第12条。',
    whyEn: 'Art. 12 of the law.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '24(1)',
    chapter: 4,
    text: '社区人口和计划生育工作委员会。具备开展信息资料管理、接受群众办理事务、咨询和来访等基本工作条件，逐步配备计算机及网络相关设备，实行计划生育信息计算机管理。',
    status: 'A',
    whyZh: '人口与计划生育法第12条。',
    whyEn: 'Art. 12 of the law.',
    formZh: '社区工作台。',
    formEn: 'Community workbench.',
    refusals: []
  },
  {
    id: '24(2)',
    chapter: 4,
    text: '社区内设置计划生育居务公开栏和计划生育宣传栏。营造人口和计划生育宣传教育氛围，设立文化展廊、流动宣传袋、咨询服务卡等。',
    status: 'B',
    whyZh: '规则公开有效；个人名单无依据。',
    whyEn: 'Rules stand; lists of persons have no basis.',
    formZh: '公告内容过滤姓名和证件号。',
    formEn: 'A filter blocks names and numbers.',
    refusals: ['R9_PUBLISH_PERSONAL_REPRODUCTIVE_DATA']
  },
  {
    id: '24(3)',
    chapter: 4,
    text: '社区计划生育宣传教育综合服务场所可与社区资源共享，具备开展避孕节育、优生优育、生殖保健咨询随访服务等活动的条件，并有计划生育科普知识宣传挂图、音像设备、计划生育图书、报刊等宣传基本条件。',
    status: 'A',
    whyZh: '人口与计划生育法第36、37条。',
    whyEn: 'Arts. 36–37 of the law.',
    formZh: '私密房间，未经同意不留记录。',
    formEn: 'A private room, no record without consent.',
    refusals: []
  },
  {
    id: '25',
    chapter: 4,
    text: '加强制度建设。街道、社区应根据工作要求，结合自身实际，制定计划生育相关工作制度，明确任务，规范服务和管理。',
    status: 'B',
    whyZh: '规范性文件不得增设义务、收费、处罚。',
    whyEn: 'No new duties, charges or penalties by document.',
    formZh: '发布前作合法性审查。',
    formEn: 'Legality check before publication.',
    refusals: []
  },
  {
    id: '26',
    chapter: 6,
    text: '本规范自下发之日起执行，原安徽省城市基层人口和计划生育工作规范（试行）同时废止。',
    status: 'D',
    whyZh: '已实施完毕的形式条款。',
    whyEn: 'Spent formal provision.',
    formZh: '仅作历史。',
    formEn: 'History.',
    refusals: []
  },
  {
    id: '27',
    chapter: 6,
    text: '各城市及县（区）人民政府所在镇按照此规范执行，其他中心镇参照本规范执行。各市可结合本地实际制定实施细则。',
    status: 'B',
    whyZh: '适用范围。',
    whyEn: 'Scope.',
    formZh: '作为区域设置：城市街道、县城所在镇全部适用，其他中心镇可选。',
    formEn: 'A setting of the area: full for streets and county-seat towns, optional elsewhere.',
    refusals: []
  },
  {
    id: '28',
    chapter: 6,
    text: '本规范由安徽省人口和计划生育委员会负责解释。',
    status: 'D',
    whyZh: '发布机关已撤并。',
    whyEn: 'The issuer has been merged.',
    formZh: '继任：安徽省卫生健康委员会。',
    formEn: 'Successor: Anhui Health Commission.',
    refusals: []
  }
]
