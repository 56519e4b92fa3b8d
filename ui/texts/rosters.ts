import { texts } from './texts.ts'

export const rosters = texts({
  'roster.my-grid': { zh: '本网格居民', en: 'People of a grid' },
  'roster.my-grid.for': { zh: '日常走访与服务', en: 'Everyday visits and service' },
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
  }
})
