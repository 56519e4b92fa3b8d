import { AreaCode } from '../../contract/values.ts'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { AreaPath } from '../people/area-name.tsx'
import { AreaPicker } from '../people/area-picker.tsx'

/** A street, or something inside one; a district takes nothing in as a whole. */
export const ownStreet = (area: number | undefined): AreaCode | null =>
  area && area % 1_000_000_000 !== 0 ? AreaCode.parse(area) : null

interface ForAreaProps {
  id: string
  value: AreaCode | null
  change: (value: AreaCode | null) => void
}

/** For which area a file is: the street of the post unless a part of it is named; a district names one. */
export function ForArea({ id, value, change }: ForAreaProps) {
  const { t } = useWords()
  const { post } = useMe()
  const own = ownStreet(post?.area)
  return (
    <>
      <div className="field">
        <span className="field-label">{t('import.area')}</span>
        {value && (
          <span>
            <AreaPath code={value} />
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={id}>{t(own ? 'import.areaBelow' : 'import.area')}</label>
        <AreaPicker
          id={id}
          optional={own !== null}
          value={value === own ? null : value}
          change={chosen => change(chosen ?? own)}
          within={post?.area as AreaCode | undefined}
        />
      </div>
    </>
  )
}
