/** How else the refused powers are called: by those who spoke of them daily, in short, in English. By power. */
export const otherWords: Record<string, { words: string[]; pinyin?: string[] }> = {
  R1_PREGNANCY_IUD_MONITORING: {
    words: [
      '月经',
      '例假',
      '停经',
      '绝经',
      '怀上了',
      '怀上孩',
      '怀孩',
      '怀胎',
      '保胎',
      '安胎',
      '胎动',
      '胎心',
      '有孕',
      '验孕',
      '孕早期',
      '孕中期',
      '孕晚期',
      '待产',
      '临产',
      '产检',
      '产前检查',
      'expecting a baby',
      'expecting a child',
      'expectant mother',
      'antenatal',
      'prenatal',
      'last period',
      'missed period',
      'trimester',
      'intrauterine device'
    ],
    pinyin: ['yhqjc', 'yhqjcrq', 'yunhuanjian']
  },
  R2_CERTIFICATE_INSPECTION: {
    words: ['计生证', '计划生育证', '婚育卡', '未婚未育证明', '查验婚育', 'family planning certificate'],
    pinyin: ['hyzm', 'hyzmbh']
  },
  R3_SOCIAL_MAINTENANCE_FEE: {
    words: [
      '社扶费',
      '社会扶养费',
      '社会抚养金',
      '社会抚育费',
      '生育罚款',
      '超生罚',
      'birth fine',
      'fine for the extra child',
      'fine for an extra child'
    ],
    pinyin: ['shfyf']
  },
  R4_REMEDIAL_MEASURES: {
    words: [
      '打掉孩子',
      '孩子打掉',
      '打掉胎',
      '刮宫',
      '药物流产',
      'termination of pregnancy',
      'termination of the pregnancy',
      'terminate her pregnancy',
      'terminate the pregnancy',
      'terminated the pregnancy'
    ]
  },
  R5_STRICT_CONTROL_MIGRANT_BIRTHS: {
    words: [
      '严控生育',
      '严控外来人口生育',
      '严控流动人口生育',
      '控制生育',
      '控制外来人口生育',
      '控制流动人口生育',
      '生育管控',
      '管控育龄',
      '育龄妇女管控',
      '育龄妇女重点管控',
      'control of migrant births'
    ],
    pinyin: ['kongzhishengyu']
  },
  R6_EMPLOYER_REPORTING: {
    words: [
      '职工婚孕',
      '婚孕台账',
      '单位报送',
      '公司报送女职工',
      'employer reported her',
      'reported by her employer',
      'childbearing status'
    ]
  },
  R7_PROPERTY_OR_LANDLORD_REPORTING: {
    words: ['物业报送', '房东报送', '举报超生', '举报生育', 'landlord report of tenants']
  },
  R8_BIRTH_PERMIT_GATE: {
    words: [
      '一孩证',
      '二孩证',
      '三孩证',
      '一胎证',
      '二胎证',
      '三胎证',
      '二胎指标',
      '批准生育',
      'second child permit',
      'permit to have a second child',
      'permit to have a child'
    ]
  },
  R9_PUBLISH_PERSONAL_REPRODUCTIVE_DATA: {
    words: ['生育情况上墙', '生育名单公示', '公示生育', '公示怀孕', '公示孕', '曝光超生']
  },
  R10_COERCIVE_CONTRACTS: {
    words: [
      '计生承诺书',
      '计生保证书',
      '计生责任书',
      '计生协议书',
      '计划生育协议',
      '生育承诺书',
      '生育保证书',
      '不超生保证',
      'deposit against further births',
      'birth bond'
    ],
    pinyin: ['jishengyajin']
  },
  R11_METHOD_QUOTAS: {
    words: [
      '长效措施',
      '上了环',
      '取了环',
      '放了环',
      '带了环',
      '戴了环',
      '输卵管',
      '输精管',
      '四术完成',
      '四术任务',
      'on the pill',
      'tubes tied',
      'tubes were tied',
      'fitted with a coil'
    ]
  },
  R12_FETAL_SEX: {
    words: [
      '胎儿是男',
      '胎儿是女',
      '怀的是男',
      '怀的是女',
      'B超看男女',
      'B超查男女',
      'B超看性别',
      'sex of the unborn',
      'gender of the unborn',
      'baby’s gender by ultrasound'
    ]
  },
  R13_UNMARRIED_OR_EXTRA_BIRTH_LABEL: {
    words: [
      '违策',
      '超计划生育',
      '非婚子女',
      '黑孩子',
      '偷生一',
      '偷生二',
      '偷生三',
      '偷生孩',
      '抢生',
      '无证生育',
      'over quota child',
      'over quota birth',
      'above quota birth'
    ]
  }
}
