import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PastShape } from '../../contract/area-shapes.ts'
import type { AreaCode } from '../../contract/values.ts'
import { type Column, DataTable, useWords } from '../../ui/index.ts'
import { Waiting } from '../app/states.tsx'
import { shapeHistory } from './area-queries.ts'
import { sizeText } from './shape-note.ts'

type Past = PastShape[]

/** Who drew the shape of an area, when, from what source; earlier ones too. */
export function ShapeHistory({ code }: { code: AreaCode }) {
  const { t } = useWords()
  const asked = useQuery(shapeHistory(code))
  return (
    <details className="shape-history">
      <summary>{t('areas.history')}</summary>
      {asked.data ? (
        asked.data.length === 0 ? (
          <p className="quiet">{t('areas.history.none')}</p>
        ) : (
          <Shapes past={asked.data} />
        )
      ) : (
        <Waiting asked={asked} shape="rows" n={2} />
      )}
    </details>
  )
}

function Shapes({ past }: { past: Past }) {
  const words = useWords()
  const columns = useMemo((): Column<Past[number]>[] => {
    const { t, day, moment } = words
    return [
      {
        key: 'from',
        title: t('areas.history.from'),
        text: row => (row.validFrom ? day(row.validFrom) : t('areas.history.always'))
      },
      {
        key: 'state',
        title: t('areas.history.state'),
        text: row =>
          row.replacedAt
            ? t('areas.history.replaced')
            : row.validTo
              ? t('areas.history.until', { on: day(row.validTo) })
              : t('areas.history.now')
      },
      { key: 'size', title: t('areas.history.size'), right: true, text: row => sizeText(row.squareMetres, words) },
      {
        key: 'source',
        title: t('areas.history.source'),
        text: row => `${t(`areas.origin.${row.origin}`)} · ${row.source} · ${row.datum}`
      },
      {
        key: 'by',
        title: t('areas.history.by'),
        wide: true,
        text: row => [row.by, moment(row.recordedAt)].filter(Boolean).join(' · ')
      }
    ]
  }, [words])
  return (
    <DataTable
      caption={words.t('areas.history')}
      columns={columns}
      rows={past}
      rowKey={row => `${row.recordedAt} ${row.validFrom} ${row.replacedAt}`}
    />
  )
}
