import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Compound } from '../../contract/buildings.ts'
import type { AreaCode } from '../../contract/values.ts'
import { type Column, DataTable, Section, useWords } from '../../ui/index.ts'
import { compoundsIn } from './area-queries.ts'

/** Residential compounds: no grid is theirs, their buildings have one. */
export function Compounds({ community }: { community: AreaCode }) {
  const { t } = useWords()
  const { data } = useQuery(compoundsIn(community))
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
        text: row => (row.at ? row.at.map(n => n.toFixed(5)).join(', ') : t('buildings.noPoint'))
      }
    ],
    [t]
  )
  if (!data || data.length === 0) return null
  return (
    <Section title={t('buildings.compounds')}>
      <DataTable caption={t('buildings.compounds')} columns={columns} rows={data} rowKey={row => row.id} />
    </Section>
  )
}
