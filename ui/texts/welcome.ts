import { texts } from './texts.ts'

/** What a line is about: for residents and at the desk. */
export const welcomeKindTexts = texts({
  'welcome.kind.clinic': { zh: '看病', en: 'Clinic' },
  'welcome.kind.vaccination': { zh: '接种', en: 'Vaccination' },
  'welcome.kind.school': { zh: '入园入学', en: 'Nursery and school' },
  'welcome.kind.subsidies': { zh: '补贴', en: 'Subsidies' },
  'welcome.kind.elderly': { zh: '养老', en: 'Care for the elderly' },
  'welcome.kind.work': { zh: '就业', en: 'Work' },
  'welcome.kind.contact': { zh: '找谁问', en: 'Whom to ask' }
})

/** The editor of the pack at the desk. */
export const welcomeDeskTexts = texts({
  'nav.welcome': { zh: '新居民指引', en: 'Welcome pack' },
  'welcome.desk': { zh: '新居民指引', en: 'Welcome pack' },
  'welcome.deskLead': {
    zh: '告诉刚搬来的人：去哪看病、接种、上学，有什么补贴，找谁问。写明哪天核对过，到期再核对一次。不写个人。',
    en: 'Where whoever is new sees a doctor, is vaccinated, goes to school, which subsidies there are, whom to ask. Each line says when it was checked, and is looked at again in time. It names nobody.'
  },
  'welcome.public': { zh: '居民看到的页面', en: 'The page residents see' },
  'welcome.lines': { zh: '本辖区的指引', en: 'Lines of this area' },
  'welcome.noLines': { zh: '还没有填写', en: 'Nothing is written yet' },
  'welcome.noLinesNext': {
    zh: '先写最近的社区医院和街道服务大厅，再写接种、入学和补贴。',
    en: 'Begin with the nearest clinic and the service hall; then vaccination, school and subsidies.'
  },
  'welcome.overdueLines': {
    zh: '有 {n} 条过了再次核对的日子，居民看到的页面已经注明。请打电话或到现场核对。',
    en: '{n} lines are past the day of their review, and residents are told so. Please call or go there to make sure.'
  },
  'welcome.due': { zh: '该再核对', en: 'Due again' },
  'welcome.name': { zh: '名称', en: 'Name' },
  'welcome.nameHint': { zh: '30 字以内，如：三里庵社区卫生服务中心', en: 'In Chinese, up to 30 characters' },
  'welcome.words': { zh: '说明', en: 'Words' },
  'welcome.wordsHint': {
    zh: '300 字以内：地点、时间、办公电话、带什么。不写个人姓名和手机号。',
    en: 'In Chinese, up to 300 characters: place, times, phone of the office, what to bring. No names and no mobile phones.'
  },
  'welcome.nameEn': { zh: '英文名称', en: 'Name in English' },
  'welcome.nameEnHint': { zh: '80 个字母以内', en: 'Up to 80 characters' },
  'welcome.wordsEn': { zh: '英文说明', en: 'Words in English' },
  'welcome.wordsEnHint': { zh: '600 个字母以内，内容与中文一致', en: 'Up to 600 characters, the same as in Chinese' },
  'welcome.about': { zh: '关于', en: 'About' },
  'welcome.where': { zh: '哪里的', en: 'Of which place' },
  'welcome.whereHint': {
    zh: '不选，就是整个辖区；可以只给一个社区。',
    en: 'All of the area unless one community is chosen.'
  },
  'welcome.checkedOn': { zh: '核对日期', en: 'Checked on' },
  'welcome.reviewBy': { zh: '再次核对', en: 'Look again by' },
  'welcome.reviewHint': { zh: '一年以内', en: 'Within a year' },
  'welcome.add': { zh: '加一条', en: 'Add a line' },
  'welcome.change': { zh: '改写', en: 'Change' },
  'welcome.save': { zh: '已核对，保存', en: 'Checked: save' },
  'welcome.saved': { zh: '已保存，今天核对：{title}', en: 'Saved, checked today: {title}' },
  'welcome.holds': { zh: '核对过，仍然对', en: 'Checked: still true' },
  'welcome.end': { zh: '撤下', en: 'Take out' },
  'welcome.did.holds': { zh: '已注明今天核对：{title}', en: 'Dated today: {title}' },
  'welcome.did.end': { zh: '已撤下：{title}', en: 'Taken out: {title}' },
  'welcome.printZh': { zh: '打印中文版', en: 'Print in Chinese' },
  'welcome.printEn': { zh: '打印英文版', en: 'Print in English' }
})

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
  'welcome.of': { zh: '{street}：看病、接种、上学，找谁问', en: '{street}: doctors, vaccination, school, whom to ask' },
  'welcome.noGate': {
    zh: '登记不登记，都不影响您和孩子看病、接种、上学。',
    en: 'Whether you register or not, you and your children see a doctor, are vaccinated and go to school all the same.'
  }
})
