import type { CasePaper } from '../../contract/cases.ts'
import type { Known, Variant } from '../../law/matters.ts'

interface Seen {
  known: ReadonlySet<Known>
  shown: readonly string[]
  owed: readonly string[]
}

/** The papers of a variant and how each stands: what the register shows is not asked for, what was shown is not asked again. */
export function papersOf({ papers }: Pick<Variant, 'papers'>, { known, shown, owed }: Seen): CasePaper[] {
  return papers.map(({ key, unless, mayFollow }) => {
    const state = shown.includes(key)
      ? 'shown'
      : owed.includes(key)
        ? 'owed'
        : unless.some(one => known.has(one))
          ? 'known'
          : 'missing'
    return { key, state, mayFollow }
  })
}

export const missingOf = (papers: readonly CasePaper[]): string[] =>
  papers.filter(({ state }) => state === 'missing').map(({ key }) => key)
