import { texts } from './texts.ts'

/** The pictures of an area on one page: what happened, who moved where, ageing, households, service and quality. */
export const dashboardTexts = texts({
  'nav.dashboard': { zh: '图表', en: 'Charts' },
  'dashboard.title': { zh: '图表：{area}', en: 'Charts: {area}' },
  'dashboard.lead': {
    zh: '一页看清一个辖区：年龄、出生死亡、迁移、老龄、家庭户、办事时效、数据质量。每张图都有表，可下载；网址可以发给同事。',
    en: 'One area on one page: ages, births and deaths, moves, ageing, households, time of service, quality of the data. Each picture has its table and downloads; the address may be shared.'
  },
  'dashboard.vital': { zh: '出生和死亡', en: 'Births and deaths' },
  'dashboard.moves': { zh: '迁入和迁出', en: 'Arrivals and departures' },
  'dashboard.month': { zh: '月份', en: 'Month' },
  'dashboard.births': { zh: '出生', en: 'Births' },
  'dashboard.deaths': { zh: '死亡', en: 'Deaths' },
  'dashboard.arrivals': { zh: '迁入', en: 'Arrivals' },
  'dashboard.departures': { zh: '迁出', en: 'Departures' },
  'dashboard.twoOf': {
    zh: '{from} 到 {to}：{one} {n} 人，{other} {m} 人。',
    en: '{from} to {to}: {one} {n}, {other} {m}.'
  },
  'dashboard.ageing': { zh: '老龄', en: 'Ageing' },
  'dashboard.day': { zh: '日期', en: 'Day' },
  'dashboard.from60': { zh: '60–64岁', en: '60 to 64' },
  'dashboard.from65': { zh: '65–79岁', en: '65 to 79' },
  'dashboard.from80': { zh: '80岁及以上', en: '80 and over' },
  'dashboard.all': { zh: '居住人口', en: 'People living here' },
  'dashboard.ageingSays': {
    zh: '{on}：60岁及以上 {old} 人，占 {share}；其中80岁及以上 {oldest} 人。',
    en: '{on}: {old} people are 60 and over, {share} of all; of these {oldest} are 80 and over.'
  },
  'dashboard.households': { zh: '家庭户', en: 'Households' },
  'dashboard.householdSize': { zh: '每户人数', en: 'People in it' },
  'dashboard.householdsOf': { zh: '户数', en: 'Households' },
  'dashboard.sizeOf': { zh: '{size} 人', en: '{size}' },
  'dashboard.sizeUp': { zh: '{size} 人及以上', en: '{size} and more' },
  'dashboard.householdsSay': {
    zh: '今天共 {all} 户，其中一人户 {single} 户；另有 {alone} 人尚未归户。',
    en: '{all} households today, {single} of one person; {alone} people are in none yet.'
  },
  'dashboard.noHouseholds': { zh: '还没有家庭户登记。', en: 'No household is entered yet.' },
  'dashboard.flows': { zh: '区县之间的迁移', en: 'Moves between districts' },
  'dashboard.flowsSay': {
    zh: '{from} 到 {to}，两端都在本系统办理的迁移（居住地）：迁入 {arrived} 人，迁出 {left} 人。',
    en: '{from} to {to}, moves of where people live that both ends dealt with here: {arrived} came, {left} went.'
  },
  'dashboard.flowsWithin': {
    zh: '{from} 到 {to}，两端都在本系统办理的迁移（居住地）：各区县之间共 {n} 人。',
    en: '{from} to {to}, moves of where people live that both ends dealt with here: {n} people between the districts.'
  },
  'dashboard.noFlows': { zh: '这一年没有区县之间的迁移。', en: 'Nobody moved between districts in this year.' },
  'dashboard.flowsNote': {
    zh: '箭头越粗人数越多，数字为人数；图上只画最多的12条，表中列全。区县轮廓仅示意，不作界线依据。',
    en: 'The wider the arrow the more people, each with its number; the picture has the twelve largest, the table all. Outlines are for orientation, not for claims about boundaries.'
  },
  'flow.from': { zh: '迁出地', en: 'From' },
  'flow.to': { zh: '迁入地', en: 'To' },
  'flow.few': { zh: '少于5', en: 'under 5' },
  'dashboard.more': { zh: '更多', en: 'More' }
})
