/** What somebody shows to be able to do a post: proven by a paper, and by a last day where it lapses. */
export interface Qualification {
  key: string
  titleZh: string
  titleEn: string
  /** The provisions it comes from, in their lawful form. */
  articles: readonly string[]
  /** Which posts ask for it; `all` is every account. */
  roles: 'all' | readonly string[]
  /** Has a last day; without one it stays. */
  lapses: boolean
  /** For how long a training gives it. */
  months?: number
  /** Only where the office really holds such a power: said beside the post, never counted as missing. */
  whereHeld?: true
}

/** Without a valid one an account may do nothing: who opens residents' data knows how it is kept (PIPL art. 51). */
export const privacyCertificate = 'privacy'
/** So many days before its last day it is said, to who holds it and to the administrator. */
export const warnDays = 30

export const qualifications = [
  {
    key: privacyCertificate,
    titleZh: '个人信息保护培训证书',
    titleEn: 'Certificate of privacy training',
    articles: ['16', '18'],
    roles: 'all',
    lapses: true,
    months: 12
  },
  {
    key: 'college',
    titleZh: '专科以上学历',
    titleEn: 'College diploma or above',
    articles: ['16'],
    roles: ['street_officer', 'street_reviewer'],
    lapses: false
  },
  {
    key: 'enforcement',
    titleZh: '行政执法资格',
    titleEn: 'Administrative enforcement qualification',
    articles: ['16'],
    roles: ['street_officer', 'street_reviewer'],
    lapses: true,
    whereHeld: true
  },
  {
    key: 'senior-high',
    titleZh: '高中以上学历',
    titleEn: 'Senior high school or above',
    articles: ['17'],
    roles: ['community_worker'],
    lapses: false
  },
  {
    key: 'information',
    titleZh: '综合信息员培训证书',
    titleEn: 'Certificate of training for information officers',
    articles: ['18'],
    roles: ['grid_worker'],
    lapses: true,
    months: 24
  },
  {
    key: 'service',
    titleZh: '窗口服务培训证书',
    titleEn: 'Certificate of training in service',
    articles: ['18', '20'],
    roles: [],
    lapses: true,
    months: 24
  }
] as const satisfies readonly Qualification[]

export type QualificationKey = (typeof qualifications)[number]['key']

export const findQualification = (key: string): Qualification | undefined => qualifications.find(one => one.key === key)

/** What a post asks for besides what only some offices need. */
export const askedOf = (role: string): QualificationKey[] =>
  (qualifications as readonly (Qualification & { key: QualificationKey })[])
    .filter(({ roles, whereHeld }) => !whereHeld && (roles === 'all' || roles.includes(role)))
    .map(({ key }) => key)

/** Which posts an area of each level has (15 to 18): one that nobody holds is vacant. */
export const postsOfLevel: Readonly<Record<string, readonly string[]>> = {
  street: ['street_officer', 'street_reviewer'],
  community: ['community_worker'],
  grid: ['grid_worker']
}
