import { agreement } from './organisation/agreement.ts'
import { employer } from './organisation/employer.ts'
import type { RecordKind } from './organisation/kind.ts'
import { meeting } from './organisation/meeting.ts'
import { plan } from './organisation/plan.ts'

export { clauses, clausesWith, type PartnerKind } from './organisation/clauses.ts'
export { employerDuties } from './organisation/employer-duties.ts'
export { forbiddenIn } from './organisation/forbidden.ts'
export type { Arising, Beginning, RecordField, RecordKind } from './organisation/kind.ts'

/** Every kind of record that the organisation around the residents keeps. */
export const recordKinds: readonly RecordKind[] = [plan, agreement, meeting, employer]

export const findKind = (key: string): RecordKind | undefined => recordKinds.find(kind => kind.key === key)
