import { remedyClocks } from './clocks.ts'

const { reconsideration, petitionReply, petitionOutcome, petitionReview } = remedyClocks

/** What one may do when somebody asks for a refused power (law reference 1.2, the last paragraph). */
export interface Remedy {
  key: string
  titleZh: string
  titleEn: string
  howZh: string
  howEn: string
  instrument: string
  articles: string
  /** In days: by when, or how long it may take. */
  clocks: { days: number; whatZh: string; whatEn: string }[]
}

export const remedies: readonly Remedy[] = [
  {
    key: 'file',
    titleZh: '查阅、更正、删除自己的信息',
    titleEn: 'Read, correct or delete your data',
    howZh: '可以要求知道谁保存了您的哪些信息，要求更正或删除；被拒绝的，可以向人民法院起诉。',
    howEn: 'You may ask who keeps what about you, and have it corrected or deleted; if refused, you may go to court.',
    instrument: 'pipl',
    articles: '44–50',
    clocks: []
  },
  {
    key: 'petition',
    titleZh: '信访',
    titleEn: 'Petition',
    howZh: '可以向有权处理的机关书面提出；对处理意见不服的，可以请求复查。',
    howEn: 'You may write to the office in charge, and ask for a review of its answer.',
    instrument: 'petition',
    articles: '22, 34–36',
    clocks: [
      { days: petitionReply.days, whatZh: '内登记并转送', whatEn: 'to register and route it' },
      { days: petitionOutcome.days, whatZh: '内办结', whatEn: 'to close it' },
      { days: petitionReview.days, whatZh: '内可以请求复查', whatEn: 'to ask for a review' }
    ]
  },
  {
    key: 'reconsideration',
    titleZh: '行政复议',
    titleEn: 'Administrative reconsideration',
    howZh: '认为行政行为侵犯自己权益的，可以申请复议。',
    howEn: 'You may ask for reconsideration of an administrative act that infringes your rights.',
    instrument: 'arev',
    articles: '11, 20',
    clocks: [{ days: reconsideration.days, whatZh: '内申请', whatEn: 'to apply' }]
  },
  {
    key: 'court',
    titleZh: '申请复议或者起诉',
    titleEn: 'Review and litigation',
    howZh:
      '在实施人口与计划生育管理中侵犯您合法权益的，可以依法申请行政复议或者提起行政诉讼；工作人员侵犯人身权、财产权的，依法追究责任。',
    howEn:
      'If your rights are infringed in the name of population and family planning, you may ask for review or sue; officials who infringe persons or property are liable.',
    instrument: 'pfpl',
    articles: '43, 46',
    clocks: []
  },
  {
    key: 'women',
    titleZh: '向妇女组织求助',
    titleEn: 'Women’s organisations',
    howZh: '妇女权益受到侵害的，可以向妇联等妇女组织求助，由其要求有关部门查处。',
    howEn:
      'A woman whose rights are infringed may turn to a women’s federation, which asks the office in charge to act.',
    instrument: 'wrpl',
    articles: '72–78',
    clocks: []
  },
  {
    key: 'employer',
    titleZh: '用人单位询问婚育情况',
    titleEn: 'An employer who asks',
    howZh: '由人力资源社会保障部门责令改正；拒不改正或者情节严重的，处一万元以上五万元以下罚款。',
    howEn:
      'The labour authority orders it to stop; if it does not, or in serious cases, the fine is 10,000 to 50,000 yuan.',
    instrument: 'wrpl',
    articles: '43, 83',
    clocks: []
  }
]
