import { sql } from 'kysely'
import { v7 } from 'uuid'
import { isAtOnce, type Matter, promisedDays } from '../../law/matters.ts'
import { followerOfMoves } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  after,
  type CaseView,
  clockOf,
  type DayStep,
  type Denied,
  denied,
  fold,
  type Promised,
  type Step
} from './case-rules.ts'
import { followDeed } from './follow-printouts.ts'
import type { CaseRow } from './list-cases.ts'
import { takenOf } from './timeliness-rules.ts'

const refusalOf: Record<Denied, string> = {
  'not-now': 'cases.not-now',
  instant: 'cases.not-now',
  'noticed-before': 'cases.noticed-before',
  'extended-before': 'cases.extended-before',
  'paper-owed': 'cases.paper-owed',
  'nothing-owed': 'cases.nothing-owed',
  'four-eyes': 'cases.four-eyes'
}

/** Two colleagues at one case go one after the other. */
export async function lockCase(ctx: Context, id: string): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`case ${id}`])
}

/** Whoever acts on a state that is no longer the present one is told so, and what they wrote stays with them. */
export function requireVersion({ version }: Pick<CaseRow, 'version'>, seen: number): void {
  if (version !== seen) throw new Refusal('cases.newer')
}

/** Everything done in a case, in its order. */
export function stepsOf(ctx: Context, { register, id }: Pick<CaseRow, 'register' | 'id'>): Promise<DayStep[]> {
  return ask(
    ctx,
    sql<DayStep>`
    select deed, account as by, papers, done_on as "on" from cases.event
    where register = ${register} and case_id = ${id}::uuid order by id`
  )
}

/** Whether a case has no way between its submission and its end. */
export const isInstant = (matter: Matter, { variant }: Pick<CaseRow, 'variant'>): boolean => isAtOnce(matter, variant)

export function requireAllowed(view: CaseView, step: Step): void {
  const why = denied(view, step)
  if (why) throw new Refusal(refusalOf[why])
}

/** The days a case is promised in, and those an extension adds. */
export const promiseOf = (matter: Matter, variant: string): Promised => ({
  workingDays: promisedDays(matter, variant),
  extension: matter.deciding?.extension ?? 0
})

/** What is kept of how long it took, once it is decided. */
export function measured(steps: readonly DayStep[], on: string, promised: Promised) {
  const taken = takenOf(steps, on, promised)
  return { answered_on: on, worked_days: taken?.workedDays ?? null, in_time: taken?.inTime ?? null }
}

/** Whom it was decided for and whether it was granted, for the comparison of service alone (`equal-service-rules.ts`). */
export const compared = ({ register, id }: Pick<CaseRow, 'register' | 'id'>) => ({
  from_elsewhere: sql<
    boolean | null
  >`(select e.seat = 'living' and e.other_area is not null and e.other_area / 1000000 <> e.area / 1000000
    from people.enrolment e join cases."case" c on c.enrolment_id = e.id where c.register = ${register} and c.id = ${id}::uuid)`,
  granted: sql<boolean | null>`(select d.outcome in ('granted', 'granted-in-part') from cases.decision d
    where d.register = ${register} and d.case_id = ${id}::uuid order by d.id desc limit 1)`
})

interface Recorded {
  matter: Matter
  steps: readonly DayStep[]
  step: Step
  reason?: string | undefined
  /** Columns that change with it. */
  set?: { sealed?: string }
}

/** Writes a deed the rules allow, with the state, the clock and the version after it. Answers the new version. */
export async function recordDeed(
  ctx: Context,
  { register, id, version, variant }: Pick<CaseRow, 'register' | 'id' | 'version' | 'variant'>,
  { matter, steps, step, reason, set }: Recorded
): Promise<number> {
  const view = fold(isInstant(matter, { variant }), steps)
  requireAllowed(view, step)
  const { state, checkedBy } = after(view, step)
  const promised = promiseOf(matter, variant)
  const due = isInstant(matter, { variant }) ? null : clockOf([...steps, { ...step, on: ctx.on }], promised)
  await followDeed(ctx, { register, id }, { deed: step.deed, view: after(view, step) })
  const db = ctx.tables<'cases'>()
  await db
    .insertInto('cases.event')
    .values({
      register,
      case_id: id,
      id: v7(),
      deed: step.deed,
      state,
      account: ctx.caller.account,
      basis: matter.operation,
      papers: [...(step.papers ?? [])],
      done_on: ctx.on,
      reason: reason ?? null
    })
    .execute()
  await db
    .updateTable('cases.case')
    .set({
      state,
      version: version + 1,
      due_on: due,
      checked_by: checkedBy,
      ...(step.deed === 'escalate' && { escalated_on: ctx.on }),
      ...(step.deed === 'decide' && {
        ...measured([...steps, { ...step, on: ctx.on }], ctx.on, promised),
        ...compared({ register, id })
      }),
      // What a move ended was refused by nobody.
      ...(step.deed === 'return' &&
        step.by !== followerOfMoves.account && {
          returned_on: ctx.on,
          from_elsewhere: compared({ register, id }).from_elsewhere
        }),
      ...((step.deed === 'submit' || step.deed === 'withdraw') && { returned_on: null }),
      ...(step.deed === 'reopen' && {
        escalated_on: null,
        objected_on: null,
        answered_on: null,
        returned_on: null,
        worked_days: null,
        in_time: null,
        from_elsewhere: null,
        granted: null
      }),
      ...set
    })
    .where('register', '=', register)
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('cases.open-already') : error
    })
  return version + 1
}
