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

/** The desk. */
export const glassTexts = texts({
  'publish.title': { zh: '公开', en: 'Publication' },
  'publish.lead': {
    zh: '公开的是目的、约定、决定和办理情况。姓名、号码、住址和少于五人的数自动遮住。请再读一遍。',
    en: 'What is published is the aim, what was agreed and decided, and what became of it. Names, numbers, flats and counts below five are held back by themselves. Please read it once more.'
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
