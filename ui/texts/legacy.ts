import { texts } from './texts.ts'

/** Old cases of the abolished fee: taken in only to be closed. */
export const legacy = texts({
  'legacy.title': { zh: '历史案件结案', en: 'Closing of old cases' },
  'legacy.lead': {
    zh: '社会抚养费已经取消。以前没有执行完的案件在这里登记后立即结案，不再征收。这里不能开立、更改或收取任何一件。',
    en: 'The social maintenance fee has been abolished. What was left open is taken in here and closed at once, with no further collection. Nothing is opened, changed or collected here.'
  },
  'legacy.take': { zh: '登记清单并结案', en: 'Take a list in and close it' },
  'legacy.area': { zh: '案件属于哪个社区', en: 'Community of the cases' },
  'legacy.source': { zh: '清单从哪里来', en: 'Where the list comes from' },
  'legacy.sourceHint': { zh: '如：区里移交的历史案件清单', en: 'Such as: list handed over by the district' },
  'legacy.rows': { zh: '清单内容', en: 'The list' },
  'legacy.rowsHint': {
    zh: '从表格复制粘贴，第一行写列名：姓名、文号、强制执行（是或否）。金额等其他列不读取。一次最多 500 行。',
    en: 'Copied from a spreadsheet; the first line names the columns 姓名, 文号, 强制执行 (是/否). Sums and other columns are not read. 500 lines at most.'
  },
  'legacy.file': { zh: '或选择 CSV 文件', en: 'or choose a CSV file' },
  'legacy.noColumns': {
    zh: '第一行里没有找到“姓名”和“文号”两列。',
    en: 'The first line names no columns 姓名 and 文号.'
  },
  'legacy.noRows': { zh: '列名下面没有内容。', en: 'There is nothing below the names of the columns.' },
  'legacy.many': { zh: '共 {n} 行，请分几次登记，每次最多 500 行。', en: '{n} lines: please bring 500 at a time.' },
  'legacy.gap': { zh: '第 {n} 行缺少姓名或文号。', en: 'Line {n} lacks the name or the reference.' },
  'legacy.court': { zh: '第 {n} 行的强制执行一列请写“是”或“否”。', en: 'In line {n}, enforcement is 是 or 否.' },
  'legacy.preview': {
    zh: '将有 {n} 件结案，不再征收；其中 {court} 件列入撤回强制执行申请清单。',
    en: '{n} cases will be closed with no further collection; {court} of them go on the list for withdrawal of enforcement.'
  },
  'legacy.unread': { zh: '不读取的列：{columns}', en: 'Columns that are not read: {columns}' },
  'legacy.close': { zh: '全部结案，不再征收', en: 'Close all, no further collection' },
  'legacy.closed': {
    zh: '已结案 {n} 件，告知书已排入“文书打印”',
    en: '{n} cases were closed; their notices wait under “Printing”'
  },
  'legacy.archive': { zh: '已结案（只读）', en: 'Closed (read only)' },
  'legacy.none': { zh: '还没有登记历史案件', en: 'No old cases were taken in' },
  'legacy.noneNext': {
    zh: '有区里或法院移交的清单时，在上面登记，登记即结案。',
    en: 'When the district or the court hands a list over, take it in above; that closes it.'
  },
  'legacy.name': { zh: '姓名', en: 'Name' },
  'legacy.reference': { zh: '文号', en: 'Reference' },
  'legacy.enforcement': { zh: '强制执行', en: 'Enforcement' },
  'legacy.withdrawn': { zh: '申请撤回', en: 'to be withdrawn' },
  'legacy.notAsked': { zh: '没有申请过', en: 'never asked for' },
  'legacy.state': { zh: '结果', en: 'Outcome' },
  'legacy.stateClosed': { zh: '结案，不再征收', en: 'closed, nothing collected' },
  'legacy.closedOn': { zh: '结案日期', en: 'Closed on' },
  'legacy.withdrawals': { zh: '下载撤回强制执行申请清单', en: 'Download the list for withdrawal' },
  'legacy.withdrawalsMade': { zh: '清单已生成，共 {n} 件', en: 'The list was made: {n} cases' }
})
