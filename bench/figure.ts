/** One measured figure beside its bare reference of the same run. */
export interface Figure {
  what: string
  value: number
  unit: string
  /** The same work done bare, in the same unit. */
  reference?: number
  target?: string
  /** Whether the target is met; absent where there is none. */
  met?: boolean
  /** How many runs the value is the median of. */
  runs: number
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value below which this share lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds an action takes. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await action()
  return performance.now() - started
}

export const ratioOf = ({ value, reference }: Figure): number | undefined => reference && value / reference

const short = (n: number | undefined): string =>
  n === undefined ? '' : n.toLocaleString('en', { maximumFractionDigits: n >= 100 ? 0 : n >= 10 ? 1 : 2 })

/** A table of Markdown, so that it can stand in the README as it is. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [
    figure.what,
    `${short(figure.value)} ${figure.unit}`,
    figure.reference === undefined ? '' : `${short(figure.reference)} ${figure.unit}`,
    short(ratioOf(figure)),
    figure.target ?? '',
    figure.met === undefined ? '' : figure.met ? 'yes' : 'NO',
    String(figure.runs)
  ])
  const head = ['figure', 'Anjia', 'bare reference', 'ratio', 'target', 'met', 'runs']
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
