import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CheckedCompound } from '../../contract/field-data.ts'
import { type Column, DataTable, Empty, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { foundWords } from './found-words.ts'

/** The compounds of the own area and their last confirmed check; what is to be mended comes first. */
export function Compounds() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useQuery({ queryKey: ['field', 'compounds'], queryFn: () => calls.field.listChecks({}) })
  return (
    <>
      <p>{t('calls.compound.lead')}</p>
      <Waiting asked={asked} shape="rows" n={4} />
      {asked.data?.length === 0 && <Empty title={t('calls.noCompounds')}>{t('calls.noCompoundsNext')}</Empty>}
      {asked.data && asked.data.length > 0 && (
        <DataTable caption={t('calls.tab.compounds')} columns={columns} rows={asked.data} rowKey={row => row.id} />
      )}
    </>
  )
}

function useColumns(): Column<CheckedCompound>[] {
  const { t, day, number } = useWords()
  const areaText = useAreaText()
  return useMemo(
    () => [
      { key: 'name', title: t('calls.compound'), text: row => row.name },
      {
        key: 'found',
        title: t('calls.compound.what'),
        text: row => foundWords(t, row.found).join(' · '),
        cell: row => (
          <span className="stacked">
            {foundWords(t, row.found).map(line => (
              <span key={line}>{line}</span>
            ))}
          </span>
        )
      },
      { key: 'on', title: t('calls.compound.on'), text: row => (row.on ? day(row.on) : t('calls.compound.never')) },
      { key: 'n', title: t('calls.compound.buildings'), right: true, text: row => number(row.buildings) },
      {
        key: 'area',
        title: t('calls.where'),
        wide: true,
        text: row => areaText(row.community),
        cell: row => <AreaName code={row.community} />
      }
    ],
    [t, day, number, areaText]
  )
}
