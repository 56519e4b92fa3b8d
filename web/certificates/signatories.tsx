import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Signatory } from '../../contract/certificates.ts'
import { type Column, DataTable, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

export function Signatories() {
  const { t, moment, number, day } = useWords()
  const asked = useQuery({
    queryKey: ['certificates', 'signatories'],
    queryFn: () => calls.certificates.listSignatories({})
  })
  const columns = useMemo(
    (): Column<Signatory>[] => [
      { key: 'by', title: t('seal.by'), text: ({ by }) => by || '—' },
      { key: 'role', title: t('seal.role'), text: ({ role }) => (role ? t(`role.${role}`) : '—') },
      { key: 'from', title: t('seal.from'), text: ({ from }) => (from ? day(from) : t('seal.elsewhere')) },
      { key: 'to', title: t('seal.to'), text: ({ from, to }) => (to ? day(to) : from ? t('seal.open') : '—') },
      { key: 'issued', title: t('seal.issued'), right: true, text: ({ issued }) => number(issued) },
      { key: 'printed', title: t('seal.printed'), right: true, text: ({ printed }) => number(printed) },
      { key: 'last', title: t('seal.last'), text: ({ lastAt }) => (lastAt ? moment(lastAt) : t('seal.never')) }
    ],
    [t, moment, number, day]
  )
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={3} />
  if (asked.data.length === 0) return <p className="quiet">{t('seal.nobody')}</p>
  return (
    <DataTable
      caption={t('seal.signatories')}
      columns={columns}
      rows={asked.data}
      rowKey={({ account, role }) => `${account} ${role}`}
    />
  )
}
