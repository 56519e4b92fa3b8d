import type { PrivateRoute, PrivateState, PrivateStepKind } from '../../contract/support.ts'
import { Day } from '../../contract/values.ts'

/** Who is not safe waits for no working day: a child is looked after the same day (Minors Protection Law 11), anybody else by the next. */
export const dayToLookIn = (route: PrivateRoute, on: Day): Day =>
  route === 'child-protection' ? on : Day.parse(new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10))

/** Kept so long after its end that a court may still ask for it, then deleted. */
export function lastDayKept(on: Day): string {
  const day = new Date(Date.parse(on))
  day.setUTCFullYear(day.getUTCFullYear() - 3)
  return day.toISOString().slice(0, 10)
}

/** Why a step may not be noted; nothing where it may. */
export function whyNoStep(
  state: PrivateState,
  { what, agreed }: { what: PrivateStepKind; agreed: boolean }
): 'support.ended' | 'support.not-agreed' | undefined {
  if (state === 'ended') return 'support.ended'
  if (what === 'passed-on' && !agreed) return 'support.not-agreed'
  return undefined
}
