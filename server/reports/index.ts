import './refusals.ts'

export { reportsRoutes } from './routes.ts'
