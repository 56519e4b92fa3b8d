import { texts } from './texts.ts'

/** Work by its kind, age and place. */
export const oversightTexts = texts({
  'nav.oversight': { zh: '工作总览', en: 'Oversight' },
  'oversight.title': { zh: '工作总览：{area}', en: 'Oversight: {area}' },
  'oversight.lead': {
    zh: '看事，不看人：有多少事在等、等了多久、在哪里。不按工作人员统计，也没有排名。',
    en: 'Work, not workers: how much waits, how long, and where. Nothing is counted by worker, and nobody is ranked.'
  },
  'oversight.ages': { zh: '在等的事，按等了多久', en: 'What waits, by how long' },
  'oversight.agesSentence': {
    zh: '一共 {open} 件在等，其中 {overdue} 件超过期限；两地协作 {two} 件，冲突 {conflicts} 件；最多的是{most}。',
    en: '{open} pieces wait, {overdue} of them past their day; {two} between two places, {conflicts} conflicts; most are: {most}.'
  },
  'oversight.none': { zh: '没有在等的事', en: 'Nothing waits' },
  'oversight.noneNext': { zh: '可以看下面各处的走访覆盖。', en: 'See below how far the calls are.' },
  'oversight.kind': { zh: '事项', en: 'Kind' },
  'oversight.kind.cases': { zh: '窗口事项', en: 'Cases' },
  'oversight.kind.calls': { zh: '走访任务', en: 'Calls to make' },
  'oversight.kind.proposals': { zh: '走访登记待确认', en: 'Told at doors, to confirm' },
  'oversight.kind.conflicts': { zh: '两边都改的冲突', en: 'Conflict cards' },
  'oversight.kind.two-ends': { zh: '两地协作', en: 'Between two places' },
  'oversight.kind.two-ends-theirs': { zh: '两地协作，等对方', en: 'Between two places, waiting for the other side' },
  'oversight.kind.newcomers': { zh: '新居民申请登记', en: 'Newcomers to register' },
  'oversight.kind.moves': { zh: '迁移待答复', en: 'Moves to answer' },
  'oversight.kind.prints': { zh: '文书待打印', en: 'Papers to print' },
  'oversight.kind.lists': { zh: '名单待核对', en: 'Lists to match' },
  'oversight.kind.duplicates': { zh: '疑似重复', en: 'Likely duplicates' },
  'oversight.kind.imports': { zh: '导入待核对', en: 'Imports to review' },
  'oversight.age.0': { zh: '一周内', en: 'Up to a week' },
  'oversight.age.1': { zh: '一个月内', en: 'Up to a month' },
  'oversight.age.2': { zh: '三个月内', en: 'Up to three months' },
  'oversight.age.3': { zh: '更久', en: 'Longer' },
  'oversight.open': { zh: '在等', en: 'Open' },
  'oversight.overdue': { zh: '超期', en: 'Overdue' },
  'oversight.oldest': { zh: '最早', en: 'Oldest' },
  'oversight.conflicts': { zh: '冲突', en: 'Conflicts' },
  'oversight.private': {
    zh: '专人接手的事有 {n} 件过了最迟跟进的日子。内容只有专人看得到；没有专人在岗的，请安排。',
    en: '{n} private matters are past the day by which somebody looks into them. Only the trained role reads them; where none is in post, appoint one.'
  },
  'oversight.go': { zh: '去办理：', en: 'Go to: ' },
  'oversight.goTo': { zh: '{kind}（超期 {n}）', en: '{kind} ({n} overdue)' },
  'oversight.map': { zh: '在哪里', en: 'Where' },
  'oversight.mapOf': { zh: '看什么', en: 'What' },
  'oversight.older': { zh: '等了多久', en: 'How long' },
  'oversight.older.any': { zh: '全部', en: 'All' },
  'oversight.older.overdue': { zh: '已超期', en: 'Overdue' },
  'oversight.older.month': { zh: '一个月以上', en: 'Over a month' },
  'oversight.older.quarter': { zh: '三个月以上', en: 'Over three months' },
  'oversight.pieces': { zh: '件', en: 'pieces' },
  'oversight.places': { zh: '各处的走访覆盖', en: 'How far the calls are' },
  'oversight.placesSentence': {
    zh: '近 90 天安排走访 {planned} 次，已走访 {called} 次；{grids} 个网格中有 {covered} 个三天内有设备联网。',
    en: '{planned} calls planned in 90 days, {called} made; {covered} of {grids} grids had a device heard of within three days.'
  },
  'oversight.place': { zh: '辖区', en: 'Area' },
  'oversight.planned': { zh: '安排走访', en: 'Planned' },
  'oversight.called': { zh: '已走访', en: 'Made' },
  'oversight.left': { zh: '未走访', en: 'To make' },
  'oversight.grids': { zh: '网格', en: 'Grids' },
  'oversight.covered': { zh: '有设备联网', en: 'With a device' }
})
