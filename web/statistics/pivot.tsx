import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { leastToOpen, type Pivot, PivotAxis, type PivotCode } from '../../contract/pivot.ts'
import { Population } from '../../contract/statistics.ts'
import { Chart, Choice, type Column, DataTable, Empty, Page, Pictured, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { pivotOption } from './pivot-option.ts'
import './statistics.css'

const route = getRouteApi('/desk/pivot')
const hides = ['nothing', 'small'] as const

/** Counts by two of their sides. All that was chosen stands in the address. */
export function PivotPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { rows = 'age', columns = 'sex', of = 'living', hide = 'nothing', area } = search
  const query = { ...asOfOnly(search), rows, columns, of, hide, ...(area && { area }) }
  const asked = useQuery({
    queryKey: ['pivot', query],
    queryFn: () => calls.pivot.getPivot({ query }),
    enabled: may('statistics.read')
  })
  if (!may('statistics.read')) return <NoPermission />
  const change = (chosen: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...chosen }, resetScroll: false })
  const axes = (label: 'rows' | 'columns', value: PivotAxis) => (
    <Choice
      label={t(`pivot.${label}`)}
      value={value}
      change={chosen => change({ [label]: chosen })}
      options={PivotAxis.options.map(axis => ({ value: axis, label: t(`pivot.axis.${axis}`) }))}
    />
  )
  return (
    <Page title={t('pivot.title')} lead={t('pivot.lead')}>
      <div className="pyramid-choices">
        {axes('rows', rows)}
        {axes('columns', columns)}
        <Choice
          label={t('pivot.of')}
          value={of}
          change={chosen => change({ of: chosen })}
          options={Population.options.map(value => ({ value, label: t(`indicators.${value}`) }))}
        />
        {may('people.read') && (
          <Choice
            label={t('pivot.small')}
            value={hide}
            change={chosen => change({ hide: chosen })}
            options={hides.map(value => ({ value, label: t(`pivot.small.${value}`) }))}
          />
        )}
        <span className="choice">
          <label htmlFor="pivot-area">{t('quality.area')}</label>
          <AreaPicker
            id="pivot-area"
            optional
            value={area && area !== post?.area ? area : null}
            within={post?.area}
            change={chosen => {
              const { area: _, ...rest } = search
              void navigate({ search: { ...rest, ...(chosen && { area: chosen }) }, resetScroll: false })
            }}
          />
        </span>
      </div>
      <AsOfControls
        key={`${search.on} ${search.knownAt}`}
        asOf={asOfOnly(search)}
        change={chosen => {
          const { on: _on, knownAt: _knownAt, ...rest } = search
          void navigate({ search: { ...rest, ...chosen }, resetScroll: false })
        }}
      />
      <Waiting asked={asked} shape="rows" />
      {asked.data && (
        <Pictured value={{ on: asked.data.on, area: asked.data.area }}>
          <Laid found={asked.data} rows={rows} columns={columns} />
        </Pictured>
      )}
    </Page>
  )
}

function Laid({ found, rows, columns }: { found: Pivot; rows: PivotAxis; columns: PivotAxis }) {
  const words = useWords()
  const { t, language, number } = words
  const name = (code: PivotCode) => (language === 'zh' ? code.zh : code.en)
  const what = t('pivot.laid', {
    of: t(`indicators.${found.of}`),
    rows: t(`pivot.axis.${rows}`),
    columns: t(`pivot.axis.${columns}`)
  })
  const option = useMemo(() => pivotOption(found, language), [found, language])
  const all = found.cells[0]?.[0] ?? null
  if (all === 0) return <Empty title={t('pivot.empty')}>{t('pivot.emptyNext')}</Empty>
  const text = (n: number | null | undefined) => (n === null || n === undefined ? '·' : number(n))
  const lines = found.rows.map((code, at) => ({ code, at }))
  type Line = (typeof lines)[number]
  const asTable: Column<Line>[] = [
    { key: 'row', title: t(`pivot.axis.${rows}`), text: ({ code }) => name(code), cell: ({ code }) => name(code) },
    ...found.columns.map(
      (column, j): Column<Line> => ({
        key: column.id,
        title: name(column),
        right: true,
        text: ({ at }) => text(found.cells[at]![j]),
        cell: ({ code, at }) => <Cell found={found} row={code} column={column} n={found.cells[at]![j] ?? null} />
      })
    )
  ]
  return (
    <>
      <Section title={what}>
        <DataTable caption={what} columns={asTable} rows={lines} rowKey={({ code }) => code.id} />
        <p className="quiet">{t(found.hidden ? 'pivot.hidden' : 'pivot.opens')}</p>
      </Section>
      {option && (
        <Chart
          title={what}
          sentence={t('pivot.sentence', { what, n: text(all) })}
          option={option}
          height={80 + found.rows.length * 22}
          table={[
            [t(`pivot.axis.${rows}`), ...found.columns.map(name)],
            ...found.rows.map((code, i) => [name(code), ...found.columns.map((_, j) => found.cells[i]![j] ?? '·')])
          ]}
          fileName={`${t('nav.pivot')}-${found.area}-${found.on}`}
        />
      )}
    </>
  )
}

interface CellProps {
  found: Pivot
  row: PivotCode
  column: PivotCode
  n: number | null
}

/** A total of an area is the way to its roster; nothing else opens. */
function Cell({ found, row, column, n }: CellProps) {
  const { number } = useWords()
  const shown = n === null ? '·' : number(n)
  const [place, rest] = row.area === undefined ? [column, row] : [row, column]
  const roster = place.area === undefined ? found.opens.total : found.opens.areas
  const isTotal = rest.id === '_T' && (place.area !== undefined || place.id === '_T')
  if (!roster || !isTotal || found.hidden || n === null || n < leastToOpen) return <>{shown}</>
  const asOf = { on: found.on, ...(found.knownAt !== null && { knownAt: found.knownAt }) }
  return (
    <Link to="/rosters/$roster" params={{ roster }} search={{ ...asOf, area: place.area ?? found.area }}>
      {shown}
    </Link>
  )
}
