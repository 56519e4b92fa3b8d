import { activity } from './organisation/activity.ts'
import { agreement } from './organisation/agreement.ts'
import { article } from './organisation/article.ts'
import { charter } from './organisation/charter.ts'
import { committee } from './organisation/committee.ts'
import { compound } from './organisation/compound.ts'
import { disclosure } from './organisation/disclosure.ts'
import { employer } from './organisation/employer.ts'
import { event } from './organisation/event.ts'
import { group } from './organisation/group.ts'
import { inspection } from './organisation/inspection.ts'
import type { RecordKind } from './organisation/kind.ts'
import { meeting } from './organisation/meeting.ts'
import { plan } from './organisation/plan.ts'
import { premises } from './organisation/premises.ts'
import { rule } from './organisation/rule.ts'
import { sharing } from './organisation/sharing.ts'
import { target } from './organisation/target.ts'
import { training } from './organisation/training.ts'
import { venue } from './organisation/venue.ts'

export { clauses, clausesWith, type PartnerKind } from './organisation/clauses.ts'
export { employerDuties } from './organisation/employer-duties.ts'
export { forbiddenIn } from './organisation/forbidden.ts'
export { type Arising, type Beginning, type RecordField, type RecordKind, renewalKey } from './organisation/kind.ts'
export { type Measure, measures } from './organisation/measures.ts'

/** Every kind of record that the organisation around the residents keeps. */
export const recordKinds: readonly RecordKind[] = [
  plan,
  target,
  agreement,
  inspection,
  meeting,
  sharing,
  charter,
  rule,
  employer,
  compound,
  venue,
  premises,
  committee,
  training,
  group,
  activity,
  article,
  event,
  disclosure
]

export const findKind = (key: string): RecordKind | undefined => recordKinds.find(kind => kind.key === key)
