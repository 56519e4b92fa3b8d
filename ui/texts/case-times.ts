import { texts } from './texts.ts'

export const caseTimes = texts({
  'times.title': { zh: '办理时效', en: 'Time taken' },
  'times.lead': {
    zh: '{from} 至 {to} 办结的事项，和现在办理中的。居民补材料的日子不计。统计于 {at}，每十五分钟更新。',
    en: 'Decided from {from} to {to}, and what is open now. Days on which a paper was awaited do not count. Counted at {at}, anew every fifteen minutes.'
  },
  'times.about': {
    zh: '只看服务快不快，不比较生育，也不给人排名。',
    en: 'How quickly people are served; births are not compared, and nobody is ranked.'
  },
  'times.public': { zh: '居民看到的公开页', en: 'The page the public reads' },
  'times.byMatter': { zh: '按事项', en: 'By matter' },
  'times.byArea': { zh: '按辖区', en: 'By area' },
  'times.places': { zh: '各处的办理时效', en: 'Time taken, by place' },
  'times.load': { zh: '工作量', en: 'Workload' },
  'times.loadAbout': {
    zh: '只给负责人看，用来分配工作，不用来评比。',
    en: 'For whoever is in charge, to share the work out; nobody is graded by it.'
  },
  'times.countedAt': { zh: '统计于 {at}。', en: 'Counted at {at}.' },
  'times.matter': { zh: '事项', en: 'Matter' },
  'times.area': { zh: '辖区', en: 'Area' },
  'times.promised': { zh: '承诺（工作日）', en: 'Promised (working days)' },
  'times.decided': { zh: '办结', en: 'Decided' },
  'times.inTime': { zh: '按时办结', en: 'In time' },
  'times.overdue': { zh: '超期办结', en: 'After the promise' },
  'times.share': { zh: '按时率', en: 'Share in time' },
  'times.median': { zh: '中位用时（工作日）', en: 'Median (working days)' },
  'times.open': { zh: '办理中', en: 'Open' },
  'times.amber': { zh: '快到期', en: 'Soon due' },
  'times.red': { zh: '已超期', en: 'Late now' },
  'times.officer': { zh: '工作人员', en: 'Colleague' },
  'times.received': { zh: '收件', en: 'Taken in' },
  'times.checked': { zh: '审核', en: 'Checked' },
  'times.done': { zh: '决定', en: 'Decided' },
  'times.delivered': { zh: '送达', en: 'Handed out' },
  'times.sentence': {
    zh: '办结 {decided} 件，按时 {inTime} 件；办理中 {open} 件，其中超期 {red} 件。',
    en: '{decided} decided, {inTime} in time; {open} open, {red} of them late.'
  },
  'times.loadSentence': {
    zh: '{n} 位同事一共收件 {received} 件、审核 {checked} 件、决定 {decided} 件。',
    en: '{n} colleagues took in {received}, checked {checked} and decided {decided}.'
  },
  'times.equal': { zh: '同等服务', en: 'The same service' },
  'times.equalAbout': {
    zh: '同一事项，户籍在本街道的居民和户籍在别处的新居民，办理用时和结果放在一起看。差得多的，请查一查原因。',
    en: 'For each matter those with their hukou in the street beside those with it elsewhere. Where they differ much, find out why.'
  },
  'times.side.residents': { zh: '户籍在本街道', en: 'hukou in the street' },
  'times.side.newcomers': { zh: '户籍在别处', en: 'hukou elsewhere' },
  'times.who': { zh: '居民', en: 'Residents' },
  'times.granted': { zh: '准予', en: 'Granted' },
  'times.grantedShare': { zh: '准予比例', en: 'Share granted' },
  'times.returned': { zh: '退回、不予受理', en: 'Given back, not taken on' },
  'times.equalSentence': {
    zh: '户籍在本街道的办结 {residents} 件，户籍在别处的办结 {newcomers} 件。',
    en: '{residents} decided for those with their hukou in the street, {newcomers} for those with it elsewhere.'
  },
  'times.none': { zh: '这段时间还没有需要决定的事项', en: 'Nothing that is decided was asked for in this time' },
  'times.noneNext': {
    zh: '居民申请的事项办结后，这里会有数字。',
    en: 'Once something is decided its figures stand here.'
  }
})
