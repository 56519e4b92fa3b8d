import { type RawBuilder, sql } from 'kysely'
import type { WorkKind } from '../../contract/work.ts'
import { mattersDecidedBy } from '../../law/matters.ts'
import { mayDecide } from '../access/index.ts'
import type { Caller } from '../platform/context.ts'

interface Waiting {
  /** The permission to do the work, which is that of its page. */
  needs: string
  /** The waiting ones, a row each: the instant they came, and the day promised where one is. */
  rows: (caller: Caller) => RawBuilder<{ came: string; due?: string }>
}

const noDay = sql`null::date as due`

/**
 * What waits in tables of its own. Each is one index read of what is open, however much was ever done; the area is
 * written out besides row-level security, whose range the planner does not estimate.
 */
export const waiting: Partial<Record<WorkKind, Waiting>> = {
  imports: {
    needs: 'intake.take-in',
    rows: ({ lo, hi }) => sql`select made_at as came, ${noDay} from intake.upload
      where status = 'read' and kind <> 'demo' and area between ${lo} and ${hi}`
  },
  // A pair found here, and one of which another office asks whether it is the same person.
  duplicates: {
    needs: 'people.correct',
    rows: ({ lo, hi }) => sql`select found_at as came, ${noDay} from people.duplicate_pair
      where status = 'open' and area_a between ${lo} and ${hi} and area_b between ${lo} and ${hi}
      union all select asked_at, null from people.merge_request
      where status = 'asked' and other_area between ${lo} and ${hi}`
  },
  moves: {
    needs: 'people.move',
    rows: ({ lo, hi }) => sql`select asked_at as came, due_on as due from people.move
      where status = 'asked' and waits_at between ${lo} and ${hi}`
  },
  'two-ends': {
    needs: 'two-ends.handle',
    rows: ({ lo, hi }) => sql`select opened_at as came, due_on as due from two_ends.exchange
      where state not in ('closed', 'withdrawn') and waits_at between ${lo} and ${hi}`
  },
  newcomers: {
    needs: 'residents.bind',
    rows: ({ lo, hi }) => sql`select made_at as came, due_on as due from residents.arrival
      where ended_at is null and area between ${lo} and ${hi}`
  },
  lists: {
    needs: 'people.record',
    rows: ({ lo, hi }) => sql`select made_at as came, ${noDay} from lists.row
      where decision is null and "group" in ('sure', 'review') and area between ${lo} and ${hi}`
  },
  prints: {
    needs: 'cases.handle',
    rows: ({ lo, hi }) => sql`select made_at as came, due_on as due from printouts.printout
      where state = 'waiting' and area between ${lo} and ${hi}`
  },
  proposals: {
    needs: 'field.lead',
    rows: ({ lo, hi }) => sql`select received_at as came, ${noDay} from field.sent
      where state in ('waiting', 'conflict') and area between ${lo} and ${hi}`
  },
  // What residents asked for, by the day they were promised; while they owe a paper nothing waits here.
  cases: {
    needs: 'cases.handle',
    rows: ({ lo, hi }) => sql`select received_at as came, due_on as due from cases."case"
      where state in ('submitted', 'accepted', 'accepted-gaps') and due_on is not null and area between ${lo} and ${hi}`
  },
  decisions: {
    needs: 'cases.decide',
    rows: ({ lo, hi, account, role }) => sql`select received_at as came, due_on as due from cases."case"
      where state = 'checked' and matter = any(${mattersDecidedBy(role)}) and checked_by <> ${account}::uuid and due_on is not null and area between ${lo} and ${hi}`
  },
  // What was promised and not kept is told to whoever is in charge, on the first day past it (cases/escalate-late.ts).
  'cases-late': {
    needs: 'cases.decide',
    rows: ({ lo, hi }) => sql`select escalated_on::timestamptz as came, due_on as due from cases."case"
      where due_on < escalated_on and state not in ('draft', 'delivered', 'returned', 'withdrawn', 'decided') and area between ${lo} and ${hi}`
  },
  // Agreed to by the person, and not sent yet; whose case was withdrawn is sent nothing.
  referrals: {
    needs: 'cases.handle',
    rows: ({ lo, hi }) => sql`select o.moved_at as came, ${noDay} from support.offer o
      join cases."case" c on c.register = o.register and c.id = o.case_id and c.state <> 'withdrawn'
      where o.state = 'agreed' and o.kind = 'referral' and c.area between ${lo} and ${hi}`
  },
  // What the organisation owes: every keeper sees what is owed in the area, by its day.
  obligations: {
    needs: 'organisation.keep',
    rows: ({ lo, hi }) => sql`select o.made_on::timestamptz as came, o.due_on as due from organisation.obligation o
      join organisation.record r on r.register = o.register and r.id = o.record_id and r.state = 'in-force'
      where o.state = 'open' and o.area between ${lo} and ${hi}`
  },
  // Handed in, for another pair of eyes; checked, for the level above; approved, to be locked there.
  reports: {
    needs: 'reports.keep',
    rows: ({ lo, hi, account }) => sql`select known_at as came, ${noDay} from reports.report
      where state in ('submitted', 'checked', 'approved') and area between ${lo} and ${hi}
        and case state when 'submitted' then submitted_by <> ${account}::uuid
          when 'checked' then area <> ${lo} and ${account}::uuid not in (submitted_by, checked_by) else area <> ${lo} end`
  },
  approvals: {
    needs: 'access.approve',
    rows: caller => sql`select asked_at as came, ${noDay} from access.approval
      where status = 'asked' and area between ${caller.lo} and ${caller.hi} and kind = any(${mayDecide(caller)})
        and access.responsible('approval', id, asked_by) <> ${caller.account}::uuid and asked_by <> ${caller.account}::uuid
        and payload ->> 'account' is distinct from ${caller.account}::text and asked_at > now() - interval '7 days'`
  },
  exports: {
    needs: 'access.ask',
    rows: ({ account }) => sql`select decided_at as came, ${noDay} from access.approval
      where status = 'granted' and kind in ('export', 'reveal-in-bulk') and decided_at > now() - interval '24 hours'
        and access.responsible('approval', id, asked_by) = ${account}::uuid`
  },
  private: {
    needs: 'support.private',
    rows: ({ lo, hi }) => sql`select told_at as came, due_on as due from support.help
      where state <> 'ended' and area between ${lo} and ${hi}`
  },
  // What people said, as far as it is for this account to hear.
  voices: {
    needs: 'voice.hear',
    rows: ({ lo, hi }) => sql`select received_on::timestamptz as came, due_on as due from voice.voice
      where due_on is not null and area between ${lo} and ${hi}`
  }
}

/** What waits as a declared roster: the number and the list are by one condition. */
export const ofRosters = [
  'address-open',
  'facts-childcare-subsidy',
  'facts-residence-permit',
  'birthdays-oldest'
] as const satisfies WorkKind[]
