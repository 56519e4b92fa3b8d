/** An office that does a part of one thing, and what it is told of: nothing else leaves the street (PIPL 6, 23). */
export interface Part {
  key: string
  titleZh: string
  titleEn: string
  /** How its adapter is named in the settings; absent where it is a case of this office. */
  agency?: 'police' | 'medical-security' | 'social-security' | 'health'
  bodyZh: string
  bodyEn: string
  /** The fields of the form it is told, beside who asks. */
  sends: readonly string[]
  nextZh: string
  nextEn: string
}

const child = ['childName', 'childBornOn', 'childNumber'] as const

/** The five parts of 出生一件事. Each is asked for alone too, and none is a condition of another. */
export const newbornParts: readonly Part[] = [
  {
    key: 'birth-entry',
    titleZh: '户口登记（落户）',
    titleEn: 'Entry in the household register',
    agency: 'police',
    bodyZh: '公安派出所',
    bodyEn: 'the police station',
    sends: [...child, 'enterWith'],
    nextZh: '派出所办好后通知您领户口页；父母是否结婚不影响落户。',
    nextEn: 'The station tells you when the page is ready; whether the parents are married does not matter.'
  },
  {
    key: 'insurance',
    titleZh: '居民医保参保',
    titleEn: 'Resident medical insurance',
    agency: 'medical-security',
    bodyZh: '医疗保障部门',
    bodyEn: 'medical security',
    sends: [...child],
    nextZh: '参保后从出生之日起报销，没有落户也可以先参保。',
    nextEn: 'It covers from the day of birth; entry in the household register need not come first.'
  },
  {
    key: 'social-security-card',
    titleZh: '社会保障卡',
    titleEn: 'Social-security card',
    agency: 'social-security',
    bodyZh: '人力资源社会保障部门',
    bodyEn: 'human resources and social security',
    sends: [...child, 'cardBy'],
    nextZh: '制好后按您选的方式领取。',
    nextEn: 'Collected or mailed, as you chose.'
  },
  {
    key: 'vaccination',
    titleZh: '预防接种建档',
    titleEn: 'Vaccination file',
    agency: 'health',
    bodyZh: '社区卫生服务中心',
    bodyEn: 'the community health centre',
    sends: [...child, 'clinic'],
    nextZh: '中心联系您约第一次接种；接种情况只在中心，街道看不到。',
    nextEn: 'The centre calls for the first appointment; what is given stays there, the street does not see it.'
  },
  {
    key: 'subsidy',
    titleZh: '育儿补贴',
    titleEn: 'Childcare subsidy',
    bodyZh: '街道和区县',
    bodyEn: 'the street and the district',
    sends: [],
    nextZh: '按育儿补贴的规定单独办理，不受其他几项影响。',
    nextEn: 'Goes its own way as a claim for the subsidy, whatever becomes of the others.'
  }
]

export const findPart = (key: string): Part | undefined => newbornParts.find(part => part.key === key)
