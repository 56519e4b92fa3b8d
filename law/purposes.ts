/** Facts kept only under a named purpose, never as a matter of course (law reference 1.3, 4.3; PIPL 6). */
export type OptionalFact = 'ethnicGroup' | 'education' | 'maritalStatus'

export interface Purpose {
  key: string
  titleZh: string
  titleEn: string
  fields: OptionalFact[]
  operation: string
  /** `statute`: an entitlement rule needs it. `consent`: in the vault, by the person. `invented`: demonstration only. */
  ground: 'statute' | 'consent' | 'invented'
  keepDays: number
}

/**
 * Childcare subsidy, special assistance and the reward for one-child parents are not here: their rules need none of
 * these facts. Where custody or a spouse matters the case derives yes or no and copies no certificate.
 */
export const purposes: readonly Purpose[] = [
  {
    key: 'rural-reward-assistance',
    titleZh: '农村部分计划生育家庭奖励扶助（申请人与配偶的条件）',
    titleEn: 'Rural reward assistance: conditions of applicant and spouse',
    fields: ['maritalStatus'],
    operation: 'benefits.rural-reward',
    ground: 'statute',
    // Confirmed every year: a year and a month for the confirmation itself.
    keepDays: 396
  },
  {
    key: 'adult-education-offer',
    titleZh: '继续教育邀请（自愿）',
    titleEn: 'Offer of adult education, voluntary',
    fields: ['education'],
    operation: 'services.adult-education',
    ground: 'consent',
    keepDays: 365
  },
  {
    key: 'minority-service',
    titleZh: '本民族语言服务（自愿）',
    titleEn: 'Service in one’s own language, voluntary',
    fields: ['ethnicGroup'],
    operation: 'services.own-language',
    ground: 'consent',
    keepDays: 365
  },
  {
    key: 'demo-statistics',
    titleZh: '演示人口的统计边际（虚构的人）',
    titleEn: 'Margins of the invented demonstration population',
    fields: ['education', 'maritalStatus'],
    operation: 'demo.population',
    ground: 'invented',
    keepDays: 365
  }
]

/** The lawful purpose that keeps a fact of real people; undefined for a field that no purpose keeps. */
export function purposeFor(field: string): Purpose | undefined {
  return purposes.find(({ fields, ground }) => ground !== 'invented' && fields.some(name => name === field))
}
