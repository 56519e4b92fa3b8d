import { texts } from './texts.ts'

/** Somebody new asks by phone to be registered, on the page that opens no file yet. */
export const mineArrivalTexts = texts({
  'mine.arrival.new': { zh: '新搬来的？在手机上登记', en: 'New here? Register by phone' },
  'mine.arrival.newWords': {
    zh: '不用先去窗口。告诉社区您住在哪里、想先了解什么，{days}个工作日内有人联系您或等您来。自愿，不收费，不登记也不影响办任何事。',
    en: 'No need to come first. Tell the community where you live and what you would like to know; within {days} working days you hear from it, or it expects you. Voluntary and free, and not registering keeps you from nothing.'
  },
  'mine.arrival.begin': { zh: '开始登记', en: 'Begin' },
  'mine.arrival.waiting': { zh: '您的登记申请已经送到', en: 'Your request has arrived' },
  'mine.arrival.waitingWords': {
    zh: '{on} 送到 {place}，最晚 {due} 前回复。社区收到的只是您自己写的内容。',
    en: 'It reached {place} on {on}; you have an answer by {due} at the latest. The community has what you wrote and no more.'
  },
  'mine.arrival.waitingNext': {
    zh: '本人带证件和这部手机到社区，当面核对后就能在手机上看自己的档案。',
    en: 'Come to the community with a document and this phone; once they compared them, you see your own file here.'
  },
  'mine.arrival.over': { zh: '上次的登记申请已经结束', en: 'Your last request is over' },
  'mine.arrival.overWords': {
    zh: '办得怎样，请带证件到社区问，手机上不说，免得别人看到。需要的话可以再申请。',
    en: 'Ask at the community, with a document, what came of it: it is not told on a phone, where others might read it. You may ask again.'
  },
  'mine.arrival.takeBack': { zh: '撤回，删掉我写的内容', en: 'Take it back and delete what I wrote' },
  'mine.arrival.place': { zh: '第{n}题，共{of}题', en: 'question {n} of {of}' },
  'mine.arrival.optional': { zh: '可以不填', en: 'may stay empty' },
  'mine.arrival.next': { zh: '下一题', en: 'Next' },
  'mine.arrival.stop': { zh: '不登记了', en: 'Do not register' },
  'mine.arrival.street': { zh: '您现在住在哪个街道？', en: 'In which street office’s area do you live?' },
  'mine.arrival.community': { zh: '哪个社区？', en: 'Which community?' },
  'mine.arrival.whole': { zh: '不清楚，请街道帮我看', en: 'I cannot tell; let the street office find it' },
  'mine.arrival.name': { zh: '您的姓名？', en: 'Your name?' },
  'mine.arrival.bornOn': { zh: '您的出生日期？', en: 'Your day of birth?' },
  'mine.arrival.idNumber': { zh: '您的证件号码？', en: 'The number of your document?' },
  'mine.arrival.idNumber.hint': {
    zh: '可以不填，来的时候再出示证件也一样。',
    en: 'You may leave it empty and show the document when you come.'
  },
  'mine.arrival.address': { zh: '住在哪条路、哪个小区、几号？', en: 'Which road, compound and number?' },
  'mine.arrival.address.hint': {
    zh: '可以不填，写到小区也行。',
    en: 'You may leave it empty; the compound alone will do.'
  },
  'mine.arrival.since': { zh: '从哪天起住在这里？', en: 'Since when do you live here?' },
  'mine.arrival.since.hint': { zh: '可以不填，大概哪天也行。', en: 'You may leave it empty; about when will do.' },
  'mine.arrival.hukou': { zh: '户籍在哪里？', en: 'Where is your hukou?' },
  'mine.arrival.hukou.hint': {
    zh: '可以不填，写到市、县就行。在哪里都享受同样的服务。',
    en: 'You may leave it empty; the city or county will do. The services are the same wherever it is.'
  },
  'mine.arrival.together': { zh: '和谁一起住？', en: 'Who lives with you?' },
  'mine.arrival.together.hint': {
    zh: '可以不填。一家人一起来的，写姓名和出生日期，如：王小安 2018-06-01；李安 1990-03-02。到社区一次登记。',
    en: 'You may leave it empty. If you came as a family, give names and birth dates, and you are registered together.'
  },
  'mine.arrival.wants': { zh: '最想先了解什么？', en: 'What would you like to know first?' },
  'mine.arrival.wants.none': { zh: '不选', en: 'none of these' },
  'mine.arrival.contact': { zh: '怎样接着办？', en: 'How shall it go on?' },
  'mine.arrival.contact.come': { zh: '我自己到社区来', en: 'I come to the community myself' },
  'mine.arrival.contact.call': { zh: '请先打这部手机告诉我', en: 'Please call this phone first' },
  'mine.arrival.check': { zh: '请看一遍再送出', en: 'Please read it before it is sent' },
  'mine.arrival.where': { zh: '送到哪里', en: 'Where it goes' },
  'mine.arrival.fact.name': { zh: '姓名', en: 'Name' },
  'mine.arrival.fact.bornOn': { zh: '出生日期', en: 'Day of birth' },
  'mine.arrival.fact.idNumber': { zh: '证件号码', en: 'Number of the document' },
  'mine.arrival.fact.address': { zh: '住址', en: 'Address' },
  'mine.arrival.fact.since': { zh: '从哪天起住', en: 'Here since' },
  'mine.arrival.fact.hukou': { zh: '户籍在', en: 'Hukou in' },
  'mine.arrival.fact.together': { zh: '一起住的人', en: 'Living together with' },
  'mine.arrival.fact.wants': { zh: '最想先了解', en: 'To know first' },
  'mine.arrival.fact.contact': { zh: '怎样接着办', en: 'How it goes on' },
  'mine.arrival.empty': { zh: '没有填', en: 'left empty' },
  'mine.arrival.change': { zh: '修改', en: 'Change' },
  'mine.arrival.changeWhat': { zh: '修改：{what}', en: 'Change: {what}' },
  'mine.arrival.law': {
    zh: '只有您选的社区和街道看得到，只用来登记和联系您。办完、撤回或到期，这些内容马上删除。',
    en: 'Only the community and street you chose see it, to register you and to get back to you. Once it is done, taken back or over, it is deleted at once.'
  },
  'mine.arrival.send': { zh: '送出', en: 'Send' }
})

/** The same at the desk: what somebody new told, and taking them in. */
export const arrivalTexts = texts({
  'nav.arrivals': { zh: '新居民', en: 'Newcomers' },
  'work.newcomers': { zh: '新居民申请登记', en: 'Newcomers to register' },
  'work.newcomers.what': { zh: '本人在手机上提出，等社区核实', en: 'asked by phone; to be met and made sure of' },
  'arrivals.title': { zh: '新居民申请登记', en: 'Newcomers to register' },
  'arrivals.lead': {
    zh: '本人在手机上写的，还没有人核实过。先联系或等本人来，核对后登记；与本地居民同样服务。',
    en: 'What people new here wrote by phone; nobody has made sure of it. Call them or wait for them, compare, and register: the same service as for everybody.'
  },
  'arrivals.none': { zh: '现在没有人在等。', en: 'Nobody waits just now.' },
  'arrivals.noneHint': {
    zh: '新搬来的居民在“我的页面”用手机登录后可以申请登记，申请会出现在这里。',
    en: 'Whoever is new signs in by phone on “My page” and asks to be registered; the request appears here.'
  },
  'arrivals.due': { zh: '{on} 提出，应在 {due} 前回复', en: 'asked {on}, to be answered by {due}' },
  'arrivals.contact.come': { zh: '本人会来', en: 'will come' },
  'arrivals.contact.call': { zh: '请先打电话', en: 'asks for a call first' },
  'arrival.said': { zh: '本人写的', en: 'In their own words' },
  'arrival.name': { zh: '姓名', en: 'Name' },
  'arrival.bornOn': { zh: '出生日期', en: 'Day of birth' },
  'arrival.idNumber': { zh: '证件号码', en: 'Number of the document' },
  'arrival.address': { zh: '住址', en: 'Address' },
  'arrival.area': { zh: '社区', en: 'Community' },
  'arrival.since': { zh: '从哪天起住', en: 'Here since' },
  'arrival.hukou': { zh: '户籍在', en: 'Hukou in' },
  'arrival.together': { zh: '一起住的人', en: 'Living together with' },
  'arrival.wants': { zh: '最想先了解', en: 'To know first' },
  'arrival.phone': { zh: '申请用的手机', en: 'The phone they asked from' },
  'arrival.provider': { zh: '用统一身份认证登录', en: 'signed in by the identity provider' },
  'arrival.contact': { zh: '怎样接着办', en: 'How it goes on' },
  'arrival.empty': { zh: '没有填', en: 'left empty' },
  'arrival.pack': { zh: '新居民指引', en: 'Welcome pack' },
  'arrival.known': { zh: '登记册里可能就是这一位', en: 'Entries here that may be them' },
  'arrival.knownNone': {
    zh: '本辖区没有号码或姓名生日相同的登记。如果登记在别处，请先办迁移，再回到这里。',
    en: 'No entry of this area has the number, or the name and birthday. If they are registered elsewhere, ask for a move first and come back.'
  },
  'arrival.new': { zh: '录入新居民', en: 'Take them in anew' },
  'arrival.this': { zh: '就是这一位', en: 'This is them' },
  'arrival.takeIn': { zh: '登记并办结：{name}', en: 'Register and finish: {name}' },
  'arrival.checked.declared': { zh: '按本人申报（还没见到证件）', en: 'as declared; no document seen yet' },
  'arrival.account': { zh: '同时开通手机页面', en: 'Open their own page too' },
  'arrival.account.yes': { zh: '开通：本人带着申请用的手机', en: 'Yes: the phone they asked from is here' },
  'arrival.account.no': { zh: '这次不开通', en: 'Not this time' },
  'arrival.save': { zh: '办结', en: 'Finish' },
  'arrival.done': { zh: '{name} 已登记，新居民服务已办结', en: '{name} is registered and has the newcomer service' },
  'arrival.doneBound': {
    zh: '{name} 已登记，手机页面已开通',
    en: '{name} is registered, and their own page is open'
  },
  'arrival.end': { zh: '不登记，结束申请', en: 'End without registering' },
  'arrival.endHint': {
    zh: '本人不住这里、不想登记了，或一直联系不上。写的内容马上删除，对本人没有任何影响。',
    en: 'They live elsewhere, changed their mind or cannot be reached. What they wrote is deleted at once, and nothing follows for them.'
  },
  'arrival.ended': { zh: '申请已结束，内容已删除', en: 'The request is over and deleted' }
})
