import './refusals.ts'

export { forgetRows } from './forget-rows.ts'
export { householdLetters } from './household-letters.ts'
export { listsHeld } from './lists-held.ts'
export { mountLists } from './mount-lists.ts'
export { listsRoutes } from './routes.ts'
export { takeList } from './take-list.ts'
