import type { Status } from '../../../law/standard.ts'
import type { View } from '../view.ts'

/** A sign of its own for each status, so that it is told without colour and on black-and-white paper. */
export const signs: Record<Status, string> = { A: '●', B: '◐', C: '✕', D: '○' }

export function StatusMark({ view, status }: { view: View; status: Status }) {
  return (
    <span className={`mark mark-${status}`}>
      <span aria-hidden="true">{signs[status]}</span> {view.t(`law.status.${status}`)}
    </span>
  )
}
