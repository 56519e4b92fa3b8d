import { declareRefusals } from '../platform/refusal.ts'

export {
  bookVisit,
  cancelVisit,
  freeTimes,
  listOwnBookings,
  windowsFor
} from './book-visit.ts'
export { bookableDays } from './booking-rules.ts'
export { followWindows } from './follow-areas.ts'
export { endMovedVisits, visitLetters } from './follow-moves.ts'
export { bookingsRoutes } from './routes.ts'
export { forgetBookings } from './window-day.ts'

declareRefusals({
  'bookings.no-window': { zh: '没有这个办事窗口。', en: 'There is no such window.', status: 404 },
  'bookings.hours-order': {
    zh: '结束要晚于开始，下午要晚于上午。',
    en: 'Each half ends after it begins, and the afternoon begins after the morning.',
    status: 400
  },
  'bookings.no-time': {
    zh: '这个时间已约满或不开放。请另选时间；不预约也可以直接到窗口取号。',
    en: 'This time is taken or not open. Choose another; without a booking you get a number at the window all the same.',
    status: 409
  },
  'bookings.that-day': {
    zh: '您这一天已有预约。要改时间，请先取消原来的。',
    en: 'You have a booking on this day. To change it, cancel that one first.',
    status: 409
  },
  'bookings.too-many': {
    zh: '最多同时预约{n}次。请先取消不用的。',
    en: 'There may be {n} bookings ahead. Cancel one you do not need.',
    status: 409
  },
  'bookings.not-there': {
    zh: '没有这个预约，或者已经取消、已取号。',
    en: 'There is no such booking, or it was cancelled or has its number already.',
    status: 404
  },
  'bookings.not-called': {
    zh: '这个号码现在没有在叫。',
    en: 'This number is not being called just now.',
    status: 409
  }
})
