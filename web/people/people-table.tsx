import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PersonLine } from '../../contract/people.ts'
import { type Column, DataTable, RareText, useWords } from '../../ui/index.ts'
import { type AsOf, asOfOnly } from '../app/as-of.ts'
import { isEstimate } from '../app/pages.ts'
import { AreaName, knownAreaName } from './area-name.tsx'

interface PeopleTableProps {
  caption: string
  people: PersonLine[]
  /** The day a list was asked for is kept when a person is opened from it. */
  asOf: AsOf
  total?: number | undefined
  more?: (() => void) | undefined
  busy: boolean
}

export function PeopleTable({ caption, people, asOf, total, more, busy }: PeopleTableProps) {
  const columns = useColumns(asOf)
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={people}
      rowKey={line => line.enrolment}
      more={more}
      busy={busy}
      name="people"
      mostCopied={200}
      paged
      total={total}
      estimated={isEstimate(total)}
    />
  )
}

function useColumns({ on, knownAt }: AsOf): Column<PersonLine>[] {
  const { t } = useWords()
  const queries = useQueryClient()
  // Rows are drawn again when the columns change, so they change only with the language and the day.
  return useMemo(() => {
    const asOf = asOfOnly({ on, knownAt })
    const name = (line: PersonLine) => (
      <Link to="/people/$id" params={{ id: line.enrolment }} search={asOf}>
        <RareText text={line.name} />
      </Link>
    )
    const born = (line: PersonLine) => line.bornOn ?? t('common.unknown')
    return [
      { key: 'name', title: t('line.name'), cell: name, text: line => line.name },
      plain('sex', t('line.sex'), line => t(`sex.${line.sex}`)),
      { ...plain('age', t('line.age'), line => line.age ?? '—'), right: true },
      { ...plain('born', t('line.bornOn'), born), wide: true },
      plain('seat', t('line.seat'), line => t(`seat.${line.seat}`)),
      {
        key: 'address',
        title: t('line.address'),
        cell: line => <Address line={line} />,
        text: line => line.address ?? t('line.addressOpen')
      },
      {
        key: 'area',
        title: t('line.area'),
        wide: true,
        cell: line => <AreaName code={line.area} />,
        text: line => knownAreaName(queries, line.area) ?? line.area
      },
      { ...plain('id', t('line.id'), line => line.idMasked ?? '—'), wide: true },
      { ...plain('phone', t('line.phone'), line => line.phoneMasked ?? '—'), wide: true },
      {
        key: 'status',
        title: t('line.status'),
        cell: line => <Status line={line} />,
        text: line =>
          line.enrolled ? t('status.enrolled') : t(line.endReason ? `end.${line.endReason}` : 'status.closed')
      }
    ]
  }, [t, queries, on, knownAt])
}

/** Shown and copied as the same text. */
const plain = (key: string, title: string, text: (line: PersonLine) => string | number): Column<PersonLine> => ({
  key,
  title,
  cell: text,
  text
})

function Address({ line }: { line: PersonLine }) {
  const { t } = useWords()
  if (!line.address) return <span className="tag warm">{t('line.addressOpen')}</span>
  return (
    <>
      <RareText text={line.address} /> {line.addressOpen && <span className="tag warm">{t('line.addressOpen')}</span>}
    </>
  )
}

/** In the register, or closed and why. */
export function Status({ line }: { line: PersonLine }) {
  const { t } = useWords()
  if (line.enrolled) return <span className="tag">{t('status.enrolled')}</span>
  return <span className="tag past">{t(line.endReason ? `end.${line.endReason}` : 'status.closed')}</span>
}
