import { texts } from './texts.ts'

export const prints = texts({
  'nav.prints': { zh: '文书打印', en: 'Printing' },
  'prints.title': { zh: '文书打印与送达', en: 'Papers to print and hand over' },
  'prints.lead': {
    zh: '本处要送出的文书都在这里：决定书、回执、一次性告知书、给住户的信、历史案件结案告知书。先到先打，可以选几份合成一个文件一起打印。',
    en: 'Every paper this office owes: decisions, receipts, notices, letters to households, closing notices of old cases. Oldest first; choose several and print them as one file.'
  },
  'prints.tabs': { zh: '按打印情况', en: 'By state' },
  'prints.tab.waiting': { zh: '待打印', en: 'To print' },
  'prints.tab.printed': { zh: '已打印，待送达', en: 'Printed, to hand over' },
  'prints.tab.handed-over': { zh: '已送达', en: 'Handed over' },
  'prints.empty.waiting': { zh: '没有等待打印的文书', en: 'Nothing waits to be printed' },
  'prints.empty.printed': { zh: '没有等待送达的文书', en: 'Nothing waits to be handed over' },
  'prints.empty.handed-over': { zh: '还没有送达过文书', en: 'Nothing was handed over yet' },
  'prints.emptyNext': {
    zh: '作出决定、开出告知书、登记办结或核对完名单后，文书会自动排到这里。',
    en: 'What is decided, asked for, registered or confirmed from a list comes here by itself.'
  },
  'prints.paper': { zh: '文书', en: 'Paper' },
  'prints.kind.letter': { zh: '决定书', en: 'Decision' },
  'prints.kind.receipt': { zh: '回执', en: 'Receipt' },
  'prints.kind.notice': { zh: '一次性告知书', en: 'Notice of what is missing' },
  'prints.kind.closing': { zh: '历史案件结案告知书', en: 'Closing notice of an old case' },
  'prints.kind.death': { zh: '给住户的信：慰问', en: 'Letter to a household: sympathy' },
  'prints.kind.birth': { zh: '给住户的信：祝贺', en: 'Letter to a household: congratulation' },
  'prints.kind.moved': { zh: '迁居后事项办理告知书', en: 'Letter: a case ended by a move' },
  'prints.kind.visit-ended': { zh: '迁居后预约取消告知书', en: 'Letter: a booking ended by a move' },
  'prints.kind.correction': { zh: '给住户的信：更正', en: 'Letter to a household: correction' },
  'prints.area': { zh: '社区', en: 'Community' },
  'prints.made': { zh: '排队时间', en: 'Waits since' },
  'prints.due': { zh: '承诺期限', en: 'Promised by' },
  'prints.printed': { zh: '打印', en: 'Printed' },
  'prints.times': { zh: '第 {n} 次', en: 'print no. {n}' },
  'prints.closed': { zh: '送达时间', en: 'Handed over' },
  'prints.print': { zh: '打印选中的 {n} 份', en: 'Print the {n} chosen' },
  'prints.printedSaid': {
    zh: '已生成 {n} 份文书的打印文件，并登记为已打印',
    en: 'A file of {n} papers was made; they are marked printed'
  },
  'prints.fetch': { zh: '重新下载上一个打印文件', en: 'Download the last file again' },
  'prints.hand': { zh: '登记选中的 {n} 份已送达', en: 'Mark the {n} chosen handed over' },
  'prints.handedSaid': { zh: '已登记送达 {n} 份', en: '{n} marked handed over' },
  'prints.again': { zh: '重新打印选中的 {n} 份', en: 'Print the {n} chosen again' },
  'prints.reason': { zh: '为什么要再打印一次？', en: 'Why is it printed again?' },
  'prints.reasonHint': {
    zh: '例如：卡纸、遗失、居民要求补打',
    en: 'For example: paper jam, lost, asked for by the resident'
  },
  'prints.once': {
    zh: '打印过的文书再打印要写明原因，每次都有记录。',
    en: 'What was printed before is printed again for a reason, and every print is kept on record.'
  },
  'prints.most': { zh: '一次最多打印 {n} 份，请分批选。', en: 'At most {n} papers at a time; please choose fewer.' },
  'prints.history': { zh: '打印记录', en: 'Prints' }
})
