import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SealUse } from '../../contract/certificates.ts'
import { type Column, DataTable, Empty, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { Waiting } from '../app/states.tsx'

export function SealUses() {
  const { t, moment } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['certificates', 'seal-uses'],
    queryFn: ({ pageParam }) => calls.certificates.listSealUses({ query: pageParam ? { after: pageParam } : {} }),
    ...byKey
  })
  const columns = useMemo(
    (): Column<SealUse>[] => [
      { key: 'at', title: t('seal.at'), text: ({ usedAt }) => moment(usedAt) },
      { key: 'use', title: t('seal.use'), text: ({ use }) => t(`seal.use.${use}`) },
      { key: 'by', title: t('seal.by'), text: ({ by }) => by || '—' },
      { key: 'role', title: t('seal.role'), text: ({ role }) => (role ? t(`role.${role}`) : '—') },
      { key: 'number', title: t('seal.number'), wide: true, text: ({ number }) => number }
    ],
    [t, moment]
  )
  const rows = asked.data?.pages.flatMap(page => page.uses)
  if (!rows) return <Waiting asked={asked} shape="rows" n={6} />
  if (rows.length === 0) return <Empty title={t('seal.none')}>{t('seal.noneNext')}</Empty>
  const total = asked.data?.pages[0]?.total
  return (
    <DataTable
      caption={t('seal.uses')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, total)}
    />
  )
}
