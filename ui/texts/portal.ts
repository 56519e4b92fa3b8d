import { texts } from './texts.ts'

/** The frame of every page for residents and the public. */
export const portalTexts = texts({
  'portal.name': { zh: '安家', en: 'Anjia' },
  'portal.line': { zh: '街道社区人口登记与家庭服务', en: 'Population register and family services of the street' },
  'portal.skip': { zh: '跳到正文', en: 'Skip to content' },
  'portal.reading': { zh: '语言和字号', en: 'Language and type size' },
  'portal.larger': { zh: '大字', en: 'Larger type' },
  'portal.normal': { zh: '标准字', en: 'Normal type' },
  'portal.nav': { zh: '公开页面', en: 'Public pages' },
  'portal.nav.law': { zh: '法律说明', en: 'The law' },
  'portal.nav.services': { zh: '服务', en: 'Services' },
  'portal.nav.open': { zh: '公开栏', en: 'In the open' },
  'portal.desk': { zh: '工作人员登录', en: 'Staff sign-in' },
  'portal.demo': {
    zh: '演示环境：这里的居民均为虚构。',
    en: 'Demonstration: the residents here are invented.'
  },
  'portal.trace': {
    zh: '看这些页面不用登录，不留下任何个人信息。',
    en: 'These pages need no sign-in and keep nothing about you.'
  },
  'portal.past': { zh: '正在查看过去：{on}', en: 'You are looking at the past: {on}' },
  'portal.future': {
    zh: '正在查看以后：{on}，按今天已知的法律',
    en: 'You are looking ahead: {on}, by the law known today'
  },
  'portal.back': { zh: '回到今天', en: 'Back to today' },
  'portal.wrongTitle': { zh: '日期没有看懂', en: 'The day was not understood' },
  'portal.wrongDay': {
    zh: '“{said}”不是一个日子。请写成 2015-01-01 这样的年月日。下面是今天的情况。',
    en: '"{said}" is not a day. Write year, month and day as in 2015-01-01. Below is the state of today.'
  },
  'portal.refused': { zh: '没有打开', en: 'Not opened' },
  'portal.refusedNext': { zh: '回到“依据哪些法律”', en: 'Back to the law' },
  'portal.colon': { zh: '：', en: ': ' },
  'portal.comma': { zh: '、', en: ', ' },
  'portal.then': { zh: '，', en: ', ' }
})
