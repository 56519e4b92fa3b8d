import { remedyClocks } from './clocks.ts'

const { petitionReply, petitionOutcome, petitionExtended, petitionReview, information, informationExtended } =
  remedyClocks

type Term = { days: number } | { workingDays: number }

/** What somebody says to an office, as data: to whom it goes, and by which clock it is answered. */
export interface VoiceKind {
  key: string
  titleZh: string
  titleEn: string
  aboutZh: string
  aboutEn: string
  /** In law/operations, with a basis in force. */
  operation: string
  /** `above`: to the office above the one it is about. `auditor`: there too, to the auditor alone. */
  goes: 'here' | 'above' | 'auditor'
  /** By when it is said who looks into it, and by when it is answered, both from the day it came. */
  route: Term
  answer: Term
  /** Once, and the reason is told. */
  extend: Term
  /** Until when after the answer one may ask for it to be looked at again, one level above, and how long that may take. */
  review?: Term
  /** What else there is against an answer. */
  againstZh: string
  againstEn: string
}

const asPetition = {
  route: petitionReply,
  answer: petitionOutcome,
  extend: petitionExtended,
  review: petitionReview,
  againstZh: '对答复不满意的，30天内可以请上一级复查；也可以依法申请行政复议、提起行政诉讼。',
  againstEn:
    'If the answer does not satisfy you, the level above looks at it again when asked within 30 days; reconsideration and the courts stay open.'
} as const

/** Standard 6, 20, 22(3): what people say, ask and complain of. */
export const voiceKinds: readonly VoiceKind[] = [
  {
    key: 'complaint',
    titleZh: '投诉',
    titleEn: 'A complaint',
    aboutZh: '对服务、态度、拖延或者侵犯权利不满。由上一级处理，被投诉的单位和人员看不到。',
    aboutEn:
      'About a service, manners, delay or rights infringed. The level above looks into it; the office and the people complained about never see it.',
    operation: 'voice.petition',
    goes: 'above',
    ...asPetition
  },
  {
    key: 'charges',
    titleZh: '举报乱收费',
    titleEn: 'A report of a charge',
    aboutZh: '这里所有服务都免费。有人收费、收押金、搭车收费，直接交给审计员。',
    aboutEn: 'Every service here is free. Whoever was asked for a fee or deposit tells the auditor directly.',
    operation: 'voice.petition',
    goes: 'auditor',
    ...asPetition
  },
  {
    key: 'suggestion',
    titleZh: '建议',
    titleEn: 'A suggestion',
    aboutZh: '怎样可以做得更好。',
    aboutEn: 'How something could be better.',
    operation: 'voice.petition',
    goes: 'here',
    ...asPetition
  },
  {
    key: 'petition',
    titleZh: '信访请求',
    titleEn: 'A petition',
    aboutZh: '请单位依法办一件事，或者反映情况、提出意见。',
    aboutEn: 'Asks an office to act by law, or tells it of a state of affairs.',
    operation: 'voice.petition',
    goes: 'here',
    ...asPetition
  },
  {
    key: 'information',
    titleZh: '申请政府信息公开',
    titleEn: 'A request for information',
    aboutZh: '请单位提供它制作或者保存的信息：规定、账目总数、服务标准等。不能要别人的个人信息。',
    aboutEn:
      'Asks for what an office made or keeps: rules, totals of money, standards of service. Never for data about another person.',
    operation: 'voice.information',
    goes: 'here',
    route: information,
    answer: information,
    extend: informationExtended,
    againstZh: '对答复不服的，60天内可以申请行政复议，也可以提起行政诉讼。',
    againstEn: 'Against the answer there is reconsideration within 60 days, and the courts.'
  }
]

export const findVoiceKind = (key: string): VoiceKind | undefined => voiceKinds.find(kind => kind.key === key)
