import { findOpen } from './gate.ts'

/**
 * What begins at the platform besides a route, and the operation under which it does: kinds of waiting work, work in the
 * background, kinds of exchanges between two places, of lists that are taken in, of papers that are printed and handed over. Keyed by plain text because law imports nothing;
 * server/everything-has-a-basis.test.ts walks them against the contracts in both directions.
 */
export const actOperations = {
  task: {
    imports: 'intake.decide',
    duplicates: 'people.duplicates',
    'address-open': 'areas.addresses',
    'facts-childcare-subsidy': 'people.rosters',
    'facts-residence-permit': 'people.rosters',
    moves: 'people.move',
    'two-ends': 'two-ends.work',
    newcomers: 'residents.arrive',
    'birthdays-oldest': 'people.rosters',
    lists: 'lists.match',
    prints: 'certificates.issue',
    proposals: 'field.calls',
    cases: 'cases.handle',
    decisions: 'cases.handle',
    'cases-late': 'cases.handle',
    referrals: 'support.offers',
    obligations: 'organisation.keep',
    reports: 'reports.submit',
    approvals: 'access.approve',
    exports: 'people.export',
    private: 'support.private',
    voices: 'voice.petition'
  },
  job: { 'intake.accept': 'intake.take-in', 'statistics.reckon': 'statistics.indicators' },
  exchange: {
    assist: 'two-ends.assist',
    notify: 'two-ends.notify',
    answer: 'two-ends.assist',
    pair: 'two-ends.pair',
    'hand-over': 'people.move',
    're-bind': 'two-ends.pair'
  },
  list: { death: 'lists.match', birth: 'lists.match' },
  paper: {
    outcome: 'certificates.issue',
    notice: 'certificates.issue',
    closing: 'cases.legacy-closing',
    death: 'lists.notice',
    birth: 'lists.notice',
    correction: 'lists.notice',
    moved: 'cases.handle',
    'visit-ended': 'bookings.window'
  }
} as const satisfies Record<string, Record<string, string>>

export type Act = keyof typeof actOperations

/** Whether something of a kind may begin on a day. A kind that is not declared may not. */
export function mayBegin(act: Act, kind: string, on: string): boolean {
  const operations: Record<string, string> = actOperations[act]
  return Object.hasOwn(operations, kind) && findOpen(operations[kind]!, on) !== undefined
}
