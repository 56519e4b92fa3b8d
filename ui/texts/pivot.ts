import { texts } from './texts.ts'

/** Counts laid out in a table by two of their sides. */
export const pivotTexts = texts({
  'nav.pivot': { zh: '交叉表', en: 'Cross table' },
  'pivot.title': { zh: '交叉表', en: 'Cross table' },
  'pivot.lead': {
    zh: '把人数按两个方面排成表。合计由各部分相加而成；这张表的网址可以发给同事，打开就是同一张表。',
    en: 'Counts laid out by two of their sides. Totals are the sums of their parts; the address of this page opens the same table for a colleague.'
  },
  'pivot.rows': { zh: '行', en: 'Rows' },
  'pivot.columns': { zh: '列', en: 'Columns' },
  'pivot.of': { zh: '统计谁', en: 'Of whom' },
  'pivot.axis.area': { zh: '下级辖区', en: 'Areas below' },
  'pivot.axis.sex': { zh: '性别', en: 'Sex' },
  'pivot.axis.age': { zh: '年龄组', en: 'Age groups' },
  'pivot.axis.hukou': { zh: '户籍所在地', en: 'Place of hukou' },
  'pivot.axis.stay': { zh: '居住时间', en: 'Length of stay' },
  'pivot.axis.none': { zh: '不分', en: 'None' },
  'pivot.small': { zh: '小数字', en: 'Small figures' },
  'pivot.small.nothing': { zh: '照常显示（只在本辖区内使用）', en: 'as they are, for use in the area' },
  'pivot.small.small': { zh: '隐去（给辖区以外）', en: 'hidden, for outside the area' },
  'pivot.hidden': {
    zh: '少于 5 人的格子和能减出它的格子显示为“·”。',
    en: 'Cells of fewer than 5, and those that would tell them, are shown as “·”.'
  },
  'pivot.opens': {
    zh: '带链接的合计可以打开名册；按性别、年龄或居住时间分的格子和少于 5 人的格子不能。',
    en: 'Totals with a link open their roster; cells by sex, age or stay, and those of fewer than 5, do not.'
  },
  'pivot.sentence': { zh: '{what}，共 {n} 人。', en: '{what}: {n} people in all.' },
  'pivot.laid': { zh: '{of}：{rows}、{columns}', en: '{of}: {rows} by {columns}' },
  'pivot.empty': { zh: '这一天没有登记居民', en: 'Nobody is enrolled on this day' },
  'pivot.emptyNext': { zh: '换一个日期或辖区。', en: 'Choose another day or area.' }
})
