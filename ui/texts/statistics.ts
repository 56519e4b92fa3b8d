import { texts } from './texts.ts'

export const statistics = texts({
  'home.title': { zh: '{area}工作台', en: 'The desk of {area}' },
  'home.map': { zh: '地图', en: 'Map' },
  'home.mapOf': { zh: '显示', en: 'Show' },
  'home.shape.official': { zh: '图形来自公开资料：{source}。', en: 'Shapes from a public source: {source}.' },
  'home.shape.drawn': {
    zh: '图形由工作人员自绘，不作边界依据。',
    en: 'Shapes drawn by staff, not for claims about boundaries.'
  },
  'home.shape.imported': {
    zh: '图形由工作人员导入，不作边界依据。',
    en: 'Shapes imported by staff, not for claims about boundaries.'
  },
  'home.shape.invented': { zh: '演示图形，虚构。', en: 'Invented shapes of the demo.' },
  'home.shape.none': { zh: '下级辖区还没有图形，数字见表。', en: 'The areas below are not drawn yet; see the table.' },
  'counts.title': { zh: '{area}人口概况', en: 'People of {area}' },
  'counts.cards': { zh: '各类人数', en: 'Counts by kind' },
  'counts.living': { zh: '居住在本辖区', en: 'Living here' },
  'counts.living.what': { zh: '登记居住在这里的居民', en: 'enrolled as living here' },
  'counts.hukou': { zh: '户籍在本辖区', en: 'Hukou here' },
  'counts.hukou.what': { zh: '户口登记在这里的居民', en: 'in the household registers of this area' },
  'counts.resident': { zh: '常住人口', en: 'Residents' },
  'counts.resident.what': {
    zh: '在此居住半年以上或户籍在此，及外出不满半年',
    en: 'here for half a year or with hukou here, and those away for less'
  },
  'counts.inMigrants': { zh: '新居民', en: 'Newcomers' },
  'counts.inMigrants.what': { zh: '住在这里，户籍在辖区外', en: 'living here, hukou outside this area' },
  'counts.outMigrants': { zh: '外出居民', en: 'Living elsewhere' },
  'counts.outMigrants.what': { zh: '户籍在这里，住在辖区外', en: 'hukou here, living outside this area' },
  'counts.apart': { zh: '人户分离', en: 'Apart from hukou' },
  'counts.apart.what': { zh: '住在这里，户籍在其他街道', en: 'living here, hukou in another street' },
  'counts.all': { zh: '全部', en: 'All' },
  'counts.days30': { zh: '满 30 天', en: '30 days' },
  'counts.months3': { zh: '满 3 个月', en: '3 months' },
  'counts.halfYear': { zh: '满半年', en: 'half a year' },
  'counts.unknown': { zh: '时间不详', en: 'since unknown' },
  'counts.people': { zh: '人', en: 'people' },
  'counts.below': { zh: '下级辖区', en: 'Areas below' },
  'counts.belowNote': {
    zh: '新居民、外出和人户分离按各级辖区分别计算，下级之和不等于上级：在本街道内搬家，只对社区算新居民。',
    en: 'Newcomers and people living elsewhere are counted for each level: a move inside the street counts for a community only, so the rows do not add up to the total.'
  },
  'counts.belowNone': { zh: '这里没有下级辖区。', en: 'There is no area below this one.' },
  'counts.area': { zh: '辖区', en: 'Area' },
  'counts.inHalfYear': { zh: '新居民 满半年', en: 'Newcomers, half a year' },
  'counts.change': { zh: '较 {day} {change}', en: '{change} since {day}' },
  'counts.more': { zh: '增加 {n}', en: '{n} more' },
  'counts.fewer': { zh: '减少 {n}', en: '{n} fewer' },
  'counts.same': { zh: '持平', en: 'no change' },
  'counts.toBelow': { zh: '{what}：看下级辖区', en: '{what}: see the areas below' },
  'counts.up': { zh: '回到{area}', en: 'Back to {area}' },
  'counts.roster': { zh: '{what}：打开名册', en: '{what}: open the roster' },
  'pyramid.title': { zh: '年龄与性别', en: 'Age and sex' },
  'pyramid.of': { zh: '人口范围', en: 'People' },
  'pyramid.living': { zh: '居住在本辖区', en: 'living here' },
  'pyramid.hukou': { zh: '户籍在本辖区', en: 'hukou here' },
  'pyramid.compare': { zh: '对照日期', en: 'Compare with' },
  'pyramid.noCompare': { zh: '不对照', en: 'nothing' },
  'pyramid.male': { zh: '男', en: 'Male' },
  'pyramid.female': { zh: '女', en: 'Female' },
  'pyramid.age': { zh: '周岁', en: 'Age' },
  'pyramid.people': { zh: '人数', en: 'People' },
  'pyramid.sentence': {
    zh: '{on}，{who}的居民共 {all} 人：0–14 岁 {young}，60 岁及以上 {old}。',
    en: 'On {on}, {all} people {who}: aged 0–14 {young}, aged 60 and over {old}.'
  },
  'pyramid.change': { zh: '与 {on} 相比，{change} 人。', en: 'Compared with {on}: {change}.' },
  'pyramid.more': { zh: '增加 {n}', en: '{n} more' },
  'pyramid.fewer': { zh: '减少 {n}', en: '{n} fewer' },
  'pyramid.same': { zh: '持平，变动 0', en: 'no change' },
  'pyramid.unknown': { zh: '年龄或性别不详的 {n} 人未列入。', en: '{n} of unknown age or sex are not shown.' },
  'pyramid.bandUp': { zh: '{from} 及以上', en: '{from} and over' }
})
