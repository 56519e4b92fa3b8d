import { useCallback, useMemo } from 'react'
import type { Compound } from '../../contract/buildings.ts'
import { Button, type Column, DataTable, Section, useWords } from '../../ui/index.ts'

interface CompoundsProps {
  compounds: Compound[]
  /** Where the post may say where one stands: chooses it for the map. */
  place?: ((id: string) => void) | undefined
}

/** Residential compounds: no grid is theirs, their buildings have one. */
export function Compounds({ compounds, place }: CompoundsProps) {
  const { t } = useWords()
  const pointOf = useCallback(
    ({ at }: Compound) => (at ? at.map(n => n.toFixed(5)).join(', ') : t('buildings.noPoint')),
    [t]
  )
  const columns = useMemo(
    (): Column<Compound>[] => [
      { key: 'name', title: t('buildings.compound'), text: row => row.name },
      {
        key: 'n',
        title: t('buildings.count'),
        right: true,
        text: row => row.buildings
      },
      {
        key: 'at',
        title: t('buildings.at'),
        text: pointOf,
        cell: row => (
          <span className="button-row">
            {pointOf(row)}
            {place && <Button press={() => place(row.id)}>{t('buildings.place')}</Button>}
          </span>
        )
      }
    ],
    [t, place, pointOf]
  )
  if (compounds.length === 0) return null
  return (
    <Section title={t('buildings.compounds')}>
      <DataTable caption={t('buildings.compounds')} columns={columns} rows={compounds} rowKey={row => row.id} />
    </Section>
  )
}
