import { declareRefusals } from '../platform/refusal.ts'

export { cabinetsOr } from './cabinet-keys.ts'
export { cabinetRoutes } from './cabinet-routes.ts'
export { clinicsOr } from './clinic-keys.ts'
export { clinicRoutes } from './clinic-routes.ts'
export { followOutlets } from './follow-areas.ts'
export { forgetAppointments } from './forget-appointments.ts'
export { readOpenSupplies } from './open-outlets.ts'
export { ownAppointments } from './own-appointments.ts'
export { careRoutes } from './routes.ts'

declareRefusals({
  'care.no-outlet': {
    zh: '没有这个领取点，或不在您的辖区内。',
    en: 'There is no such outlet, or it is not in your area.',
    status: 404
  },
  'care.no-place': {
    zh: '领取点要设在区、街道、社区或网格。',
    en: 'An outlet stands in a district, street, community or grid.',
    status: 400
  },
  'care.no-lot': {
    zh: '您的辖区内没有这个批号。',
    en: 'Nothing of this lot is in your area.',
    status: 404
  },
  'care.not-in-cabinet': {
    zh: '这种药具需要当面咨询，不放自助柜。请放到服务室或卫生机构。',
    en: 'This one needs advice and does not go into a cabinet. Take it to a service room or a clinic.',
    status: 400
  },
  'care.no-clinic': { zh: '这个领取点不是卫生机构。', en: 'This outlet is no clinic.', status: 409 },
  'care.no-cabinet': { zh: '这个领取点不是自助柜。', en: 'This outlet is no cabinet.', status: 409 },
  'care.past-its-day': {
    zh: '这一批已过有效期。请清点后作过期处理。',
    en: 'This lot is past its day. Count it and take it out as expired.',
    status: 409
  },
  'care.still-good': {
    zh: '这一批还没有过期。要退给厂家，请选“退回”。',
    en: 'This lot is not past its day. To send it back, choose “back to the maker”.',
    status: 409
  },
  'care.recalled': {
    zh: '这一批已召回，不能再入库、调拨或发放。请退回厂家。',
    en: 'This lot is recalled: it is neither taken in, moved nor handed out. Send it back to the maker.',
    status: 409
  },
  'care.not-enough': {
    zh: '可用的数量不够。请先补货，或清点后再试。',
    en: 'There is not enough that is good. Ask for more first, or count again.',
    status: 409
  },
  'care.same-outlet': {
    zh: '调出和调入不能是同一个领取点。',
    en: 'It goes to another outlet than it comes from.',
    status: 400
  },
  'care.no-supplier': {
    zh: '只能向本辖区上级的库房要货。',
    en: 'You may ask a store of an area above yours.',
    status: 400
  },
  'care.no-order': { zh: '没有这张要货单。', en: 'There is no such order.', status: 404 },
  'care.not-your-turn': {
    zh: '这张要货单现在等对方处理。',
    en: 'This order waits for the other side just now.',
    status: 409
  },
  'care.order-ended': { zh: '这张要货单已经结束。', en: 'This order has ended.', status: 409 },
  'care.more-than-asked': {
    zh: '发出的不能多于对方要的。',
    en: 'No more is sent than was asked for.',
    status: 400
  },
  'care.known-key': {
    zh: '这个指纹已经登记过。请卫生机构生成新的密钥。',
    en: 'This fingerprint was registered before. The clinic is to make a new key.',
    status: 409
  },
  'care.no-appointment': {
    zh: '没有这个预约，或者已经撤回。',
    en: 'There is no such appointment, or it was withdrawn.',
    status: 404
  },
  'care.no-place-left': {
    zh: '这个时间已约满或不开放。请另选时间；不预约也可以直接去卫生机构。',
    en: 'This time is taken or not open. Choose another; you may go to the clinic without booking all the same.',
    status: 409
  },
  'care.too-many-appointments': {
    zh: '最多同时预约{n}次。请先撤回不用的。',
    en: 'There may be {n} appointments ahead. Withdraw one you do not need.',
    status: 409
  },
  'care.not-agreed': {
    zh: '没有您的同意就不保存任何内容。请看说明后打勾；不预约也可以直接去卫生机构。',
    en: 'Nothing is kept without your consent. Read the words and tick them; you may go to the clinic without booking all the same.',
    status: 409
  },
  'care.not-yet': {
    zh: '还没到预约的日子。',
    en: 'The day of the appointment has not come.',
    status: 409
  },
  'care.no-consent': {
    zh: '本人没有同意登记，或者已经撤回同意。',
    en: 'The person did not agree to a note, or took the consent back.',
    status: 409
  }
})
