import './refusals.ts'

export { readCode } from './code-rules.ts'
export { comparePartial, firstDay, precision, readDay } from './day-rules.ts'
export { followAreaChange } from './follow-area-change.ts'
export { bornOnOf, type IdProblem, readIdNumber, sexOf } from './id-number-rules.ts'
export { cleanName, namePinyin } from './name-rules.ts'
export { openBatch, readEvents, recordChanges } from './record-changes.ts'
export { peopleRoutes } from './routes.ts'
