import type { Verification } from '../instrument.ts'

/** A number one may call. National lines only: none is made up, and none of a street is guessed. `from` null: first day not known. */
export interface Contact {
  key: string
  phone: string
  from: string | null
  to: string | null
  titleZh: string
  titleEn: string
  forZh: string
  forEn: string
  verification: Verification
}

export const contacts: readonly Contact[] = [
  {
    key: 'government',
    phone: '12345',
    from: '2021-01-06',
    to: null,
    titleZh: '政务服务便民热线',
    titleEn: 'Government service line',
    forZh: '投诉街道、社区或工作人员',
    forEn: 'to complain about a street, a community or an official',
    verification: 'memory-high'
  },
  {
    key: 'legal-aid',
    phone: '12348',
    from: null,
    to: null,
    titleZh: '公共法律服务热线',
    titleEn: 'Public legal service line',
    forZh: '免费法律咨询，申请法律援助',
    forEn: 'for free legal advice and legal aid',
    verification: 'memory-high'
  },
  {
    key: 'women',
    phone: '12338',
    from: null,
    to: null,
    titleZh: '妇女维权公益服务热线',
    titleEn: 'Women’s rights line',
    forZh: '妇女权益受到侵害时求助',
    forEn: 'for help when women’s rights are infringed',
    verification: 'memory-high'
  },
  {
    key: 'labour',
    phone: '12333',
    from: null,
    to: null,
    titleZh: '人力资源社会保障服务热线',
    titleEn: 'Labour and social security line',
    forZh: '用人单位询问、通报婚育情况时投诉',
    forEn: 'when an employer asks about or reports marriage and births',
    verification: 'memory-high'
  }
]

/** The lines that can be called on a day; one whose first day is not known is shown with its mark. */
export const contactsOn = (on: string): Contact[] =>
  contacts.filter(({ from, to }) => (from === null || from <= on) && (to === null || on <= to))
