import './refusals.ts'

export { followOffices } from './follow-areas.ts'
export { twoEndsRoutes } from './routes.ts'
