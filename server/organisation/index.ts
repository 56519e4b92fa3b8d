import './refusals.ts'

export { followRecords } from './follow-areas.ts'
export { mountCalendar } from './mount-calendar.ts'
export { mountPapers } from './mount-papers.ts'
export { mountGlassFeed, openGlass } from './open-glass.ts'
export { obligationsHeld, recordsHeld } from './organisation-held.ts'
export { glassRoutes, organisationRoutes, venuesRoutes } from './routes.ts'
