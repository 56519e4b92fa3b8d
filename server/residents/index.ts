import './refusals.ts'

export type { Phones } from './codes.ts'
export { keepDelivering } from './messages/deliver.ts'
export { demoPhone } from './messages/messenger.ts'
export { smsGateway } from './messages/sms-gateway.ts'
export { mineHandlers } from './mine.ts'
export { residentsRoutes } from './routes.ts'
