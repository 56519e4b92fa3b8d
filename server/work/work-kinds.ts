import { type RawBuilder, sql } from 'kysely'
import type { WorkKind } from '../../contract/work.ts'
import { mayDecide } from '../access/index.ts'
import type { Caller } from '../platform/context.ts'

interface Waiting {
  /** The permission to do the work, which is that of its page. */
  needs: string
  /** The waiting ones, a row each with the instant they came. */
  rows: (caller: Caller) => RawBuilder<{ came: string }>
}

/**
 * What waits in tables of its own. Each is one index read of what is open, however much was ever done; the area is
 * written out besides row-level security, whose range the planner does not estimate.
 */
export const waiting: Partial<Record<WorkKind, Waiting>> = {
  imports: {
    needs: 'intake.take-in',
    rows: ({ lo, hi }) => sql`select made_at as came from intake.upload
      where status in ('read', 'accepting') and kind <> 'demo' and area between ${lo} and ${hi}`
  },
  // Who was asked accepts: the destination what the origin asks, the origin what the destination asks.
  moves: {
    needs: 'people.move',
    rows: ({ lo, hi }) => sql`select asked_at as came from people.move
      where status = 'asked' and asked_by = 'from' and to_area between ${lo} and ${hi}
      union all select asked_at from people.move
      where status = 'asked' and asked_by = 'to' and from_area between ${lo} and ${hi}`
  },
  approvals: {
    needs: 'access.approve',
    rows: caller => sql`select asked_at as came from access.approval
      where status = 'asked' and area between ${caller.lo} and ${caller.hi} and kind = any(${mayDecide(caller)})
        and asked_by <> ${caller.account} and asked_at > now() - interval '7 days'`
  },
  exports: {
    needs: 'people.export',
    rows: ({ account }) => sql`select decided_at as came from access.approval
      where status = 'granted' and kind = 'export' and asked_by = ${account} and decided_at > now() - interval '24 hours'`
  }
}

/** What waits as a declared roster: the number and the list are by one condition. */
export const ofRosters = [
  'address-open',
  'facts-childcare-subsidy',
  'facts-residence-permit',
  'birthdays-oldest'
] as const satisfies WorkKind[]
