import { useId, useState } from 'react'
import type { Outline } from '../../contract/area-shapes.ts'
import { Button, useWords } from '../../ui/index.ts'
import { coordinateText, readCoordinates } from './coordinate-text.ts'
import type { DrawnOne } from './drawing.ts'

/** The same shape as text, for whoever draws without a pointer or brings surveyed corners. */
export function Coordinates({ area, use }: { area: DrawnOne; use: (outline: Outline) => void }) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const text = typed ?? coordinateText(area.outline)
  const apply = () => {
    const read = readCoordinates(text)
    if ('wrong' in read) {
      setWrong(read.wrong === 'line' ? t('drawing.coordinatesWrong', { line: read.line }) : t('drawing.coordinatesFew'))
      return
    }
    setWrong(undefined)
    setTyped(undefined)
    use(read.outline)
  }
  return (
    <details className="coordinates">
      <summary>{t('drawing.coordinates')}</summary>
      <div className="plain-form">
        <label htmlFor={id}>{t('drawing.coordinatesOf', { name: area.name })}</label>
        <p className="hint" id={`${id}-hint`}>
          {t('drawing.coordinatesHint')}
        </p>
        {wrong && (
          <p className="field-error" role="alert" id={`${id}-error`}>
            {wrong}
          </p>
        )}
        <textarea
          id={id}
          value={text}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
          aria-invalid={wrong !== undefined}
          onChange={event => setTyped(event.target.value)}
        />
        <Button press={apply}>{t('drawing.apply')}</Button>
      </div>
    </details>
  )
}
