import './refusals.ts'

export { followNotices } from './follow-areas.ts'
export { groupRobots } from './group-robots.ts'
export { openNotices } from './open-notices.ts'
export { ownNotices } from './own-notices.ts'
export { noticesRoutes } from './routes.ts'
export { keepSendingNotices } from './send-notices.ts'
export { openWelcome, welcomeRoutes } from './welcome.ts'
