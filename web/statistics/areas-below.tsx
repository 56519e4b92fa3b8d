import { Link } from '@tanstack/react-router'
import type { Counts, Figure as FigureName } from '../../contract/statistics.ts'
import { type Column, DataTable, useWords } from '../../ui/index.ts'
import { type AsOfInArea, asOfOnly } from '../app/as-of.ts'
import { Waiting } from '../app/states.tsx'
import { Figure } from './figure.tsx'
import { useCountsBelow } from './use-counts.ts'

export function AreasBelow({ question }: { question: AsOfInArea }) {
  const { t } = useWords()
  const columns = useColumns(question)
  const asked = useCountsBelow(question)
  if (!asked.data) return <Waiting asked={asked} shape="rows" />
  if (asked.data.length === 0) return <p className="quiet">{t('counts.belowNone')}</p>
  return (
    <>
      <DataTable caption={t('counts.below')} columns={columns} rows={asked.data} rowKey={row => String(row.area)} />
      <p className="quiet">{t('counts.belowNote')}</p>
    </>
  )
}

function useColumns(question: AsOfInArea): Column<Counts>[] {
  const { t } = useWords()
  const asOf = asOfOnly(question)
  const name = (row: Counts) => (
    <Link to="/" search={{ ...asOf, area: row.area }}>
      {row.name}
    </Link>
  )
  const figure = (
    key: FigureName,
    size: (row: Counts) => number,
    { what = t(`counts.${key}`), ...stay }: { what?: string; stay?: 'halfYear' } = {}
  ): Column<Counts> => ({
    key: stay.stay ?? key,
    title: what,
    right: true,
    text: row => String(size(row)),
    cell: row => <Figure n={size(row)} figure={key} {...stay} into what={what} counts={row} asOf={asOf} />
  })
  return [
    { key: 'area', title: t('counts.area'), cell: name, text: row => row.name },
    figure('living', row => row.living),
    figure('hukou', row => row.hukou),
    figure('resident', row => row.resident),
    figure('inMigrants', row => row.inMigrants.all),
    figure('inMigrants', row => row.inMigrants.halfYear, { what: t('counts.inHalfYear'), stay: 'halfYear' }),
    figure('apart', row => row.apart.all),
    figure('outMigrants', row => row.outMigrants.all)
  ]
}
