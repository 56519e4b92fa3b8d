import { declareRefusals } from '../platform/refusal.ts'

export { addressKey, addressParser } from './address-rules.ts'
export { addAddresses, addressesLike, findAddress, getAddress } from './addresses.ts'
export { areaAt, isWithin, levelOf, pathOf, rangeOf, readAreaCode } from './area-code-rules.ts'
export { areaNames } from './area-names.ts'
export { addressTree, registerOf, requireArea, settingsAt } from './areas.ts'
export type { Follow } from './change-areas.ts'
export { areasRoutes } from './routes.ts'
export { squareMetres } from './shape-rules.ts'
export { welcomeLines } from './welcome-lines.ts'

declareRefusals({
  'areas.unknown': { zh: '没有代码为 {code} 的地区。', en: 'There is no area with the code {code}.', status: 404 },
  'areas.no-register': {
    zh: '地区 {code} 不在本平台的登记范围内（安徽省）。',
    en: 'The area {code} is outside the registers of this platform (Anhui).',
    status: 400
  },
  'areas.change-form': {
    zh: '“{kind}”需要的变更前、变更后地区数量不对。',
    en: 'A change of kind {kind} needs another number of areas before or after.',
    status: 400
  },
  'areas.change-future': {
    zh: '变更日期不能晚于今天。',
    en: 'The day of the change cannot be later than today.',
    status: 400
  },
  'areas.change-levels': {
    zh: '一次变更只能涉及同一级地区。',
    en: 'One change concerns areas of one level only.',
    status: 400
  },
  'areas.not-valid': {
    zh: '地区 {code} 在 {on} 不是有效地区。',
    en: 'The area {code} is not valid on {on}.',
    status: 409
  },
  'areas.taken': { zh: '代码 {code} 已被占用。', en: 'The code {code} is already in use.', status: 409 },
  'areas.building-elsewhere': {
    zh: '网格 {grid} 不属于这次变更后的地区。',
    en: 'The grid {grid} is not one of the areas after this change.',
    status: 400
  },
  'areas.closed-people': {
    zh: '这里还登记着 {n} 位居民。请改用合并或拆分，让居民归入别的地区。',
    en: '{n} residents are enrolled here. Merge or split instead, so that they belong to another area.',
    status: 409
  },
  'areas.grid-needed': {
    zh: '楼栋要归到一个网格，{code} 不是网格。',
    en: 'A building belongs to a grid; {code} is none.',
    status: 400
  },
  'areas.shape-outside': {
    zh: '地区 {code} 的图形有一点（{at}）在中国范围之外。请检查坐标。',
    en: 'The shape of {code} has a point outside China ({at}). Please check the coordinates.',
    status: 400
  },
  'areas.shape-swapped': {
    zh: '地区 {code} 的坐标（{at}）像是把纬度写在了前面。请按“经度、纬度”的顺序给出。',
    en: 'The coordinates of {code} ({at}) seem to have latitude first. Please give longitude, then latitude.',
    status: 400
  },
  'areas.shape-thin': {
    zh: '地区 {code} 的图形（{at}）不成面：至少要三个不同的点，并围出 1 平方米以上。',
    en: 'The shape of {code} ({at}) encloses nothing: it takes three different points and at least one square metre.',
    status: 400
  },
  'areas.shape-crossing': {
    zh: '地区 {code} 的边线在 {at} 处与自己相交。请移动附近的点。',
    en: 'The outline of {code} crosses itself at {at}. Please move the points near it.',
    status: 400
  },
  'areas.shape-long': {
    zh: '地区 {code} 的图形有 {at} 个点，超过 5000 个。请先简化。',
    en: 'The shape of {code} has {at} points, more than 5,000. Please simplify it first.',
    status: 400
  },
  'areas.shape-overlap': {
    zh: '{one} 与 {other} 重叠 {size} 平方米。请先决定重叠部分归哪一个，再保存。',
    en: '{one} and {other} overlap by {size} square metres. Decide which of them keeps it, then save.',
    status: 409
  },
  'areas.shape-later': {
    zh: '地区 {code} 在 {on} 已有更晚的图形。请从那一天或之后开始画。',
    en: 'The area {code} has a later shape from {on}. Please draw from that day or later.',
    status: 409
  },
  'areas.datum-mixed': {
    zh: '旁边的{name}是用 {datum} 坐标画的，不能与 {given} 混用。请换成同一坐标系，或把两者一起重画。',
    en: '{name} beside it is drawn in {datum}, which cannot be mixed with {given}. Use the same, or draw both anew together.',
    status: 409
  },
  'areas.geojson-unreadable': {
    zh: '这个文件不是可以读取的 GeoJSON。',
    en: 'This file is not GeoJSON that can be read.',
    status: 400
  },
  'areas.geojson-many': {
    zh: '文件有 {n} 个图形，最多读取 {most} 个。请分开导入。',
    en: 'The file has {n} shapes; up to {most} are read. Please import in parts.',
    status: 400
  },
  'areas.geojson-shape': {
    zh: '图形“{name}”不是 Polygon 或 MultiPolygon，或点数过多、坐标不是数字。',
    en: 'The shape “{name}” is no Polygon or MultiPolygon, has too many points, or its coordinates are no numbers.',
    status: 400
  },
  'areas.geojson-twice': {
    zh: '{name}在文件中出现了两次。请只留一个图形（可用 MultiPolygon）。',
    en: '{name} is in the file twice. Keep one shape of it (a MultiPolygon may have parts).',
    status: 400
  },
  'areas.setting-value': {
    zh: '设置 {key} 的取值不对。',
    en: 'This is not a value for the setting {key}.',
    status: 400
  },
  'areas.setting-later': {
    zh: '设置 {key} 在这一天之后已有新值。',
    en: 'The setting {key} already has a later value.',
    status: 409
  }
})
