import { texts } from './texts.ts'

/** The import wizard: taking a file in, from the drop to the report. */
export const intake = texts({
  'nav.imports': { zh: '导入名册', en: 'Imports' },
  'import.title': { zh: '导入名册', en: 'Imports' },
  'import.lead': {
    zh: '把手头的表格放进来，先看清楚会变动什么，您同意之后才登记。',
    en: 'Bring the sheets you have. You first see what would change; nothing is recorded until you agree.'
  },
  'import.back': { zh: '全部导入', en: 'All imports' },
  'import.drop': { zh: '名册文件（.xlsx 或 .csv）', en: 'A register file (.xlsx or .csv)' },
  'import.dropHint': {
    zh: '标题、合并单元格、两三行的表头都可以；有多张工作表也会一起读。不该收集的列不会读取。',
    en: 'Titles, merged cells and headers of two or three rows are fine, and so are several sheets. Columns that must not be collected are not read.'
  },
  'import.area': { zh: '登记到', en: 'Taken in for' },
  'import.areaBelow': { zh: '只登记到其中一处（可不选）', en: 'Only for one part of it (optional)' },
  'import.asOf': { zh: '数据日期', en: 'As of' },
  'import.sending': { zh: '正在上传', en: 'Sending the file' },
  'import.reading': { zh: '正在读取，已读 {n} 行', en: 'Reading; {n} rows so far' },
  'import.comparing': { zh: '正在读取并与登记核对', en: 'Reading and comparing with the register' },
  'import.cancel': { zh: '取消上传', en: 'Stop sending' },
  'import.headerAsk': {
    zh: '没有找到表头。列名在第几行？',
    en: 'No header was found. In which row do the column names stand?'
  },
  'import.headerRow': { zh: '列名所在的行', en: 'Row of the column names' },
  'import.headerSheet': { zh: '工作表名称（CSV 文件不用填）', en: 'Name of the sheet (not for CSV)' },
  'import.tryAgain': { zh: '按这一行读取', en: 'Read it so' },
  'import.list': { zh: '导入过的文件', en: 'Files brought so far' },
  'import.none': { zh: '还没有导入过文件', en: 'No file has been brought yet' },
  'import.noneNext': { zh: '把第一份名册拖到上面的框里。', en: 'Drop the first register file into the field above.' },
  'import.noneOf': { zh: '没有处于这种状态的文件', en: 'No file is in this state' },
  'import.state': { zh: '状态', en: 'State' },
  'import.all': { zh: '全部', en: 'All' },
  'import.file': { zh: '文件', en: 'File' },
  'import.unnamed': { zh: '名册文件', en: 'Register file' },
  'import.madeAt': { zh: '上传时间', en: 'Brought' },
  'import.rows': { zh: '行数', en: 'Rows' },
  'import.state.read': { zh: '待核对', en: 'To review' },
  'import.state.accepting': { zh: '登记中', en: 'Being taken in' },
  'import.state.stopped': { zh: '已停下', en: 'Stopped' },
  'import.state.accepted': { zh: '已登记', en: 'Taken in' },
  'import.state.discarded': { zh: '已放弃', en: 'Discarded' },
  'import.state.ended': { zh: '中途结束', en: 'Ended half-way' },
  'import.state.cleared': { zh: '文件已到期删除', en: 'File deleted, its term has passed' },

  'import.steps': { zh: '导入步骤', en: 'Steps' },
  'import.step.columns': { zh: '表头与列', en: 'Header and columns' },
  'import.step.rows': { zh: '核对内容', en: 'Preview' },
  'import.step.result': { zh: '登记与结果', en: 'Take in and result' },
  'import.next': { zh: '下一步', en: 'Next' },

  'columns.sheet': { zh: '工作表“{name}”', en: 'Sheet “{name}”' },
  'columns.readSheet': { zh: '读取这张表', en: 'Read this sheet' },
  'columns.notRead': { zh: '没有读取的工作表：{names}', en: 'Sheets that were not read: {names}' },
  'columns.headerRows': { zh: '表头在第 {rows} 行', en: 'The header is in row {rows}' },
  'columns.headerChoose': {
    zh: '勾选列名所在的行（最多三行）',
    en: 'Tick the rows that hold the column names (three at most)'
  },
  'columns.row': { zh: '第 {n} 行', en: 'Row {n}' },
  'columns.column': { zh: '文件中的列', en: 'Column of the file' },
  'columns.samples': { zh: '内容举例', en: 'Sample cells' },
  'columns.means': { zh: '读作', en: 'Read as' },
  'columns.meansOf': { zh: '“{column}”读作', en: '“{column}” is read as' },
  'columns.nothing': { zh: '不读取', en: 'Not read' },
  'columns.dropped': { zh: '不收集的列', en: 'Columns that are not collected' },
  'columns.droppedLead': {
    zh: '下面的列没有现行依据，平台不收集，已从保存的文件中去掉。居民需要的服务仍然可以这样提供：',
    en: 'There is no ground in force for these columns, so they are not collected and are gone from the kept file. What residents need can still be offered:'
  },
  'columns.article': { zh: '依据：标准第 {article} 条', en: 'Standard, article {article}' },
  'columns.instead': { zh: '可以改为：', en: 'Instead: ' },
  'columns.words': { zh: '从单元格中去掉的词', en: 'Words taken out of cells' },
  'columns.word': { zh: '“{word}” {n} 次', en: '“{word}”, {n} times' },
  'columns.apply': { zh: '按修改重新读取', en: 'Read again as corrected' },
  'columns.applying': { zh: '正在重新读取…', en: 'Reading again…' },
  'columns.remembered': {
    zh: '已重新读取；以后同样列名的表会照此读取。',
    en: 'Read again; files with the same columns will be read so from now on.'
  },
  'columns.undecided': {
    zh: '重新读取后，已作的核定要再看一遍。',
    en: 'Rows decided before are open again after that.'
  },
  'columns.unchanged': { zh: '没有修改', en: 'Nothing was changed' },
  'columns.fixed': { zh: '已自动整理', en: 'Tidied by itself' },
  'columns.fixedLead': {
    zh: '只整理读法唯一的写法，拿不准的一律不猜。',
    en: 'Only what can be read in one way; nothing is guessed.'
  },
  'columns.fix': { zh: '{what}：{n} 处', en: '{what}: {n}' },
  'fix.text.cleaned': { zh: '去掉多余的空格和符号', en: 'Blanks and signs taken away' },
  'fix.id.cleaned': { zh: '证件号码改为规范写法', en: 'Identity numbers written as they should be' },
  'fix.day.written': { zh: '日期改为规范写法', en: 'Dates written as they should be' },
  'fix.day.from-serial': { zh: 'Excel 的日期数字还原为日期', en: 'Dates that Excel had turned into numbers' },
  'fix.phone.cleaned': { zh: '电话改为规范写法', en: 'Phone numbers written as they should be' },
  'fix.code.read': { zh: '常用说法换成标准代码', en: 'Common words read as standard codes' },
  'fix.born.from-id': { zh: '出生日期空缺，取自证件号码', en: 'Birth dates taken from the number' },
  'fix.sex.from-id': { zh: '性别空缺，取自证件号码', en: 'Sex taken from the number' },

  'group.new': { zh: '新增', en: 'New' },
  'group.changed': { zh: '变更', en: 'Changed' },
  'group.same': { zh: '相同', en: 'Same' },
  'group.doubtful': { zh: '存疑', en: 'Doubtful' },
  'group.rejected': { zh: '退回', en: 'Rejected' },
  'group.new.about': { zh: '登记中还没有的居民，同意后新增。', en: 'Residents not in the register yet; they enter.' },
  'group.changed.about': {
    zh: '已登记的居民，只改动下面标出的项；文件里空着的不动。',
    en: 'Residents already there; only what is marked changes, and blanks erase nothing.'
  },
  'group.same.about': { zh: '与登记一致，不会有任何变动。', en: 'As the register has it; nothing changes.' },
  'group.doubtful.about': {
    zh: '要由您定：确认无误的选“登记”，不该登记的选“不登记”；不选的会退回给您。',
    en: 'For you to decide: take in what is right, leave out what is not. What stays open comes back to you.'
  },
  'group.rejected.about': {
    zh: '读不通，不能登记。下载退回表，改好标出的单元格再带回来。',
    en: 'Cannot be read and cannot enter. Download them, mend the marked cells and bring them back.'
  },
  'rows.tabs': { zh: '按结果分组', en: 'Groups' },
  'rows.reason': { zh: '原因', en: 'Reason' },
  'rows.reasonAll': { zh: '全部原因', en: 'Any reason' },
  'rows.undecided': { zh: '只看未定的', en: 'Undecided only' },
  'rows.row': { zh: '行', en: 'Row' },
  'rows.rowOf': { zh: '{sheet} 第 {row} 行', en: '{sheet}, row {row}' },
  'rows.rowNumber': { zh: '第 {row} 行', en: 'Row {row}' },
  'rows.who': { zh: '姓名', en: 'Name' },
  'rows.changes': { zh: '变动', en: 'What changes' },
  'rows.says': { zh: '内容', en: 'What it says' },
  'rows.was': { zh: '原为', en: 'was' },
  'rows.none': { zh: '这一组没有行', en: 'No rows in this group' },
  'rows.noneUndecided': { zh: '这里都已核定', en: 'Everything here is decided' },
  'rows.fileSays': { zh: '本文件', en: 'This file' },
  'rows.registerSays': { zh: '现有登记', en: 'The register' },
  'rows.otherRow': { zh: '文件第 {row} 行', en: 'Row {row} of the file' },
  'rows.inNumber': { zh: '号码显示 {value}', en: 'the number says {value}' },
  'rows.compare': { zh: '第 {row} 行与对照', en: 'Row {row} and what it is compared with' },
  'rows.open': { zh: '看这位居民', en: 'Open this resident' },
  'rows.accept': { zh: '登记', en: 'Take in' },
  'rows.leave': { zh: '不登记', en: 'Leave out' },
  'rows.accepted': { zh: '将登记', en: 'Will be taken in' },
  'rows.left': { zh: '不登记', en: 'Left out' },
  'rows.notHere': { zh: '这一行要先由别处办理，这里不能定。', en: 'Somebody else has to act on this row first.' },
  'rows.bulk': { zh: '只有“{reason}”这一个原因的行：', en: 'Rows whose only reason is “{reason}”:' },
  'rows.bulkAccept': { zh: '全部登记', en: 'Take all in' },
  'rows.bulkLeave': { zh: '全部不登记', en: 'Leave all out' },
  'rows.decidedAccept': { zh: '{n} 行将登记', en: '{n} rows will be taken in' },
  'rows.decidedLeave': { zh: '{n} 行不登记', en: '{n} rows are left out' },
  'rows.progress': { zh: '存疑 {of} 行，已定 {n} 行', en: '{n} of {of} doubtful rows decided' },

  'result.ready': { zh: '同意后登记', en: 'What happens when you agree' },
  'result.enter': { zh: '将新增 {new} 位、变更 {changed} 位；', en: '{new} residents enter and {changed} change; ' },
  'result.enterDoubtful': { zh: '另有您核定的 {n} 行；', en: '{n} rows you decided enter too; ' },
  'result.stay': {
    zh: '相同的 {same} 行不动，{left} 行退回给您。',
    en: '{same} rows are as they were, and {left} come back to you.'
  },
  'result.accept': { zh: '同意并登记', en: 'Agree and take in' },
  'result.discard': { zh: '放弃这份文件', en: 'Discard this file' },
  'result.discarded': { zh: '已放弃，没有登记任何内容。', en: 'Discarded; nothing was recorded.' },
  'result.job': { zh: '登记进度', en: 'Taking in' },
  'result.background': {
    zh: '在服务器上进行，关掉页面或关机都不影响；回到这个地址就能看到进度。',
    en: 'It goes on at the server when you close this page; come back to this address to see how far it is.'
  },
  'result.stopped': {
    zh: '已停下。停下之前登记的都保留，余下的还在等候。',
    en: 'Stopped. What was taken in stays; the rest waits.'
  },
  'result.stopping': { zh: '正在停下，先做完手头这一段…', en: 'Stopping after the present stretch…' },
  'result.resume': { zh: '继续登记', en: 'Go on' },
  'result.end': { zh: '到此为止，余下的不登记', en: 'End here, leave the rest out' },
  'result.done': { zh: '已登记完毕', en: 'Taken in' },
  'result.ended': {
    zh: '中途结束：结束之前登记的都保留，余下的没有登记。',
    en: 'Ended half-way: what was taken in before stays, the rest was left out.'
  },
  'result.report': { zh: '结果', en: 'Result' },
  'result.enteredDoubtful': {
    zh: '存疑的行中，您核定的 {n} 行已登记。',
    en: 'Of the doubtful rows, the {n} you decided entered.'
  },
  'result.total': { zh: '共 {n} 行', en: '{n} rows in all' },
  'result.matched': {
    zh: '对上标准地址 {n} 行，待核实 {open} 行',
    en: '{n} rows have a standard address, {open} are open'
  },
  'result.openAddresses': { zh: '去核实住址', en: 'Match the addresses' },
  'result.rejects': { zh: '没有登记的行', en: 'Rows that did not enter' },
  'result.rejectsLead': {
    zh: '退回的和还没有核定的存疑行共 {n} 行。下载后，有问题的单元格已标出，旁边一列写着原因；改好直接拖回来。',
    en: '{n} rows came back or are doubtful and undecided. In the download each faulty cell is marked and the reason stands in the column beside it; mend them and drop the file here.'
  },
  'result.download': { zh: '下载退回表', en: 'Download them' },
  'result.notYours': {
    zh: '退回表里有完整号码，只给上传这份文件的人。',
    en: 'The rows hold numbers in full and go only to whoever brought the file.'
  },
  'result.noRejects': { zh: '没有退回的行。', en: 'No row comes back.' },
  'result.bringBack': { zh: '带回改好的退回表', en: 'Bring the mended rows back' },
  'result.corrections': { zh: '已带回的', en: 'Brought back so far' },
  'result.correction': { zh: '{rows} 行，其中 {entered} 行已登记', en: '{rows} rows, {entered} of them taken in' },
  'result.corrects': { zh: '这是退回后改好的行，原文件：', en: 'These rows were mended; the first file: ' },
  'result.firstFile': { zh: '查看原文件', en: 'See it' },
  'result.keptUntil': {
    zh: '文件和退回的行在登记后保存 90 天（还有未核定的保存一年），到期自动删除。',
    en: 'The file and the rows that came back are kept 90 days (a year while rows are undecided) and then deleted.'
  },
  'result.cleared': {
    zh: '保存期已满，文件和退回的行已删除，只留下统计。',
    en: 'Its term has passed: the file and its rows are deleted, the counts stay.'
  },
  'result.nothing': { zh: '没有可登记的内容。', en: 'There is nothing to take in.' },

  'field.name': { zh: '姓名', en: 'Name' },
  'field.formerName': { zh: '曾用名', en: 'Former name' },
  'field.sex': { zh: '性别', en: 'Sex' },
  'field.bornOn': { zh: '出生日期', en: 'Born' },
  'field.idKind': { zh: '证件类型', en: 'Kind of identity paper' },
  'field.idNumber': { zh: '公民身份号码', en: 'Identity number' },
  'field.phone': { zh: '联系电话', en: 'Phone' },
  'field.livingAddress': { zh: '居住地址', en: 'Living address' },
  'field.livingArea': { zh: '居住地区划', en: 'Area of living' },
  'field.hukouAddress': { zh: '户籍地址', en: 'Hukou address' },
  'field.hukouArea': { zh: '户籍地区划', en: 'Area of hukou' },
  'field.stayFrom': { zh: '入住时间', en: 'Living here since' },
  'field.householdNumber': { zh: '户号', en: 'Household number' },
  'field.headName': { zh: '户主姓名', en: 'Head of household' },
  'field.headRelation': { zh: '与户主关系', en: 'Relation to the head' },
  'field.ethnicGroup': { zh: '民族', en: 'Ethnic group' },
  'field.education': { zh: '文化程度', en: 'Education' },
  'field.maritalStatus': { zh: '婚姻状况', en: 'Marital status' },
  'field.remark': { zh: '备注（不保存）', en: 'Remark (not kept)' },

  'reason.name.missing': { zh: '没有姓名', en: 'No name' },
  'reason.name.form': { zh: '姓名里有数字或符号', en: 'Digits or signs in the name' },
  'reason.id.scientific': { zh: '号码被表格改成科学计数', en: 'The number was rounded by the spreadsheet' },
  'reason.id.form': { zh: '号码位数或字符不对', en: 'The number has a wrong form' },
  'reason.id.checksum': { zh: '号码校验位不对', en: 'The check digit is wrong' },
  'reason.born.missing': { zh: '没有出生日期', en: 'No birth date' },
  'reason.born.future': { zh: '出生日期在将来', en: 'Born in the future' },
  'reason.born.differs-from-id': { zh: '出生日期与号码不一致', en: 'Birth date and number differ' },
  'reason.sex.missing': { zh: '没有性别', en: 'No sex' },
  'reason.sex.differs-from-id': { zh: '性别与号码不一致', en: 'Sex and number differ' },
  'reason.stay.future': { zh: '入住时间在将来', en: 'Moved in in the future' },
  'reason.day.form': { zh: '看不出是哪一天', en: 'Not readable as a day' },
  'reason.day.impossible': { zh: '没有这一天', en: 'There is no such day' },
  'reason.phone.form': { zh: '不像电话号码', en: 'Not a phone number' },
  'reason.code.unknown': { zh: '不认识这个写法', en: 'Not in the code list' },
  'reason.text.too-long': { zh: '文字过长', en: 'Text too long' },
  'reason.text.unreadable': { zh: '有无法辨认的字符', en: 'Unreadable characters' },
  'reason.cell.formula': { zh: '公式没有结果', en: 'A formula without its result' },
  'reason.cell.error': { zh: '单元格是错误值', en: 'The cell holds an error' },
  'reason.place.outside': { zh: '居住地址不在本辖区', en: 'The address is outside this area' },
  'reason.row.differs': { zh: '同一人出现两次，内容不同', en: 'The same person twice, differing' },
  'reason.row.repeated': { zh: '与前面一行完全相同', en: 'The same as an earlier row' },
  'reason.household.heads': { zh: '一户有两位户主', en: 'Two heads in one household' },
  'reason.known.elsewhere': {
    zh: '已在其他登记处登记，请发起迁移',
    en: 'Enrolled in another register: ask for a move'
  },
  'reason.known.closed': { zh: '登记已退档，请先恢复', en: 'The enrolment is closed: restore it first' },
  'reason.known.differs': {
    zh: '与登记的姓名、性别或出生日期不同',
    en: 'Name, sex or birth date differ from the register'
  },
  'reason.known.hukou-elsewhere': {
    zh: '户籍在其他登记处，只登记居住地',
    en: 'Hukou enrolled elsewhere: only the living place enters'
  },
  'reason.known.maybe': { zh: '可能是已登记的居民', en: 'May be somebody already there' },
  'reason.ask-duty-officer': { zh: '请联系值班专员', en: 'Please ask the duty officer' }
})
