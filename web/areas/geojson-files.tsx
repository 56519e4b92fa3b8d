import { useState } from 'react'
import type { StatedDatum } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import { Button, type Draft, ErrorSummary, FileDrop, saveFile, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import type { Drawing, DrawnOne } from './drawing.ts'

interface FilesProps {
  area: Area
  areas: DrawnOne[]
  datum: StatedDatum
  fixed: boolean
  draft: Draft<Drawing>
}

/** Shapes from a file become a drawing to look at first; what is drawn can be taken out with its marks. */
export function GeoJsonFiles({ area, areas, datum, fixed, draft }: FilesProps) {
  const { t } = useWords()
  const [said, setSaid] = useState<string[]>([])
  const [problem, setProblem] = useState<unknown>()
  const take = async (file: File) => {
    setProblem(undefined)
    try {
      const geojson = await file.text()
      const read = await calls.areas.readShapes({ body: { below: area.code, geojson } })
      draft.change({
        outlines: { ...draft.values.outlines, ...Object.fromEntries(read.shapes.map(one => [one.code, one.outline])) },
        origin: 'imported',
        ...(!fixed && read.datum !== 'unstated' && { datum: read.datum })
      })
      setSaid([
        t('drawing.imported', { n: read.shapes.length }),
        ...(read.unknown.length > 0 ? [t('drawing.importUnknown', { names: read.unknown.join('、') })] : []),
        ...(read.datum === 'unstated' ? [t('drawing.importUnstated')] : [])
      ])
    } catch (error) {
      setSaid([])
      setProblem(error)
    }
  }
  const give = () =>
    saveFile(`shapes-${area.code}.geojson`, asGeoJson(areas, datum, t('drawing.lead')), 'application/geo+json')
  return (
    <details>
      <summary>GeoJSON</summary>
      <div className="plain-form">
        {problem !== undefined && <ErrorSummary problem={problem} />}
        <FileDrop
          label={t('drawing.import')}
          hint={t('drawing.importHint')}
          kinds={['.geojson', '.json']}
          most={1_500_000}
          take={file => void take(file)}
        />
        <div role="status">
          {said.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Button press={give}>{t('drawing.export')}</Button>
      </div>
    </details>
  )
}

/** Each shape says what it is, so that a drawn line is nowhere taken for a boundary. */
function asGeoJson(areas: readonly DrawnOne[], datum: StatedDatum, note: string): string {
  const features = areas.flatMap(({ code, name, outline, kept }) =>
    outline
      ? [
          {
            type: 'Feature',
            properties: { code: String(code), name, datum, origin: kept?.origin ?? 'drawn', note },
            geometry: { type: 'MultiPolygon', coordinates: outline }
          }
        ]
      : []
  )
  return JSON.stringify({ type: 'FeatureCollection', datum, features })
}
