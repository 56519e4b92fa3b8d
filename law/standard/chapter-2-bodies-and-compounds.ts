import type { Provision } from '../provision.ts'

export const bodiesAndCompounds: Provision[] = [
  {
    id: '10',
    chapter: 2,
    text: '机关、社会团体、企业事业组织的职责：',
    status: 'B',
    whyZh: '人口与计划生育法第7、12条。',
    whyEn: 'Arts. 7 and 12 of the law.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '10(1)',
    chapter: 2,
    text: '实行单位法定代表人或主要负责人计划生育工作责任制，依据国家法律法规，认真执行计划生育基本国策，做好本单位的人口和计划生育工作。',
    status: 'B',
    whyZh: '人口与计划生育法第12条。',
    whyEn: 'Art. 12 of the law.',
    formZh: '负责职工权利：假期、津贴、不歧视。',
    formEn: 'Responsible for employees’ rights: leave, allowance, no discrimination.',
    refusals: []
  },
  {
    id: '10(2)',
    chapter: 2,
    text: '接受驻地政府和街道办事处的指导、监督和考核，协助和参与街道、社区计划生育服务管理。',
    status: 'B',
    whyZh: '考核无独立依据；劳动监察权属人社部门（妇女权益保障法83）。',
    whyEn: 'Assessment has no basis of its own; labour inspection is with the labour authority.',
    formZh: '自愿合作记录。',
    formEn: 'A log of voluntary cooperation.',
    refusals: []
  },
  {
    id: '10(3)',
    chapter: 2,
    text: '配备计划生育专（兼）职工作人员，保证本单位开展计划生育工作的经费落实。',
    status: 'B',
    whyZh: '人口与计划生育法第12条。',
    whyEn: 'Art. 12 of the law.',
    formZh: '家庭友好联系人。',
    formEn: 'A family-friendly contact person.',
    refusals: []
  },
  {
    id: '10(4)',
    chapter: 2,
    text: '负责本单位职工的计划生育宣传教育，落实法定的计划生育奖励优惠政策。',
    status: 'A',
    whyZh: '人口与计划生育法第25、26、31条。',
    whyEn: 'Arts. 25, 26 and 31 of the law.',
    formZh: '待遇计算与申领支持。',
    formEn: 'Entitlement calculator and claim support.',
    refusals: []
  },
  {
    id: '10(5)',
    chapter: 2,
    text: '协助当地政府为本单位职工落实安全、有效的避孕节育措施，与所在地政府共同做好对违反计划生育政策人员的补救措施落实和社会抚养费征收工作。',
    status: 'C',
    whyZh: '绝对无依据（第4条、第43条第1项；妇女权益保障法21、32；民法典1003、1004、1219）。',
    whyEn: 'No basis at all (arts. 4, 43(1); women’s rights law 21, 32; Civil Code 1003–1004, 1219).',
    formZh: '拒绝；提供病假信息、应请求的咨询、法律援助和投诉渠道。',
    formEn: 'Refuse; offer leave information, counselling on request, legal aid and complaint.',
    refusals: [
      'R3_SOCIAL_MAINTENANCE_FEE',
      'R4_REMEDIAL_MEASURES',
      'R11_METHOD_QUOTAS',
      'R13_UNMARRIED_OR_EXTRA_BIRTH_LABEL'
    ]
  },
  {
    id: '10(6)',
    chapter: 2,
    text: '建立计划生育信息报告制度，及时向辖区街道（或社区）通报本单位职工（含聘用人员、临时工）、流动人口（或租住单位房屋人员）的结婚、怀孕、出生、节育等信息。',
    status: 'C',
    whyZh: '妇女权益保障法28、43、48；个人信息保护法10、13、23、29；民法典1033。',
    whyEn: 'Women’s rights law 28, 43, 48; PIPL 10, 13, 23, 29; Civil Code 1033.',
    formZh: '由职工本人申报，用于申领待遇。',
    formEn: 'Self-declaration by the employee to claim a benefit.',
    refusals: ['R6_EMPLOYER_REPORTING', 'R7_PROPERTY_OR_LANDLORD_REPORTING']
  },
  {
    id: '11',
    chapter: 2,
    text: '街道、社区在全面掌握辖区人口信息的基础上，应突出重点、讲求实效，实行分类服务和管理。重点加强对已婚育龄妇女的避孕节育、生殖保健宣传与服务。',
    status: 'B',
    whyZh: '健康服务面向全体育龄人群（第36、37条），不对妇女评分。',
    whyEn: 'Services are for all people of reproductive age (arts. 36–37).',
    formZh: '由本人选择服务，或按年龄的公共卫生项目；含男性和未婚者。',
    formEn: 'Segments chosen by the person or by age-appropriate programmes; men and unmarried people included.',
    refusals: ['R11_METHOD_QUOTAS']
  },
  {
    id: '12',
    chapter: 2,
    text: '加强对人户分离、下岗失业、流动人口等特殊人群服务管理',
    status: 'B',
    whyZh: '人口与计划生育法第14条；个人信息保护法6。',
    whyEn: 'Art. 14 of the law; PIPL 6.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '12(1)',
    chapter: 2,
    text: '以现居住地为主，建立服务管理档案，落实日常服务管理。',
    status: 'B',
    whyZh: '个人信息保护法6、19、34。',
    whyEn: 'PIPL 6, 19, 34.',
    formZh: '最小记录，限期保存。',
    formEn: 'Minimal record, retention limits.',
    refusals: []
  },
  {
    id: '12(2)',
    chapter: 2,
    text: '及时掌握人员变动信息和婚育信息，加强与户籍地、单位的信息交流和通报。',
    status: 'B',
    whyZh: '与户籍地通报限于法定职责；与单位交换无依据。',
    whyEn: 'Exchange with the place of hukou within statutory duty; with the employer no basis.',
    formZh: '只应本人请求转递，绝不给单位。',
    formEn: 'Only on the person’s request, never to the employer.',
    refusals: ['R6_EMPLOYER_REPORTING']
  },
  {
    id: '12(3)',
    chapter: 2,
    text: '及时上门开展计划生育政策、生殖保健知识等宣传咨询服务，帮助解决生产、生活和计划生育有关服务等方面的困难。',
    status: 'B',
    whyZh: '不得侵扰安宁、不得擅入（民法典1033）。',
    whyEn: 'No disturbance and no entry (Civil Code 1033).',
    formZh: '预约或应邀上门，亮明身份；“请勿上门”有约束力。',
    formEn: 'By appointment or on request; the “do not visit” flag binds.',
    refusals: []
  },
  {
    id: '13',
    chapter: 2,
    text: '加强住宅小区人口和计划生育管理工作',
    status: 'B',
    whyZh: '居委会组织法（2025）。',
    whyEn: 'Residents’ Committees Law 2025.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '13(1)',
    chapter: 2,
    text: '建立住宅小区基本情况档案，统一纳入社区计划生育服务管理范围。',
    status: 'B',
    whyZh: '只涉楼栋与设施，无个人信息。',
    whyEn: 'Buildings and facilities, no personal data.',
    formZh: '小区底数：楼栋、户数、设施。',
    formEn: 'Compound registry: buildings, count of households, facilities.',
    refusals: []
  },
  {
    id: '13(2)',
    chapter: 2,
    text: '街道办事处委托社区与住宅小区签订计划生育管理合同或协议书，明确住宅小区物业管理公司或住宅小区所属单位的计划生育职责和任务。在社区指导下，小区物管公司及时通报小区居民计划生育信息，协助社区开展计划生育各项服务管理工作。',
    status: 'B',
    whyZh: '物业通报居民信息的依据（国令555号第14条）已废止。',
    whyEn: 'The basis of reporting, art. 14 of order 555, is repealed.',
    formZh: '场地、公告栏、母婴室、无障碍合作协议。',
    formEn: 'Agreement on venues, boards, nursing rooms, accessibility.',
    refusals: ['R7_PROPERTY_OR_LANDLORD_REPORTING', 'R10_COERCIVE_CONTRACTS']
  },
  {
    id: '13(3)',
    chapter: 2,
    text: '社区建立住宅小区居民档案，指导和组织住宅小区开展计划生育宣传教育活动，协助街道为小区居民办理计划生育有关证件，维护群众计划生育合法权益。',
    status: 'B',
    whyZh: '个人信息保护法44至50。',
    whyEn: 'PIPL 44–50.',
    formZh: '居民打开自己的档案。',
    formEn: 'Residents open their own file.',
    refusals: []
  },
  {
    id: '13(4)',
    chapter: 2,
    text: '发挥住宅小区业主委员会作用，在小区建立计划生育协会及信息员和志愿者队伍，提高居民参与计划生育积极性和自觉性。',
    status: 'B',
    whyZh: '人口与计划生育法第7条。',
    whyEn: 'Art. 7 of the law.',
    formZh: '志愿者看不到个人信息。',
    formEn: 'Volunteers see no personal data.',
    refusals: []
  },
  {
    id: '14',
    chapter: 2,
    text: '加强部门协作和人口信息共享工作',
    status: 'B',
    whyZh: '人口与计划生育法第6条；政务数据共享条例。',
    whyEn: 'Art. 6 of the law; Data Sharing Regulation.',
    formZh: '见各项。',
    formEn: 'See the items.',
    refusals: []
  },
  {
    id: '14(1)',
    chapter: 2,
    text: '在党委政府统一领导下，建立和完善计划生育综合治理目标管理责任制，督促和落实部门和单位计划生育综合治理责任。',
    status: 'B',
    whyZh: '人口与计划生育法第6条。',
    whyEn: 'Art. 6 of the law.',
    formZh: '跨部门支持任务。',
    formEn: 'Support tasks across departments.',
    refusals: []
  },
  {
    id: '14(2)',
    chapter: 2,
    text: '建立计划生育综合治理部门和单位联席会议制度和协调制度，规范部门和单位计划生育信息通报等工作程序和工作要求。',
    status: 'B',
    whyZh: '政务数据共享条例。',
    whyEn: 'Data Sharing Regulation.',
    formZh: '通报按共享目录进行。',
    formEn: 'Notifications follow the sharing catalogue.',
    refusals: []
  },
  {
    id: '14(3)',
    chapter: 2,
    text: '建立全员人口社会事务信息系统，实现人口信息资源共享。',
    status: 'B',
    whyZh: '政务数据共享条例；数据安全法37至42；个人信息保护法33至37。',
    whyEn: 'Data Sharing Regulation; DSL 37–42; PIPL 33–37.',
    formZh: '按目的问答，不批量复制。',
    formEn: 'Query by purpose instead of bulk copies.',
    refusals: []
  }
]
