import { texts } from './texts.ts'

/** Compounds, venues and premises among the records of the organisation. */
export const placesTexts = texts({
  'org.group': { zh: '看哪一类', en: 'Show' },
  'org.group.work': { zh: '计划、协议、会议、制度', en: 'Plans, agreements, meetings, rules' },
  'org.group.places': { zh: '单位、小区、场地、场所', en: 'Employers, compounds, venues, premises' },
  'org.group.serving': { zh: '委员会、培训、协会和志愿者', en: 'Committees, training, association, volunteers' },
  'place.compound': { zh: '地区登记里的情况', en: 'From the register of areas' },
  'place.community': { zh: '社区', en: 'Community' },
  'place.buildings': { zh: '楼栋数', en: 'Buildings' },
  'place.flats': { zh: '登记的门牌数', en: 'Addresses on record' },
  'place.checked': { zh: '上次年检', en: 'Last yearly check' },
  'place.never': { zh: '还没有看过', en: 'Not yet' },
  'place.noPoint': { zh: '地图上还没有标位置。', en: 'It has no place on the map yet.' },
  'place.toBuildings': { zh: '楼栋和位置', en: 'Buildings and places' },
  'place.toChecks': { zh: '小区年检', en: 'Yearly checks' },
  'place.map': { zh: '地图上的小区', en: 'Compounds on the map' },
  'place.mapSaid': {
    zh: '点一个小区，打开它的档案；没有档案的在下面新拟。',
    en: 'Press a compound to open its file; one without a file is drafted below.'
  },
  'place.mapOne': { zh: '{name}在地图上的位置', en: 'Where {name} stands' },
  'venue.bookings': { zh: '预约', en: 'Bookings' },
  'venue.bookingsAbout': {
    zh: '预约只写做什么，不写为哪位居民。同一时间只约一次。',
    en: 'A booking says for what, never for which resident. A time is booked once.'
  },
  'venue.none': { zh: '今天以后还没有预约。', en: 'Nothing is booked from today on.' },
  'venue.on': { zh: '哪天', en: 'Which day' },
  'venue.from': { zh: '从几点', en: 'From' },
  'venue.to': { zh: '到几点', en: 'To' },
  'venue.timeHint': { zh: '如 14:00；开放时间 {opens}–{closes}', en: 'Such as 14:00; open {opens}–{closes}' },
  'venue.timeWrong': { zh: '请写成 14:00 这样的时间', en: 'Please write a time such as 14:00' },
  'venue.what': { zh: '做什么', en: 'For what' },
  'venue.whatHint': {
    zh: '如 亲子阅读、健康讲座；不写姓名和号码',
    en: 'Such as reading with children; no names, no numbers'
  },
  'venue.book': { zh: '预约', en: 'Book' },
  'venue.booked': { zh: '已预约', en: 'Booked' },
  'venue.cancelOne': { zh: '取消：{when}', en: 'Cancel: {when}' },
  'venue.cancelled': { zh: '已取消，时间空出来了', en: 'Cancelled; the time is free again' }
})
