import { texts } from './texts.ts'

export const drawing = texts({
  'drawing.title': { zh: '画{area}的下级辖区', en: 'Draw the areas below {area}' },
  'drawing.lead': {
    zh: '自绘图形只供内部使用，不作为界线依据。不用鼠标也能做：用下面的坐标和楼栋列表。',
    en: 'Drawn shapes are for internal use and no claim about boundaries. It all works without a mouse: use the coordinates and the list of buildings below.'
  },
  'drawing.map': { zh: '地图', en: 'Map' },
  'drawing.list': { zh: '下级辖区', en: 'Areas below' },
  'drawing.undrawn': { zh: '还没有画', en: 'not drawn' },
  'drawing.changed': { zh: '已改', en: 'changed' },
  'drawing.new': { zh: '新设', en: 'new' },
  'drawing.draw': { zh: '画图形', en: 'Draw' },
  'drawing.redraw': { zh: '重画', en: 'Draw anew' },
  'drawing.edit': { zh: '改边线', en: 'Move corners' },
  'drawing.stop': { zh: '完成', en: 'Done' },
  'drawing.reset': { zh: '恢复原样', en: 'As it was' },
  'drawing.add': { zh: '新设一个网格', en: 'Add a grid' },
  'drawing.addName': { zh: '新网格名称', en: 'Name of the new grid' },
  'drawing.datum': { zh: '坐标系', en: 'Datum' },
  'drawing.datumHint': {
    zh: '导航和手机地图多为 GCJ-02，与 CGCS2000 相差可达 500 米，不能混用。按所给原样保存。',
    en: 'Maps on phones in China are mostly GCJ-02, up to 500 m away from CGCS2000; the two are not mixed. Kept as given.'
  },
  'drawing.look': {
    zh: '点选一个辖区，再选“画图形”或“改边线”。',
    en: 'Choose an area, then draw it or move its corners.'
  },
  'drawing.drawing': {
    zh: '正在画{name}：逐点点击，回到第一点结束。靠近邻边会自动吸附；Esc 取消。',
    en: 'Drawing {name}: click corner by corner, end at the first. It snaps to edges nearby; Escape gives up.'
  },
  'drawing.editing': {
    zh: '正在改{name}：拖动圆点；中间的点拖出新角；右键点去掉一个角。改完按“完成”。',
    en: 'Moving corners of {name}: drag a dot, drag a middle dot for a new corner, right-click one to drop it. Then Done.'
  },
  'drawing.coordinates': { zh: '坐标', en: 'Coordinates' },
  'drawing.coordinatesOf': { zh: '{name}的坐标', en: 'Coordinates of {name}' },
  'drawing.coordinatesHint': {
    zh: '每行一个角：经度, 纬度。空一行接下一圈；洞写在外圈之后，以“洞”字一行开头。',
    en: 'One corner a line: longitude, latitude. An empty line begins another part; a line “hole” begins a hole.'
  },
  'drawing.coordinatesWrong': { zh: '第 {line} 行不是“经度, 纬度”。', en: 'Line {line} is not “longitude, latitude”.' },
  'drawing.coordinatesFew': { zh: '每一圈至少三个角。', en: 'Each ring takes three corners.' },
  'drawing.apply': { zh: '用这些坐标', en: 'Use these' },
  'drawing.check': { zh: '检查', en: 'Check' },
  'drawing.checkNone': {
    zh: '没有重叠，也没有空隙（10 平方米以内不计）。',
    en: 'No overlap and no gap (up to 10 m² is not told).'
  },
  'drawing.checkFirst': {
    zh: '画好后在这里看到重叠和空隙。',
    en: 'Overlaps and gaps are told here once something is drawn.'
  },
  'drawing.overlap': {
    zh: '{one}与{other}重叠 {size}（占 {share}）',
    en: '{one} and {other} overlap by {size} ({share})'
  },
  'drawing.gap': { zh: '空隙 {size}（占 {share}），不属于任何一个', en: 'A gap of {size} ({share}) belongs to none' },
  'drawing.beyond': {
    zh: '{one}超出{area} {size}（占 {share}）',
    en: '{one} reaches beyond {area} by {size} ({share})'
  },
  'drawing.keep-with': { zh: '归{name}', en: 'To {name}' },
  'drawing.give-to': { zh: '并入{name}', en: 'Give to {name}' },
  'drawing.cut-off': { zh: '裁掉超出部分', en: 'Cut off what is beyond' },
  'drawing.strays': {
    zh: '{n} 栋楼的位置在另一个网格里',
    en: '{n} buildings stand in another grid than theirs'
  },
  'drawing.follow': {
    zh: '让这些楼归入所在的网格，居民随楼',
    en: 'Let these go to the grid they stand in; people follow'
  },
  'drawing.stray': {
    zh: '{building}：现归{grid}，位置在{lies}',
    en: '{building}: belongs to {grid}, stands in {lies}'
  },
  'drawing.save': { zh: '保存', en: 'Save' },
  'drawing.saveSection': { zh: '保存', en: 'Save' },
  'drawing.nothing': { zh: '还没有改动。', en: 'Nothing has been changed.' },
  'drawing.saved': {
    zh: '已保存 {n} 个图形，{people} 条居民登记随楼归入',
    en: '{n} shapes kept; {people} enrolments followed'
  },
  'drawing.savedBuildings': {
    zh: '已调整网格，{people} 条居民登记随楼归入',
    en: 'Re-cut; {people} enrolments followed'
  },
  'drawing.overlapsFirst': {
    zh: '还有重叠，请先决定归哪一个。',
    en: 'Something still overlaps; decide who keeps it first.'
  },
  'drawing.import': { zh: '导入 GeoJSON', en: 'Import GeoJSON' },
  'drawing.importHint': {
    zh: '按代码或名称对应下级辖区；最多 1.5 MB。先看后存。',
    en: 'Matched by code or name; up to 1.5 MB. You see it before it is kept.'
  },
  'drawing.importUnstated': {
    zh: '文件没有写明坐标系，请在“坐标系”中选对再保存。',
    en: 'The file states no datum: choose the right one before you save.'
  },
  'drawing.imported': { zh: '读入 {n} 个图形。', en: '{n} shapes read.' },
  'drawing.importUnknown': { zh: '对不上的：{names}', en: 'Not matched: {names}' },
  'drawing.export': { zh: '导出 GeoJSON', en: 'Export GeoJSON' },
  'drawing.mixed': {
    zh: '已有图形用 {datum} 画的，新画的也用它。',
    en: 'What is drawn already is in {datum}; go on with it.'
  },
  'buildings.title': { zh: '{area}楼栋与小区', en: 'Buildings and compounds of {area}' },
  'buildings.lead': {
    zh: '每栋楼归一个网格。换网格时居民随楼；位置只是一个点，不含居民信息。',
    en: 'Each building belongs to one grid. When it changes grid, people follow; its point says nothing of people.'
  },
  'buildings.list': { zh: '楼栋', en: 'Buildings' },
  'buildings.compounds': { zh: '小区', en: 'Compounds' },
  'buildings.name': { zh: '楼栋', en: 'Building' },
  'buildings.compound': { zh: '小区', en: 'Compound' },
  'buildings.grid': { zh: '网格', en: 'Grid' },
  'buildings.flats': { zh: '标准地址', en: 'Addresses' },
  'buildings.count': { zh: '楼栋', en: 'Buildings' },
  'buildings.at': { zh: '位置', en: 'Point' },
  'buildings.noPoint': { zh: '未标', en: 'none' },
  'buildings.lies': { zh: '位置在{name}', en: 'stands in {name}' },
  'buildings.all': { zh: '全部网格', en: 'All grids' },
  'buildings.show': { zh: '显示', en: 'Show' },
  'buildings.showAll': { zh: '全部', en: 'all' },
  'buildings.showStrays': { zh: '位置不在本网格的', en: 'standing in another grid' },
  'buildings.showNoPoint': { zh: '未标位置的', en: 'without a point' },
  'buildings.empty': { zh: '这里还没有楼栋。', en: 'There is no building here yet.' },
  'buildings.emptyNext': {
    zh: '从表格软件复制“楼栋、小区”两列，粘贴到下面。',
    en: 'Copy the columns building and compound from a spreadsheet and paste them below.'
  },
  'buildings.move': { zh: '换网格', en: 'Change grid' },
  'buildings.moveChosen': { zh: '把选中的 {n} 栋归到', en: 'Move the {n} chosen to' },
  'buildings.moveGo': { zh: '归入，居民随楼', en: 'Move; people follow' },
  'buildings.moveNone': { zh: '先在列表里选楼栋。', en: 'Choose buildings in the list first.' },
  'buildings.moved': {
    zh: '{n} 栋楼已归到{grid}，{people} 条居民登记随之',
    en: '{n} buildings moved to {grid}; {people} enrolments followed'
  },
  'buildings.place': { zh: '标位置', en: 'Say where' },
  'buildings.placeHint': {
    zh: '选一栋楼或一个小区，再在地图上点，或填经纬度。',
    en: 'Choose a building or a compound, then click on the map or type the coordinates.'
  },
  'buildings.placing': { zh: '在地图上点{name}的位置。', en: 'Click where {name} stands.' },
  'buildings.longLat': { zh: '经度, 纬度', en: 'Longitude, latitude' },
  'buildings.longLatWrong': {
    zh: '请写成“经度, 纬度”，如 117.2586, 31.8479。',
    en: 'Write longitude, latitude: 117.2586, 31.8479.'
  },
  'buildings.placeGo': { zh: '标在这里', en: 'Put it here' },
  'buildings.placeRemove': { zh: '去掉位置', en: 'Take the point back' },
  'buildings.placed': { zh: '已标{name}的位置', en: 'The point of {name} is kept' },
  'buildings.unplaced': { zh: '已去掉{name}的位置', en: 'The point of {name} is taken back' },
  'buildings.add': { zh: '添加楼栋', en: 'Add buildings' },
  'buildings.addText': {
    zh: '每行一栋：楼栋、小区（可不填），用制表符或逗号隔开',
    en: 'One a line: building, compound (optional), separated by tab or comma'
  },
  'buildings.addTo': { zh: '加到', en: 'Add to' },
  'buildings.addGo': { zh: '添加 {n} 栋', en: 'Add {n}' },
  'buildings.added': { zh: '添加了 {added} 栋，{known} 栋原已登记', en: '{added} added, {known} already known' },
  'open.title': { zh: '住址核实', en: 'Open addresses' },
  'open.lead': {
    zh: '这些居民的地址还没有对应到标准地址。对上以后归入正确的楼栋和网格，作为更正记入其经过。',
    en: 'Addresses that stand for no standard one yet. Settled, they belong to the right building and grid; it is recorded as a correction.'
  },
  'open.rate': { zh: '已对应 {share}，待核实 {open} 人', en: 'Matched: {share}; open: {open}' },
  'open.empty': { zh: '没有待核实的住址。', en: 'No address is open.' },
  'open.emptyNext': {
    zh: '导入或登记时对不上的地址会出现在这里。',
    en: 'Addresses that match none when taken in appear here.'
  },
  'open.text': { zh: '登记的写法', en: 'As written' },
  'open.noText': { zh: '（没有写地址）', en: '(none written)' },
  'open.people': { zh: '居民', en: 'People' },
  'open.more': { zh: '等 {n} 人', en: 'and others, {n}' },
  'open.choose': { zh: '对应到', en: 'Stands for' },
  'open.later': { zh: '以后再定', en: 'later' },
  'open.other': { zh: '找另一个标准地址', en: 'Find another' },
  'open.find': { zh: '标准地址开头', en: 'Beginning of the standard address' },
  'open.findGo': { zh: '查找', en: 'Find' },
  'open.findNone': { zh: '没有这样开头的标准地址。', en: 'None begins so.' },
  'open.add': { zh: '加为标准地址', en: 'Add as a standard address' },
  'open.addGrid': { zh: '归到网格', en: 'In the grid' },
  'open.addText': { zh: '标准写法', en: 'Standard form' },
  'open.source': { zh: '依据', en: 'Source' },
  'open.sourceHint': { zh: '例如：上门核对、产权登记', en: 'For example: seen on the spot' },
  'open.likely': { zh: '全部选最像的', en: 'Choose the likeliest for all' },
  'open.save': { zh: '登记 {n} 处', en: 'Settle {n}' },
  'open.saved': { zh: '{n} 人的地址已对应', en: 'The addresses of {n} people are settled' }
})
