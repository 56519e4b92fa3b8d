import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Vacancy } from '../../contract/staff.ts'
import { type Column, DataTable, Empty, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { useMe } from './session.ts'

/** Posts that nobody holds today, with the way to what whoever left still owes. */
export function Vacancies() {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useQuery({ queryKey: ['staff', 'vacancies'], queryFn: () => calls.staff.listVacancies({}) })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={6} />
  const { vacancies, total } = asked.data
  if (total === 0) return <Empty title={t('staff.noVacant')}>{t('staff.noVacantNext')}</Empty>
  return (
    <>
      <p>{t('staff.vacantLead')}</p>
      <p className="quiet">{t('staff.vacantN', { n: total })}</p>
      <DataTable
        caption={t('staff.vacant')}
        columns={columns}
        rows={vacancies}
        rowKey={({ area, role }) => `${area} ${role}`}
      />
    </>
  )
}

function useColumns(): Column<Vacancy>[] {
  const { t, day } = useWords()
  const { may } = useMe()
  return useMemo(
    () => [
      { key: 'role', title: t('staff.role'), text: row => t(`role.${row.role}`) },
      {
        key: 'area',
        title: t('staff.area'),
        text: row => row.areaName,
        cell: row => <AreaName code={row.area} />
      },
      {
        key: 'last',
        title: t('staff.last'),
        text: row => row.last?.name ?? t('staff.never'),
        cell: ({ last }) => {
          if (!last) return <span className="quiet">{t('staff.never')}</span>
          const said = t('staff.lastUntil', { name: last.name, day: day(last.until) })
          return may('access.administer') ? (
            <Link to="/accounts/$username" params={{ username: last.username }}>
              {said}
            </Link>
          ) : (
            said
          )
        }
      }
    ],
    [t, day, may]
  )
}
