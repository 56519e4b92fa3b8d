import { useState } from 'react'
import type { Area } from '../../contract/areas.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Button, type Draft, Field, Tag, useWords } from '../../ui/index.ts'
import { freeCodes } from './area-rules.ts'
import type { Drawing, DrawnOne } from './drawing.ts'
import { sizeText } from './shape-note.ts'

interface DrawnListProps {
  areas: DrawnOne[]
  drawing: Drawing
  at: AreaCode | undefined
  choose: (code: AreaCode) => void
}

/** The areas below: which are drawn, which are changed; choosing one here is choosing it on the map. */
export function DrawnList({ areas, drawing, at, choose }: DrawnListProps) {
  const words = useWords()
  const { t } = words
  if (areas.length === 0) return <p className="quiet">{t('areas.noneBelow')}</p>
  return (
    <ul className="drawn-areas">
      {areas.map(({ code, name, kept, fresh }) => (
        <li key={code}>
          <button type="button" aria-pressed={code === at} onClick={() => choose(code)}>
            <span>{name}</span>
            <span className="quiet">
              {fresh && <Tag tone="warm">{t('drawing.new')}</Tag>}{' '}
              {drawing.outlines[code]
                ? t('drawing.changed')
                : kept
                  ? `${t(`areas.origin.${kept.origin}`)} · ${sizeText(kept.squareMetres, words)}`
                  : t('drawing.undrawn')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface AddGridProps {
  area: Area
  areas: DrawnOne[]
  draft: Draft<Drawing>
  added: (code: AreaCode) => void
}

/** A grid that is not there yet: it gets the lowest free code and is opened when the drawing is kept. */
export function AddGrid({ area, areas, draft, added }: AddGridProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const add = () => {
    const [code] = freeCodes(
      area.code,
      areas.map(one => one.code),
      1
    )
    if (!code || name.trim() === '') return
    draft.change({ added: [...draft.values.added, { code, name: name.trim() }] })
    setName('')
    added(code)
  }
  return (
    <details>
      <summary>{t('drawing.add')}</summary>
      <div className="plain-form">
        <Field id="new-grid" label={t('drawing.addName')} value={name} change={setName} />
        <Button press={add}>{t('drawing.add')}</Button>
      </div>
    </details>
  )
}
