import { childcareSubsidy } from './parameters/childcare-subsidy.ts'
import { complications } from './parameters/complications.ts'
import { oneChildReward } from './parameters/one-child-reward.ts'
import type { Parameter } from './parameters/parameter.ts'
import { ruralReward } from './parameters/rural-reward.ts'
import { specialAssistance } from './parameters/special-assistance.ts'

export type { Parameter } from './parameters/parameter.ts'

export const parameters: readonly Parameter[] = [
  ...childcareSubsidy,
  ...ruralReward,
  ...specialAssistance,
  ...complications,
  ...oneChildReward
]

/** The amounts of a programme that hold on a day. Those whose first day is unknown never do; the unverified carry their mark. */
export function parametersOn(programme: Parameter['programme'], on: string): Parameter[] {
  return parameters.filter(
    ({ programme: of, from, to }) => of === programme && from !== null && from <= on && (to === null || on <= to)
  )
}
