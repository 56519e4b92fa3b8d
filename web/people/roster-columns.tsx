import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RosterKey } from '../../contract/people.ts'
import { type RosterColumn, type RosterLine, sortableColumns, sortedWithinStreet } from '../../contract/rosters.ts'
import { declaredRoster } from '../../law/rosters.ts'
import { type Column, RareText, useWords } from '../../ui/index.ts'
import type { AsOf } from '../app/as-of.ts'
import { AreaName, AreaPath, knownAreaName } from './area-name.tsx'
import { useHeadRelation } from './head-relation.ts'

const figures: readonly RosterColumn[] = ['age', 'turns']
/** Left out on a phone. */
const second: readonly RosterColumn[] = ['area', 'idNumber', 'household', 'otherArea', 'livesIn', 'seat']

/** The columns a roster may show (law/rosters.ts), with what they say on the screen and in a spreadsheet. */
export function useRosterColumns(roster: RosterKey, asOf: AsOf, narrow: boolean): Column<RosterLine>[] {
  const { t } = useWords()
  const tell = useTelling()
  const { on, knownAt } = asOf
  return useMemo(() => {
    const search: AsOf = { ...(on && { on }), ...(knownAt && { knownAt }) }
    return (declaredRoster(roster).columns as RosterColumn[]).map((column): Column<RosterLine> => {
      const sorts = sortableColumns.some(one => one === column) && (narrow || !sortedWithinStreet.includes(column))
      return {
        key: column,
        title: t(`roster.column.${column}`),
        ...(figures.includes(column) && { right: true }),
        ...(second.includes(column) && { wide: true }),
        ...(sorts && { sorts: true }),
        text: line => tell(line, column),
        cell: line => <Cell line={line} column={column} text={tell(line, column)} search={search} />
      }
    })
  }, [roster, on, knownAt, narrow, t, tell])
}

function Cell({ line, column, text, search }: { line: RosterLine; column: RosterColumn; text: string; search: AsOf }) {
  const { t } = useWords()
  if (column === 'name')
    return (
      <Link to="/people/$id" params={{ id: line.enrolment }} search={search}>
        {line.name ? <RareText text={line.name} /> : t('common.unknown')}
      </Link>
    )
  if (column === 'area') return <AreaName code={line.area} />
  if (column === 'otherArea' || column === 'livesIn') {
    const code = line[column]
    return code ? <AreaPath code={code} /> : '—'
  }
  if (column === 'address')
    return (
      <>
        {line.address && <RareText text={line.address} />}{' '}
        {line.addressOpen && <span className="tag warm">{t('line.addressOpen')}</span>}
      </>
    )
  return text || '—'
}

/** A cell as text, codes in words. */
export function useTelling(): (line: RosterLine, column: RosterColumn) => string {
  const { t, language } = useWords()
  const relation = useHeadRelation()
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the relation is a word of the language
  return useMemo(
    () =>
      (line, column): string => {
        switch (column) {
          case 'headRelation':
            return relation(line.headRelation ?? null)
          case 'missing':
            return (line.missing ?? []).map(fact => t(`roster.missing.${fact}`)).join(language === 'zh' ? '、' : ', ')
          case 'sex':
            return line.sex ? t(`sex.${line.sex}`) : ''
          case 'seat':
            return line.seat ? t(`seat.${line.seat}`) : ''
          case 'endReason':
            return line.endReason && line.endReason !== 'undone' ? t(`end.${line.endReason}`) : ''
          case 'area':
            return knownAreaName(queries, line.area) ?? String(line.area)
          case 'otherArea':
            return String(line.otherArea ?? '')
          default:
            return String(line[column] ?? '')
        }
      },
    [t, language, queries]
  )
}
