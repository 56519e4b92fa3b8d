import { texts } from './texts.ts'

/** Topics one may ask for, in the words of residents. */
export const topicTexts = texts({
  'topic.vaccination': { zh: '接种', en: 'Vaccination' },
  'topic.childcare-places': { zh: '托育名额', en: 'Childcare places' },
  'topic.aged-60': { zh: '60 岁以上服务', en: 'Services from 60' },
  'topic.subsidies': { zh: '补贴办理', en: 'Subsidies' },
  'topic.health-talks': { zh: '健康讲座', en: 'Health talks' },
  'topic.courses': { zh: '培训课程', en: 'Courses' }
})

/** The open board and a resident's own notices. */
export const boardTexts = texts({
  'law.nav.board': { zh: '通知栏', en: 'Notices' },
  'board.title': { zh: '通知栏', en: 'Notices' },
  'board.lead': {
    zh: '街道、社区正在张贴的通知。通知不点名任何居民，谁看过也不记录。',
    en: 'What hangs on the boards of street and communities just now. No resident is named, and who reads is not recorded.'
  },
  'board.q': { zh: '社区、楼栋或内容', en: 'Community, building or words' },
  'board.go': { zh: '查找', en: 'Find' },
  'board.found': { zh: '共 {n} 则', en: '{n} notices' },
  'board.none': { zh: '现在没有这样的通知。', en: 'There is no such notice just now.' },
  'board.all': { zh: '看全部通知', en: 'See all notices' },
  'board.until': { zh: '{from} 发布，张贴至 {until}', en: 'From {from}, until {until}' },
  'board.ask': {
    zh: '想在手机上收到提醒，可以登录“我的页面”，自己选要听哪些。',
    en: 'To be told by phone, sign in on your own page and choose what you want to hear of.'
  },
  'mine.nav.notices': { zh: '通知', en: 'Notices' },
  'mine.notices.title': { zh: '通知和订阅', en: 'Notices, and what I asked for' },
  'mine.notices.lead': {
    zh: '这里是您所在楼栋、网格、社区的通知，和您自己订阅的信息。看没看，不记录是谁。',
    en: 'Notices for your building, grid and community, and of what you asked for. Who reads them is not recorded.'
  },
  'mine.notices.none': { zh: '现在没有给您的通知。', en: 'There is no notice for you just now.' },
  'mine.notices.wishes': { zh: '我要听哪些', en: 'What I want to hear of' },
  'mine.notices.wishesLead': {
    zh: '由您自己选，只有您能看到，随时可以不要。怎样提醒您，在“账号”里选。',
    en: 'Your own choice, seen by you alone, ended at any time. By which way you are told you choose under Account.'
  },
  'mine.notices.around': { zh: '我住的楼栋、网格和社区', en: 'My building, grid and community' },
  'mine.notices.on': { zh: '会提醒', en: 'told' },
  'mine.notices.off': { zh: '不提醒', en: 'not told' },
  'mine.notices.want': { zh: '要听：{what}', en: 'Tell me: {what}' },
  'mine.notices.stop': { zh: '不要了：{what}', en: 'No more: {what}' },
  'mine.notice.title': { zh: '通知', en: 'Notice' },
  'mine.notice.gone': {
    zh: '这则通知已经过期、撤回，或不是给您的。',
    en: 'This notice is over, was withdrawn, or is not for you.'
  },
  'mine.notice.back': { zh: '回到通知', en: 'Back to the notices' }
})

/** Notices at the desk. */
export const noticeTexts = texts({
  'nav.notices': { zh: '通知', en: 'Notices' },
  'notices.title': { zh: '通知', en: 'Notices' },
  'notices.lead': {
    zh: '给一栋楼、一个网格、一个社区，或给自愿订阅的人。不点名任何居民；谁看过不记录，只有总数。',
    en: 'To a building, a grid, a community, or to those who asked. No resident is named; who reads is not recorded, only totals.'
  },
  'notices.public': { zh: '居民看到的通知栏', en: 'The board residents see' },
  'notices.list': { zh: '本辖区的通知', en: 'Notices of this area' },
  'notices.none': { zh: '还没有通知', en: 'No notices yet' },
  'notices.noneNext': {
    zh: '由社区或街道起草，换一位同事核对后按时发出。',
    en: 'The community or street drafts one; a colleague checks it, and it goes out at its time.'
  },
  'notices.name': { zh: '标题', en: 'Title' },
  'notices.nameHint': { zh: '30 字以内，如：12 月 1 日 3 栋停水', en: 'Up to 30 characters' },
  'notices.body': { zh: '内容', en: 'Words' },
  'notices.bodyHint': {
    zh: '600 字以内。不写姓名、手机号、证件号和门牌到户的地址；联系电话写办公电话。',
    en: 'Up to 600 characters. No names, mobile phones, numbers of documents or flats; give the phone of the office.'
  },
  'notices.area': { zh: '给哪里', en: 'For which place' },
  'notices.building': { zh: '楼栋', en: 'Building' },
  'notices.allBuildings': { zh: '所选地方的全部楼栋', en: 'All buildings of the place' },
  'notices.topic': { zh: '给谁', en: 'For whom' },
  'notices.everybody': { zh: '住在那里的所有人', en: 'Everybody who lives there' },
  'notices.askedFor': { zh: '订阅“{topic}”的人', en: 'Those who asked for: {topic}' },
  'notices.sendOn': { zh: '哪天发出', en: 'Sent on' },
  'notices.sendTime': { zh: '几点', en: 'At' },
  'notices.until': { zh: '张贴至', en: 'Shown until' },
  'notices.state': { zh: '状态', en: 'State' },
  'notices.state.draft': { zh: '待核对', en: 'To be checked' },
  'notices.state.checked': { zh: '待发出', en: 'Waits for its time' },
  'notices.state.sent': { zh: '已发出', en: 'Sent' },
  'notices.state.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'notices.at': { zh: '发出时间', en: 'Time' },
  'notices.totals': {
    zh: '提醒送出 {sent} 条，未送达 {failed} 条；页面打开 {opened} 次（同一人再打开也算，不记是谁）',
    en: '{sent} messages sent, {failed} failed; opened {opened} times (again by one person counts again; who is not recorded)'
  },
  'notices.way': { zh: '{way} 送出 {sent}、未送达 {failed}', en: '{way}: {sent} sent, {failed} failed' },
  'notices.way.sms': { zh: '短信', en: 'SMS' },
  'notices.way.email': { zh: '邮件', en: 'e-mail' },
  'notices.way.wechat': { zh: '公众号', en: 'official account' },
  'notices.groups': {
    zh: '工作群：已发 {posted}，未发出 {failed}，在发 {waiting}',
    en: 'groups: posted {posted}, failed {failed}, on their way {waiting}'
  },
  'notices.few': { zh: '少于 5', en: 'fewer than 5' },
  'notices.reach': {
    zh: '开通账号并愿意收到的人：{n}。其他人看通知栏和海报。',
    en: 'People with an account who want it: {n}. All others read board and poster.'
  },
  'notices.writer': { zh: '{name} 起草', en: 'drafted by {name}' },
  'notices.checker': { zh: '{name} 核对', en: 'checked by {name}' },
  'notices.write': { zh: '起草通知', en: 'Draft a notice' },
  'notices.send': { zh: '交同事核对', en: 'Give to a colleague to check' },
  'notices.written': { zh: '已起草，请一位同事核对：{title}', en: 'Drafted; a colleague checks it now: {title}' },
  'notices.may.check': { zh: '核对无误，按时发出', en: 'Checked: send at its time' },
  'notices.may.withdraw': { zh: '撤回', en: 'Withdraw' },
  'notices.may.poster': { zh: '打印海报', en: 'Print poster' },
  'notices.did.check': { zh: '已核对，将按时发出。', en: 'Checked; it goes out at its time.' },
  'notices.did.withdraw': { zh: '已撤回。', en: 'Withdrawn.' }
})
