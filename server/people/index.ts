export { readCode } from './code-rules.ts'
export { comparePartial, firstDay, readDay } from './day-rules.ts'
export { bornOnOf, type IdProblem, readIdNumber, sexOf } from './id-number-rules.ts'
export { cleanName } from './name-rules.ts'
