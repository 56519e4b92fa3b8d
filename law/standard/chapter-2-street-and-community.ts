import type { Provision } from '../provision.ts'

export const streetAndCommunity: Provision[] = [
  {
    id: '7',
    chapter: 2,
    text: '城市基层人口和计划生育工作实行目标管理责任制，明确职责，加强监督。',
    status: 'B',
    whyZh: '制度仍用，内容须改；统计造假须追责（第43条第5项、统计法）。',
    whyEn: 'Still used with other content; falsified statistics are punishable (art. 43(5), Statistics Law).',
    formZh: '只设服务、及时、数据质量目标；禁止目标清单由代码执行。',
    formEn: 'Targets on service, timeliness and data quality only.',
    refusals: []
  },
  {
    id: '8',
    chapter: 2,
    text: '街道办事处的职责',
    status: 'B',
    whyZh: '人口与计划生育法第10条。',
    whyEn: 'Art. 10 of the law.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '8(1)',
    chapter: 2,
    text: '在党委、政府的领导下，把人口和计划生育工作纳入街道工作总体规划，组织协调社区和辖区单位、社会组织及志愿者队伍，依托社区组织和服务网络，积极开展人口和计划生育工作，创新工作机制，提高服务管理水平。',
    status: 'A',
    whyZh: '人口与计划生育法第10条。',
    whyEn: 'Art. 10 of the law.',
    formZh: '面向家庭支持服务的计划与志愿者组织。',
    formEn: 'The same, for family-support services.',
    refusals: []
  },
  {
    id: '8(2)',
    chapter: 2,
    text: '与辖区内社区和单位签订人口和计划生育管理目标责任书，指导、检查、监督社区和单位的人口和计划生育各项工作的落实。协调各相关部门开展人口和计划生育综合治理。',
    status: 'B',
    whyZh: '与社区为任务清单；单位只有协助义务（第12、44条），不得以合同设义务。',
    whyEn: 'Task lists with communities; bodies keep only the duty to assist (arts. 12, 44).',
    formZh: '服务合作协议，模板拒绝对生育、怀孕、避孕、通报的条款。',
    formEn: 'A service cooperation agreement without clauses on births, pregnancy, contraception or reporting.',
    refusals: ['R10_COERCIVE_CONTRACTS']
  },
  {
    id: '8(3)',
    chapter: 2,
    text: '负责辖区内计划生育信息的整理、汇总、分析、上报和交流工作。按照上级人口计生部门的统一要求，使用好人口和计划生育信息系统和网络化工作平台，并利用上级人口计生部门建立的公共服务网络平台为群众提供公共服务。',
    status: 'B',
    whyZh: '个人信息保护法34；统计法17、28；政务数据共享条例。',
    whyEn: 'PIPL 34; Statistics Law 17, 28; Data Sharing Regulation.',
    formZh: '汇总数上报，个人信息不上报；小单元格抑制。',
    formEn: 'Aggregates go up, personal data stay; small cells suppressed.',
    refusals: []
  },
  {
    id: '8(4)',
    chapter: 2,
    text: '组织并指导社区开展经常性的宣传教育活动，宣传人口和计划生育法律法规和方针政策，营造良好的计划生育宣传氛围。',
    status: 'A',
    whyZh: '人口与计划生育法第13条。',
    whyEn: 'Art. 13 of the law.',
    formZh: '均衡的生殖健康与育儿内容，不用威吓标语。',
    formEn: 'Balanced health and parenting content, no threatening slogans.',
    refusals: []
  },
  {
    id: '8(5)',
    chapter: 2,
    text: '负责避孕节育、优生优育、生殖保健知识的普及、避孕药具的供应管理和各项计划生育技术服务管理工作。',
    status: 'B',
    whyZh: '免费基本服务仍在（第19至21、36至38条）；技术服务条例已废止，服务归入妇幼保健与基本公卫。',
    whyEn: 'Free basic services remain (arts. 19–21, 36–38); the technical-service regulation is repealed.',
    formZh: '免费、自愿、方法中立；医疗由医疗机构做。',
    formEn: 'Free, voluntary, method-neutral; clinics do the medicine.',
    refusals: []
  },
  {
    id: '8(6)',
    chapter: 2,
    text: '负责辖区内计划生育行政执法工作，推行计划生育政务公开。依法发放生殖保健服务证、审核并负责上报生育证申请，协调落实已领取独生子女父母光荣证的辖区居民的奖励优惠政策，协助上级政府人口计生部门对违反计划生育政策人员征收社会抚养费。',
    status: 'B',
    whyZh: '奖励优惠有效（第23、31、32条）；服务证改为生育登记；生育证作为许可与社会抚养费征收无依据。',
    whyEn: 'Benefits in force (arts. 23, 31–32); the card became birth registration; permit and fee have no basis.',
    formZh: '生育登记自主申报；只公开规则和汇总数（政府信息公开条例15）。',
    formEn: 'Self-declared birth registration; publication of rules and totals only.',
    refusals: ['R3_SOCIAL_MAINTENANCE_FEE', 'R8_BIRTH_PERMIT_GATE', 'R9_PUBLISH_PERSONAL_REPRODUCTIVE_DATA']
  },
  {
    id: '8(7)',
    chapter: 2,
    text: '负责流动人口计划生育服务管理工作。及时掌握区域内流动人口变动情况，依法办理或查验流动人口婚育证明，开展流入已婚育龄妇女的孕环情监测，实行流入、流出地的双向协作，严格控制流动人口违法生育。',
    status: 'B',
    whyZh: '服务流动人口的职责仍在（第14条）；查验证明、孕环情监测、控制生育无依据。',
    whyEn: 'The duty to serve migrants remains (art. 14); certificate check, monitoring and control have no basis.',
    formZh: '新居民服务卡、自愿体检、经本人同意的转介。',
    formEn: 'Welcome-service card, voluntary check-up, referral by consent.',
    refusals: [
      'R1_PREGNANCY_IUD_MONITORING',
      'R2_CERTIFICATE_INSPECTION',
      'R5_STRICT_CONTROL_MIGRANT_BIRTHS',
      'R13_UNMARRIED_OR_EXTRA_BIRTH_LABEL'
    ]
  },
  {
    id: '9',
    chapter: 2,
    text: '社区居委会的职责',
    status: 'B',
    whyZh: '人口与计划生育法第12条；居委会组织法（2025）。',
    whyEn: 'Art. 12 of the law; Residents’ Committees Law 2025.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '9(1)',
    chapter: 2,
    text: '在街道指导下，制定本社区人口和计划生育工作规划和计划，制定社区计划生育自治章程，实行计划生育居务公开、民主管理和民主监督，引导社区居民依法履行计划生育义务。',
    status: 'B',
    whyZh: '章程不得与法律抵触，不得强迫命令。',
    whyEn: 'A charter may not conflict with law nor command.',
    formZh: '社区服务公约；不得含罚款、押金、生育义务、取消待遇。',
    formEn: 'Community service charter without fines, deposits, duties on births or exclusion.',
    refusals: ['R9_PUBLISH_PERSONAL_REPRODUCTIVE_DATA', 'R10_COERCIVE_CONTRACTS']
  },
  {
    id: '9(2)',
    chapter: 2,
    text: '实行网格化管理，将社区划分为若干个区域，明确专人负责区域内的人口信息采集和核实工作。重点采集、核实区域内育龄人群的婚姻、生育和避孕节育信息，做好服务管理工作。逐步实现运用人口和计划生育信息系统和网络化工作平台开展日常工作。',
    status: 'B',
    whyZh: '住址、住户和服务需求可采集；逐户采集避孕、怀孕信息无依据（民法典1032至1035；个人信息保护法6、28至30）。',
    whyEn: 'Addresses, households and needs stand; door-to-door collection of contraception or pregnancy has no basis.',
    formZh: '最小居民记录；健康信息只由本人或医疗机构、经单独同意录入。',
    formEn: 'A minimal record; health data only by separate consent, entered by the person or a clinic.',
    refusals: ['R1_PREGNANCY_IUD_MONITORING']
  },
  {
    id: '9(3)',
    chapter: 2,
    text: '协助街道办理生殖保健服务证、生育证、独生子女父母光荣证、婚育证明等有关计划生育证件。',
    status: 'B',
    whyZh: '前三种已改变；婚育证明无依据。',
    whyEn: 'The first three changed; the marriage-and-birth certificate has no basis.',
    formZh: '帮办生育登记、育儿补贴、各项待遇。',
    formEn: 'Help desk for birth registration, childcare subsidy and benefits.',
    refusals: ['R2_CERTIFICATE_INSPECTION', 'R8_BIRTH_PERMIT_GATE']
  },
  {
    id: '9(4)',
    chapter: 2,
    text: '做好人户分离、下岗失业、流动人口等特殊人员的计划生育服务管理工作。',
    status: 'B',
    whyZh: '人口与计划生育法第14条；居住证暂行条例。',
    whyEn: 'Art. 14 of the law; residence permit regulation.',
    formZh: '主动提供服务，不作“特殊管理”。',
    formEn: 'Service offers, no “special management”.',
    refusals: []
  },
  {
    id: '9(5)',
    chapter: 2,
    text: '协助街道办事处依法查验外来人口的婚育证明或其它有效证件，帮助社区内流出省外育龄妇女办理婚育证明，为流动人口提供宣传教育、避孕节育、生殖保健服务；做到流动人口与常住人口同宣传、同服务、同管理。',
    status: 'B',
    whyZh: '查验无依据；服务均等有效。',
    whyEn: 'Checking has no basis; equal service does.',
    formZh: '入门不问证；新居民包：医疗、接种、就学、补贴。',
    formEn: 'Ask nothing at the door; newcomer pack.',
    refusals: ['R2_CERTIFICATE_INSPECTION']
  },
  {
    id: '9(6)',
    chapter: 2,
    text: '指导和帮助育龄群众落实安全、有效的避孕节育措施，依托社区计生服务室或医疗服务室开展优生优育、生殖保健咨询服务。',
    status: 'B',
    whyZh: '知情、自主选择（第19、20条）。',
    whyEn: 'Informed and autonomous choice (arts. 19–20).',
    formZh: '提供、告知、转介；无方法指标。',
    formEn: 'Offer, inform, refer; no method targets.',
    refusals: ['R11_METHOD_QUOTAS']
  },
  {
    id: '9(7)',
    chapter: 2,
    text: '依托社区服务组织或服务载体，组织辖区单位和志愿者队伍，开展各项人口和计划生育宣传服务活动。',
    status: 'A',
    whyZh: '人口与计划生育法第7、13条。',
    whyEn: 'Arts. 7 and 13 of the law.',
    formZh: '活动报名，签到可不记名。',
    formEn: 'Activities with optional, anonymous attendance.',
    refusals: []
  },
  {
    id: '9(8)',
    chapter: 2,
    text: '发挥社区资源优势、人才优势、技术优势，为群众排忧解难，共建幸福文明家庭。',
    status: 'A',
    whyZh: '人口与计划生育法第30条；居委会组织法。',
    whyEn: 'Art. 30 of the law; Residents’ Committees Law.',
    formZh: '求助与转介，含反家暴和未成年人保护渠道。',
    formEn: 'Help requests and referrals, with domestic-violence and child-protection routes.',
    refusals: []
  }
]
