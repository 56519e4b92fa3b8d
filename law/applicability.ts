/** 27: how far the standard applies to a street or town. Whatever is set, nobody's right to a service grows smaller by it. */
export interface Applicability {
  key: 'full' | 'by-reference' | 'no'
  titleZh: string
  titleEn: string
  /** What follows from it, in the words of the screen. */
  effectZh: string
  effectEn: string
  /** Whether what offices owe each other by the standard (plans, targets, meetings, premises) is a duty here, or up to them. */
  binds: boolean
}

const rights = {
  zh: '居民依法享有的服务、期限和免费一项不少。',
  en: 'What residents are owed by law, its days and that it is free, stay as they are.'
}

export const applicabilities: readonly Applicability[] = [
  {
    key: 'full',
    titleZh: '全部适用',
    titleEn: 'Applies in full',
    effectZh: `街道和县城所在的镇：计划、目标、会议、服务场所等要求都是应做的事。${rights.zh}`,
    effectEn: `Streets and county-seat towns: plans, targets, meetings and premises are what offices owe. ${rights.en}`,
    binds: true
  },
  {
    key: 'by-reference',
    titleZh: '参照执行',
    titleEn: 'By reference',
    effectZh: `其他中心镇：计划、目标、会议、服务场所等要求可以选做，没有做不算欠着。${rights.zh}`,
    effectEn: `Other central towns: plans, targets, meetings and premises are up to the town, and nothing is missing without them. ${rights.en}`,
    binds: false
  },
  {
    key: 'no',
    titleZh: '不适用',
    titleEn: 'Does not apply',
    effectZh: `《规范》不管这里的工作怎样安排。${rights.zh}`,
    effectEn: `The standard says nothing of how work is arranged here. ${rights.en}`,
    binds: false
  }
]

/** What is set, or what article 27 says where nothing is: a street in full, a town by reference until its district says otherwise. */
export function applicabilityOf(set: unknown, kind: string | null): Applicability {
  const key = set ?? (kind === 'town' ? 'by-reference' : kind === 'township' ? 'no' : 'full')
  return applicabilities.find(one => one.key === key) ?? applicabilities[0]!
}
