import type { Matter } from '../../law/matters.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Whether the post may take a step of a matter: its roles are declared with the matter. */
export const mayStep = (role: string, { steps }: Matter, key: 'check' | 'decide'): boolean =>
  steps.some(step => step.key === key && (step.roles as readonly string[]).includes(role))

export function requireStep(ctx: Context, matter: Matter, key: 'check' | 'decide'): void {
  if (mayStep(ctx.caller.role, matter, key)) return
  const step = matter.steps.find(one => one.key === key)
  throw new Refusal('cases.not-your-step', { step: step?.titleZh ?? '', stepEn: step?.titleEn ?? '' })
}
