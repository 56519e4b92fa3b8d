import { texts } from './texts.ts'

/** What the parts of the kit say, whoever uses them. */
export const kit = texts({
  'table.about': { zh: '约 {n} 条', en: 'about {n}' },
  'table.total': { zh: '共 {n} 条', en: '{n} in all' },
  'table.columns': { zh: '选择列', en: 'Columns' },
  'table.columnsAll': { zh: '全部显示', en: 'Show all' },
  'table.copy': { zh: '复制', en: 'Copy' },
  'table.copied': { zh: '已复制 {n} 行，可以粘贴到表格软件', en: '{n} rows copied; paste them into a spreadsheet' },
  'table.copyMost': {
    zh: '没有复制：一次最多 {n} 行。请先选择要用的行，整份名册请用“导出”。',
    en: 'Not copied: at most {n} rows at once. Choose the rows you need, or export the whole roster.'
  },
  'table.paste': { zh: '粘贴', en: 'Paste' },
  'table.pasteTitle': { zh: '从表格软件粘贴', en: 'Paste from a spreadsheet' },
  'table.pasteLabel': { zh: '粘贴的内容', en: 'What is pasted' },
  'table.pasteHint': {
    zh: '在表格软件中复制单元格，再在这里按 Ctrl-V。接下来会先预览，不会直接保存。',
    en: 'Copy cells in a spreadsheet, then press Ctrl-V here. A preview comes first; nothing is saved at once.'
  },
  'table.pasteGo': { zh: '预览 {n} 行', en: 'Preview {n} rows' },
  'table.findHint': {
    zh: '在表格软件中复制姓名或整行，再在这里按 Ctrl-V。列表中对应的行会被选中，不会改动任何内容。',
    en: 'Copy names or whole rows in a spreadsheet, then press Ctrl-V here. The rows of the list they name are chosen; nothing is changed.'
  },
  'table.findGo': { zh: '找到这 {n} 行', en: 'Find these {n} rows' },
  'table.notFound': {
    zh: '粘贴的内容中有 {n} 行不在已载入的列表里：{named}',
    en: '{n} pasted rows are not in the list as far as it is loaded: {named}'
  },
  'table.chosen': { zh: '已选 {n} 行', en: '{n} chosen' },
  'table.chosenNone': { zh: '取消选择', en: 'Choose none' },
  'table.choose': { zh: '选择这一行', en: 'Choose this row' },
  'table.chooseAll': { zh: '选择已载入的全部行', en: 'Choose all rows loaded' },
  'table.sum': { zh: '{title}合计 {sum}', en: '{title}: {sum} in all' },
  'table.sortHint': {
    zh: '点击排序；按住 Shift 再点，可依次按多列排序',
    en: 'Click to sort; hold Shift and click to sort by further columns'
  },
  'form.send': { zh: '登记', en: 'Record' },
  'form.sendKey': { zh: '按 Ctrl-Enter 提交', en: 'Ctrl-Enter sends' },
  'form.discard': { zh: '清空', en: 'Discard' },
  'form.next': { zh: '下一步', en: 'Next' },
  'form.before': { zh: '上一步', en: 'Previous' },
  'form.step': { zh: '第 {n} 步，共 {of} 步', en: 'Step {n} of {of}' },
  'form.restored': {
    zh: '已恢复您上次没有提交的内容。',
    en: 'What you had typed and not sent is back.'
  },
  'form.required': { zh: '请填写{field}。', en: 'Fill in: {field}.' },
  'form.narrow': { zh: '输入几个字找', en: 'Type to find' },
  'form.narrowMore': { zh: '还有 {n} 个，请输入几个字。', en: '{n} more; please type a few letters.' },
  'form.choose': { zh: '请选择', en: 'Choose' },
  'form.optional': { zh: '（可不填）', en: '(optional)' },
  'form.day': {
    zh: '日期写法如 1990-1-2、1990.1.2、19900102 或 1990年1月2日',
    en: 'For example 1990-1-2, 1990.1.2 or 19900102'
  },
  'form.calendar': { zh: '从日历选择', en: 'Pick from a calendar' },
  'form.dayWrong': { zh: '没有这一天，请核对{field}。', en: 'There is no such day; check: {field}.' },
  'form.dayLate': { zh: '{field}不能晚于今天。', en: 'This cannot be later than today: {field}.' },
  'form.offline': {
    zh: '连不上服务器。您填写的内容都在，网络恢复后再按一次即可，不会重复登记。',
    en: 'The server cannot be reached. Everything you typed is kept; send again when it is back, nothing is recorded twice.'
  },
  'form.sentBefore': {
    zh: '您上一次提交的内容已经登记，只是当时连接中断，没有显示结果。请先核对；要登记现在的内容，请再提交一次。',
    en: 'What you sent before was recorded, though the connection broke before you were told. Look it up first; to record what stands here now, send again.'
  },
  'conflict.title': { zh: '这份记录刚被他人修改', en: 'Someone changed this record meanwhile' },
  'conflict.kept': {
    zh: '您填写的内容都在。请先看看改了什么，再决定是否提交。',
    en: 'Everything you typed is kept. See what changed first, then decide whether to send.'
  },
  'conflict.see': { zh: '看看改了什么', en: 'See what changed' },
  'conflict.again': { zh: '按最新内容提交', en: 'Send on the newest version' },
  'conflict.before': { zh: '您打开时', en: 'When you opened it' },
  'conflict.now': { zh: '现在', en: 'Now' },
  'undo.press': { zh: '撤销', en: 'Undo' },
  'undo.undone': { zh: '已撤销：{what}', en: 'Undone: {what}' },
  'undo.key': { zh: '按 Ctrl-Z 撤销', en: 'Ctrl-Z undoes' },
  'undo.bar': { zh: '刚刚办理', en: 'Just done' },
  'job.progress': { zh: '已处理 {done} / {total}', en: '{done} of {total} done' },
  'job.rate': { zh: '每秒 {rate}', en: '{rate} a second' },
  'job.left': { zh: '约剩 {time}', en: 'about {time} left' },
  'job.stop': { zh: '停止', en: 'Stop' },
  'job.waiting': { zh: '等待开始', en: 'Waiting to start' },
  'job.done': { zh: '已完成', en: 'Done' },
  'job.stopped': { zh: '已停止', en: 'Stopped' },
  'time.seconds': { zh: '{n} 秒', en: '{n} s' },
  'time.minutes': { zh: '{n} 分钟', en: '{n} min' },
  'time.hours': { zh: '{n} 小时', en: '{n} h' },
  'drop.here': { zh: '把文件拖到这里，或', en: 'Drop a file here, or' },
  'drop.choose': { zh: '选择文件', en: 'Choose a file' },
  'drop.scan': { zh: '用高拍仪拍摄', en: 'Scan a page' },
  'drop.scanned': { zh: '高拍仪拍摄', en: 'scanned page' },
  'drop.kind': { zh: '不支持这种文件：{name}', en: 'Files of this kind are not taken: {name}' },
  'drop.large': { zh: '文件太大：{name}，最多 {most}', en: 'The file is too large: {name}; at most {most}' },
  'pair.differs': { zh: '不同', en: 'differs' },
  'pair.field': { zh: '项目', en: 'Item' },
  'pair.same': { zh: '另有 {n} 项相同', en: '{n} more items are the same' },
  'tree.open': { zh: '展开', en: 'Open' },
  'tree.close': { zh: '收起', en: 'Close' },
  'ledger.sign': { zh: '经办人（签名）', en: 'Made by (signature)' },
  'ledger.check': { zh: '复核人（签名）', en: 'Checked by (signature)' },
  'ledger.area': { zh: '辖区', en: 'Area' },
  'ledger.day': { zh: '数据日期', en: 'As of' },
  'ledger.maker': { zh: '制表', en: 'Made by' }
})
