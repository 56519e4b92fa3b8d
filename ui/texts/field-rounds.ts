import { texts } from './texts.ts'

/** What the app of grid workers says of photos. */
export const roundTexts = texts({
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
    zh: '本机已存 {n} 张照片。请先联网同步，再拍新的。',
    en: '{n} photos are kept on this phone. Synchronise before you take another.'
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
