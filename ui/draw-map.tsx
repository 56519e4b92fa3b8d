import { useEffect, useRef } from 'react'
import type { Outline, Position } from '../contract/area-shapes.ts'
import './draw-map.css'
import type { DrawEngine, DrawView } from './draw-map-engine.ts'
import { Button } from './fields.tsx'
import { useWords } from './words.tsx'

export type { DrawMode, MapPoint } from './draw-map-engine.ts'

interface DrawMapProps extends DrawView {
  label: string
  /** What the hand does now, in words, below the map. */
  said: string
  choose: (key: string) => void
  choosePoint?: (key: string) => void
  /** A new outline, or the chosen one with its corners moved. */
  drawn?: (outline: Outline) => void
  placed?: (at: Position) => void
}

const nothing = () => {}

/**
 * Drawing by hand, for those who can use a pointer; whoever uses it offers the same by lists and typed coordinates. The
 * library loads when the map is shown.
 */
export function DrawMap(props: DrawMapProps) {
  const { t } = useWords()
  const place = useRef<HTMLElement>(null)
  const engine = useRef<DrawEngine>(undefined)
  const latest = useRef(props)
  const [zoomIn, zoomOut] = [t('draw.zoomIn'), t('draw.zoomOut')]
  useEffect(() => {
    latest.current = props
    engine.current?.show(props)
  })
  useEffect(() => {
    let gone = false
    void import('./draw-map-engine.ts').then(({ openDrawMap }) => {
      if (gone || !place.current) return
      engine.current = openDrawMap(
        place.current,
        {
          choose: key => latest.current.choose(key),
          choosePoint: key => (latest.current.choosePoint ?? nothing)(key),
          drawn: outline => (latest.current.drawn ?? nothing)(outline),
          placed: at => (latest.current.placed ?? nothing)(at)
        },
        { zoomIn, zoomOut }
      )
      engine.current.show(latest.current)
    })
    return () => {
      gone = true
      engine.current?.close()
      engine.current = undefined
    }
  }, [zoomIn, zoomOut])
  return (
    <div className="draw-map">
      <section ref={place} className="draw-map-place" aria-label={props.label} />
      <p className="draw-map-said">
        <span role="status">{props.said}</span>
        <Button quiet press={() => engine.current?.showAll()}>
          {t('draw.fit')}
        </Button>
      </p>
    </div>
  )
}
