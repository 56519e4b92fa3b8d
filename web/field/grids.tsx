import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GridInCare } from '../../contract/field-data.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import {
  type Column,
  DataTable,
  Empty,
  GuidedForm,
  Section,
  Tag,
  today,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
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
      {asked.data?.some(({ workers }) => workers.length > 0) && (
        <Section title={t('calls.askWorker')}>
          <p className="quiet">{t('calls.askWorkerLead')}</p>
          <div className="sheet narrow">
            <AskWorker grids={asked.data} />
          </div>
        </Section>
      )}
    </>
  )
}

/** Those in post here, each once, for a grid they may take on as well; one without anybody stands first. */
function AskWorker({ grids }: { grids: readonly GridInCare[] }) {
  const { t } = useWords()
  const areaText = useAreaText()
  const tell = useUndo()
  const workers = [...new Map(grids.flatMap(({ workers }) => workers.map(one => [one.account, one.name]))).entries()]
  const order = [...grids].sort((a, b) => a.workers.length - b.workers.length || a.area - b.area)
  const draft = useDraft('grid-worker', {
    area: String(order[0]?.area ?? ''),
    account: workers[0]?.[0] ?? '',
    from: today()
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'area',
              label: t('calls.area'),
              kind: 'choice',
              required: true,
              options: order.map(({ area }) => ({ value: String(area), label: areaText(area) }))
            },
            {
              name: 'account',
              label: t('calls.askWorkerWho'),
              kind: 'choice',
              required: true,
              options: workers.map(([account, name]) => ({ value: account, label: name }))
            },
            { name: 'from', label: t('calls.askWorkerFrom'), kind: 'day', required: true }
          ]
        }
      ]}
      submit={t('calls.askWorkerSend')}
      send={({ area, account, from }, { commandId }) =>
        calls.field.askWorker({
          body: { commandId, area: AreaCode.parse(Number(area)), account, from: Day.parse(from) }
        })
      }
      sent={() => tell({ said: t('calls.askWorkerSaid') })}
    />
  )
}

const namesOf = ({ workers }: GridInCare, language: 'zh' | 'en'): string =>
  workers
    .map(({ name }) => name)
    .sort()
    .join(language === 'zh' ? '、' : ', ')

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
        text: row => namesOf(row, language),
        cell: row =>
          row.workers.length > 0 ? (
            namesOf(row, language)
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
