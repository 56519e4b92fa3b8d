import { texts } from './texts.ts'

/** What the app of grid workers says of photos and of the map. */
export const roundTexts = texts({
  'round.map': { zh: '路线图', en: 'Map of the round' },
  'round.map.lead': {
    zh: '楼栋按顺路的次序排好。地图画自本机的名册，不需要网络，也不记录您在哪里。',
    en: 'Buildings in the order of the way. It is drawn from this phone, needs no connection, and nobody notes where you are.'
  },
  'round.map.of': { zh: '网格和 {n} 栋要走访的楼', en: 'The grid, and {n} buildings to call at' },
  'round.map.none': { zh: '这个网格还没有画图。', en: 'Nothing is drawn of this grid yet.' },
  'round.map.elsewhere': {
    zh: '还有 {n} 户的地址没有对应楼栋，见“今天”。',
    en: '{n} more doors have an address in no building; see Today.'
  },
  'round.checks': { zh: '小区年检', en: 'Compounds to check' },
  'round.checks.go': { zh: '小区年检 · {n} 个', en: 'Compounds to check · {n}' },
  'round.check.lead': {
    zh: '每个小区每年看一次，只看设施，不记任何人。',
    en: 'Each compound is looked at once a year: things, and nobody.'
  },
  'round.check.none': { zh: '今年的小区都看过了。', en: 'Every compound was looked at this year.' },
  'round.check.how': { zh: '看下来怎么样？', en: 'How is it?' },
  'round.check.things': {
    zh: '只看设施，不记任何人。整个小区有一处要修，就选“要修”。',
    en: 'Things only, and nobody. If one place in the compound is to be mended, say so.'
  },
  'round.check.note': {
    zh: '社区确认后进入小区档案。',
    en: 'It enters the file of the compound once the community confirms it.'
  },
  'round.check.gone': { zh: '这个小区今年已经看过', en: 'This compound was checked this year' },
  'round.check.line': { zh: '小区年检 · {name}', en: 'Yearly check · {name}' },
  'round.photo': { zh: '拍楼栋或公告栏', en: 'Photograph a building or notice board' },
  'round.photo.what': { zh: '拍什么？', en: 'What is it of?' },
  'round.photo.building': { zh: '楼栋', en: 'Building' },
  'round.photo.notice-board': { zh: '公告栏', en: 'Notice board' },
  'round.photo.where': { zh: '哪一栋？', en: 'Which building?' },
  'round.photo.take': { zh: '拍照或选一张', en: 'Take or choose a photo' },
  'round.photo.never': {
    zh: '不拍人，不拍家里，不拍任何证件。照片里的拍摄地点等信息会自动去掉。',
    en: 'Never people, homes or any document. Where it was taken and all else it tells is removed.'
  },
  'round.photo.shown': { zh: '要发送的照片', en: 'The photo that will be sent' },
  'round.photo.none': { zh: '请先拍照或选一张照片。', en: 'Take or choose a photo first.' },
  'round.photo.unreadable': {
    zh: '这个文件打不开，请换一张照片。',
    en: 'This file does not open. Choose another photo.'
  },
  'round.photo.many': {
    zh: '本机还有 {n} 张照片没有送出。请先联网同步，再拍新的。',
    en: '{n} photos on this phone were not sent yet. Synchronise before you take another.'
  },
  'round.photo.size': { zh: '大小', en: 'Size' },
  'round.photo.kilobytes': { zh: '{n} KB', en: '{n} KB' },
  'round.photo.line': { zh: '照片：{what} · {building}', en: 'Photo: {what} · {building}' },
  'round.photo.building.unknown': { zh: '楼栋', en: 'a building' },
  'round.photo.noBuildings': {
    zh: '您的网格里还没有登记楼栋。',
    en: 'No building is registered in your grid yet.'
  }
})
