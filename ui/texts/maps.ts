import { texts } from './texts.ts'

export const maps = texts({
  'map.class.0': { zh: '最少', en: 'fewest' },
  'map.class.1': { zh: '较少', en: 'fewer' },
  'map.class.2': { zh: '较多', en: 'more' },
  'map.class.3': { zh: '最多', en: 'most' },
  'map.class.none': { zh: '没有', en: 'none' },
  'map.class.noData': { zh: '没有数据', en: 'no data' },
  'map.legend': { zh: '图例', en: 'Legend' },
  'map.range': { zh: '{word}：{from} 至 {to} {unit}', en: '{word}: {from} to {to} {unit}' },
  'map.one': { zh: '{word}：{from} {unit}', en: '{word}: {from} {unit}' },
  'map.value': { zh: '{name}：{value} {unit}，{word}', en: '{name}: {value} {unit}, {word}' },
  'map.noValue': { zh: '{name}：没有数据', en: '{name}: no data' },
  'map.sentence': {
    zh: '{title}：{n} 个辖区中，{most}最多（{mostValue} {unit}），{least}最少（{leastValue} {unit}）。',
    en: '{title}: of {n} areas, {most} has the most ({mostValue} {unit}) and {least} the fewest ({leastValue} {unit}).'
  },
  'map.sentenceNone': { zh: '{title}：还没有数据。', en: '{title}: no data yet.' },
  'map.noShape': {
    zh: '图上没有的：{names}（还没有图形，数字见表）。',
    en: 'Not on the map: {names} (no shape yet; see the table).'
  },
  'map.hint': { zh: '用 Tab 键在各区域间移动，按回车打开。', en: 'Tab moves between the areas, Enter opens one.' },
  'draw.zoomIn': { zh: '放大', en: 'Zoom in' },
  'draw.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'draw.fit': { zh: '显示全部', en: 'Show all' },
  'map.area': { zh: '辖区', en: 'Area' },
  'map.class': { zh: '分级', en: 'Class' },
  'map.table': { zh: '图中数字', en: 'The figures' }
})
