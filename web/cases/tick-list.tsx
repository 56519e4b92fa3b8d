import { useState } from 'react'
import { useWords } from '../../ui/index.ts'

interface Tick {
  value: string
  label: string
  fixed?: boolean
}

interface TickListProps {
  id: string
  options: readonly Tick[]
  value: readonly string[]
  change: (value: string[]) => void
  describedBy?: string | undefined
}

/** As many as are looked over without reading for long. */
const atOnce = 30

/** Several of a few; what is fixed is ticked and stays so. Of very many those that are ticked, and the first that say what is typed. */
export function TickList({ id, options, value, change, describedBy }: TickListProps) {
  const { t } = useWords()
  const [typed, type] = useState('')
  const isTicked = ({ value: key, fixed = false }: Tick) => fixed || value.includes(key)
  const many = options.length > atOnce
  const found = options.filter(one => isTicked(one) || one.label.includes(typed.trim()))
  const shown = many ? [...found.filter(isTicked), ...found.filter(one => !isTicked(one)).slice(0, atOnce)] : options
  return (
    <>
      {many && (
        <input
          type="search"
          className="narrow-ticks"
          aria-label={t('form.narrow')}
          placeholder={t('form.narrow')}
          value={typed}
          onChange={event => type(event.target.value)}
        />
      )}
      <ul className="case-ticks" id={id} tabIndex={-1} aria-describedby={describedBy}>
        {shown.map(one => (
          <li key={one.value}>
            <label>
              <input
                type="checkbox"
                className="tick"
                checked={isTicked(one)}
                disabled={one.fixed}
                onChange={event =>
                  change(event.target.checked ? [...value, one.value] : value.filter(key => key !== one.value))
                }
              />
              {one.label}
            </label>
          </li>
        ))}
      </ul>
      {many && shown.length < found.length && (
        <p className="quiet">{t('form.narrowMore', { n: found.length - shown.length })}</p>
      )}
    </>
  )
}
