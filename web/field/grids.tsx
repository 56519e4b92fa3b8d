import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GridInCare } from '../../contract/field.ts'
import { type Column, DataTable, Empty, Tag, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'

/** Who is in post in each grid and what is open there; a grid with calls and nobody to make them stands out. */
export function Grids() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useQuery({ queryKey: ['field', 'grids'], queryFn: () => calls.field.listGrids({}) })
  const alone = asked.data?.filter(({ workers, open }) => workers.length === 0 && open > 0).length ?? 0
  return (
    <>
      <Waiting asked={asked} shape="rows" n={4} />
      {alone > 0 && <p className="needs">{t('calls.gridsAlone', { n: alone })}</p>}
      {asked.data?.length === 0 && <Empty title={t('calls.noGrids')}>{t('calls.noGridsNext')}</Empty>}
      {asked.data && asked.data.length > 0 && (
        <DataTable
          caption={t('calls.tab.grids')}
          columns={columns}
          rows={asked.data}
          rowKey={row => String(row.area)}
        />
      )}
    </>
  )
}

function useColumns(): Column<GridInCare>[] {
  const { t, number, language } = useWords()
  const areaText = useAreaText()
  return useMemo(
    () => [
      {
        key: 'area',
        title: t('calls.area'),
        text: row => areaText(row.area),
        cell: row => <AreaName code={row.area} />
      },
      {
        key: 'workers',
        title: t('calls.gridWorkers'),
        text: row => row.workers.join(language === 'zh' ? '、' : ', '),
        cell: row =>
          row.workers.length > 0 ? (
            row.workers.join(language === 'zh' ? '、' : ', ')
          ) : (
            <Tag tone={row.open > 0 ? 'warm' : 'past'}>{t('calls.noWorker')}</Tag>
          )
      },
      {
        key: 'open',
        title: t('calls.gridOpen'),
        number: true,
        text: row => number(row.open),
        cell: row => (
          <span className="stacked">
            {number(row.open)}
            {row.overdue > 0 && <Tag tone="warm">{t('calls.overdue', { n: number(row.overdue) })}</Tag>}
          </span>
        )
      },
      { key: 'devices', title: t('calls.gridDevices'), number: true, text: row => number(row.devices) }
    ],
    [t, number, areaText, language]
  )
}
