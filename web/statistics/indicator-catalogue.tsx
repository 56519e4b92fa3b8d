import { getRouteApi, Link } from '@tanstack/react-router'
import type { IndicatorEntry } from '../../contract/statistics.ts'
import { type Column, DataTable, useWords } from '../../ui/index.ts'

const route = getRouteApi('/desk/indicators')

/** Everything that may be reckoned; what the register cannot answer yet says why. */
export function IndicatorCatalogue({ rows }: { rows: IndicatorEntry[] }) {
  const { t, language } = useWords()
  const search = route.useSearch()
  const zh = language === 'zh'
  const plain = (key: string, title: string, text: (row: IndicatorEntry) => string): Column<IndicatorEntry> => ({
    key,
    title,
    text,
    cell: text
  })
  const name = (row: IndicatorEntry) => (zh ? row.titleZh : row.titleEn)
  const columns: Column<IndicatorEntry>[] = [
    {
      key: 'name',
      title: t('indicators.choose'),
      text: name,
      cell: row =>
        row.state === 'counted' ? (
          <Link to="/indicators" search={{ ...search, code: row.code }}>
            {name(row)}
          </Link>
        ) : (
          name(row)
        )
    },
    plain('formula', t('indicators.formula'), row => (zh ? row.formulaZh : row.formulaEn)),
    plain('unit', t('indicators.unit'), row => (zh ? row.unitZh : row.unitEn)),
    plain('state', t('indicators.state'), row => (row.why ? row.why[zh ? 'zh' : 'en'] : t(`indicators.${row.state}`)))
  ]
  return <DataTable caption={t('indicators.catalogue')} columns={columns} rows={rows} rowKey={row => row.code} />
}
