import type { Refusal } from '../refusal.ts'

/** R1 to R6: the body, the certificate, the fee, the operation, control, the employer. */
export const firstRefusals: Refusal[] = [
  {
    code: 'R1_PREGNANCY_IUD_MONITORING',
    titleZh: '孕环情监测',
    titleEn: 'Monitoring of pregnancy and IUDs',
    place: '8(7), 23(3)',
    reasonZh:
      '2021年修正的法律已改为围孕期、孕产期保健服务，监测的依据已废止；身体、隐私和知情同意受民法典与妇女权益保障法保护，街道社区不得采集怀孕、月经、避孕信息。',
    reasonEn:
      'The 2021 law speaks of health care only and the regulations behind monitoring are repealed; body, privacy and consent are protected. Streets may not collect pregnancy, menstruation or contraception.',
    instruments: [
      { instrument: 'pfpl', articles: '37' },
      { instrument: 'civil', articles: '1003–1004, 1032–1033' },
      { instrument: 'wrpl', articles: '19–21' },
      { instrument: 'pipl', articles: '28–30' }
    ],
    once: [
      { instrument: 'pfpl_old', articles: '33' },
      { instrument: 'fpts309', articles: '–' }
    ],
    counterpartZh: '自愿预约：免费孕前优生健康检查、妇女病筛查、取环支持；结果只留在医疗机构。',
    counterpartEn:
      'Offers one may take or leave: free pre-conception check, screening, support with removal; results stay at the clinic.',
    words: [
      '孕环情监测',
      '孕环情',
      '孕环检',
      '孕检',
      '孕情',
      '环检',
      '环情',
      '孕环',
      '透环',
      '查环',
      '查孕',
      '孕期',
      '孕周',
      '怀孕',
      '身孕',
      '早孕',
      '受孕',
      '在孕',
      '现孕',
      '已孕',
      '未孕',
      '妊娠',
      '孕妇',
      '孕产妇',
      '末次月经',
      '预产期',
      '妇检',
      '不孕不育',
      '不孕症',
      '不育症',
      'pregnant',
      'pregnancy',
      'pregnancies',
      'gestation',
      'gestational age',
      'last menstrual period',
      'menstruation',
      'infertility',
      'iud',
      'iuds',
      'iud check',
      'lmp'
    ],
    pinyin: [
      'yunjian',
      'yunhuanqing',
      'yunqing',
      'huanjian',
      'huanqing',
      'chahuan',
      'touhuan',
      'huaiyun',
      'yunzhou',
      'yuchanqi',
      'mociyuejing'
    ],
    columnWords: [
      '三查',
      '妇科检查',
      '妇女病',
      'B超',
      '子宫',
      '育龄妇女',
      '生育意愿',
      '月经',
      '有环',
      '无环',
      '环型',
      '环位',
      '育龄妇女',
      '育妇',
      '育龄',
      '孕次',
      '孕产次',
      '孕',
      '不孕',
      '不育',
      'edc',
      'gravidity',
      'fertility'
    ]
  },
  {
    code: 'R2_CERTIFICATE_INSPECTION',
    titleZh: '查验婚育证明',
    titleEn: 'Inspection of the marriage-and-birth certificate',
    place: '8(7), 9(3), 9(5)',
    reasonZh: '婚育证明只存在于已废止的流动人口计划生育工作条例，2021年起无依据，不得查验、登记证号。',
    reasonEn:
      'The certificate existed only under a regulation repealed in 2021; it may be neither asked for nor recorded.',
    instruments: [
      { instrument: 'so747', articles: '–' },
      { instrument: 'rrp', articles: '12(3), 13(6)' }
    ],
    once: [{ instrument: 'fp555', articles: '7–8, 23' }],
    counterpartZh: '新居民服务包，入门不问证；确需证明的，由本人调取自己的电子证照。',
    counterpartEn:
      'A newcomer pack and no question at the door; a person who needs a proof fetches their own e-certificate.',
    words: [
      '流动人口婚育证明',
      '婚育证明',
      '婚育证号',
      '婚育证',
      '计划生育证明',
      '计生证明',
      '查验证明',
      'marriage and birth certificate',
      'marriage-and-childbearing certificate'
    ],
    pinyin: ['hunyuzhengming', 'hunyuzheng'],
    columnWords: ['hyzm', 'hyzmbh', '查验情况', '证明查验', '是否持证', '持证情况', '验证情况']
  },
  {
    code: 'R3_SOCIAL_MAINTENANCE_FEE',
    titleZh: '征收社会抚养费',
    titleEn: 'Collection of the social maintenance fee',
    place: '8(6), 10(5)',
    reasonZh: '社会抚养费征收管理办法已废止，法律条款已删除；已决定未执行完毕的不再征收。',
    reasonEn:
      'The fee regulation is repealed and the provision deleted; what was decided but not paid is no longer collected.',
    instruments: [
      { instrument: 'so747', articles: '–' },
      { instrument: 'decision2021', articles: '–' },
      { instrument: 'apen', articles: '37–38' }
    ],
    once: [
      { instrument: 'pfpl_old', articles: '41–42' },
      { instrument: 'smf357', articles: '–' },
      { instrument: 'sp_fee_anhui', articles: '–' }
    ],
    counterpartZh: '遗留案件结案：注明“不再征收”，撤回强制执行申请，清除各系统标记。',
    counterpartEn: 'Closing of legacy cases: no further collection, enforcement withdrawn, flags cleared.',
    words: [
      '社会抚养费',
      '社抚费',
      '社抚款',
      '抚养费征收',
      '征收抚养费',
      '超生罚款',
      '超生费',
      '计划生育罚款',
      '计生罚款',
      '计生罚没',
      'social maintenance fee',
      'social compensation fee',
      'social upbringing fee',
      'social support fee',
      'excess birth fine'
    ],
    pinyin: ['shehuifuyangfei', 'shangfuyangfei', 'shefufei', 'chaoshengfakuan'],
    columnWords: ['shfyf']
  },
  {
    code: 'R4_REMEDIAL_MEASURES',
    titleZh: '补救措施',
    titleEn: 'Remedial measures',
    place: '10(5)',
    reasonZh: '没有任何法律提及；妇女有生育和不生育的自由，任何手术须本人同意，侵犯人身权利的工作人员依法追责。',
    reasonEn:
      'No legal text mentions it; women are free to bear or not to bear, any operation needs their own consent, and officials who infringe persons are punishable.',
    instruments: [
      { instrument: 'pfpl', articles: '4, 43(1)' },
      { instrument: 'wrpl', articles: '21, 32' },
      { instrument: 'civil', articles: '1003–1004, 1219' }
    ],
    counterpartZh: '求助电话、法律援助与投诉渠道；本人要求时提供咨询与病假信息。',
    counterpartEn: 'Help lines, legal aid and complaint; counselling and leave information when the person asks.',
    words: [
      '补救措施',
      '人工流产',
      '人流',
      '引产',
      '流产',
      '药流',
      '堕胎',
      '打胎',
      '清宫术',
      '终止妊娠',
      'abortion',
      'abortions',
      'induced labour',
      'induced labor',
      'remedial measures'
    ],
    pinyin: ['bujiucuoshi', 'yinchan', 'renliushu', 'liuchan'],
    columnWords: ['补救', '清宫']
  },
  {
    code: 'R5_STRICT_CONTROL_MIGRANT_BIRTHS',
    titleZh: '严格控制流动人口违法生育',
    titleEn: 'Strict control of migrant births',
    place: '8(7)',
    reasonZh: '“违法生育”已无法律后果；规则是基本公共服务均等。',
    reasonEn: '“Unlawful birth” has no legal consequence; equal public service is the rule.',
    instruments: [
      { instrument: 'so747', articles: '–' },
      { instrument: 'rrp', articles: '12(3), 13(6)' }
    ],
    counterpartZh: '均等服务看板：新居民获得的服务与户籍居民相比。',
    counterpartEn: 'An equal-service dashboard.',
    words: [
      '严格控制流动人口违法生育',
      '控制违法生育',
      '重点管控育龄',
      '计生重点户',
      '计生重点对象',
      'control of births'
    ],
    pinyin: []
  },
  {
    code: 'R6_EMPLOYER_REPORTING',
    titleZh: '单位通报职工婚孕信息',
    titleEn: 'Reporting by employers',
    place: '10(6), 12(2)',
    reasonZh: '用人单位不得询问婚育情况、不得将孕情检测作为条件；敏感个人信息须本人单独同意。',
    reasonEn:
      'Employers may not ask about marriage and childbearing nor test; sensitive data need the separate consent of the person.',
    instruments: [
      { instrument: 'wrpl', articles: '28, 43, 48, 83' },
      { instrument: 'pipl', articles: '10, 13, 23, 28–30' },
      { instrument: 'civil', articles: '1033(5)' }
    ],
    counterpartZh: '职工本人申报，用于申领假期、津贴。',
    counterpartEn: 'Self-declaration by the employee, to claim leave or an allowance.',
    words: [
      '单位报告',
      '单位通报',
      '单位上报',
      '用人单位报告',
      '职工婚育',
      '婚育情况',
      '婚育状况',
      '婚育信息',
      '婚孕情况',
      '婚孕信息',
      'employer report',
      'employer reporting',
      'reported by employer'
    ],
    pinyin: ['hunyuqingkuang']
  }
]
