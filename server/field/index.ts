import { declareRefusals } from '../platform/refusal.ts'

export { countCalls } from './count-calls.ts'
export { followRounds, followVisits } from './follow-calls.ts'
export { followGrids } from './follow-grids.ts'
export { followHelp } from './follow-help.ts'
export { forgetLines } from './forget-lines.ts'
export { carryWishes } from './no-calls.ts'
export { ownVisits } from './own-visits.ts'
export { fieldPhotosRoutes, fieldRoutes } from './routes.ts'

declareRefusals({
  'field.one-grid': {
    zh: '走访用的设备只装一个网格。请换到网格员的岗位。',
    en: 'A device for calls holds one grid. Choose your post as grid worker.',
    status: 403
  },
  'field.device-ended': {
    zh: '这台设备已停用。请与社区联系；设备上的居民信息会被清除。',
    en: 'This device is no longer in use. Ask your community; what it holds of residents is taken off it.',
    status: 410
  },
  'field.device-unknown': {
    zh: '服务器恢复过备份，还不认识这台手机。手机会自动重新登记并再次发送。',
    en: 'The server was restored from a backup and does not know this phone yet. It registers itself again and sends once more.',
    status: 404
  },
  'field.grid-too-large': {
    zh: '这个网格的名册有 {megabytes} MB，超过手机能存的 {most} MB。请社区重新划分网格。',
    en: 'The copy of this grid has {megabytes} MB, more than the {most} MB a phone may hold. The grid is to be cut anew.',
    status: 413
  },
  'field.not-here': {
    zh: '您的网格里没有这一户或这位居民了。请与社区核对。',
    en: 'This household or person is no longer in your grid. Ask your community.',
    status: 404
  },
  'field.address-other': {
    zh: '登记的住址已经改过，请再看一次。',
    en: 'The registered address has changed meanwhile; please look again.',
    status: 409
  },
  'field.future': { zh: '日期还没有到，请核对。', en: 'The day lies ahead; please look again.', status: 400 },
  'field.written-otherwise': {
    zh: '这一项的写法不对，请核对。',
    en: 'This is not how it is written; please look again.',
    status: 400
  },
  'field.no-round': {
    zh: '没有这次走访安排，或者已经结束。',
    en: 'There is no such round, or it was called off already.',
    status: 404
  },
  'field.already-there': {
    zh: '这位网格员已经负责这个网格。',
    en: 'This worker is in charge of that grid already.',
    status: 409
  },
  'field.no-segment': {
    zh: '走访只能按公布的服务范围安排：全部住户、新居民、80岁以上老人、住址待核实、信息待补、小区年检。',
    en: 'Rounds are planned for the published segments only: all households, newcomers, people of 80 and older, open addresses, facts to complete, compounds.',
    status: 400
  },
  'field.days': {
    zh: '截止日期不能早于开始日期，也不能早于今天。',
    en: 'The last day does not lie before the first, nor before today.',
    status: 400
  },
  'field.one-year': {
    zh: '小区年检一年一次，开始和截止请在同一年。',
    en: 'A compound is checked once a year; begin and end in the same year.',
    status: 400
  },
  'field.too-wide': {
    zh: '请按街道、社区或网格安排。',
    en: 'Plan for a street, a community or a grid.',
    status: 400
  },
  'field.say-why': {
    zh: '请写明不采纳的原因，网格员会看到。',
    en: 'Say why it is left out; the worker reads it.',
    status: 400
  },
  'field.photo-kind': {
    zh: '这不是一张能识别的照片，没有接收。',
    en: 'This is no picture that can be read; it was not taken.',
    status: 422
  },
  'field.photo-garbled': {
    zh: '照片在传送中损坏，请重新发送。',
    en: 'The photo was damaged on its way; send it anew.',
    status: 409
  },
  'field.no-visit': {
    zh: '现在不能约上门：这一天不能约，或者您已经约了一次，或者家里登记了不要上门。',
    en: 'No visit can be asked for now: not on this day, or one is asked for already, or your household wants no calls.',
    status: 409
  },
  'field.visit-over': {
    zh: '没有这次上门，或者已经结束、取消了。',
    en: 'There is no such visit, or it is over or was taken back.',
    status: 404
  },
  'field.no-building': {
    zh: '登记里没有这栋楼。请与社区核对。',
    en: 'This building is not in the register. Ask your community.',
    status: 404
  },
  'field.decided': {
    zh: '这一条已经处理过了。',
    en: 'This one was decided already.',
    status: 409
  }
})
