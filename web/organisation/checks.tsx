import { useWords } from '../../ui/index.ts'
import { useTitles } from './kind-words.ts'

export type Found = 'ok' | 'not'

/** What was ticked, from the one text a form keeps. */
export const foundIn = (value = ''): Record<string, Found> =>
  Object.fromEntries(
    value
      .split(',')
      .filter(Boolean)
      .map(one => one.split(':') as [string, Found])
  )

interface ChecksProps {
  id: string
  value: string | undefined
  change: (value: string) => void
  describedBy: string | undefined
  options: readonly { value: string; titleZh: string; titleEn: string }[]
}

/** A checklist for one thumb: each item is as it should be, or is to be put right. */
export function Checks({ id, value, change, describedBy, options }: ChecksProps) {
  const { t } = useWords()
  const { titleOf } = useTitles()
  const found = foundIn(value)
  const set = (item: string, is: Found) =>
    change(
      Object.entries({ ...found, [item]: is })
        .map(([key, was]) => `${key}:${was}`)
        .join(',')
    )
  return (
    <div id={id} tabIndex={-1} aria-describedby={describedBy}>
      {options.map(option => (
        <fieldset key={option.value} className="check">
          <legend>{titleOf(option)}</legend>
          {(['ok', 'not'] as const).map(is => (
            <label key={is}>
              <input
                type="radio"
                name={`${id}-${option.value}`}
                checked={found[option.value] === is}
                onChange={() => set(option.value, is)}
              />
              {t(`org.check.${is}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
