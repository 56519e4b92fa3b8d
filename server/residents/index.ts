import './refusals.ts'

export { followArrivals, forgetArrivals } from './arrivals.ts'
export { addArrival } from './arrive.ts'
export { type Phones, phoneHash } from './codes.ts'
export { heldByDrafts } from './draft-papers.ts'
export { forgetDrafts } from './drafts.ts'
export { keepDelivering } from './messages/deliver.ts'
export { keepTelling, newsWords } from './messages/follow-cases.ts'
export { forgetReminders } from './messages/forget-reminders.ts'
export { mailSender } from './messages/mail.ts'
export { demoPhone } from './messages/messenger.ts'
export { officialAccount } from './messages/official-account.ts'
export { remind, unremind } from './messages/remind.ts'
export { smsGateway } from './messages/sms-gateway.ts'
export { tellEntitled } from './messages/tell-entitled.ts'
export { tellOnce, toldByWay, toldTotals, untell } from './messages/tell-once.ts'
export {
  mineHandlers,
  type OpenEvents,
  type OpenVoices,
  type OwnNotices,
  type OwnSupport,
  type OwnVisits
} from './mine.ts'
export { seatToAskAt } from './own-seat.ts'
export { residentsRoutes } from './routes.ts'
export { ownSeats, seatsUntold } from './show-own-file.ts'
