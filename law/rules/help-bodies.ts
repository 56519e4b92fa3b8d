import type { Citation } from './decision.ts'

/** What help may be asked for in a variant, who is in charge of it, and where that stands. No condition: whoever is in charge finds out. */
export interface HelpKind {
  key: string
  zh: string
  en: string
  bodyZh: string
  bodyEn: string
  /** Asked in no form: it is told to the trained role alone (support/tell-privately.ts). Kept for what was asked before. */
  privately?: true
  rules: readonly Citation[]
}

const read = (instrument: string, articles: string): Citation => ({ instrument, articles, verification: 'read' })
const remembered = (instrument: string, articles: string): Citation => ({
  instrument,
  articles,
  verification: 'memory-high'
})

const civilZh = '区民政部门'
const civilEn = 'civil affairs of the district'
const federationZh = '区残疾人联合会'
const federationEn = 'the disabled persons’ federation of the district'
const streetZh = '街道'
const streetEn = 'the street'

/** By variant. The last of each is for whoever does not know the name of what they need (social assistance measures art. 60). */
export const helpKinds: Readonly<Record<string, readonly HelpKind[]>> = {
  hardship: [
    kind('living', '吃穿用的日常开支', 'daily living', [civilZh, civilEn], [read('sar649', '9–11, 47–48')]),
    kind(
      'housing',
      '住房、房租',
      'housing and rent',
      ['区住房保障部门', 'housing of the district'],
      [read('sar649', '37–40')]
    ),
    kind(
      'medical-costs',
      '看病的费用',
      'costs of care',
      ['区医疗保障部门', 'medical security of the district'],
      [read('sar649', '27–30')]
    ),
    kind(
      'school-costs',
      '孩子上学的费用',
      'costs of school',
      ['学校和区教育部门', 'the school and education of the district'],
      [read('sar649', '33–36')]
    ),
    kind(
      'work',
      '找工作',
      'finding work',
      ['街道公共就业服务机构', 'the employment service of the street'],
      [read('sar649', '42–44')]
    ),
    unsure()
  ],
  elderly: [
    kind(
      'meals-care',
      '吃饭、洗澡、家务的帮手',
      'meals, washing, housework',
      [`${streetZh}养老服务`, `the care service of ${streetEn}`],
      [remembered('elderly', '37–38')]
    ),
    kind('company', '有人常来看看', 'somebody to look in', ['社区', 'the community'], [remembered('elderly', '37–38')]),
    kind(
      'money',
      '生活费用有困难',
      'means to live on',
      [civilZh, civilEn],
      [read('sar649', '9–11, 14–17'), remembered('elderly', '30–31')]
    ),
    unsure()
  ],
  disability: [
    kind(
      'aids',
      '辅助器具、康复',
      'aids and training',
      [federationZh, federationEn],
      [remembered('disabled', '15–17')]
    ),
    kind(
      'home',
      '家里的无障碍改造',
      'a home without barriers',
      [federationZh, federationEn],
      [remembered('disabled', '52–53')]
    ),
    kind(
      'money',
      '生活、护理的补贴',
      'allowance for living and care',
      [civilZh, civilEn],
      [remembered('disabled', '46–49'), read('sar649', '14–17')]
    ),
    unsure()
  ],
  childcare: [
    kind(
      'nursery',
      '三岁以下孩子白天有人带',
      'care by day for a child under three',
      [`${streetZh}托育服务`, `the nursery service of ${streetEn}`],
      [read('pfpl', '28')]
    ),
    kind(
      'advice',
      '带孩子的指导',
      'advice on bringing up a child',
      ['社区医院和社区', 'the clinic and the community'],
      [read('pfpl', '28')]
    ),
    kind(
      'alone',
      '一个人带孩子，需要搭把手',
      'bringing up a child alone, a hand is needed',
      ['社区', 'the community'],
      [read('pfpl', '27'), read('minor', '4, 11')]
    ),
    unsure()
  ],
  emergency: [
    kind(
      'means',
      '突然没有钱吃饭、住宿',
      'suddenly no money for food or a bed',
      [`${streetZh}先行办理，${civilZh}审批`, `${streetEn} at once, ${civilEn} after`],
      [read('sar649', '47–48, 50')]
    ),
    kind(
      'nobody-cares',
      '家里的孩子或老人暂时没人照看',
      'nobody can look after a child or an old person for now',
      [`${streetZh}和社区`, `${streetEn} and the community`],
      [read('sar649', '14–17, 47–48'), read('minor', '4, 11')]
    ),
    {
      ...kind(
        'violence',
        '家里有人打骂、威胁',
        'violence or threats at home',
        ['公安机关、法院', 'the police and the court'],
        [remembered('dv', '13–16, 18, 23')]
      ),
      privately: true
    },
    kind(
      'accident',
      '火灾、事故以后',
      'after a fire or an accident',
      [`${streetZh}先行办理，${civilZh}审批`, `${streetEn} at once, ${civilEn} after`],
      [read('sar649', '47–48')]
    ),
    unsure()
  ]
}

function kind(key: string, zh: string, en: string, body: [string, string], rules: Citation[]): HelpKind {
  return { key, zh, en, bodyZh: body[0], bodyEn: body[1], rules }
}

function unsure(): HelpKind {
  return kind('unsure', '说不清该找谁', 'not sure whom to ask', [civilZh, civilEn], [read('sar649', '60')])
}
