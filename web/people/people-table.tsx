import { Link } from '@tanstack/react-router'
import type { PersonLine } from '../../contract/people.ts'
import { type Column, DataTable, RareText, useWords } from '../../ui/index.ts'
import type { AsOf } from '../app/as-of.ts'
import { AreaName } from './area-name.tsx'

interface PeopleTableProps {
  caption: string
  people: PersonLine[]
  /** The day a list was asked for is kept when a person is opened from it. */
  asOf: AsOf
  more?: (() => void) | undefined
  busy: boolean
}

export function PeopleTable({ caption, people, asOf, more, busy }: PeopleTableProps) {
  const columns = useColumns(asOf)
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={people}
      rowKey={line => line.enrolment}
      more={more}
      busy={busy}
      paged
    />
  )
}

function useColumns(asOf: AsOf): Column<PersonLine>[] {
  const { t } = useWords()
  const name = (line: PersonLine) => (
    <Link to="/people/$id" params={{ id: line.enrolment }} search={asOf}>
      <RareText text={line.name} />
    </Link>
  )
  return [
    { key: 'name', title: t('line.name'), cell: name },
    { key: 'sex', title: t('line.sex'), cell: line => t(`sex.${line.sex}`) },
    { key: 'age', title: t('line.age'), right: true, cell: line => line.age ?? '—' },
    { key: 'born', title: t('line.bornOn'), wide: true, cell: line => line.bornOn ?? t('common.unknown') },
    { key: 'seat', title: t('line.seat'), cell: line => t(`seat.${line.seat}`) },
    { key: 'address', title: t('line.address'), cell: line => <Address line={line} /> },
    { key: 'area', title: t('line.area'), wide: true, cell: line => <AreaName code={line.area} /> },
    { key: 'id', title: t('line.id'), wide: true, cell: line => line.idMasked ?? '—' },
    { key: 'phone', title: t('line.phone'), wide: true, cell: line => line.phoneMasked ?? '—' },
    { key: 'status', title: t('line.status'), cell: line => <Status line={line} /> }
  ]
}

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
