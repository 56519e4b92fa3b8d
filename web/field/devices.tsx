import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { v7 } from 'uuid'
import { mostGridBytes, mostPhoneBytes, type TimeBudget, timeBudgets } from '../../contract/field-budgets.ts'
import type { Device } from '../../contract/field-data.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, type Column, DataTable, Empty, ErrorSummary, Tag, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'

/** The devices that hold a copy of a grid; a lost one is ended here. */
export function Devices() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const asked = useQuery({ queryKey: ['field', 'devices'], queryFn: () => calls.field.listDevices({}) })
  const end = useMutation({
    mutationFn: ({ id }: Device) =>
      calls.field.endDevice({ params: { id }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: ({ name }) => {
      tell({ said: t('calls.endedSaid', { name }) })
      void queries.invalidateQueries({ queryKey: ['field', 'devices'] })
    }
  })
  const columns = useColumns(end.mutate)
  return (
    <>
      {end.error && <ErrorSummary problem={end.error} />}
      <Waiting asked={asked} shape="rows" n={4} />
      {asked.data?.length === 0 && <Empty title={t('calls.noDevices')}>{t('calls.noDevicesNext')}</Empty>}
      {asked.data && asked.data.length > 0 && (
        <DataTable caption={t('calls.tab.devices')} columns={columns} rows={asked.data} rowKey={row => row.id} />
      )}
    </>
  )
}

const nearlyFull = 0.8
const timed = ['start', 'first', 'delta'] as const satisfies TimeBudget[]

function useColumns(end: (device: Device) => void): Column<Device>[] {
  const { t, moment, number } = useWords()
  const areaText = useAreaText()
  return useMemo(() => {
    const megabytes = (bytes: number) => number(Math.ceil(bytes / 1e5) / 10)
    const held = ({ heldBytes, endedAt }: Device): string =>
      heldBytes === null || endedAt
        ? ''
        : t('calls.heldOf', { n: megabytes(heldBytes), most: number(mostGridBytes / 1e6) })
    const kept = ({ keptBytes, endedAt }: Device): string =>
      keptBytes === null || endedAt
        ? ''
        : t('calls.keptOf', { n: megabytes(keptBytes), most: number(mostPhoneBytes / 1e6) })
    const took = (row: Device): { said: string; over: boolean }[] =>
      timed.flatMap(what => {
        const milliseconds = row.took[what]
        if (milliseconds === null || row.endedAt) return []
        const n = number(Math.round(milliseconds / 100) / 10)
        const most = number(timeBudgets[what] / 1000)
        return [{ said: t(`calls.took.${what}`, { n, most }), over: milliseconds > timeBudgets[what] }]
      })
    return [
      {
        key: 'name',
        title: t('calls.device'),
        text: row => `${row.name} ${row.by}`,
        cell: row => (
          <span className="stacked">
            {row.name}
            <span className="quiet">{row.by}</span>
          </span>
        )
      },
      {
        key: 'area',
        title: t('calls.area'),
        text: row => areaText(row.area),
        cell: row => <AreaName code={row.area} />
      },
      { key: 'contact', title: t('calls.contact'), text: row => moment(row.lastContactAt) },
      {
        key: 'held',
        title: t('calls.held'),
        wide: true,
        text: row => [held(row), kept(row)].filter(Boolean).join(' · '),
        cell: row => (
          <span className="stacked">
            <span>{held(row)}</span>
            {held(row) && row.heldBytes! > nearlyFull * mostGridBytes && <Tag tone="warm">{t('calls.heldNear')}</Tag>}
            <span>{kept(row)}</span>
            {kept(row) && row.keptBytes! > mostPhoneBytes && <Tag tone="warm">{t('calls.keptFull')}</Tag>}
          </span>
        )
      },
      {
        key: 'took',
        title: t('calls.took'),
        wide: true,
        text: row =>
          took(row)
            .map(({ said }) => said)
            .join(' · '),
        cell: row => (
          <span className="stacked">
            {took(row).map(({ said, over }) => (
              <span key={said}>
                {said} {over && <Tag tone="warm">{t('calls.took.over')}</Tag>}
              </span>
            ))}
          </span>
        )
      },
      {
        key: 'lines',
        title: t('calls.lines'),
        wide: true,
        right: true,
        text: row => number(row.open)
      },
      {
        key: 'end',
        title: t('calls.end'),
        text: row => (row.endedAt ? t('calls.ended') : ''),
        cell: row =>
          row.endedAt ? (
            <Tag tone="past">{t('calls.ended')}</Tag>
          ) : (
            <Button press={() => end(row)}>{t('calls.endNamed', { name: row.name })}</Button>
          )
      }
    ]
  }, [t, moment, number, areaText, end])
}
