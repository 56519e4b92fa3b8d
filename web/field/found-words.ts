import { type CheckedCompound, CompoundThing } from '../../contract/field-data.ts'
import type { useWords } from '../../ui/index.ts'

/** What a check found, by what became of each thing: first what is to be mended. */
export function foundWords(t: ReturnType<typeof useWords>['t'], found: CheckedCompound['found']): string[] {
  const named = (state: 'to-mend' | 'well' | 'none') =>
    CompoundThing.options.filter(thing => found[thing] === state).map(thing => t(`compound.${thing}`))
  return (['to-mend', 'well', 'none'] as const).flatMap(state =>
    named(state).length > 0
      ? [
          t('calls.compound.found', {
            state: t(`compound.state.${state}`),
            things: named(state).join(t('calls.comma'))
          })
        ]
      : []
  )
}
