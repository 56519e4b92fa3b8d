import { texts } from './texts.ts'

/** What was held back, told by kind and number. */
export const heldTexts = texts({
  'glass.held.name': { zh: '姓名 {n} 处', en: 'names: {n}' },
  'glass.held.number': { zh: '证件或账号 {n} 处', en: 'numbers: {n}' },
  'glass.held.phone': { zh: '手机号 {n} 处', en: 'mobile phones: {n}' },
  'glass.held.room': { zh: '住址 {n} 处', en: 'addresses: {n}' },
  'glass.held.few': { zh: '少于五人的数 {n} 处', en: 'groups below five: {n}' },
  'glass.held': { zh: '没有公开：{what}', en: 'Held back: {what}' }
})

/** The public page. */
export const openGlassTexts = texts({
  'law.nav.glass': { zh: '阳光公开', en: 'Glass house' },
  'glass.title': { zh: '阳光公开', en: 'The glass house' },
  'glass.lead': {
    zh: '街道和社区要做的事、签的协议、会上的决定，办得怎样，都在这里。不写任何居民的信息。',
    en: 'What street and community mean to do, what they agreed on and decided, and what became of it. Nothing of any resident.'
  },
  'glass.q': { zh: '找街道、社区或者一件事', en: 'A street, a community or a matter' },
  'glass.go': { zh: '查找', en: 'Find' },
  'glass.none': { zh: '没有找到公开的内容。', en: 'Nothing published was found.' },
  'glass.all': { zh: '看全部', en: 'Show all' },
  'glass.asOn': { zh: '{day}的公开栏', en: 'The boards of {day}' },
  'glass.contacts': { zh: '找谁问', en: 'Whom to ask' },
  'glass.checked': { zh: '{day}核对', en: 'checked {day}' },
  'glass.older': { zh: '更早公开的', en: 'Published earlier' },
  'glass.newest': { zh: '回到最新', en: 'Back to the newest' },
  'glass.on': { zh: '{day} 公开', en: 'published {day}' },
  'glass.past': { zh: '看某一天的公开栏', en: 'The boards on another day' },
  'glass.pastGo': { zh: '查看', en: 'Show' },
  'glass.feed': { zh: '订阅更新（Atom）', en: 'Feed of what is new (Atom)' },
  'glass.print': {
    zh: '这一页可以直接打印，贴在公开栏上。',
    en: 'This page prints as it is, for the board on the wall.'
  },
  'glass.services': { zh: '服务目录和标准', en: 'Services and their standards' },
  'glass.servicesLead': {
    zh: '能办什么、几天办好、实际用了几天；一律免费。',
    en: 'What may be asked for, in how many days, and how long it took; all of it free.'
  },
  'glass.service': { zh: '服务', en: 'Service' },
  'glass.promised': { zh: '承诺（工作日）', en: 'Promised (working days)' },
  'glass.inTime': { zh: '过去一年按时办结', en: 'In time in the last year' },
  'glass.fee': { zh: '收费', en: 'Fee' },
  'glass.free': { zh: '免费', en: 'none' },
  'glass.voices': { zh: '居民意见的答复', en: 'What was said, and answered' },
  'glass.voicesLead': {
    zh: '过去一年。少于5的数不公开。',
    en: 'In the last year. No number below five is told.'
  },
  'glass.office': { zh: '单位', en: 'Office' },
  'glass.kind': { zh: '类别', en: 'Kind' },
  'glass.said': { zh: '收到', en: 'Received' },
  'glass.answered': { zh: '答复', en: 'Answered' },
  'glass.answeredInTime': { zh: '按期答复', en: 'In time' },
  'glass.satisfied': { zh: '满意（评价人数）', en: 'Satisfied (of those who rated)' },
  'glass.more': { zh: '也可以看：', en: 'See also:' }
})

/** What is on in the streets. */
export const openEventTexts = texts({
  'events.title': { zh: '活动报名', en: 'What is on' },
  'events.nav': { zh: '活动', en: 'Events' },
  'events.lead': {
    zh: '人人可以参加，免费。报名不留姓名和电话，给您一个号，凭号入场。',
    en: 'Open to everybody and free. No name and no phone: you get a code, and come with it.'
  },
  'events.none': { zh: '现在没有可以报名的活动。', en: 'There is nothing to sign up for now.' },
  'events.heads': { zh: '几个人来（还有 {left} 个名额）', en: 'How many come ({left} places left)' },
  'events.signUp': { zh: '报名', en: 'Sign up' },
  'events.full': { zh: '名额满了。', en: 'All places are taken.' },
  'events.taken': {
    zh: '已经报上。请记下这个号，入场时给工作人员看：',
    en: 'Done. Keep this code and show it when you come:'
  },
  'events.code': {
    zh: '来不了了？输入您的号，把名额让给别人',
    en: 'Cannot come? Type your code, so that somebody else may'
  },
  'events.giveBack': { zh: '退回名额', en: 'Give it back' },
  'events.givenBack': { zh: '名额已退回，谢谢。', en: 'Given back; thank you.' },
  'events.feed': { zh: '订阅活动日历', en: 'Calendar feed of events' }
})

/** The desk. */
export const glassTexts = texts({
  'publish.title': { zh: '公开', en: 'Publication' },
  'publish.lead': {
    zh: '公开的是目的、约定、决定和办理情况。姓名、号码、住址和少于五人的数自动遮住。请再读一遍。',
    en: 'What is published is the aim, what was agreed and decided, and what became of it. Names, numbers, flats and counts below five are held back by themselves. Please read it once more.'
  },
  'publish.read': { zh: '从文件读入', en: 'Read it from a file' },
  'publish.readHint': {
    zh: 'XLSX、CSV 或 PDF。姓名、号码、住址和少于五人的数当场遮住，原文件不保存。',
    en: 'XLSX, CSV or PDF. Names, numbers, flats and counts below five are held back at once; the file is not kept.'
  },
  'publish.nothingHeld': { zh: '没有需要遮住的内容。', en: 'Nothing had to be held back.' },
  'publish.shown': { zh: '{day} 起公开', en: 'published since {day}' },
  'publish.not': { zh: '还没有公开。', en: 'Not published.' },
  'publish.do': { zh: '公开这份内容', en: 'Publish this' },
  'publish.again': { zh: '公开现在的内容（原来的存档）', en: 'Publish it as it is now (the earlier one is archived)' },
  'publish.withdraw': { zh: '撤下', en: 'Withdraw' },
  'publish.done': { zh: '已公开', en: 'Published' },
  'publish.withdrawn': { zh: '已撤下，公开栏和存档里都没有了', en: 'Withdrawn from board and archive' },
  'publish.board': { zh: '看公开栏', en: 'See the board' }
})
