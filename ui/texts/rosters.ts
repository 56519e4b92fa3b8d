import { texts } from './texts.ts'

export const rosters = texts({
  'roster.my-grid': { zh: '本网格居民', en: 'People of a grid' },
  'roster.my-grid.for': { zh: '日常走访与服务', en: 'Everyday visits and service' },
  'roster.living': { zh: '居住居民', en: 'Living here' },
  'roster.living.for': {
    zh: '住在所选范围的全部居民，用于核对人数',
    en: 'The people behind the number of those living here'
  },
  'roster.hukou': { zh: '户籍居民', en: 'Hukou here' },
  'roster.hukou.for': {
    zh: '户籍在所选范围的全部居民，用于核对人数',
    en: 'The people behind the number of those with hukou here'
  },
  'roster.resident': { zh: '常住居民', en: 'Residents' },
  'roster.resident.for': {
    zh: '所选范围的全部常住居民，用于核对人数',
    en: 'The people behind the number of residents'
  },
  'roster.in-migrants': { zh: '户籍在外居民', en: 'Living here, hukou elsewhere' },
  'roster.in-migrants.for': {
    zh: '住在所选范围、户籍在范围以外的新居民的服务',
    en: 'Service to those living in the chosen area with hukou outside it'
  },
  'roster.out-migrants': { zh: '外出居民', en: 'Living elsewhere' },
  'roster.out-migrants.for': {
    zh: '户籍在所选范围、住在范围以外的居民的服务衔接',
    en: 'Joining up service to those with hukou in the chosen area who live outside it'
  },
  'roster.aged-60': { zh: '60 周岁及以上', en: 'Aged 60 and over' },
  'roster.aged-60.for': { zh: '老年人优待与服务', en: 'Services and courtesies for older people' },
  'roster.aged-65': { zh: '65 周岁及以上', en: 'Aged 65 and over' },
  'roster.aged-65.for': { zh: '老年人健康管理服务的告知', en: 'Notice of the yearly health check' },
  'roster.aged-80': { zh: '80 周岁及以上', en: 'Aged 80 and over' },
  'roster.aged-80.for': { zh: '高龄津贴', en: 'Old-age allowance' },
  'roster.children-0-6': { zh: '0–6 岁儿童', en: 'Children aged 0 to 6' },
  'roster.children-0-6.for': {
    zh: '儿童健康管理、托育与育儿补贴的告知',
    en: 'Notice of child health, childcare and subsidy'
  },
  'roster.new': { zh: '新登记', en: 'Newly enrolled' },
  'roster.new.for': { zh: '核对近 30 天新建档案', en: 'Checking enrolments of the last 30 days' },
  'roster.cancelled': { zh: '已退档', en: 'Closed enrolments' },
  'roster.cancelled.for': { zh: '核对近期退档', en: 'Checking recent closings' },
  'roster.living-apart': { zh: '人户分离', en: 'Living apart from hukou' },
  'roster.living-apart.for': {
    zh: '居住地与户籍地不在同一街道的服务衔接',
    en: 'Joining up service between two streets'
  },
  'roster.newcomers': { zh: '新居民', en: 'Newcomers' },
  'roster.newcomers.for': {
    zh: '居住登记、居住证和公共服务的告知',
    en: 'Notice of residence permits and public services'
  },
  'roster.address-open': { zh: '住址待核实', en: 'Address open' },
  'roster.address-open.for': { zh: '补全标准地址', en: 'Matching to standard addresses' },
  'roster.open-facts': { zh: '信息待补', en: 'Facts open' },
  'roster.open-facts.for': { zh: '补全缺少的必要信息', en: 'Completing facts the register needs' },
  'roster.birthdays-oldest': { zh: '高龄老人近期生日', en: 'Birthdays of the oldest' },
  'roster.birthdays-oldest.for': {
    zh: '今天起 30 天内满 80 周岁及以上的生日祝贺与探望',
    en: 'Congratulations and visits: turning 80 or more within 30 days'
  },
  'roster.facts-childcare-subsidy': { zh: '育儿补贴待补信息', en: 'Facts missing for the childcare subsidy' },
  'roster.facts-childcare-subsidy.for': {
    zh: '按出生月份计发育儿补贴，补全三岁以下儿童的出生日期',
    en: 'The subsidy goes by the month of birth: completing the birth dates of children under three'
  },
  'roster.facts-residence-permit': { zh: '居住证待补信息', en: 'Facts missing for the residence permit' },
  'roster.facts-residence-permit.for': {
    zh: '来本市居住满半年可申领居住证，补全新居民的来住日期',
    en: 'After half a year in the city a permit may be had: completing the day newcomers came to live here'
  },
  'roster.household-head': { zh: '户主待明确', en: 'Households without a head' },
  'roster.household-head.for': {
    zh: '给一户的信函要写户主：明确谁是户主',
    en: 'A letter to a household names its head: finding who that is'
  },
  'roster.parent-ages': { zh: '父母年龄待核对', en: 'Ages of parents to check' },
  'roster.parent-ages.for': {
    zh: '父母替孩子办事要查得到亲子登记：出生日期和父母的对不上，核对哪一处登记错了',
    en: 'Parents act for a child by the record: birth dates that cannot both be right are checked'
  },
  'roster.long-silence': { zh: '久未更新', en: 'Nothing recorded for long' },
  'roster.long-silence.for': {
    zh: '三年没有任何登记，通知和信函可能送错门：核对是否还住在这里',
    en: 'Nothing recorded for three years, so that letters may go to a wrong door: asking whether they still live here'
  },
  'roster.basis': { zh: '依据：{basis}', en: 'Basis: {basis}' },
  'roster.unverified': { zh: '（待核实）', en: ' (not verified)' },
  'roster.chooseStreet': { zh: '先选择一个街道', en: 'Choose a street first' },
  'roster.chooseStreetNext': {
    zh: '这份名册最大到街道：请在上方“范围”里选到街道、社区或网格。',
    en: 'This list is made for a street at most: choose one, a community or a grid under “Area” above.'
  },
  'roster.chooseGrid': { zh: '先选择一个网格', en: 'Choose a grid first' },
  'roster.chooseGridNext': {
    zh: '带户号、电话的居民名册只能按网格查看：请在上方“范围”里选到一个网格。',
    en: 'With household and phone everybody is listed by the grid only: choose one under “Area” above.'
  },
  'roster.narrow': { zh: '筛选', en: 'Narrow' },
  'roster.all': { zh: '全部', en: 'all' },
  'roster.filter.place': { zh: '住址', en: 'Address' },
  'roster.place.open': { zh: '待核实', en: 'open' },
  'roster.place.standard': { zh: '标准地址', en: 'standard' },
  'roster.filter.decade': { zh: '年龄段', en: 'Ages' },
  'roster.filter.stay': { zh: '居住时间', en: 'Stay' },
  'roster.stay.days30': { zh: '满 30 天', en: '30 days or longer' },
  'roster.stay.months3': { zh: '满 3 个月', en: '3 months or longer' },
  'roster.stay.halfYear': { zh: '满半年', en: 'half a year or longer' },
  'roster.stay.unknown': { zh: '时间不详', en: 'not known' },
  'roster.decade': { zh: '{from}–{to} 周岁', en: '{from} to {to}' },
  'roster.decade.100': { zh: '100 周岁及以上', en: '100 and over' },
  'roster.filter.seat': { zh: '登记类别', en: 'Enrolled as' },
  'roster.filter.reason': { zh: '退档原因', en: 'Reason' },
  'roster.filter.missing': { zh: '待补信息', en: 'Missing' },
  'roster.missing.name': { zh: '姓名', en: 'name' },
  'roster.missing.bornOn': { zh: '出生日期', en: 'birth date' },
  'roster.missing.sex': { zh: '性别', en: 'sex' },
  'roster.column.name': { zh: '姓名', en: 'Name' },
  'roster.column.household': { zh: '户号', en: 'Household no.' },
  'roster.column.headRelation': { zh: '与户主关系', en: 'Relation to head' },
  'roster.column.birthday': { zh: '生日', en: 'Birthday' },
  'roster.column.turns': { zh: '届满周岁', en: 'Turns' },
  'roster.column.missing': { zh: '待补信息', en: 'Missing' },
  'roster.column.sex': { zh: '性别', en: 'Sex' },
  'roster.column.bornOn': { zh: '出生日期', en: 'Born' },
  'roster.column.age': { zh: '周岁', en: 'Age' },
  'roster.column.seat': { zh: '登记类别', en: 'Enrolled as' },
  'roster.column.since': { zh: '起始日期', en: 'Since' },
  'roster.column.endReason': { zh: '退档原因', en: 'Reason' },
  'roster.column.otherArea': { zh: '户籍地区划', en: 'Hukou area' },
  'roster.column.stayFrom': { zh: '来本地时间', en: 'Living here since' },
  'roster.column.livesIn': { zh: '居住地区划', en: 'Lives in' },
  'roster.column.awaySince': { zh: '外出时间', en: 'Away since' },
  'roster.column.address': { zh: '住址', en: 'Address' },
  'roster.column.area': { zh: '所属网格', en: 'Grid' },
  'roster.column.idNumber': { zh: '公民身份号码', en: 'ID number' },
  'roster.column.phone': { zh: '联系电话', en: 'Phone' },
  'roster.tools': { zh: '名册办理', en: 'What to do with this roster' },
  'takeOut.button': { zh: '导出或打印', en: 'Export or print' },
  'takeOut.title': { zh: '导出或打印名册', en: 'Export or print this roster' },
  'takeOut.purpose': { zh: '用途', en: 'Purpose' },
  'takeOut.purposeHint': {
    zh: '至少 4 个字，如“老年人体检通知”。用途会印在每一页上，并记入查看记录，居民本人可以查询。',
    en: 'At least 4 characters. It is printed on every page and kept with the record, which the resident may see.'
  },
  'takeOut.purposeShort': { zh: '请写明用途，至少 4 个字。', en: 'Say what it is for in at least 4 characters.' },
  'takeOut.format': { zh: '做成', en: 'Make it' },
  'takeOut.format.pdf': { zh: '纸质台账（PDF，A4）', en: 'a ledger for paper (PDF, A4)' },
  'takeOut.format.households': {
    zh: '户册：按户列，户主在前（PDF）',
    en: 'a ledger by household, the head first (PDF)'
  },
  'takeOut.format.xlsx': { zh: 'Excel 表格，改好可以交回', en: 'an Excel workbook, which can come back' },
  'takeOut.format.csv': { zh: 'CSV 文本', en: 'CSV text' },
  'takeOut.format.exchange': { zh: '省交换格式（CSV）', en: 'Provincial exchange (CSV)' },
  'takeOut.unverified': {
    zh: '{title}：列名和代码尚未与官方格式核对，报送前请先核对。',
    en: '{title}: titles and codes were not compared with the official layout yet; compare before sending.'
  },
  'takeOut.exchangeColumns': {
    zh: '列：{columns}。名册不能显示的列留空。',
    en: 'Columns: {columns}. What the roster may not show stays empty.'
  },
  'takeOut.columns': { zh: '包含哪些列', en: 'With which columns' },
  'takeOut.masked': {
    zh: '证件号码和电话遮住中间几位。',
    en: 'Numbers are masked in the middle.'
  },
  'takeOut.reveal': {
    zh: '显示完整号码（需要另一位同事批准）',
    en: 'Show whole numbers (another person must approve)'
  },
  'takeOut.go': { zh: '生成文件', en: 'Make the file' },
  'takeOut.done': { zh: '已生成“{name}”，共 {n} 人。', en: '“{name}” is made, {n} people.' },
  'takeOut.second': { zh: '需要另一位同事批准', en: 'Another person must approve' },
  'takeOut.secondWhy': {
    zh: '一天带出超过 200 人的资料，或显示完整号码，须由另一位同事批准。批准后 24 小时内可下载一次。',
    en: 'More than 200 people a day, or whole numbers, leave only when another person agrees; then once within 24 hours.'
  },
  'takeOut.ask': { zh: '提请批准', en: 'Ask for approval' },
  'takeOut.asked': {
    zh: '已提请批准。批准后回到这里，即可下载。',
    en: 'Asked. Once it is approved, come back here to download.'
  },
  'takeOut.waiting': { zh: '等待批准：{purpose}', en: 'Waiting for approval: {purpose}' },
  'takeOut.granted': { zh: '{who} 已批准：{purpose}', en: '{who} approved: {purpose}' },
  'takeOut.refused': { zh: '{who} 没有批准：{purpose}。{reason}', en: '{who} did not approve: {purpose}. {reason}' },
  'takeOut.useIt': { zh: '使用这项批准', en: 'Use this approval' },
  'takeOut.template': { zh: '新增居民模板', en: 'Template for new people' },
  'returns.button': { zh: '交回改好的表格', en: 'Bring a list back' },
  'returns.title': { zh: '交回改好的表格', en: 'A list that comes back' },
  'returns.lead': {
    zh: '把从这份名册导出、改好的 Excel 表格放回来。只有改动过的单元格会登记，登记前先给您看。',
    en: 'Bring back the workbook exported from this roster. Only changed cells are recorded, and you see them first.'
  },
  'returns.drop': { zh: '改好的表格', en: 'Drop the workbook here' },
  'returns.reading': { zh: '正在对照…', en: 'Comparing…' },
  'returns.pasted': { zh: '粘贴的内容', en: 'What was pasted' },
  'returns.nothing': { zh: '没有改动', en: 'Nothing was changed' },
  'returns.nothingNext': { zh: '表格与登记一致，不需要登记任何内容。', en: 'The list says what the register says.' },
  'returns.sum': {
    zh: '共 {rows} 行：{changed} 处改动，{same} 行没有改动。',
    en: '{rows} rows: {changed} changed cells, {same} rows unchanged.'
  },
  'returns.missing': {
    zh: '表格里少了 {n} 人：删去的行不做任何处理，登记照旧。',
    en: '{n} people are not in the list any more: nothing happens to them.'
  },
  'returns.refusedColumns': { zh: '没有读入的列', en: 'Columns that were not read' },
  'returns.refusedColumn': {
    zh: '“{column}”（{article}）：{reason} {counterpart}',
    en: '“{column}” ({article}): {reason} {counterpart}'
  },
  'returns.ignored': {
    zh: '这份名册没有这些列，没有读入：{columns}',
    en: 'This roster has no such columns; not read: {columns}'
  },
  'returns.leftOut': { zh: '没有读入的行', en: 'Rows that were not read' },
  'returns.row': { zh: '第 {row} 行：{why}', en: 'Row {row}: {why}' },
  'returns.fresh': { zh: '名册之外的 {n} 行', en: '{n} rows of people not on this roster' },
  'returns.freshNext': {
    zh: '这些行不是从名册导出的。可作为新的文件接收，在接收时核对是否已经登记。',
    en: 'They were not exported from here. Take them in as a new file; whether they are known is looked at there.'
  },
  'returns.takeIn': { zh: '作为新文件接收', en: 'Take them in' },
  'returns.takenIn': { zh: '已读入，去核对', en: 'Read; review it' },
  'returns.cells': { zh: '改动的单元格', en: 'Changed cells' },
  'returns.column': { zh: '列', en: 'Column' },
  'returns.was': { zh: '导出时', en: 'As exported' },
  'returns.now': { zh: '现在的登记', en: 'In the register' },
  'returns.wanted': { zh: '交回的表格', en: 'In the list' },
  'returns.decision': { zh: '处理', en: 'Decision' },
  'returns.take': { zh: '采用表格', en: 'take the list’s' },
  'returns.keep': { zh: '保留登记', en: 'keep the register’s' },
  'returns.choose': { zh: '请选择', en: 'choose' },
  'returns.conflict': { zh: '导出后被改过', en: 'changed since' },
  'returns.notDone': { zh: '不登记', en: 'not recorded' },
  'returns.conflicts': {
    zh: '{n} 处在导出以后被人改过，请逐一选择。',
    en: '{n} cells were changed by somebody since; please choose for each.'
  },
  'returns.allTake': { zh: '全部采用表格', en: 'Take all from the list' },
  'returns.allKeep': { zh: '全部保留登记', en: 'Keep all in the register' },
  'returns.source': { zh: '来源', en: 'Source' },
  'returns.sourceSaid': { zh: '名册回填：{name}', en: 'Roster brought back: {name}' },
  'returns.on': { zh: '新住址从哪天起', en: 'New addresses from' },
  'returns.apply': { zh: '登记 {n} 处改动', en: 'Record {n} changes' },
  'returns.done': { zh: '已登记 {n} 处改动', en: '{n} changes recorded' },
  'returns.cancel': { zh: '不登记，返回名册', en: 'Record nothing' },
  'returns.another': { zh: '换一份表格', en: 'Another list' }
})
