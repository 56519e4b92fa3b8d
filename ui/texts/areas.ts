import { texts } from './texts.ts'

export const areas = texts({
  'nav.areas': { zh: '辖区地图', en: 'Areas and map' },
  'nav.openAddresses': { zh: '住址核实', en: 'Open addresses' },
  'areas.title': { zh: '辖区地图', en: 'Areas and map' },
  'areas.lead': {
    zh: '辖区按生效日期保存：更名、拆分、合并、调整之后，旧代码仍能查到，居民随楼归入新网格。',
    en: 'Areas are valid in time: after a rename, split, merger or re-cut an old code is still found, and people follow their building.'
  },
  'areas.tree': { zh: '辖区', en: 'Areas' },
  'areas.people': { zh: '{n} 人', en: '{n}' },
  'areas.on': { zh: '查看哪一天的辖区', en: 'Areas as of' },
  'areas.code': { zh: '代码 {code}', en: 'Code {code}' },
  'areas.since': { zh: '自 {on} 起', en: 'since {on}' },
  'areas.ended': { zh: '已于 {on} 结束', en: 'ended on {on}' },
  'areas.applies': { zh: '《规范》在这里怎样适用（第27条）', en: 'How far the standard applies here (article 27)' },
  'areas.applies.how': { zh: '怎样适用', en: 'How far it applies' },
  'areas.applies.on': { zh: '从哪天起', en: 'From which day' },
  'areas.applies.set': { zh: '设定', en: 'Set it' },
  'areas.applies.done': { zh: '已设定', en: 'Set' },
  'areas.successors': { zh: '现为：{names}', en: 'Now: {names}' },
  'areas.level.province': { zh: '省', en: 'Province' },
  'areas.level.city': { zh: '市', en: 'City' },
  'areas.level.district': { zh: '区县', en: 'District' },
  'areas.level.street': { zh: '街道、乡镇', en: 'Street or town' },
  'areas.level.community': { zh: '社区、村', en: 'Community' },
  'areas.level.grid': { zh: '网格', en: 'Grid' },
  'areas.count': { zh: '下级辖区 {n} 个，已画 {drawn} 个', en: '{n} areas below, {drawn} drawn' },
  'areas.noneBelow': { zh: '这里还没有下级辖区。', en: 'There is no area below this one yet.' },
  'areas.map': { zh: '{area}居住人口', en: 'People living in {area}' },
  'areas.unit': { zh: '人', en: 'people' },
  'areas.note.official': {
    zh: '区县边界来自公开数据（未说明坐标系，精度约 100 米），仅供定位，不作为界线依据。',
    en: 'District outlines come from public data (datum not stated, about 100 m); for orientation only, no claim about boundaries.'
  },
  'areas.note.drawn': {
    zh: '自绘图形，仅供内部使用，非法定界线，不作为界线依据。坐标系：{datum}。',
    en: 'Drawn by staff for internal use; not official, no claim about boundaries. Datum: {datum}.'
  },
  'areas.note.invented': {
    zh: '演示用的虚构图形，与真实位置无关。',
    en: 'Invented for the demo; nothing is where it is in truth.'
  },
  'areas.do': { zh: '可以做什么', en: 'What can be done' },
  'areas.do.draw': { zh: '在地图上画下级辖区', en: 'Draw the areas below on the map' },
  'areas.do.buildings': { zh: '楼栋与小区', en: 'Buildings and compounds' },
  'areas.do.openAddresses': { zh: '住址核实', en: 'Open addresses' },
  'areas.do.counts': { zh: '人口概况', en: 'Overview' },
  'areas.do.grid': { zh: '本网格居民名册', en: 'Roster of this grid' },
  'areas.do.opened': { zh: '新设下级辖区', en: 'Open areas below' },
  'areas.do.renamed': { zh: '更名', en: 'Rename' },
  'areas.do.split': { zh: '拆分', en: 'Split' },
  'areas.do.merged': { zh: '合并', en: 'Merge' },
  'areas.do.closed': { zh: '撤销', en: 'Close' },
  'areas.history': { zh: '图形的来历', en: 'How the shape came about' },
  'areas.history.none': { zh: '还没有画过图形。', en: 'No shape has been drawn yet.' },
  'areas.history.from': { zh: '生效', en: 'From' },
  'areas.history.always': { zh: '一直', en: 'always' },
  'areas.history.state': { zh: '状态', en: 'State' },
  'areas.history.now': { zh: '现用', en: 'in use' },
  'areas.history.until': { zh: '用到 {on}', en: 'until {on}' },
  'areas.history.replaced': { zh: '当天被替换', en: 'replaced the same day' },
  'areas.history.source': { zh: '来源', en: 'Source' },
  'areas.history.by': { zh: '登记', en: 'Recorded' },
  'areas.history.size': { zh: '面积', en: 'Size' },
  'areas.origin.official': { zh: '公开数据', en: 'public data' },
  'areas.origin.drawn': { zh: '自绘', en: 'drawn' },
  'areas.origin.imported': { zh: '导入', en: 'imported' },
  'areas.origin.invented': { zh: '虚构', en: 'invented' },
  'areas.m2': { zh: '{n} 平方米', en: '{n} m²' },
  'areas.km2': { zh: '{n} 平方公里', en: '{n} km²' },
  'change.title.opened': { zh: '在{area}新设下级辖区', en: 'Open areas below {area}' },
  'change.title.renamed': { zh: '{area}更名', en: 'Rename {area}' },
  'change.title.split': { zh: '拆分{area}', en: 'Split {area}' },
  'change.title.merged': { zh: '合并到{area}', en: 'Merge into {area}' },
  'change.title.closed': { zh: '撤销{area}', en: 'Close {area}' },
  'change.on': { zh: '从哪一天起', en: 'From which day' },
  'change.source': { zh: '依据', en: 'Source' },
  'change.sourceHint': { zh: '例如：街道办事处通知及文号', en: 'For example a notice and its number' },
  'change.name': { zh: '新名称', en: 'New name' },
  'change.names': { zh: '名称，每行一个', en: 'Names, one a line' },
  'change.namesSplit': { zh: '拆成哪些，每行一个名称', en: 'Names of the parts, one a line' },
  'change.namesHint': {
    zh: '代码自动编为 {code} 起的空号。',
    en: 'Codes are given by themselves, from {code} on.'
  },
  'change.namesTwo': { zh: '至少两个名称。', en: 'At least two names.' },
  'change.namesOne': { zh: '至少一个名称。', en: 'At least one name.' },
  'change.with': { zh: '与哪些合并', en: 'Merged with' },
  'change.withNone': { zh: '请选择至少一个。', en: 'Choose at least one.' },
  'change.closedHint': {
    zh: '撤销后这里不再登记居民。还有居民的，请先用合并或拆分，居民才会随之归入。',
    en: 'Nobody is enrolled here any more. If people are here, merge or split instead, so that they follow.'
  },
  'change.closedPeople': {
    zh: '这里还登记着 {n} 位居民，请改用合并或拆分。',
    en: '{n} residents are enrolled here; merge or split instead.'
  },
  'change.preview': {
    zh: '将会变动：{buildings} 栋楼、{people} 条居民登记随之归入。',
    en: 'This moves {buildings} buildings and {people} enrolments of people.'
  },
  'change.previewCalls': {
    zh: '待走访的任务有 {calls} 次换到别的网格；这些网格里有 {devices} 台在用设备，设备跟着网格员走。',
    en: '{calls} open calls go to another grid; {devices} devices are in use in these grids, and go with their worker.'
  },
  'change.previewAlone': {
    zh: '划分后有任务、但没有网格员在岗的：{grids}。请先请管理员派岗。',
    en: 'With calls and nobody in post afterwards: {grids}. Ask the administrators for a post first.'
  },
  'change.previewNone': { zh: '没有楼栋和居民登记需要变动。', en: 'No building and nobody moves.' },
  'change.previewAsk': { zh: '看看会变动什么', en: 'See what would move' },
  'change.buildings': { zh: '楼栋归到哪个网格', en: 'Which grid each building goes to' },
  'change.buildingsHint': {
    zh: '选择楼栋（空格），再按“归到”。没有归的随第一个走。',
    en: 'Choose buildings (Space), then press a grid. The rest goes to the first.'
  },
  'change.to': { zh: '归到{name}', en: 'To {name}' },
  'change.done.opened': { zh: '已新设', en: 'Opened' },
  'change.done.renamed': { zh: '已更名', en: 'Renamed' },
  'change.done.split': { zh: '已拆分，{n} 条居民登记随之归入', en: 'Split; {n} enrolments followed' },
  'change.done.merged': { zh: '已合并，{n} 条居民登记随之归入', en: 'Merged; {n} enrolments followed' },
  'change.done.closed': { zh: '已撤销', en: 'Closed' },
  'change.undoSource': { zh: '撤销：{source}', en: 'undo: {source}' },
  'change.back': { zh: '回到辖区', en: 'Back to the areas' }
})
