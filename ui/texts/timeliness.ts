import { texts } from './texts.ts'

/** The public page of what is promised and how long it took. */
export const timelinessTexts = texts({
  'law.nav.timeliness': { zh: '承诺与时效', en: 'Promises kept' },
  'timeliness.title': { zh: '承诺多久，实际多久', en: 'What is promised, and how long it took' },
  'timeliness.lead': {
    zh: '每一项承诺几个工作日办好、最近一年实际怎么样，都在这里。居民补材料的日子不算。',
    en: 'For each matter the working days promised, and how it went in the last year. Days on which a paper was awaited do not count.'
  },
  'timeliness.span': { zh: '{from} 至 {to}，统计于 {at}', en: '{from} to {to}, counted at {at}' },
  'timeliness.byMatter': { zh: '按事项', en: 'By matter' },
  'timeliness.byStreet': { zh: '按街道', en: 'By street' },
  'timeliness.equal': { zh: '同样的服务', en: 'The same service for all' },
  'timeliness.equalLead': {
    zh: '户籍在本街道的居民和户籍在别处的新居民，办同一件事是不是一样快，准予的比例是不是一样；没有决定就退回、不予受理的也列出来。',
    en: 'Whether a matter takes as long, and is granted as often, for those with their hukou in the street and those with it elsewhere; what was given back without a decision stands beside it.'
  },
  'timeliness.who': { zh: '居民', en: 'Residents' },
  'timeliness.residents': { zh: '户籍在本街道', en: 'hukou in the street' },
  'timeliness.newcomers': { zh: '户籍在别处', en: 'hukou elsewhere' },
  'timeliness.granted': { zh: '准予', en: 'Granted' },
  'timeliness.returned': { zh: '退回、不予受理（件）', en: 'Given back, not taken on' },
  'timeliness.matter': { zh: '事项', en: 'Matter' },
  'timeliness.street': { zh: '街道', en: 'Street' },
  'timeliness.promised': { zh: '承诺（工作日）', en: 'Promised, working days' },
  'timeliness.decided': { zh: '办结（件）', en: 'Decided' },
  'timeliness.inTime': { zh: '按时', en: 'In time' },
  'timeliness.median': { zh: '中位用时（工作日）', en: 'Median, working days' },
  'timeliness.share': { zh: '{share}（{n} 件）', en: '{share} ({n})' },
  'timeliness.few': { zh: '件数太少，不显示', en: 'too few to show' },
  'timeliness.fewWords': {
    zh: '少于 {least} 件的不显示，避免从数字认出人；只有一行不显示时，把另一行件数最少的也不显示，防止倒推。',
    en: 'Numbers below {least} are not shown, so that nobody is recognised by a figure; where that would leave out one line only, the next smallest is left out too, so that it is not found by subtraction.'
  },
  'timeliness.noFigures': { zh: '还没有数字；承诺见下面。', en: 'There are no figures yet; the promises stand below.' },
  'timeliness.catalogue': { zh: '服务目录', en: 'What you may ask for' },
  'timeliness.free': { zh: '全部免费。', en: 'All of it is free of charge.' },
  'timeliness.atOnce': { zh: '当场办结', en: 'done while you wait' },
  'timeliness.days': { zh: '承诺 {n} 个工作日', en: '{n} working days promised' },
  'timeliness.late': {
    zh: '超过承诺的，系统会自动报告上级；您也可以拨打12345。',
    en: 'What is late is told above by the system itself; you may also call 12345.'
  }
})
