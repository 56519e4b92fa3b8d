import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AreaChecks } from '../../contract/quality.ts'
import type { AreaCode } from '../../contract/values.ts'
import { type Column, DataTable, Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

/** Age heaping and what is not known, of an area and of those below it. */
export function QualityChecks({ area }: { area: AreaCode | undefined }) {
  const { t, number } = useWords()
  const asked = useQuery({
    queryKey: ['quality-checks', area],
    queryFn: () => calls.checks.getChecks({ query: area === undefined ? {} : { area } })
  })
  const figure = (key: Exclude<keyof AreaChecks, 'area' | 'name'>): Column<AreaChecks> => {
    const text = (row: AreaChecks) => {
      const value = row[key]
      return value === null ? t('quality.check.few') : number(Math.round(value * 10) / 10)
    }
    return { key, title: t(`quality.check.${key}`), right: true, text, cell: text }
  }
  const columns: Column<AreaChecks>[] = [
    {
      key: 'area',
      title: t('quality.check.area'),
      text: row => row.name,
      cell: row => (
        <Link to="/quality" search={{ area: row.area }}>
          {row.name}
        </Link>
      )
    },
    ...(['people', 'whipple', 'myers', 'sexRatio', 'ageUnknown', 'sexUnknown'] as const).map(figure)
  ]
  return (
    <Section title={t('quality.checks')}>
      <p className="quiet">{t('quality.checksLead')}</p>
      {asked.data ? (
        <DataTable
          caption={t('quality.checks')}
          columns={columns}
          rows={asked.data.areas}
          rowKey={row => String(row.area)}
        />
      ) : (
        <Waiting asked={asked} shape="rows" />
      )}
    </Section>
  )
}
