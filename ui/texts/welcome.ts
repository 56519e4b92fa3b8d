import { texts } from './texts.ts'

/** The public page for whoever is new in a street. */
export const welcomeTexts = texts({
  'law.nav.welcome': { zh: '新居民', en: 'New here' },
  'welcome.title': { zh: '刚搬来：这里有什么', en: 'New here: what there is' },
  'welcome.lead': {
    zh: '看病、接种、上学、补贴和找谁问。由街道和社区填写，写明哪天核对过。',
    en: 'Clinics, vaccination, school, subsidies and whom to ask. Written by street and communities, each with the day it was last checked.'
  },
  'welcome.q': { zh: '街道、社区或要找的', en: 'Street, community or what you look for' },
  'welcome.go': { zh: '查找', en: 'Find' },
  'welcome.none': { zh: '这里还没有填写。可以拨打 12345 问。', en: 'Nothing is written here yet. Call 12345 to ask.' },
  'welcome.all': { zh: '看全部', en: 'See all' },
  'welcome.kind.clinic': { zh: '看病', en: 'Clinic' },
  'welcome.kind.vaccination': { zh: '接种', en: 'Vaccination' },
  'welcome.kind.school': { zh: '入园入学', en: 'Nursery and school' },
  'welcome.kind.subsidies': { zh: '补贴', en: 'Subsidies' },
  'welcome.kind.contact': { zh: '找谁问', en: 'Whom to ask' },
  'welcome.checked': { zh: '{day} 核对过。', en: 'Checked on {day}.' },
  'welcome.overdue': {
    zh: '该再核对了，去之前请先打电话问。',
    en: 'It is due to be checked again; please call before you go.'
  },
  'welcome.matters': { zh: '在这里可以办的', en: 'What you may ask for here' },
  'welcome.same': {
    zh: '新居民和本地居民条件一样、期限一样，全部免费。',
    en: 'The same for newcomers as for everybody, in the same time, and free of charge.'
  },
  'welcome.days': { zh: '{n} 个工作日内答复。', en: 'Answered within {n} working days.' },
  'welcome.atOnce': { zh: '当场办好。', en: 'Done at once.' },
  'welcome.noGate': {
    zh: '登记不登记，都不影响您和孩子看病、接种、上学。',
    en: 'Whether you register or not, you and your children see a doctor, are vaccinated and go to school all the same.'
  }
})
