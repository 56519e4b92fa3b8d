import './refusals.ts'

export { followOffices } from './follow-areas.ts'
export { listOwnExchanges } from './own-exchanges.ts'
export { twoEndsRoutes } from './routes.ts'
