import './refusals.ts'

export { forgetReceipts } from './consent-receipts.ts'
export { escalateLate } from './escalate-late.ts'
export { followAreas } from './follow-areas.ts'
export { casesRoutes, legacyRoutes } from './routes.ts'
