import type { RosterKey } from '../../contract/people.ts'
import { RosterFilters } from '../../contract/rosters.ts'
import type { AreaCode } from '../../contract/values.ts'
import { declaredRoster } from '../../law/rosters.ts'
import { Choice, useWords } from '../../ui/index.ts'
import { AreaPicker } from './area-picker.tsx'
import type { RosterSearch } from './roster-search.ts'

type FilterName = keyof RosterFilters
interface RosterControlsProps {
  roster: RosterKey
  search: RosterSearch
  /** The area of the post: one does not look further. */
  within: AreaCode | undefined
  change: (some: Partial<RosterSearch>) => void
}

/** Where, and what the roster may be narrowed by; all of it stands in the address. */
export function RosterControls({ roster, search, within, change }: RosterControlsProps) {
  const { t } = useWords()
  const label = useFilterLabel()
  const filters = declaredRoster(roster).filters as FilterName[]
  return (
    <fieldset className="roster-controls">
      <legend className="unseen">{t('roster.narrow')}</legend>
      <label htmlFor="roster-area">{t('roster.area')}</label>
      <AreaPicker
        id="roster-area"
        optional
        value={search.area && search.area !== within ? search.area : null}
        within={within}
        change={area => change({ area: area ?? undefined })}
      />
      {filters.map(filter => (
        <Choice
          key={filter}
          label={t(`roster.filter.${filter}`)}
          value={search[filter] ?? ''}
          change={value => change({ [filter]: value || undefined })}
          options={[
            { value: '', label: t('roster.all') },
            ...valuesOf(filter, roster).map(value => ({ value, label: label(filter, value) }))
          ]}
        />
      ))}
    </fieldset>
  )
}

const youngest: Partial<Record<RosterKey, number>> = { 'aged-65': 60, 'aged-80': 80, 'birthdays-oldest': 80 }

/** Of the ages those the roster has. */
function valuesOf(filter: FilterName, roster: RosterKey): string[] {
  const values: readonly string[] = RosterFilters.shape[filter].unwrap().options
  return filter === 'decade' ? values.filter(from => Number(from) >= (youngest[roster] ?? 60)) : [...values]
}

function useFilterLabel(): (filter: FilterName, value: string) => string {
  const { t } = useWords()
  return (filter, value) => {
    if (filter === 'place') return t(value === 'open' ? 'roster.place.open' : 'roster.place.standard')
    if (filter === 'decade')
      return value === '100' ? t('roster.decade.100') : t('roster.decade', { from: value, to: Number(value) + 9 })
    if (filter === 'seat') return t(value === 'living' ? 'seat.living' : 'seat.hukou')
    if (filter === 'stay') return t(`roster.stay.${value as NonNullable<RosterFilters['stay']>}`)
    if (filter === 'missing') return t(`roster.missing.${value as 'name' | 'bornOn' | 'sex'}`)
    return t(`end.${value as 'death' | 'moved' | 'duplicate' | 'mistake' | 'left'}`)
  }
}
