import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Counts } from '../../contract/statistics.ts'
import { type Column, DataTable, useWords } from '../../ui/index.ts'
import { type AsOfInArea, asOfOnly } from '../app/as-of.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { Figure, rostersOf } from './cards.tsx'

export function AreasBelow({ question }: { question: AsOfInArea }) {
  const { t } = useWords()
  const columns = useColumns(question)
  const asked = useQuery({
    queryKey: ['counts', 'below', question],
    queryFn: () => calls.statistics.listCountsBelow({ query: question })
  })
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
  const figure = (key: Column<Counts>['key'], what: string, cell: Column<Counts>['cell']) => ({
    key,
    title: what,
    right: true,
    cell
  })
  const [living, newcomers, apart] = [t('counts.living'), t('counts.inMigrants'), t('counts.apart')]
  const shared = (row: Counts) => ({ area: row.area, asOf })
  return [
    { key: 'area', title: t('counts.area'), cell: name },
    figure('living', living, row => (
      <Figure n={row.living} roster={rostersOf(row).living} what={living} {...shared(row)} />
    )),
    figure('hukou', t('counts.hukou'), row => <Figure n={row.hukou} what={t('counts.hukou')} {...shared(row)} />),
    figure('resident', t('counts.resident'), row => (
      <Figure n={row.resident} what={t('counts.resident')} {...shared(row)} />
    )),
    figure('in', newcomers, row => (
      <Figure n={row.inMigrants.all} roster={rostersOf(row).inMigrants} what={newcomers} {...shared(row)} />
    )),
    figure('in6', t('counts.inHalfYear'), row => (
      <Figure n={row.inMigrants.halfYear} what={t('counts.inHalfYear')} {...shared(row)} />
    )),
    figure('apart', apart, row => <Figure n={row.apart.all} roster="living-apart" what={apart} {...shared(row)} />),
    figure('out', t('counts.outMigrants'), row => (
      <Figure n={row.outMigrants.all} what={t('counts.outMigrants')} {...shared(row)} />
    ))
  ]
}
