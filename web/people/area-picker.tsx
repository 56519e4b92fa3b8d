import { useQuery } from '@tanstack/react-query'
import { AreaCode } from '../../contract/values.ts'
import { useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { areaAbove } from './area-name.tsx'

interface AreaPickerProps {
  id: string
  value: AreaCode | null
  change: (value: AreaCode | null) => void
  /** The area whose parts are offered; without it the provinces. */
  within?: AreaCode | undefined
  describedBy?: string | undefined
  invalid?: boolean
  /** Choosing nothing means all of `within`. */
  optional?: boolean
}

/** From the area given down, one list of the areas below after the other; the last one chosen counts. */
export function AreaPicker({ id, value, change, within, describedBy, invalid, optional }: AreaPickerProps) {
  const chain = chainOf(value, within)
  const parents: (AreaCode | undefined)[] = [within, ...chain]
  return (
    <div className="picked-areas">
      {parents.map((parent, i) => (
        <Below
          key={parent ?? 'top'}
          id={i === 0 ? id : undefined}
          parent={parent}
          value={chain[i]}
          change={chosen => change(chosen ?? (i === 0 ? null : chain[i - 1]!))}
          describedBy={describedBy}
          invalid={invalid ?? false}
          none={i > 0 || optional ? 'pick.areaAll' : 'pick.area'}
        />
      ))}
    </div>
  )
}

/** The areas from below `within` down to the one chosen. */
function chainOf(value: AreaCode | null, within: AreaCode | undefined): AreaCode[] {
  const chain: AreaCode[] = []
  for (let code = value ?? undefined; code && code !== within; ) {
    chain.unshift(code)
    const above = areaAbove(code)
    code = above === undefined ? undefined : (AreaCode.safeParse(above).data ?? undefined)
  }
  return chain
}

interface BelowProps {
  id: string | undefined
  parent: AreaCode | undefined
  value: AreaCode | undefined
  change: (value: AreaCode | undefined) => void
  describedBy: string | undefined
  invalid: boolean
  none: 'pick.area' | 'pick.areaAll'
}

function Below({ id, parent, value, change, describedBy, invalid, none }: BelowProps) {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['areas', 'below', parent ?? null],
    queryFn: () => calls.areas.listAreas({ query: parent ? { below: parent } : {} }),
    staleTime: 3_600_000
  })
  if (data?.length === 0) return null
  return (
    <select
      id={id}
      aria-label={id ? undefined : t('pick.areaBelow')}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={value ?? ''}
      onChange={event => change(AreaCode.safeParse(Number(event.target.value)).data)}
    >
      <option value="">{t(none)}</option>
      {data?.map(area => (
        <option key={area.code} value={area.code}>
          {area.name}
        </option>
      ))}
    </select>
  )
}
